import DutyModel
import DutyRules
import DutySolver

/// A roster that is tried and not kept, to see what a period allows.
struct RosterTrial {
  private let input: RosterCase

  /// Moves for each cell of the roster in a quick trial.
  private static let movesPerCell = 150
  /// Fewest and most moves of a quick trial.
  private static let quickMoves = 5_000...120_000
  /// How much more is spent on a thorough trial.
  private static let thoroughness = 3
  /// Moves for each cell in search of the least bad roster, then for what else it breaks.
  private static let movesForLeastBad = 1_000
  private static let movesForHoles = 200
  /// The parts of the time that is left after which each of these is over at the latest.
  private static let endOfLeastBad = 0.4
  private static let endOfHoles = 0.5
  /// What a missing person weighs where everything else must hold.
  private static let priceOfHole = 1_000

  /// How hard a lawful roster is looked for.
  enum Effort {
    case quick, thorough
  }

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

  /// The roster nearest to a lawful one; when its `hard` is 0 it is one, and the referee has said so.
  ///
  /// - Throws: `Refusal` when there is nobody to plan with, nothing to plan, or two locks fall on one cell.
  func nearest(_ effort: Effort, until stop: () -> Bool) throws -> Found {
    let order = PlanOrder(from: input.from, days: input.days)
    let plan = try PreparedPlan(order, input: input)
    let problem = plan.problem.problem
    let cells = Self.movesPerCell * problem.people * input.days
    let moves = min(max(cells, Self.quickMoves.lowerBound), Self.quickMoves.upperBound)
    var found = solve(plan, seed: 1, moves: moves, until: stop)
    if effort == .thorough, found.hard > 0 {
      let start = RegularWeeks.nearest(
        to: plan.problem.options(found.assignments), of: problem, until: stop)
      for (seed, start) in [(2, start), (3, nil)] as [(UInt64, [Int]?)] where found.hard > 0 && !stop() {
        let other = solve(plan, start: start, seed: seed, moves: Self.thoroughness * moves, until: stop)
        if other.hard < found.hard { found = other }
      }
    }
    return found
  }

  /// Whether a lawful roster was found.
  ///
  /// - Throws: `Refusal` as `nearest` does.
  func isLawful(_ effort: Effort, until stop: () -> Bool) throws -> Bool {
    try nearest(effort, until: stop).hard == 0
  }

  /// The roster with the fewest people missing that breaks nothing else, as far as one was found.
  ///
  /// First whatever breaks the fewest figures is looked for, as for any roster; then people are taken away where
  /// anything else is broken, and from there a roster with holes at a price is looked for. Where that does not help,
  /// hours of a period that nobody can come to for example, it stays what it was.
  ///
  /// - Parameter passed: the part of the time allowed that is over, from 0 to 1; of what is left half is used.
  /// - Throws: `Refusal` as `nearest` does.
  func leastBad(passed: () -> Double, until stop: () -> Bool) throws -> Found {
    let begun = passed()
    func isOver(_ part: Double) -> Bool { passed() >= begun + part * max(0, 1 - begun) }
    let order = PlanOrder(from: input.from, days: input.days)
    let plan = try PreparedPlan(order, input: input)
    let problem = plan.problem.problem
    let cells = problem.people * input.days
    let nearest = Engine(problem).solve(
      seed: 1, moves: Self.movesForLeastBad * cells, part: .moves,
      until: { stop() || isOver(Self.endOfLeastBad) })
    var vacated = WorkingSchedule(nearest.options, of: problem)
    vacated.vacate()
    var setup = input.setup
    setup.rules.cover = .weight(Self.priceOfHole)
    let open = try PreparedPlan(order, input: input.replacing(setup: setup, assignments: []))
    let holed = Engine(open.problem.problem).solve(
      start: vacated.options, seed: 1, moves: Self.movesForHoles * cells, part: .moves,
      until: { stop() || isOver(Self.endOfHoles) })
    let isBetter = holed.cost < WorkingSchedule(nearest.options, of: open.problem.problem).cost
    let options = isBetter ? holed.options : nearest.options
    let cost = WorkingSchedule(options, of: problem).cost
    return Found(
      assignments: plan.problem.assignments(options), locked: plan.locked, hard: cost.hard, soft: cost.soft,
      moves: nearest.moves + holed.moves)
  }

  /// Searches until nothing hard is broken any more.
  private func solve(
    _ plan: PreparedPlan, start: [Int]? = nil, seed: UInt64, moves: Int, until stop: () -> Bool
  ) -> Found {
    var isFound = false
    let solution = Engine(plan.problem.problem).solve(
      start: start, seed: seed, moves: moves, part: .moves, until: { isFound || stop() }
    ) { if $0.cost.hard == 0 { isFound = true } }
    let assignments = plan.problem.assignments(solution.options)
    let judged = Referee.judge(input.replacing(setup: input.setup, assignments: assignments))
    // What the planner takes for lawful and the referee does not is not.
    return Found(
      assignments: assignments, locked: plan.locked,
      hard: solution.cost.hard == 0 && judged.isLawful ? 0 : max(1, solution.cost.hard),
      soft: solution.cost.soft, moves: solution.moves)
  }
}
