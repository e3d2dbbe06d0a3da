import DutyBook
public import DutyModel
public import DutyRules

/// Why a period can or cannot be manned.
public struct Explanation: Sendable {
  /// The station, for names.
  public let setup: StationSetup
  /// Sums that are short, the worst first.
  public let shortages: [Shortage]
  /// Where it is tightest though enough: a sum for each kind of people; empty when sums are short.
  public let tightest: [Shortage]
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
    let sums = Shortage.sums(input)
    let shortages = Self.withoutEchoes(sums.filter { $0.short > 0 })
    if shortages.isEmpty {
      let isFound = try Self.hasLawfulRoster(input.setup, from: from, days: days, until: stop)
      return Explanation(
        setup: input.setup, shortages: [], tightest: Self.tightest(sums), isFeasible: isFound ? true : nil,
        relaxations: [])
    }
    let tried = try Relaxation.candidates(for: shortages, in: input).compactMap { kind in
      try kind.first { change in
        guard !stop() else { return false }
        return try Self.hasLawfulRoster(change.applied(to: input.setup), from: from, days: days, until: stop)
      }
    }
    return Explanation(
      setup: input.setup, shortages: shortages, tightest: [], isFeasible: false, relaxations: tried)
  }

  /// Of each kind of people the sum in which the greatest part of what is there is needed.
  private static func tightest(_ sums: [Shortage]) -> [Shortage] {
    sums.filter { $0.need > 0 }.reduce(into: [Shortage]()) { kept, sum in
      guard let index = kept.firstIndex(where: { $0.of == sum.of }) else { return kept.append(sum) }
      if sum.need * kept[index].have > kept[index].need * sum.have { kept[index] = sum }
    }
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
