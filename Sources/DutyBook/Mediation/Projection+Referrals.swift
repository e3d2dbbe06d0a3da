import DutyModel

/// How entries about a dispute change `referral`, `referral_line`, `words` and `named`.
///
/// The specification is `ReferralState`.
extension Projection {
  static func referralSQL(_ kind: FactKind) -> [String] {
    switch kind {
    case .referralOpened:
      [
        """
        INSERT OR IGNORE INTO referral (id, incident, opened, is_open)
        VALUES (?1, ?2 ->> 'incident', ifnull(?6, ?5), 1)
        """, referralLine, index(["text", "mediators", "parties", "slip"], of: "?2 ->> 'incident'"),
        """
        INSERT OR IGNORE INTO named (name)
        SELECT trim(value) FROM json_each(?2, '$.parties') WHERE trim(value) <> ''
        """,
      ]
    case .referralConcluded:
      [
        referralLine,
        "UPDATE referral SET is_open = 0 WHERE id = ?1 AND ?2 ->> 'result' <> 'agreed'",
        referralWords,
      ]
    case .referralPerformed:
      [
        referralLine,
        "UPDATE referral SET is_open = 0 WHERE id = ?1 AND NOT (?2 ->> 'isPartial')", referralWords,
      ]
    case .referralDiverted:
      [referralLine, "UPDATE referral SET is_open = 0 WHERE id = ?1", referralWords]
    default: [referralLine, referralWords]
    }
  }

  private static let referralLine =
    "INSERT INTO referral_line (referral, device, serial) VALUES (?1, ?3, ?4)"

  /// What was written about a dispute is found under its call.
  private static let referralWords =
    index(
      ["text", "mediator", "place", "party", "slip"], of: "(SELECT incident FROM referral WHERE id = ?1)")
}
