import DutyModel

/// Judges a roster, whoever made it, from nothing: every rule looks at the case on its own.
public enum Referee {
  /// The verdict on a case.
  ///
  /// - Complexity: O(n log n) in duties for most rules; quadratic only in what one person has within days.
  public static func judge(_ roster: RosterCase) -> Judgement {
    Judgement(Rule.all.flatMap { $0.judge(roster) })
  }
}

/// A verdict: what was found, and what it adds up to.
public struct Judgement: Hashable, Sendable {
  /// Every breach: hard ones first, then by time, rule and person.
  public let findings: [Finding]

  /// Makes a verdict of findings.
  public init(_ findings: [Finding]) {
    let order = Dictionary(uniqueKeysWithValues: RuleName.allCases.enumerated().map { ($1, $0) })
    func key(_ finding: Finding) -> (Int, Int64, Int, String) {
      (
        finding.severity == .hard ? 0 : 1, finding.span?.start.milliseconds ?? .max,
        order[finding.rule] ?? 0, finding.who.first?.text ?? ""
      )
    }
    self.findings = findings.map { (key($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// The sizes of all hard breaches, each in its rule's unit; 0 for a lawful roster.
  public var hard: Int { sum(.hard) }

  /// The price of all soft breaches.
  public var soft: Int { sum(.soft) }

  /// Whether no hard rule is broken.
  public var isLawful: Bool { hard == 0 }

  /// What each rule contributes: the size of hard breaches, the price of soft ones.
  public var byRule: [RuleName: Int] {
    findings.reduce(into: [:]) { $0[$1.rule, default: 0] += $1.amount }
  }

  private func sum(_ severity: Finding.Severity) -> Int {
    findings.reduce(0) { $0 + ($1.severity == severity ? $1.amount : 0) }
  }
}
