import DutyBook
public import DutyModel
import DutyRules
import DutySolver

/// What a chief asks for when a roster is to be planned.
public struct PlanOrder: Sendable {
  /// The first date.
  public var from: CalendarDate
  /// How many dates.
  public var days: Int
  /// A named pattern to follow; nil to plan freely.
  public var pattern: PatternOrder?
  /// Where chance starts; the same seed and moves give the same roster.
  public var seed: UInt64
  /// Most moves to try; nil for as many as time allows.
  public var moves: Int?
  /// A draft to start from, whose locked duties stay.
  public var basedOn: String?

  /// Makes an order.
  public init(
    from: CalendarDate, days: Int, pattern: PatternOrder? = nil, seed: UInt64 = 1, moves: Int? = nil,
    basedOn: String? = nil
  ) {
    self.from = from
    self.days = days
    self.pattern = pattern
    self.seed = seed
    self.moves = moves
    self.basedOn = basedOn
  }
}

/// How far a search has come.
public struct PlanProgress: Sendable {
  /// Hard figures still missed, in the planner's units.
  public let hard: Int
  /// The weighted cost of the rest.
  public let soft: Int
  /// Moves tried.
  public let moves: Int
}

extension Station {
  /// The most dates a roster may have: a year and a day.
  public static let longestRoster = 366

  /// Plans a roster and stores it as a draft.
  ///
  /// - Parameters:
  ///   - order: what is wanted.
  ///   - stop: asked every few hundred moves; true ends the search with the best roster so far.
  ///   - progress: told of every better roster.
  /// - Returns: the draft, judged by the referee, which knows nothing of the search.
  /// - Throws: `Refusal` when there is nothing or nobody to plan, or two locks contradict each other.
  public func build(
    _ order: PlanOrder, until stop: () -> Bool, progress: (PlanProgress) -> Void = { _ in }
  ) throws -> JudgedRoster {
    let plan = try book.read { reader in try PreparedPlan(order, reader: reader) }
    let solution = plan.solve(order, until: stop, progress: progress)
    return try write { writer in
      let roster = Roster(
        id: try writer.nextRosterID(), from: order.from, days: order.days,
        assignments: plan.problem.assignments(solution.options), locked: plan.locked, origin: plan.origin,
        plan: PlanRecord(
          seed: Int(order.seed), moves: solution.moves, hard: solution.cost.hard, soft: solution.cost.soft,
          bound: solution.bound),
        basedOn: plan.basedOn)
      try writer.append(.rosterDrafted(roster))
      return JudgedRoster(roster, in: try writer.rosterCase(roster))
    }
  }
}

/// A planning order with everything it needs out of the book.
struct PreparedPlan {
  let problem: RosterProblem
  let locked: [Assignment]
  let origin: Roster.Origin
  let basedOn: RosterID?
  private let start: [Int]?

  /// Prepares an order for the book as it is.
  init(_ order: PlanOrder, reader: BookReader) throws {
    guard (1...Station.longestRoster).contains(order.days) else {
      throw Refusal.outOfRange("--days", least: 1, most: Station.longestRoster)
    }
    let base = try order.basedOn.map { try reader.roster(called: $0) }
    let input = try reader.rosterCase(from: order.from, days: order.days, assignments: [])
    try self.init(order, input: input, base: base)
  }

  /// Prepares a case that is at hand.
  init(_ order: PlanOrder, input: RosterCase, base: Roster? = nil) throws {
    guard !input.setup.members.isEmpty else { throw Refusal.nobodyServes }
    guard input.dates.contains(where: { !input.setup.needs(on: $0).isEmpty }) else {
      throw Refusal.nothingNeeded(from: order.from, days: order.days)
    }
    let period = order.from...input.until
    locked = Set(input.setup.locks + (base?.locked ?? [])).filter { period.contains($0.date) }.sorted()
    try Self.refuseTwoLocks(locked)
    let pattern = try order.pattern.map { try PatternPlan($0, case: input) }
    problem = RosterProblem(input, locked: locked, pattern: pattern)
    origin = order.pattern.map { .pattern($0.name, reason: $0.acceptedBecause) } ?? .planned
    basedOn = base?.id
    start = base.map { [problem] in problem.options($0.assignments) }
  }

  func solve(
    _ order: PlanOrder, until stop: () -> Bool, progress: (PlanProgress) -> Void = { _ in }
  ) -> Solution {
    Engine(problem.problem).solve(
      start: start, seed: order.seed, moves: order.moves, part: .moves, until: stop,
      onImprovement: {
        progress(PlanProgress(hard: $0.cost.hard, soft: $0.cost.soft, moves: $0.moves))
      })
  }

  private static func refuseTwoLocks(_ locked: [Assignment]) throws(Refusal) {
    struct Cell: Hashable {
      let who: Badge
      let date: CalendarDate
    }
    var seen = Set<Cell>()
    for lock in locked where !seen.insert(Cell(who: lock.who, date: lock.date)).inserted {
      throw .twoLocks(lock.who, lock.date)
    }
  }
}
