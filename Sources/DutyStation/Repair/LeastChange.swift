import DutySolver

/// The fewest cells that must change for a schedule to be right, found by going through all possibilities.
///
/// First every single change that could help, then every pair, and so on: some figure is broken, and every schedule
/// in which it is right holds one of its mends (`WorkingSchedule.mends`), so trying each of them in turn misses none.
/// When a number of changes has been gone through in vain, more are needed: that is the proof.
struct LeastChange {
  typealias Change = WorkingSchedule.Change
  typealias Figure = WorkingSchedule.Figure

  /// What was found.
  struct Answer {
    /// The changes, of all smallest sets seen the one that gives the fewest duties, then the cheapest; nil when none was
    /// found.
    let changes: [Change]?
    /// Fewer changes than so many cannot do.
    let least: Int
  }

  /// What there is.
  let origin: WorkingSchedule
  /// Hard units that a figure may cost.
  private(set) var tolerated: [Figure: Int]
  /// A row that counts one option of one day, by that cell; shortages of different ones need different changes.
  private let soleCell: [Int?]

  private var schedule: WorkingSchedule
  /// Whether a cell may still change.
  private var isOpen: [Bool]
  /// Changes whose solutions have been gone through already.
  private var barred: [Change: Int] = [:]
  private var path: [Change] = []
  private var nodes = 0
  private var found: (changes: [Change], given: Int, cost: Cost)?

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - schedule: what there is.
  ///   - tolerated: hard units that a figure may cost, because it did before.
  init(_ schedule: WorkingSchedule, tolerated: [Figure: Int]) {
    origin = schedule
    self.schedule = schedule
    self.tolerated = tolerated
    let problem = schedule.problem
    isOpen = (0..<problem.people * problem.days).map { cell in
      let (person, day) = (cell / problem.days, cell % problem.days)
      return (0...problem.types).contains { option in
        option != schedule[person, day] && problem.allowed[problem.index(person, day, option)]
      }
    }
    soleCell = problem.cover.map { row in
      row.cells.count == 1 && row.cells[0].options.count == 1
        ? row.cells[0].day * (problem.types + 1) + row.cells[0].options[0] : nil
    }
  }

  /// Looks for the fewest changes.
  ///
  /// - Parameters:
  ///   - most: more changes than so many are not tried.
  ///   - limit: the most possibilities to look at, so that the search ends; the same on every machine.
  mutating func solve(most: Int, nodes limit: Int) -> Answer {
    // What nothing can mend stays as it is; the rest is to be right.
    for figure in brokenFigures() where schedule.mends(figure, isOpen: { open($0, $1) }).isEmpty {
      tolerated[figure.toleranceKey] = .max
    }
    let broken = brokenFigures()
    var size = bound(broken)
    while size <= most {
      search(broken, left: size, until: limit)
      if let found { return Answer(changes: found.changes, least: size) }
      if nodes >= limit { break }
      size += 1
    }
    return Answer(changes: nil, least: size)
  }

  /// Whether another schedule has everything right that is to be.
  func isRight(_ options: [Int]) -> Bool {
    var other = self
    other.schedule = schedule.with(options)
    return other.brokenFigures().isEmpty
  }

  /// The changes that lead to another schedule which is right, without those that it is right without.
  func trimmed(_ options: [Int]) -> [Change] {
    var options = options
    for cell in options.indices where options[cell] != origin.options[cell] {
      let changed = options[cell]
      options[cell] = origin.options[cell]
      if !isRight(options) { options[cell] = changed }
    }
    return changes(to: options)
  }

  /// The cells in which another schedule differs.
  func changes(to options: [Int]) -> [Change] {
    let days = origin.problem.days
    return options.indices.filter { options[$0] != origin.options[$0] }.map {
      Change(person: $0 / days, day: $0 % days, option: options[$0])
    }
  }

  private func open(_ person: Int, _ day: Int) -> Bool { isOpen[person * schedule.problem.days + day] }

  private mutating func search(_ broken: [Figure], left: Int, until limit: Int) {
    guard nodes < limit else { return }
    nodes += 1
    if broken.isEmpty { return record() }
    guard bound(broken) <= left else { return }
    var narrowest: [Change]?
    for figure in broken {
      let mends = schedule.mends(figure, isOpen: { open($0, $1) }).filter { barred[$0, default: 0] == 0 }
      if mends.count < narrowest?.count ?? .max { narrowest = mends }
      if mends.isEmpty { return }
    }
    let mends = narrowest ?? []
    for change in mends {
      let (old, cell) = (
        schedule[change.person, change.day], change.person * schedule.problem.days + change.day
      )
      schedule.apply(change)
      isOpen[cell] = false
      path.append(change)
      search(self.broken(broken, after: change), left: left - 1, until: limit)
      path.removeLast()
      isOpen[cell] = true
      schedule.apply(Change(person: change.person, day: change.day, option: old))
      // Whatever holds this change has been seen.
      barred[change, default: 0] += 1
    }
    for change in mends { barred[change, default: 0] -= 1 }
  }

  /// Keeps the changes made so far if they give the fewest duties and are the cheapest.
  ///
  /// Nobody is given a duty only because their day changes anyway and hours are shared better with it.
  private mutating func record() {
    let (people, days) = (Set(path.map(\.person)), Set(path.map(\.day)))
    let cost = schedule.cost(people: people, days: days) - origin.cost(people: people, days: days)
    let given = path.count { $0.option != Problem.off }
    guard found.map({ given == $0.given ? cost < $0.cost : given < $0.given }) ?? true else { return }
    found = (path, given, cost)
  }

  // MARK: - What is broken

  private func brokenFigures() -> [Figure] {
    let problem = schedule.problem
    return (0..<problem.people).flatMap { broken(ofPerson: $0) }
      + problem.cover.indices.filter { isBroken(.cover($0), schedule.cost(ofRow: $0)) }.map(Figure.cover)
      + problem.guards.indices.filter { isBroken(.guarded($0), schedule.cost(ofGuard: $0)) }.map(
        Figure.guarded)
  }

  /// What is broken after a change, when it is known what was before.
  private func broken(_ before: [Figure], after change: Change) -> [Figure] {
    let (rows, guards) = (schedule.rows(on: change.day), schedule.guards(on: change.day))
    let untouched = before.filter { figure in
      switch figure {
      case .cover(let index): !rows.contains(index)
      case .guarded(let index): !guards.contains(index)
      default: person(of: figure) != change.person
      }
    }
    return untouched + broken(ofPerson: change.person)
      + rows.filter { isBroken(.cover($0), schedule.cost(ofRow: $0)) }.map(Figure.cover)
      + guards.filter { isBroken(.guarded($0), schedule.cost(ofGuard: $0)) }.map(Figure.guarded)
  }

  private func broken(ofPerson person: Int) -> [Figure] {
    var broken: [Figure] = []
    schedule.figures(of: person) { if isBroken($0, $1) { broken.append($0) } }
    return broken
  }

  private func isBroken(_ figure: Figure, _ cost: Cost) -> Bool {
    cost.hard > 0 && cost.hard > tolerated[figure.toleranceKey, default: 0]
  }

  private func person(of figure: Figure) -> Int? {
    switch figure {
    case .cell(let person, _), .pair(let person, _, _), .window(_, let person, _), .run(_, let person, _, _):
      person
    case .limit(let index): schedule.problem.limits[index].person
    case .cover, .guarded: nil
    }
  }

  /// Fewer changes than this cannot mend what is broken: people missing in different places need a change
  /// each, and so does every person with something broken.
  private func bound(_ broken: [Figure]) -> Int {
    var missing: [Int: Int] = [:]
    var (people, cells) = (Set<Int>(), 0)
    for figure in broken {
      if case .cover(let index) = figure, let cell = soleCell[index] {
        let row = schedule.problem.cover[index]
        let short = row.need - schedule.present(row.crew, schedule.cells(ofRow: index))
        missing[cell] = max(missing[cell, default: 0], short - tolerated[figure, default: 0])
      }
      if case .cell = figure { cells += 1 } else if let person = person(of: figure) { people.insert(person) }
    }
    return max(missing.values.reduce(0, +), people.count, cells, broken.isEmpty ? 0 : 1)
  }
}

extension WorkingSchedule.Figure {
  /// What stands for the figure where it is said how much of it is tolerated: a run wherever it lies.
  var toleranceKey: WorkingSchedule.Figure {
    if case .run(let index, let person, _, _) = self { return .run(index, person: person, start: 0, end: 0) }
    return self
  }
}

extension WorkingSchedule {
  /// The hard units that each figure costs now.
  var hardFigures: [Figure: Int] {
    var units: [Figure: Int] = [:]
    func add(_ figure: Figure, _ cost: Cost) {
      guard cost.hard > 0 else { return }
      units[figure.toleranceKey] = max(units[figure.toleranceKey, default: 0], cost.hard)
    }
    for person in 0..<problem.people { figures(of: person, add) }
    for row in problem.cover.indices { add(.cover(row), cost(ofRow: row)) }
    for row in problem.guards.indices { add(.guarded(row), cost(ofGuard: row)) }
    return units
  }
}
