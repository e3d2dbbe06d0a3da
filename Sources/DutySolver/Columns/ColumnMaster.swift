/// A linear programme over whole schedules: how much of which schedule everyone takes, rows short or over at
/// their prices.
///
/// A primal simplex with the inverse of its basis kept whole: rows are a few hundred. Its prices only guide;
/// what is promised of a bound is worked out in integers elsewhere.
struct ColumnMaster {
  let covers: Int
  let people: Int
  private let height: Int

  /// What one too few and one too many costs, by row.
  private let under: [Double]
  private let over: [Double]
  /// What having nobody's schedule costs.
  private let dear: Double

  private(set) var columns: [Column] = []
  private var entries: [Int32] = []

  /// The basis: a variable, its value and its cost by place; the inverse by column.
  private var basis: [Int]
  private var value: [Double]
  private var inverse: [Double]
  private(set) var prices: [Double]
  private var place: [Int] = []
  private(set) var work = 0

  /// A schedule of a person.
  struct Column {
    let person: Int
    let cost: Double
    let start: Int
    let end: Int
    /// The schedule, days that are not history.
    let options: [UInt16]
    /// The price of not being settled on; 0 unless somebody is settled on another.
    var penalty = 0.0
  }

  /// Variables in order: too few, too many, nobody's schedule, schedules.
  private var firstColumn: Int { 2 * covers + people }

  init(needs: [Double], under: [Double], over: [Double], people: Int, dear: Double) {
    covers = needs.count
    self.people = people
    height = covers + people
    (self.under, self.over, self.dear) = (under, over, dear)
    basis = Array(0..<covers) + Array((2 * covers)..<(2 * covers + people))
    // A little more than the need, another little in each row, keeps ties rare.
    value =
      needs.enumerated().map { $1 + 1e-6 * Double(1 + ($0 * 7_919) % 97) }
      + Array(repeating: 1.0, count: people)
    inverse = Array(repeating: 0, count: height * height)
    for row in 0..<height { inverse[row * height + row] = 1 }
    prices = under + Array(repeating: dear, count: people)
  }

  /// Adds a schedule.
  mutating func add(person: Int, cost: Double, rows: [Int32], options: [UInt16]) {
    let start = entries.count
    entries += rows
    entries.append(Int32(covers + person))
    columns.append(
      Column(person: person, cost: cost, start: start, end: entries.count, options: options))
  }

  private func cost(_ variable: Int) -> Double {
    if variable < covers { return under[variable] }
    if variable < 2 * covers { return over[variable - covers] }
    if variable < firstColumn { return dear }
    let column = columns[variable - firstColumn]
    return column.cost + column.penalty
  }

  /// The reduced cost of a schedule at the present prices.
  func reduced(_ column: Int) -> Double {
    let it = columns[column]
    var cost = it.cost + it.penalty
    for entry in it.start..<it.end { cost -= prices[Int(entries[entry])] }
    return cost
  }

  private func reducedCost(_ variable: Int) -> Double {
    if variable < covers { return under[variable] - prices[variable] }
    if variable < 2 * covers { return over[variable - covers] + prices[variable - covers] }
    if variable < firstColumn { return dear - prices[variable - covers] }
    return reduced(variable - firstColumn)
  }

  /// What the programme costs now.
  var objective: Double { basis.indices.reduce(0) { $0 + value[$1] * cost(basis[$1]) } }

  /// How much of each schedule that is taken at all.
  var taken: [(column: Int, part: Double)] {
    basis.indices.compactMap {
      basis[$0] >= firstColumn && value[$0] > 1e-6 ? (basis[$0] - firstColumn, value[$0]) : nil
    }
  }

  /// Sets what columns cost beyond their cost, by a judgement of each.
  mutating func penalise(_ penalty: (Column) -> Double) {
    for index in columns.indices { columns[index].penalty = penalty(columns[index]) }
    reprice()
  }

  private mutating func reprice() {
    let costs = basis.map { cost($0) }
    for row in 0..<height {
      var sum = 0.0
      let column = row * height
      for place in 0..<height where inverse[column + place] != 0 {
        sum += costs[place] * inverse[column + place]
      }
      prices[row] = sum
    }
  }

  /// Takes steps until nothing pays any more, or it is to stop.
  mutating func solve(until stop: () -> Bool) {
    let candidates = 40
    var step = [Double](repeating: 0, count: height)
    var isBasic = [Bool](repeating: false, count: firstColumn + columns.count)
    for variable in basis { isBasic[variable] = true }
    var steps = 0
    while !stop() {
      var list: [(Double, Int)] = []
      for variable in 0..<(firstColumn + columns.count) where !isBasic[variable] {
        let cost = reducedCost(variable)
        if cost < -1e-7 { list.append((cost, variable)) }
      }
      work += columns.count * 30
      guard !list.isEmpty else { return }
      list.sort { $0 < $1 }
      var chosen = list.prefix(candidates).map(\.1)
      while !chosen.isEmpty {
        if steps % 16 == 15, stop() { return }
        var (best, entering) = (-1e-7, -1)
        chosen.removeAll { variable in
          let cost = reducedCost(variable)
          if cost < best { (best, entering) = (cost, variable) }
          return cost >= -1e-7
        }
        guard entering >= 0 else { break }
        guard let leaving = pivot(entering, reduced: best, &step) else {
          chosen.removeAll { $0 == entering }
          continue
        }
        isBasic[leaving] = false
        isBasic[entering] = true
        chosen.removeAll { $0 == entering }
        steps += 1
      }
    }
  }

  /// Brings a variable into the basis; returns the one that leaves.
  private mutating func pivot(_ entering: Int, reduced: Double, _ step: inout [Double]) -> Int? {
    for row in 0..<height { step[row] = 0 }
    let height = height
    func addColumn(_ row: Int, _ sign: Double) {
      let column = row * height
      for place in 0..<height { step[place] += sign * inverse[column + place] }
    }
    if entering < covers {
      addColumn(entering, 1)
    } else if entering < 2 * covers {
      addColumn(entering - covers, -1)
    } else if entering < firstColumn {
      addColumn(entering - covers, 1)
    } else {
      let it = columns[entering - firstColumn]
      for entry in it.start..<it.end { addColumn(Int(entries[entry]), 1) }
    }
    var (ratio, place) = (Double.infinity, -1)
    for row in 0..<height where step[row] > 1e-9 {
      let own = max(0, value[row]) / step[row]
      if own < ratio - 1e-12 || own <= ratio && step[row] > step[max(0, place)] {
        (ratio, place) = (own, row)
      }
    }
    guard place >= 0, step[place] > 1e-7 else { return nil }
    for row in 0..<height { value[row] -= ratio * step[row] }
    value[place] = ratio
    let leaving = basis[place]
    basis[place] = entering
    let pivot = step[place]
    let moved = (0..<height).filter { step[$0] != 0 }
    let isSparse = moved.count * 3 < height
    // Unsafe, because checks of bounds keep this loop, most of the work, from being done two at a time.
    inverse.withUnsafeMutableBufferPointer { inverse in
      step.withUnsafeBufferPointer { step in
        for column in 0..<height {
          let base = UnsafeMutableBufferPointer(
            rebasing: inverse[(column * height)..<((column + 1) * height)])
          guard base[place] != 0 else { continue }
          let part = base[place] / pivot
          if isSparse {
            for row in moved { base[row] -= part * step[row] }
          } else {
            for row in 0..<height { base[row] -= part * step[row] }
          }
          base[place] = part
          prices[column] += reduced * part
        }
      }
    }
    work += height * (isSparse ? moved.count : height / 3)
    return leaving
  }
}
