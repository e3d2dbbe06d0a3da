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
  /// What a lawful roster is proven to cost at the least; nil when nothing is.
  public let bound: Int?
  /// Moves tried.
  public let moves: Int
  private let rosterCase: RosterCase

  /// By how many thousandths, rounded up, the roster can be dearer than the best possible; nil when that is not known.
  public var gap: Int? {
    PlanProgress(hard: hard, soft: soft, moves: moves, bound: bound).gap
  }

  /// Plans a station from nothing.
  ///
  /// - Parameters:
  ///   - order: the period, the seed and the budget.
  ///   - setup: the station.
  ///   - proves: whether the other core proves how good the best roster can be, and helps to find it.
  ///   - passed: the part of the time allowed that is over, if that is known.
  ///   - stop: asked every few hundred moves.
  ///   - progress: told of every better roster.
  /// - Throws: `Refusal` when there is nothing or nobody to plan.
  public init(
    _ order: PlanOrder, setup: StationSetup, proves: Bool = false, passed: (() -> Double)? = nil,
    until stop: () -> Bool, progress: (PlanProgress) -> Void = { _ in }
  ) throws {
    let input = RosterCase(
      setup: setup, from: order.from, days: order.days, assignments: [], history: setup.history)
    let plan = try PreparedPlan(order, input: input)
    let solution = plan.solve(order, proves: proves, passed: passed, until: stop, progress: progress)
    assignments = plan.problem.assignments(solution.options)
    (hard, soft, moves, bound) = (solution.cost.hard, solution.cost.soft, solution.moves, solution.bound)
    rosterCase = RosterCase(
      setup: setup, from: order.from, days: order.days, assignments: assignments, history: setup.history)
  }

  /// The referee's verdict on it.
  public func judged() -> Judgement { Referee.judge(rosterCase) }
}
