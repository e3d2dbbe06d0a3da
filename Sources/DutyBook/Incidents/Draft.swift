public import DutyModel
import GRDB

/// Words that somebody was typing about a call and has not put into the book.
public struct Draft: Hashable, Sendable {
  /// The call.
  public let incident: IncidentNumber
  /// The device on which they were typed.
  public let device: DeviceName
  /// The words so far.
  public let text: String
  /// When they were last kept.
  public let saved: Instant
}

extension BookReader {
  /// What somebody was typing about a call, the latest first; only ever shown to them.
  public func drafts(of author: Badge, incident: IncidentNumber) throws -> [Draft] {
    try Row.fetchAll(
      db,
      sql:
        "SELECT device, text, saved FROM draft WHERE author = ? AND incident = ? ORDER BY saved DESC, device",
      arguments: [author.text, incident.text]
    ).map { row in
      Draft(
        incident: incident, device: DeviceName(row[0]), text: row[1], saved: Instant(milliseconds: row[2]))
    }
  }
}

extension BookWriter {
  /// Keeps what somebody is typing about a call on this device; nothing of it is an entry.
  public func keepDraft(_ text: String, of author: Badge, incident: IncidentNumber) throws {
    try db.execute(
      sql: """
        INSERT INTO draft (incident, author, device, text, saved) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET text = excluded.text, saved = excluded.saved
        """, arguments: [incident.text, author.text, device.text, text, now.milliseconds])
  }

  /// Forgets what somebody was typing about a call, wherever they typed it.
  public func dropDrafts(of author: Badge, incident: IncidentNumber) throws {
    try db.execute(
      sql: "DELETE FROM draft WHERE author = ? AND incident = ?", arguments: [author.text, incident.text])
  }
}
