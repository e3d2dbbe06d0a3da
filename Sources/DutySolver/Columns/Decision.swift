/// One side of a choice that divides all rosters in two: how many there are in some cells, or what a cell holds.
enum Decision: Sendable {
  /// So many of a sum at the least.
  case atLeast(Int, of: CellSum)
  /// So many of a sum at the most.
  case atMost(Int, of: CellSum)
  /// A cell holds an option.
  case holds(person: Int, day: Int, option: Int)
  /// A cell does not hold an option.
  case lacks(person: Int, day: Int, option: Int)

  /// The problem of the rosters on this side.
  func apply(to problem: inout Problem) {
    switch self {
    case .atLeast(let count, let sum):
      problem.cover.append(CoverRow(cells: sum.cells, crew: sum.crew, need: count, under: .hard()))
    case .atMost(let count, let sum):
      problem.cover.append(
        CoverRow(
          cells: sum.cells, crew: sum.crew, need: 0, preferred: count, under: .hard(), over: .hard()))
    case .holds(let person, let day, let option):
      for other in 0...problem.types where other != option {
        problem.forbid(person: person, day: day, option: other)
      }
    case .lacks(let person, let day, let option):
      problem.forbid(person: person, day: day, option: option)
    }
  }
}

/// Cells of a crew that are counted together: a whole number in every roster, often not in a fractional one.
struct CellSum: Sendable {
  /// What is counted together, the largest first.
  enum Extent: Sendable { case all, kind, day, row }

  /// No option of a day twice.
  let cells: [DayOptions]
  let crew: Int
  let extent: Extent

  /// What is worth being decided as a whole, the largest first: all that rows of a crew ask for, each kind of it,
  /// each day of it, and the rows themselves.
  static func all(of problem: Problem) -> [CellSum] {
    var sums: [CellSum] = []
    for crew in Set(problem.cover.map(\.crew)).sorted() {
      let rows = problem.cover.filter { $0.crew == crew }
      var options: [Int: Set<Int>] = [:]
      for cell in rows.flatMap(\.cells) { options[cell.day, default: []].formUnion(cell.options) }
      let cells = options.keys.sorted().map { DayOptions(day: $0, options: (options[$0] ?? []).sorted()) }
      sums.append(CellSum(cells: cells, crew: crew, extent: .all))
      let kinds = Set(rows.flatMap(\.cells).map { $0.options.sorted() })
        .sorted { $0.lexicographicallyPrecedes($1) }
      if kinds.count > 1 {
        for kind in kinds {
          let own = cells.map { DayOptions(day: $0.day, options: $0.options.filter(kind.contains)) }
          sums.append(CellSum(cells: own.filter { !$0.options.isEmpty }, crew: crew, extent: .kind))
        }
        sums += cells.map { CellSum(cells: [$0], crew: crew, extent: .day) }
      }
      sums += rows.map { row in
        let cells = row.cells.map { DayOptions(day: $0.day, options: Set($0.options).sorted()) }
        return CellSum(cells: cells, crew: crew, extent: .row)
      }
    }
    return sums
  }
}
