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
  /// What a lawful roster is proven to cost at the least; nil when nothing is.
  public let bound: Int?
  /// Whether a pattern that was followed first has been left where that helps.
  public internal(set) var isMended = false

  /// By how many thousandths, rounded up, the roster can be dearer than the best possible; nil when that is not known.
  public var gap: Int? {
    hard > 0 ? nil : PlanRecord(seed: 0, moves: moves, hard: hard, soft: soft, bound: bound).gap(of: soft)
  }
}

extension Station {
  /// The most dates a roster may have: a year and a day.
  public static let longestRoster = 366

  /// The years that a roster may begin in; dates are written with four digits.
  static let rosterYears = 1900...9990

  /// Refuses a period that no roster can have.
  static func checkPeriod(from: CalendarDate, days: Int) throws(Refusal) {
    guard (1...longestRoster).contains(days) else {
      throw .outOfRange("--days", least: 1, most: longestRoster)
    }
    guard rosterYears.contains(from.year) else {
      throw .outOfRange("--from", least: rosterYears.lowerBound, most: rosterYears.upperBound)
    }
  }

  /// Plans a roster and stores it as a draft.
  ///
  /// - Parameters:
  ///   - order: what is wanted.
  ///   - passed: the part of the time allowed that is over, from 0 to 1, so that the search makes the most of it; nil when
  ///     it is not known. An order for so many moves does not look at it.
  ///   - stop: asked every few hundred moves; true ends the search with the best roster so far.
  ///   - progress: told of every better roster.
  /// - Returns: the draft, judged by the referee, which knows nothing of the search.
  /// - Throws: `Refusal` when there is nothing or nobody to plan, or two locks contradict each other.
  public func build(
    _ order: PlanOrder, passed: (() -> Double)? = nil, until stop: () -> Bool,
    progress: (PlanProgress) -> Void = { _ in }
  ) throws -> JudgedRoster {
    let plan = try book.read { reader in
      // A long search is not begun for what has been written already.
      try refuseSent(reader)
      return try PreparedPlan(order, reader: reader)
    }
    let solution = plan.solve(order, proves: true, passed: passed, until: stop, progress: progress)
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
  /// The same without the pattern, when it may be left.
  private let free: RosterProblem?

  /// Prepares an order for the book as it is.
  init(_ order: PlanOrder, reader: BookReader) throws {
    try Station.checkPeriod(from: order.from, days: order.days)
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
    free = order.pattern?.isMended == true ? RosterProblem(input, locked: locked) : nil
    origin = order.pattern.map { .pattern($0.name, reason: $0.acceptedBecause) } ?? .planned
    basedOn = base?.id
    start = base.map { [problem] in problem.options($0.assignments) }
  }

  /// Plans; a pattern that may be mended is followed first, and then left where it costs least.
  ///
  /// - Parameters:
  ///   - proves: whether the other core proves how good the best roster can be; not where a pattern is followed, whose
  ///     best is not the best there is.
  ///   - passed: the part of the time allowed that is over, if that is known.
  func solve(
    _ order: PlanOrder, proves: Bool = false, passed: (() -> Double)? = nil, until stop: () -> Bool,
    progress: (PlanProgress) -> Void = { _ in }
  ) -> Planned {
    let engine = Engine(problem.problem)
    let passed = order.moves == nil ? passed : nil
    let companion =
      proves && order.pattern == nil ? Companion(engine, order, isTimed: passed != nil) : nil
    func report(_ solution: Solution) {
      progress(
        PlanProgress(
          hard: solution.cost.hard, soft: solution.cost.soft, moves: solution.moves, bound: companion?.bound))
    }
    func reportMended(_ solution: Solution) {
      // The first that is told of is the one that follows the pattern.
      progress(
        PlanProgress(
          hard: solution.cost.hard, soft: solution.cost.soft, moves: solution.moves, bound: nil,
          isMended: solution.moves > 0))
    }
    guard let free else {
      companion?.start()
      let known = passed.map { passed in
        {
          let part = passed()
          companion?.note(passed: part)
          return part
        }
      }
      let solution = solve(engine, order, exchange: companion?.exchange, known: known, until: stop, report)
      return Planned(companion?.finish(solution, until: stop) ?? solution)
    }
    let half = min(order.moves ?? .max, 2 * Self.movesForPattern) / 2
    let followed = engine.solve(
      start: start, seed: order.seed, moves: half, part: .moves, until: stop, onImprovement: report)
    var dear = free.problem
    for person in 0..<dear.people {
      for day in dear.history..<dear.days {
        for option in 0...dear.types where option != followed.options[person * dear.days + day] {
          dear.addCost(Self.priceOfDeparture, person: person, day: day, option: option)
        }
      }
    }
    let mended = Engine(dear).solve(
      start: followed.options, seed: order.seed, moves: order.moves.map { $0 - half },
      part: .moves, until: stop,
      onImprovement: reportMended)
    return Planned(
      options: mended.options, cost: WorkingSchedule(mended.options, of: free.problem).cost,
      moves: followed.moves + mended.moves, bound: nil)
  }

  /// Searches; where nothing lawful is found in a part of the time that is known, also among rosters that repeat a week.
  private func solve(
    _ engine: Engine, _ order: PlanOrder, exchange: Engine.Exchange?, known: (() -> Double)?,
    until stop: () -> Bool, _ report: (Solution) -> Void
  ) -> Solution {
    var isLawful = false
    func hear(_ solution: Solution) {
      isLawful = isLawful || solution.cost.hard == 0
      report(solution)
    }
    func isOver(_ part: Double) -> Bool { known.map { $0() >= part } ?? false }
    let first = engine.solve(
      start: start, seed: order.seed, moves: order.moves, part: .moves, exchange: exchange, progress: known,
      until: { stop() || !isLawful && isOver(Self.partForChance) }, onImprovement: hear)
    guard !isLawful, known != nil, !stop() else { return first }
    let weeks = RegularWeeks.nearest(
      to: first.options, of: problem.problem, until: { stop() || isOver(Self.partForWeeks) })
    let second = engine.solve(
      start: weeks, seed: order.seed, moves: nil, part: .moves, exchange: exchange, progress: known,
      until: stop
    ) { found in
      guard found.cost < first.cost else { return }
      hear(
        Solution(
          options: found.options, cost: found.cost, moves: first.moves + found.moves, bound: found.bound))
    }
    let best = first.cost < second.cost ? first : second
    return Solution(
      options: best.options, cost: best.cost, moves: first.moves + second.moves, bound: best.bound)
  }

  /// A schedule, what it costs, and what is known of it.
  struct Planned {
    let options: [Int]
    let cost: Cost
    let moves: Int
    let bound: Int?

    init(options: [Int], cost: Cost, moves: Int, bound: Int?) {
      (self.options, self.cost, self.moves, self.bound) = (options, cost, moves, bound)
    }

    fileprivate init(_ solution: Solution) {
      self.init(options: solution.options, cost: solution.cost, moves: solution.moves, bound: solution.bound)
    }
  }

  /// The parts of the time after which, if nothing lawful is found, weeks that repeat are tried, and are over.
  private static let partForChance = 0.4
  private static let partForWeeks = 0.6
  /// Moves for following a pattern before it is mended.
  private static let movesForPattern = 150_000
  /// What it costs to leave a mended pattern on one day of one person.
  private static let priceOfDeparture = 20

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
