import DutySolver

/// A problem's lists turned round: what touches a person, what touches a day.
struct ScheduleTables {
  /// A day and whether each option counts on it.
  struct Cells {
    let day: Int
    let holds: [Bool]
  }

  /// Prices of an option followed by another, by lag.
  let pairs: [(lag: Int, prices: [Cost])]
  let limitsOf: [[Int]]
  let windowsOf: [[Int]]
  let runsOf: [[Int]]
  /// Whether an option makes a run, by run limit.
  let runHolds: [[Bool]]
  /// The groups of each measure that counts groups.
  let groups: [[[Cells]]]
  let rowCells: [[Cells]]
  let guardCells: [[Cells]]
  let rowsOn: [[Int]]
  let guardsOn: [[Int]]

  init(_ problem: Problem) {
    let options = problem.types + 1
    func holds(_ list: [Int]) -> [Bool] {
      list.reduce(into: Array(repeating: false, count: options)) { $0[$1] = true }
    }
    func cells(_ list: [DayOptions]) -> [Cells] {
      Dictionary(grouping: list, by: \.day).sorted { $0.key < $1.key }
        .map { Cells(day: $0.key, holds: holds($0.value.flatMap(\.options))) }
    }
    pairs = Dictionary(grouping: problem.successions, by: \.lag).sorted { $0.key < $1.key }.map {
      lag, rules in
      var prices = Array(repeating: Cost.zero, count: options * options)
      for rule in rules {
        for first in Set(rule.first) {
          for second in Set(rule.second) { prices[first * options + second] += rule.penalty.cost(1) }
        }
      }
      return (lag, prices)
    }
    func byPerson(_ people: [[Int]]) -> [[Int]] {
      people.enumerated().reduce(into: Array(repeating: [], count: problem.people)) { lists, rule in
        for person in rule.element { lists[person].append(rule.offset) }
      }
    }
    limitsOf = byPerson(problem.limits.map { [$0.person] })
    windowsOf = byPerson(problem.windows.map { problem.crews[$0.crew].members })
    runsOf = byPerson(problem.runs.map { problem.crews[$0.crew].members })
    runHolds = problem.runs.map { holds($0.options) }
    groups = problem.measures.map { measure in
      if case .groups(let groups) = measure { groups.map(cells) } else { [] }
    }
    rowCells = problem.cover.map { cells($0.cells) }
    guardCells = problem.guards.map { cells($0.cells) }
    func byDay(_ lists: [[Cells]]) -> [[Int]] {
      lists.enumerated().reduce(into: Array(repeating: [], count: problem.days)) { days, rule in
        for cell in rule.element { days[cell.day].append(rule.offset) }
      }
    }
    rowsOn = byDay(rowCells)
    guardsOn = byDay(guardCells)
  }
}
