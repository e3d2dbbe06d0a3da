import DutySolver
import Testing

@testable import DutyStation

/// The fewest changes are the fewest: every smaller set is tried by force.
struct LeastChangeTests {
  typealias Dice = PlannerAndRefereeTests.Dice

  /// Three people, four days, two kinds of duty, and a few hard rules from a seed.
  private func problem(_ dice: inout Dice) -> Problem {
    var problem = Problem(people: 3, days: 4, types: 2)
    let everybody = problem.addCrew([0, 1, 2])
    let some = problem.addCrew([0, 1])
    for day in 0..<4 {
      for option in 1...2 where Int.random(in: 0...3, using: &dice) > 0 {
        let crew = Bool.random(using: &dice) ? everybody : some
        let cells = [DayOptions(day: day, options: [option])]
        problem.cover.append(CoverRow(cells: cells, crew: crew, need: 1, under: .hard()))
      }
    }
    if Bool.random(using: &dice) { problem.successions = [Succession(first: [2], second: [1])] }
    if Bool.random(using: &dice) {
      problem.windows = [
        Window(
          crew: everybody, length: 3, weights: Array(repeating: [0, 1, 1], count: 3), most: 2,
          penalty: .hard())
      ]
    }
    if Bool.random(using: &dice) {
      problem.runs = [RunLimit(crew: everybody, options: [1, 2], least: 1, most: 2, penalty: .hard())]
    }
    if Bool.random(using: &dice) {
      let measure = problem.addMeasure(.sum(weights: [0, 1, 1], days: 0..<4))
      problem.limits = (0..<3).map {
        Limit(person: $0, measure: measure, least: 1, most: 3, penalty: .hard())
      }
    }
    if Bool.random(using: &dice) {
      problem.guards = (0..<4).map {
        GuardRow(
          cells: [DayOptions(day: $0, options: [1, 2])], wards: some, guardians: everybody, penalty: .hard())
      }
    }
    for person in 0..<3 where Bool.random(using: &dice) {
      problem.forbid(
        person: person, day: Int.random(in: 0..<4, using: &dice), option: Int.random(in: 1...2, using: &dice))
    }
    for person in 0..<3 {
      for day in 0..<4 { problem.addCost(person + day, person: person, day: day, option: 1) }
    }
    return problem
  }

  /// The fewest changed cells, the fewest duties given with so many and the least cost of these, up to three changes; nil
  /// when there is no such set.
  private func byForce(_ options: [Int], _ problem: Problem) -> (size: Int, given: Int, cost: Cost)? {
    var best: (size: Int, given: Int, cost: Cost)?
    func go(_ cell: Int, _ current: [Int], _ size: Int) {
      let cost = Evaluation(current, of: problem).total
      let given = zip(current, options).count { $0 != $1 && $0 != Problem.off }
      if cost.hard == 0, best.map({ (size, given, cost.soft) < ($0.size, $0.given, $0.cost.soft) }) ?? true {
        best = (size, given, cost)
      }
      guard size < 3 else { return }
      for next in cell..<options.count {
        for option in 0...problem.types where option != options[next] {
          var changed = current
          changed[next] = option
          go(next + 1, changed, size + 1)
        }
      }
    }
    go(0, options, 0)
    return best
  }

  @Test(arguments: 1...24 as ClosedRange<UInt64>) func isTheLeastAndTheCheapest(seed: UInt64) {
    var dice = Dice(state: seed)
    let problem = problem(&dice)
    let options = (0..<12).map { _ in Int.random(in: 0...2, using: &dice) }
    let schedule = WorkingSchedule(options, of: problem)
    var search = LeastChange(schedule, tolerated: [:])
    let answer = search.solve(most: 3, nodes: 1_000_000)
    guard let force = byForce(options, problem) else {
      // Nothing up to three changes does: either that is said, or something had no mend and was left alone.
      if let changes = answer.changes {
        var after = schedule
        for change in changes { after.apply(change) }
        #expect(after.cost.hard > 0, "seed \(seed)")
      } else {
        #expect(answer.least >= 4, "seed \(seed)")
      }
      return
    }
    #expect(answer.least == force.size && answer.changes?.count == force.size, "seed \(seed)")
    var after = schedule
    for change in answer.changes ?? [] { after.apply(change) }
    #expect(after.cost == force.cost, "seed \(seed)")
  }

  /// A day that must change anyway becomes a day off, though a duty where nobody is missing would cost less.
  @Test func nobodyIsGivenADutyForNothing() {
    var problem = Problem(people: 1, days: 1, types: 2)
    problem.forbid(person: 0, day: 0, option: 1)
    problem.addCost(100, person: 0, day: 0, option: Problem.off)
    var search = LeastChange(WorkingSchedule([1], of: problem), tolerated: [:])
    #expect(search.solve(most: 1, nodes: 100).changes?.map(\.option) == [Problem.off])
  }

  @Test func whatWasBrokenBeforeIsLeftAlone() {
    var problem = Problem(people: 2, days: 2, types: 1)
    let everybody = problem.addCrew([0, 1])
    problem.cover = (0..<2).map {
      CoverRow(cells: [DayOptions(day: $0, options: [1])], crew: everybody, need: 2, under: .hard())
    }
    let schedule = WorkingSchedule([1, 0, 1, 1], of: problem)
    var strict = LeastChange(schedule, tolerated: [:])
    #expect(strict.solve(most: 4, nodes: 1000).changes?.count == 1)
    var lenient = LeastChange(schedule, tolerated: schedule.hardFigures)
    #expect(lenient.solve(most: 4, nodes: 1000).changes == [])
  }
}
