public import DutyModel

extension Rate {
  /// What became of the disputes handed over in a period.
  ///
  /// Nothing is counted by halves, nobody who was not asked counts as content, and what is pending is left out and
  /// said.
  /// - Parameters:
  ///   - again: agreements of which thirty days have passed and whose place is known, and whether a call came from
  ///     there again; nil for one whose place is unknown.
  public static func mediation(
    _ all: [ReferralState], again: [ReferralID: Bool?], now: Instant
  ) -> [Rate] {
    let pending = all.filter { $0.stage.isUndecided }
    let over = all.filter { !$0.stage.isUndecided }
    let settled = all.filter { $0.outcome?.value.result == .agreed }
    let performed = settled.filter { $0.performances.contains { !$0.value.isPartial } }
    let waiting = settled.filter { state in
      state.stage == .agreed && (state.outcome?.value.performBy.map { now <= $0 } ?? true)
    }
    let visits = all.flatMap(\.visits).map(\.value)
    let reached = visits.filter(\.reached)
    let said = reached.compactMap(\.satisfaction)
    let mostly = said.count { $0 == .mostly }
    let suits = over.count { $0.diversion?.value.route == .lawsuit }
    let known = settled.filter { again[$0.id] != nil }
    let places = known.compactMap { again[$0.id] ?? nil }
    return [
      Rate(.settledOfClosed, n: settled.count, of: over.count, excluded: [.pending: pending.count]),
      Rate(.settledOfReferred, n: settled.count, of: all.count),
      Rate(
        .performedOfSettled, n: performed.count, of: settled.count - waiting.count,
        excluded: [.notYetDue: waiting.count]),
      Rate(.reachedOfAttempted, n: reached.count, of: visits.count),
      Rate(
        .satisfiedOfReached, n: said.count { $0 == .satisfied }, of: said.count - mostly,
        excluded: [.noAnswer: reached.count - said.count, .mostly: mostly]),
      Rate(.preLitigation, n: over.count - suits, of: over.count, excluded: [.pending: pending.count]),
      Rate(
        .repeatCalls, n: places.count { $0 }, of: places.count,
        excluded: [.under30Days: settled.count - known.count, .placeUnknown: known.count - places.count]),
    ]
  }
}

/// Sums of money that mediation has moved.
public struct MediationAmounts: Hashable, Sendable {
  /// What was agreed to be paid.
  public let agreed: Yuan
  /// In how many agreements a sum is known.
  public let known: Int
  /// In how many it is not.
  public let unknown: Int
  /// What was paid.
  public let paid: Yuan

  /// Adds up the disputes handed over in a period.
  public init(_ all: [ReferralState]) {
    let agreements = all.compactMap(\.outcome).map(\.value).filter { $0.result == .agreed }
    let sums = agreements.compactMap(\.amount)
    agreed = sums.reduce(Yuan(fen: 0), +)
    known = sums.count
    unknown = agreements.count - sums.count
    paid = all.flatMap(\.performances).compactMap(\.value.amount).reduce(Yuan(fen: 0), +)
  }
}
