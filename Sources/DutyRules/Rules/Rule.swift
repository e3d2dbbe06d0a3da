import DutyModel

/// A rule: its word, what it says, how it is judged, and a roster that breaks and one that keeps it.
///
/// The examples are the test table and the manual page. A new rule is one file and one line in `all`.
public struct Rule: Sendable {
  /// The rule's word.
  public let name: RuleName
  /// What it says, in English; other languages are told elsewhere.
  public let sentence: String
  /// A roster that breaks it.
  public let breaking: RosterExample
  /// One like it that keeps it.
  public let keeping: RosterExample
  /// Finds the breaches in a case.
  let judge: @Sendable (RosterCase) -> [Finding]

  /// Every rule, in the order in which they are reported.
  public static let all: [Rule] = [
    service, locks, noOverlap, leave, restHours, auxiliaryNeverAlone, cover, response, maxHours7d,
    periodHours, maxNightsInRow, maxDutiesInRow, minDaysOffInRow, leaderEachShift, wishes, fairness, split,
    preferredCover, overCover, samePostInBlock, forwardRotation,
  ]
}

extension Finding {
  /// A finding of a size: hard as it is, soft times its weight.
  init(_ rule: RuleName, _ strength: Strength, size: Int, _ breach: Breach) {
    switch strength {
    case .hard: self.init(rule: rule, severity: .hard, amount: size, breach: breach)
    case .weight(let weight):
      self.init(rule: rule, severity: .soft, amount: size * weight, breach: breach)
    }
  }
}

/// Started hours in so many minutes.
func startedHours(_ minutes: Int) -> Int { (minutes + 59) / 60 }
