public import DutyModel
public import DutyRules
import DutySolver

/// A plan of a station that is in no book: what `explain` tries and what benchmarks measure.
public struct TrialPlan: Sendable {
  /// What was found.
  public let assignments: [Assignment]
  /// What the planner says it costs: hard units, then soft.
  public let hard: Int
  /// The weighted cost of the rest.
  public let soft: Int
  /// Moves tried.
  public let moves: Int
  /// What no lawful roster costs less than, proven; nil when nothing is known.
  public let bound: Int?
  private let rosterCase: RosterCase

  /// Plans a station from nothing.
  ///
  /// - Parameters:
  ///   - order: the period, the seed and the budget.
  ///   - setup: the station.
  ///   - stop: asked every few hundred moves.
  ///   - progress: told of every better roster.
  /// - Throws: `Refusal` when there is nothing or nobody to plan.
  public init(
    _ order: PlanOrder, setup: StationSetup, until stop: () -> Bool,
    progress: (PlanProgress) -> Void = { _ in }
  ) throws {
    let input = RosterCase(
      setup: setup, from: order.from, days: order.days, assignments: [], history: setup.history)
    let plan = try PreparedPlan(order, input: input)
    let solution = plan.solve(order, until: stop, progress: progress)
    assignments = plan.problem.assignments(solution.options)
    (hard, soft, moves, bound) = (solution.cost.hard, solution.cost.soft, solution.moves, solution.bound)
    rosterCase = RosterCase(
      setup: setup, from: order.from, days: order.days, assignments: assignments, history: setup.history)
  }

  /// The referee's verdict on it.
  public func judged() -> Judgement { Referee.judge(rosterCase) }
}
