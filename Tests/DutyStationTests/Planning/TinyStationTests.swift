import DutyModel
import DutyRules
import DutySolver
import Testing

@testable import DutyStation

/// The search's best, its bound and the referee's price against every roster of tiny stations with every rule in use.
struct TinyStationTests {
  private struct Outcome: Sendable {
    let seed: UInt64
    /// The least that a lawful roster costs.
    let best: Int
    let found: Cost
    let bound: Int?
    /// What the referee says of the cheapest roster, and what of it hours in 7 days come to.
    let judged: Cost
    let weekHours: Int
  }

  /// The cheapest lawful roster, by looking at all; nil when none is lawful.
  private static func best(of problem: Problem) -> (cost: Int, options: [Int])? {
    let cells = (0..<(problem.people * problem.days)).map { cell in
      (0...problem.types).filter { problem.allowed[cell * (problem.types + 1) + $0] }
    }
    guard cells.allSatisfy({ !$0.isEmpty }) else { return nil }
    var places = Array(repeating: 0, count: cells.count)
    var best: (cost: Int, options: [Int])?
    while true {
      let options = places.indices.map { cells[$0][places[$0]] }
      let cost = Evaluation(options, of: problem).total
      if cost.hard == 0, cost.soft < best?.cost ?? .max { best = (cost.soft, options) }
      var cell = 0
      while cell < cells.count, places[cell] + 1 == cells[cell].count {
        places[cell] = 0
        cell += 1
      }
      guard cell < cells.count else { return best }
      places[cell] += 1
    }
  }

  private static func outcome(seed: UInt64) throws -> Outcome? {
    let zone = try #require(Zone("Asia/Shanghai"))
    let tiny = TinyStation(seed: seed, zone: zone)
    let input = RosterCase(
      setup: tiny.setup, from: TinyStation.from, days: tiny.days, assignments: [], history: tiny.setup.history
    )
    let order = PlanOrder(from: TinyStation.from, days: tiny.days)
    let plan = try PreparedPlan(order, input: input).problem
    guard let best = best(of: plan.problem) else { return nil }
    let engine = Engine(plan.problem)
    let judged = Referee.judge(
      input.replacing(setup: tiny.setup, assignments: plan.assignments(best.options)))
    return Outcome(
      seed: seed, best: best.cost,
      found: engine.solve(seed: seed, moves: 300, part: .moves, until: { false }).cost,
      bound: engine.prove(passes: 60, until: { false }),
      judged: Cost(hard: judged.hard, soft: judged.soft),
      weekHours: judged.byRule[.maxHours7d] ?? 0)
  }

  @Test func theBestIsFoundAndNoBoundIsAboveIt() async throws {
    let seeds = 1...120 as ClosedRange<UInt64>
    let outcomes = try await withThrowingTaskGroup(of: Outcome?.self) { group in
      for seed in seeds { group.addTask { try Self.outcome(seed: seed) } }
      return try await group.reduce(into: [Outcome]()) { if let outcome = $1 { $0.append(outcome) } }
    }
    for outcome in outcomes {
      let seed = outcome.seed
      #expect(outcome.bound ?? .min <= outcome.best, "seed \(seed): the bound is above the best roster")
      #expect(outcome.found >= Cost(hard: 0, soft: outcome.best), "seed \(seed): better than the best of all")
      // Of too many hours in 7 days the planner counts every window, the referee the worst of each stretch.
      #expect(outcome.judged.hard == 0, "seed \(seed): the referee finds it unlawful")
      #expect(
        outcome.weekHours == 0 ? outcome.judged.soft == outcome.best : outcome.judged.soft <= outcome.best,
        "seed \(seed): the referee asks \(outcome.judged.soft) for \(outcome.best)")
    }
    let lawful = outcomes.count
    let found = outcomes.count { $0.found == Cost(hard: 0, soft: $0.best) }
    let bounded = outcomes.count { $0.bound != nil }
    let near = outcomes.count { ($0.bound ?? .min) * 10 >= $0.best * 9 }
    let half = outcomes.count { ($0.bound ?? .min) * 2 >= $0.best }
    #expect(lawful >= 80, "\(lawful) of 120 have a lawful roster")
    #expect(found * 5 >= lawful * 4, "the best of \(found) of \(lawful) was found")
    #expect(bounded == lawful, "\(bounded) of \(lawful) have a bound")
    #expect(near * 3 >= lawful, "\(near) of \(lawful) bounds are within a tenth")
    #expect(half * 3 >= lawful * 2, "\(half) of \(lawful) bounds are at least half of the best")
  }

  /// Stations whose sums are short, and how many of those only by people who rest; none has a lawful roster.
  @Test func whereASumIsShortNoRosterIsLawful() throws {
    let zone = try #require(Zone("Asia/Shanghai"))
    var (short, byRest) = (0, 0)
    for seed in 1...400 as ClosedRange<UInt64> {
      let tiny = TinyStation(seed: seed, zone: zone)
      var setup = tiny.setup
      (setup.rules.cover, setup.rules.noOverlap) = (.hard, .hard)
      setup.rules.restHours?.strength = .hard
      let input = RosterCase(
        setup: setup, from: TinyStation.from, days: tiny.days, assignments: [], history: setup.history)
      let sums = Shortage.all(input)
      guard !sums.isEmpty else { continue }
      short += 1
      if sums.allSatisfy(\.isCount) { byRest += 1 }
      let plan = try PreparedPlan(PlanOrder(from: TinyStation.from, days: tiny.days), input: input).problem
      #expect(Self.best(of: plan.problem) == nil, "seed \(seed): lawful, but short by \(sums)")
    }
    #expect(short >= 100 && byRest >= 10, "\(short) of 400 short, \(byRest) only by rest")
  }

  /// Where no roster is lawful the least bad breaks nothing but cover, and as little of it as can be.
  @Test func theLeastBadLacksTheFewest() throws {
    let zone = try #require(Zone("Asia/Shanghai"))
    let price = 1_000
    var tried = 0
    for seed in 1...150 as ClosedRange<UInt64> {
      let tiny = TinyStation(seed: seed, zone: zone)
      func input(_ cover: Strength) -> RosterCase {
        var setup = tiny.setup
        (setup.rules.cover, setup.rules.noOverlap) = (cover, .hard)
        setup.rules.restHours?.strength = .hard
        return RosterCase(
          setup: setup, from: TinyStation.from, days: tiny.days, assignments: [], history: setup.history)
      }
      let order = PlanOrder(from: TinyStation.from, days: tiny.days)
      let strict = try PreparedPlan(order, input: input(.hard)).problem
      let open = try PreparedPlan(order, input: input(.weight(price))).problem
      guard Self.best(of: strict.problem) == nil, let best = Self.best(of: open.problem) else { continue }
      tried += 1
      let found = try RosterTrial(input(.hard)).leastBad(passed: { 0 }, until: { false })
      let cost = Evaluation(open.options(found.assignments), of: open.problem).total
      #expect(cost.hard == 0, "seed \(seed): something else is broken")
      #expect(cost.soft / price == best.cost / price, "seed \(seed): \(best.cost / price) would do")
    }
    #expect(tried >= 40, "\(tried) of 150 have no lawful roster")
  }

  @Test func theSameMovesProveTheSameBound() throws {
    let setup = try Fixture.station("minimal/station.yaml")
    let input = RosterCase(setup: setup, from: TinyStation.from, days: 14, assignments: [])
    let order = PlanOrder(from: TinyStation.from, days: 14, moves: 2_000)
    let plans = try (0..<3).map { _ in
      try PreparedPlan(order, input: input).solve(order, proves: true, until: { false })
    }
    #expect(plans.allSatisfy { $0.bound == plans[0].bound && $0.options == plans[0].options })
    #expect(plans[0].bound != nil)
  }
}
