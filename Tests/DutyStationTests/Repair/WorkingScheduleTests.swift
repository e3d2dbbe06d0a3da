import DutyModel
import DutyRules
import DutySolver
import Testing

@testable import DutyStation

/// What a schedule costs cell by cell is what the plain evaluator says of the whole.
struct WorkingScheduleTests {
  @Test(arguments: 1...8 as ClosedRange<UInt64>) func countsAsTheEvaluatorDoes(seed: UInt64) throws {
    var dice = PlannerAndRefereeTests.Dice(state: seed)
    var setup = PlannerAndRefereeTests.station(&dice, zone: try #require(Zone("Asia/Shanghai")))
    if seed % 2 == 0 {
      setup.rules.cover = .hard
      setup.rules.restHours?.strength = .hard
      setup.rules.maxNightsInRow?.strength = .hard
      setup.rules.maxHours7d = .init(strength: .hard, hours: 36)
    }
    let input = RosterCase(
      setup: setup, from: PlannerAndRefereeTests.from, days: 9, assignments: [], history: setup.history)
    let problem = RosterProblem(input, locked: []).problem
    var options = (0..<problem.people * problem.days).map { _ in
      Int.random(in: 0...problem.types, using: &dice)
    }
    var schedule = WorkingSchedule(options, of: problem)
    for step in 0..<5 {
      #expect(schedule.cost == Evaluation(options, of: problem).total, "seed \(seed), step \(step)")
      let change = WorkingSchedule.Change(
        person: Int.random(in: 0..<problem.people, using: &dice),
        day: Int.random(in: problem.history..<problem.days, using: &dice),
        option: Int.random(in: 0...problem.types, using: &dice))
      let before = schedule.cost(people: [change.person], days: [change.day])
      let (old, total) = (schedule, schedule.cost)
      schedule.apply(change)
      options[change.person * problem.days + change.day] = change.option
      let after = schedule.cost(people: [change.person], days: [change.day])
      #expect(schedule.cost - total == after - before, "seed \(seed), step \(step)")
      #expect(old.with(options).cost == schedule.cost, "seed \(seed), step \(step)")
    }
  }
}
