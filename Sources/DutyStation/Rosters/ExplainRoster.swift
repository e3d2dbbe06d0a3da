import DutyBook
public import DutyModel
public import DutyRules

/// Why a period can or cannot be manned.
public struct Explanation: Sendable {
  /// The station, for names.
  public let setup: StationSetup
  /// Sums that are short, the worst first.
  public let shortages: [Shortage]
  /// Whether a lawful roster exists: proved by one, disproved by a sum, or nil when neither was found in time.
  public let isFeasible: Bool?
  /// Single changes with each of which a lawful roster was found.
  public let relaxations: [Relaxation]
}

extension Station {
  /// Counts first, then tries.
  ///
  /// - Parameters:
  ///   - from: the first date.
  ///   - days: how many dates.
  ///   - stop: asked while rosters are tried; true ends the trials.
  public func explain(from: CalendarDate, days: Int, until stop: () -> Bool) throws -> Explanation {
    guard (1...Self.longestRoster).contains(days) else {
      throw Refusal.outOfRange("--days", least: 1, most: Self.longestRoster)
    }
    let input = try book.read { try $0.rosterCase(from: from, days: days, assignments: []) }
    let shortages = Self.withoutEchoes(Shortage.all(input))
    if shortages.isEmpty {
      let isFound = try Self.hasLawfulRoster(input.setup, from: from, days: days, until: stop)
      return Explanation(
        setup: input.setup, shortages: [], isFeasible: isFound ? true : nil, relaxations: [])
    }
    let tried = try Relaxation.candidates(for: shortages, in: input).compactMap { kind in
      try kind.first { change in
        guard !stop() else { return false }
        return try Self.hasLawfulRoster(change.applied(to: input.setup), from: from, days: days, until: stop)
      }
    }
    return Explanation(setup: input.setup, shortages: shortages, isFeasible: false, relaxations: tried)
  }

  /// Without sums that only say of everybody what another says of officers or of a qualification.
  private static func withoutEchoes(_ shortages: [Shortage]) -> [Shortage] {
    shortages.filter { shortage in
      shortage.of != .total
        || !shortages.contains {
          $0.of != .total && $0.rule == shortage.rule && $0.need == shortage.need && $0.have == shortage.have
        }
    }
  }

  /// Moves after which a trial gives up.
  private static let trialMoves = 400_000

  private static func hasLawfulRoster(
    _ setup: StationSetup, from: CalendarDate, days: Int, until stop: () -> Bool
  ) throws -> Bool {
    var isFound = false
    let plan = try TrialPlan(
      PlanOrder(from: from, days: days, moves: trialMoves), setup: setup, until: { isFound || stop() },
      progress: { if $0.hard == 0 { isFound = true } })
    return plan.judgement.isLawful
  }
}
