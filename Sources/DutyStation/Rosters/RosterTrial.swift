import DutyModel
import DutyRules
import DutySolver

/// A roster that is tried and not kept, to see what a period allows.
struct RosterTrial {
  private let input: RosterCase

  /// Moves after which a trial for a lawful roster gives up.
  private static let moves = 150_000
  /// Moves for the least bad roster.
  private static let movesForLeastBad = 60_000
  /// What a missing person weighs where everything else must hold.
  private static let priceOfHole = 1_000

  /// What a trial came to.
  struct Found {
    let assignments: [Assignment]
    let locked: [Assignment]
    let hard: Int
    let soft: Int
    let moves: Int
  }

  /// A trial of a case; its assignments are not looked at.
  init(_ input: RosterCase) { self.input = input }

  /// Whether a roster was found that breaks no hard rule; the referee says so.
  ///
  /// - Throws: `Refusal` when there is nobody to plan with or nothing to plan.
  func isLawful(until stop: () -> Bool) throws -> Bool {
    var isFound = false
    let found = try plan(input, moves: Self.moves, until: { isFound || stop() }) {
      if $0.hard == 0 { isFound = true }
    }
    return Referee.judge(input.replacing(setup: input.setup, assignments: found.assignments)).isLawful
  }

  /// The roster with the fewest people missing that breaks nothing else, as far as one was found.
  func leastBad(until stop: () -> Bool) throws -> Found {
    var setup = input.setup
    setup.rules.cover = .weight(Self.priceOfHole)
    return try plan(input.replacing(setup: setup, assignments: []), moves: Self.movesForLeastBad, until: stop)
  }

  private func plan(
    _ input: RosterCase, moves: Int, until stop: () -> Bool, progress: (PlanProgress) -> Void = { _ in }
  ) throws -> Found {
    let order = PlanOrder(from: input.from, days: input.days, moves: moves)
    let plan = try PreparedPlan(order, input: input)
    let solution = plan.solve(order, until: stop, progress: progress)
    return Found(
      assignments: plan.problem.assignments(solution.options), locked: plan.locked, hard: solution.cost.hard,
      soft: solution.cost.soft, moves: solution.moves)
  }
}
