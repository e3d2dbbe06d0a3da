import DutyModel
import DutyRules
import DutySolver
import Testing

@testable import DutyStation

/// The planner's best and its bound against every roster of tiny stations with every rule in use.
struct TinyStationTests {
  private struct Outcome {
    let best: Int
    let found: Int
    let bound: Int?
  }

  /// The cheapest lawful roster, by looking at all; nil when none is lawful.
  private static func best(of problem: Problem) -> Int? {
    let cells = (0..<(problem.people * problem.days)).map { cell in
      (0...problem.types).filter { problem.allowed[cell * (problem.types + 1) + $0] }
    }
    guard cells.allSatisfy({ !$0.isEmpty }) else { return nil }
    var places = Array(repeating: 0, count: cells.count)
    var best: Int?
    while true {
      let cost = Evaluation(places.indices.map { cells[$0][places[$0]] }, of: problem).total
      if cost.hard == 0 { best = min(best ?? .max, cost.soft) }
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
    let order = PlanOrder(from: TinyStation.from, days: tiny.days, seed: seed, moves: 2_000)
    let plan = try PreparedPlan(order, input: input)
    guard let best = best(of: plan.problem.problem) else { return nil }
    let planned = plan.solve(order, proves: true, until: { false })
    #expect(planned.bound ?? .min <= best, "seed \(seed): the bound is above the best roster")
    #expect(planned.cost >= Cost(hard: 0, soft: best), "seed \(seed): better than the best of all")
    guard planned.cost.hard == 0 else { return Outcome(best: best, found: .max, bound: planned.bound) }
    return Outcome(best: best, found: planned.cost.soft, bound: planned.bound)
  }

  @Test func theBestIsFoundAndNoBoundIsAboveIt() throws {
    var (lawful, found, bounded, proven) = (0, 0, 0, 0)
    for seed in 1...100 as ClosedRange<UInt64> {
      guard let outcome = try Self.outcome(seed: seed) else { continue }
      lawful += 1
      if outcome.found == outcome.best { found += 1 }
      if let bound = outcome.bound {
        bounded += 1
        if bound == outcome.best { proven += 1 }
      }
    }
    #expect(lawful >= 50, "\(lawful) of 100 have a lawful roster")
    #expect(found * 3 >= lawful * 2, "the best of \(found) of \(lawful) was found")
    #expect(bounded * 20 >= lawful * 19, "\(bounded) of \(lawful) have a bound")
    #expect(proven > 0, "none of \(lawful) is proven the best")
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
