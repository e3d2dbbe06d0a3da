public import DutyModel

/// Locks that cannot all be kept, whatever else a roster holds.
public struct LockConflict: Hashable, Sendable {
  /// The locks: without any one of them the others can be kept.
  public let locks: [Assignment]
  /// The rule that they break together.
  public let rule: RuleName
  /// How they break it; nil when they are two duties of one person on one date.
  public let breach: Breach?

  /// Every contradiction among the locks of a period, in order of time.
  ///
  /// A roster that holds nothing but the locks breaks rules of which more duties mend none, so every roster with these
  /// locks breaks them.
  public static func all(_ roster: RosterCase) -> [LockConflict] {
    let locks = Set(roster.setup.locks.filter { (roster.from...roster.until).contains($0.date) }).sorted()
    guard !locks.isEmpty else { return [] }
    let before = Set(breaches([], in: roster))
    let broken = breaches(locks, in: roster).filter { !before.contains($0) }
    let byRules = broken.map { finding in
      let own = locks.filter { finding.who.contains($0.who) }
      let needed = least(own) { kept in
        breaches(kept, in: roster).contains { $0.rule == finding.rule && !before.contains($0) }
      }
      return LockConflict(locks: needed, rule: finding.rule, breach: finding.breach)
    }
    return (twoOnOneDate(locks) + byRules).reduce(into: []) { kept, conflict in
      // Two duties of one date overlap as well: that is no news.
      let isKnown = kept.contains {
        $0.locks == conflict.locks && ($0.breach == nil || $0.rule == conflict.rule)
      }
      if !isKnown { kept.append(conflict) }
    }
  }

  /// The same period without locks that contradict: of each contradiction the last lock is taken away.
  /// - Parameter conflicts: the contradictions of the period.
  public static func settled(_ roster: RosterCase, _ conflicts: [LockConflict]) -> RosterCase {
    guard !conflicts.isEmpty else { return roster }
    var setup = roster.setup
    func settled() -> RosterCase {
      RosterCase(
        setup: setup, from: roster.from, days: roster.days, assignments: [], worked: roster.history,
        ledger: roster.ledger)
    }
    while let lock = all(settled()).first?.locks.last { setup.locks.removeAll { $0 == lock } }
    return settled()
  }

  /// The rules that a duty more never mends.
  private static let binding: Set<RuleName> = [
    .service, .noOverlap, .leave, .restHours, .maxHours7d, .maxNightsInRow, .maxDutiesInRow, .samePostInBlock,
    .forwardRotation, .periodHours,
  ]

  private static func breaches(_ duties: [Assignment], in roster: RosterCase) -> [Finding] {
    let alone = RosterCase(
      setup: roster.setup, from: roster.from, days: roster.days, assignments: duties, worked: roster.history)
    return Referee.judge(alone).findings.filter { finding in
      guard finding.severity == .hard, binding.contains(finding.rule) else { return false }
      // Too few hours are mended by more duties.
      if case .periodMinutes(_, let minutes, let least, _) = finding.breach { return minutes >= least ?? 0 }
      return true
    }
  }

  /// Leaves out one lock after another as long as the rest still contradict.
  private static func least(_ locks: [Assignment], contradict: ([Assignment]) -> Bool) -> [Assignment] {
    locks.reduce(locks) { kept, lock in
      let without = kept.filter { $0 != lock }
      return contradict(without) ? without : kept
    }
  }

  /// A person has one duty a date.
  private static func twoOnOneDate(_ locks: [Assignment]) -> [LockConflict] {
    zip(
      locks.sorted { ($0.who, $0) < ($1.who, $1) }, locks.sorted { ($0.who, $0) < ($1.who, $1) }.dropFirst()
    )
    .filter { $0.who == $1.who && $0.date == $1.date }
    .map { LockConflict(locks: [$0, $1], rule: .locks, breach: nil) }
  }
}
