public import DutyModel
import GRDB

/// What a report counts of one call.
public struct ReportedCall: Hashable, Sendable {
  /// Its category's word.
  public let category: String
  /// Whether it had another one first.
  public let isRecategorised: Bool
  /// When it was heard.
  public let heard: Instant
  /// Whether it is done with.
  public let isClosed: Bool
  /// Where its review stands.
  public let review: Incident.Review.State
  /// When each step was first taken, where somebody knows.
  public let times: [Step: Instant]
}

extension BookReader {
  /// The calls heard in a span, with the first time of each step.
  ///
  /// - Complexity: a range of the index over the time heard, and the lines of each call in it.
  public func reportedCalls(heard: Span) throws -> [ReportedCall] {
    let steps: [Step] = [.dispatched, .enroute, .onscene, .feedback]
    let columns = steps.map { "min(CASE WHEN step = '\($0.rawValue)' THEN at END)" }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT category, category <> first_category, heard, status, review, \(columns.joined(separator: ", "))
        FROM incident LEFT JOIN timeline ON timeline.incident = incident.number AND step IS NOT NULL
        WHERE heard >= ? AND heard < ? GROUP BY incident.number ORDER BY heard
        """, arguments: [heard.start.milliseconds, heard.end.milliseconds])
    var calls: [ReportedCall] = []
    while let row = try rows.next() {
      var times = [Step: Instant](minimumCapacity: steps.count)
      for (index, step) in steps.enumerated() {
        if let at = row[5 + index] as Int64? { times[step] = Instant(milliseconds: at) }
      }
      calls.append(
        ReportedCall(
          category: row[0], isRecategorised: row[1], heard: Instant(milliseconds: row[2]),
          isClosed: row[3] as String == "closed",
          review: Incident.Review.State(rawValue: row[4]) ?? .unreviewed, times: times))
    }
    return calls
  }

  /// How many calls of each category were heard in a span.
  public func incidentCounts(heard: Span) throws -> [String: Int] {
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT category, count(*) FROM incident WHERE heard >= ? AND heard < ? GROUP BY category",
      arguments: [heard.start.milliseconds, heard.end.milliseconds])
    return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
  }

  /// When the book began: its first entry, or the first call that it tells of when that was heard earlier.
  public func began() throws -> Instant? {
    let times = try [
      Int64.fetchOne(db, sql: "SELECT min(wall) FROM entry"),
      Int64.fetchOne(db, sql: "SELECT min(heard) FROM incident"),
    ]
    return times.compactMap(\.self).min().map { Instant(milliseconds: $0) }
  }

  /// How many calls heard before a moment were still open then, as far as is known now: closed later or never.
  public func openIncidents(at moment: Instant) throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT (SELECT count(*) FROM incident WHERE status = 'open' AND heard < ?1)
          + (SELECT count(*) FROM incident WHERE status = 'closed' AND closed >= ?1 AND heard < ?1)
        """, arguments: [moment.milliseconds]) ?? 0
  }

  /// When categories were set or changed before a moment, the last time first.
  public func categoryChanges(before moment: Instant) throws -> [Instant] {
    try Int64.fetchAll(
      db, sql: "SELECT DISTINCT written FROM category_change WHERE written < ? ORDER BY written DESC",
      arguments: [moment.milliseconds]
    ).map { Instant(milliseconds: $0) }
  }

  /// Whether a call came from a place within a span.
  public func hasIncident(at place: String, heard: Span) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM incident WHERE heard > ? AND heard <= ? AND place = ?)",
      arguments: [heard.start.milliseconds, heard.end.milliseconds, place]) ?? false
  }
}
