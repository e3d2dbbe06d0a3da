import DutySolver

/// A schedule that is changed cell by cell, and what every figure of it costs.
///
/// It counts as the plain evaluator does, but person by person and row by row, so that a change costs no more
/// than what it touches.
struct WorkingSchedule {
  let problem: Problem
  private(set) var options: [Int]
  private let tables: ScheduleTables
  /// Part and whole of every share.
  private var shares: [(part: Int, whole: Int)]

  /// One thing that a schedule is measured by.
  enum Figure: Hashable {
    case cell(person: Int, day: Int)
    case pair(person: Int, day: Int, lag: Int)
    case limit(Int)
    case window(Int, person: Int, start: Int)
    case run(Int, person: Int, start: Int, end: Int)
    case cover(Int)
    case guarded(Int)
  }

  /// A cell that is to hold another option.
  struct Change: Hashable {
    let person: Int
    let day: Int
    let option: Int
  }

  init(_ options: [Int], of problem: Problem) {
    self.init(options, of: problem, tables: ScheduleTables(problem))
  }

  private init(_ options: [Int], of problem: Problem, tables: ScheduleTables) {
    self.problem = problem
    self.options = options
    self.tables = tables
    shares = problem.shares.map { share in
      (0..<problem.people).reduce(into: (part: 0, whole: 0)) { sum, person in
        for day in problem.history..<problem.days {
          sum.part += share.part[options[person * problem.days + day]]
          sum.whole += share.whole[options[person * problem.days + day]]
        }
      }
    }
  }

  /// The same problem with another schedule.
  func with(_ options: [Int]) -> WorkingSchedule { WorkingSchedule(options, of: problem, tables: tables) }

  /// What a cell holds.
  subscript(person: Int, day: Int) -> Int { options[person * problem.days + day] }

  /// Whether a cell may hold an option.
  func allows(_ change: Change) -> Bool {
    problem.allowed[problem.index(change.person, change.day, change.option)]
  }

  mutating func apply(_ change: Change) {
    let cell = change.person * problem.days + change.day
    if change.day >= problem.history {
      for (index, share) in problem.shares.enumerated() {
        shares[index].part += share.part[change.option] - share.part[options[cell]]
        shares[index].whole += share.whole[change.option] - share.whole[options[cell]]
      }
    }
    options[cell] = change.option
  }

  /// Rows that a day counts in.
  func rows(on day: Int) -> [Int] { tables.rowsOn[day] }
  /// Guard rows that a day counts in.
  func guards(on day: Int) -> [Int] { tables.guardsOn[day] }
  /// Days and options of a row.
  func cells(ofRow row: Int) -> [ScheduleTables.Cells] { tables.rowCells[row] }
  /// Days and options of a guard row.
  func cells(ofGuard row: Int) -> [ScheduleTables.Cells] { tables.guardCells[row] }

  /// What everything costs together.
  var cost: Cost {
    let people = (0..<problem.people).reduce(Cost.zero) { $0 + cost(ofPerson: $1) }
    let rows = problem.cover.indices.reduce(people) { $0 + cost(ofRow: $1) }
    return problem.guards.indices.reduce(rows) { $0 + cost(ofGuard: $1) } + sharesCost
  }

  /// What some people and the rows of some days cost: what a change of their cells can alter.
  func cost(people: Set<Int>, days: Set<Int>) -> Cost {
    let rows = Set(days.flatMap { tables.rowsOn[$0] }), guards = Set(days.flatMap { tables.guardsOn[$0] })
    let total = people.reduce(sharesCost) { $0 + cost(ofPerson: $1) }
    return guards.reduce(rows.reduce(total) { $0 + cost(ofRow: $1) }) { $0 + cost(ofGuard: $1) }
  }

  private var sharesCost: Cost {
    zip(problem.shares, shares).reduce(.zero) {
      $0 + Cost(hard: 0, soft: $1.0.cost(part: $1.1.part, whole: $1.1.whole))
    }
  }

  func cost(ofPerson person: Int) -> Cost {
    var total = Cost.zero
    figures(of: person) { total += $1 }
    return total
  }

  /// Everything about one person that costs anything.
  func figures(of person: Int, _ body: (Figure, Cost) -> Void) {
    let (days, history, first) = (problem.days, problem.history, person * problem.days)
    for day in 0..<days {
      let index = problem.index(person, day, options[first + day])
      let cost = Cost(hard: problem.allowed[index] ? 0 : 1, soft: problem.cellCost[index])
      if cost != .zero { body(.cell(person: person, day: day), cost) }
    }
    let types = problem.types + 1
    for (lag, prices) in tables.pairs {
      for day in max(0, history - lag)..<max(max(0, history - lag), days - lag) {
        let cost = prices[options[first + day] * types + options[first + day + lag]]
        if cost != .zero { body(.pair(person: person, day: day, lag: lag), cost) }
      }
    }
    for index in tables.limitsOf[person] {
      let cost = cost(ofLimit: problem.limits[index])
      if cost != .zero { body(.limit(index), cost) }
    }
    for index in tables.windowsOf[person] { windows(index, person, body) }
    for index in tables.runsOf[person] { runs(index, person, body) }
  }

  private func cost(ofLimit limit: Limit) -> Cost {
    let first = limit.person * problem.days
    var value = 0
    switch problem.measures[limit.measure] {
    case .sum(let weights, let days): for day in days { value += weights[options[first + day]] }
    case .groups:
      for group in tables.groups[limit.measure]
      where group.contains(where: { $0.holds[options[first + $0.day]] }) { value += 1 }
    }
    return limit.penalty.cost((limit.least ?? value) - value)
      + limit.penalty.cost(value - (limit.most ?? value))
  }

  private func windows(_ index: Int, _ person: Int, _ body: (Figure, Cost) -> Void) {
    let window = problem.windows[index]
    let first = person * problem.days
    for start in (1 - window.length)..<max(1 - window.length, problem.days)
    where start + window.length > problem.history {
      var sum = 0
      for day in max(0, start)..<min(problem.days, start + window.length) {
        sum += window.weights[day - start][options[first + day]]
      }
      guard sum > window.most else { continue }
      body(.window(index, person: person, start: start), window.penalty.cost(sum - window.most))
    }
  }

  private func runs(_ index: Int, _ person: Int, _ body: (Figure, Cost) -> Void) {
    let limit = problem.runs[index]
    let (holds, days, first) = (tables.runHolds[index], problem.days, person * problem.days)
    var start = 0
    while start < days {
      guard holds[options[first + start]] else {
        start += 1
        continue
      }
      var end = start + 1
      while end < days, holds[options[first + end]] { end += 1 }
      var cost = Cost.zero
      if end > problem.history { cost += limit.penalty.cost(end - start - (limit.most ?? days)) }
      if end >= problem.history, start > 0, end < days {
        cost += limit.penalty.cost((limit.least ?? 0) - (end - start))
      }
      if cost != .zero { body(.run(index, person: person, start: start, end: end), cost) }
      start = end
    }
  }

  /// How many of a crew are in some cells, once for every day they are.
  func present(_ crew: Int, _ cells: [ScheduleTables.Cells]) -> Int {
    var count = 0
    for person in problem.crews[crew].members {
      for cell in cells where cell.holds[options[person * problem.days + cell.day]] { count += 1 }
    }
    return count
  }

  func cost(ofRow index: Int) -> Cost {
    let row = problem.cover[index]
    let have = present(row.crew, tables.rowCells[index])
    return row.under.cost(row.need - have) + row.underPreferred.cost(row.preferred - max(have, row.need))
      + row.over.cost(have - row.preferred)
  }

  func cost(ofGuard index: Int) -> Cost {
    let (row, cells) = (problem.guards[index], tables.guardCells[index])
    let isAlone = present(row.wards, cells) > 0 && present(row.guardians, cells) == 0
    return isAlone ? row.penalty.cost(row.amount) : .zero
  }
}
