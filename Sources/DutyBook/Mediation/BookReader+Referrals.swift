public import DutyModel
import GRDB

extension BookReader {
  /// A dispute with all its entries; nil when the book has none of that number.
  public func referral(_ id: ReferralID) throws -> ReferralState? {
    try ReferralState(id, entries: try entries(listedIn: "referral_line", under: "referral", id.text))
  }

  /// Disputes in the order in which they were opened.
  ///
  /// - Parameters:
  ///   - incident: only of one call.
  ///   - isOpen: only those that still wait for something, or for nothing.
  ///   - opened: only those opened in a span.
  public func referrals(
    incident: IncidentNumber? = nil, isOpen: Bool? = nil, opened: Span? = nil
  ) throws -> [ReferralState] {
    try String.fetchAll(
      db,
      sql: """
        SELECT id FROM referral WHERE (?1 IS NULL OR incident = ?1) AND (?2 IS NULL OR is_open = ?2)
        AND (?3 IS NULL OR opened >= ?3 AND opened < ?4) ORDER BY opened, id
        """,
      arguments: [incident?.text, isOpen, opened?.start.milliseconds, opened?.end.milliseconds]
    ).compactMap { try referral(ReferralID($0)) }
  }

  /// Calls of some categories heard in a span at one place each, the places with most calls first.
  ///
  /// - Parameter least: places with fewer are left out.
  public func places(
    of categories: [String], heard: Span, least: Int
  ) throws -> [(place: String, incidents: [IncidentNumber])] {
    guard !categories.isEmpty else { return [] }
    let marks = categories.map { _ in "?" }.joined(separator: ", ")
    return try Row.fetchAll(
      db,
      sql: """
        SELECT place, group_concat(number, ' ') FROM (
          SELECT place, number FROM incident
          WHERE heard >= ? AND heard < ? AND place IS NOT NULL AND category IN (\(marks)) ORDER BY heard)
        GROUP BY place HAVING count(*) >= ? ORDER BY count(*) DESC, place
        """,
      arguments: StatementArguments(
        [heard.start.milliseconds, heard.end.milliseconds] as [any DatabaseValueConvertible]
          + categories + [least])
    ).map { row in
      (row[0], (row[1] as String).split(separator: " ").map { IncidentNumber(String($0)) }.sorted())
    }
  }
}
