public import DutyModel
import GRDB

/// Something that a device sends until it hears that it has arrived: written once, however often it comes.
public struct Sending: Hashable, Sendable {
  /// What the device calls it; no two are called the same.
  public let key: String
  /// What the device's clock showed when it was typed; nil when nobody says.
  public let typed: Instant?
  /// How many seconds the device's clock was behind this one's when it came; negative for a clock that was fast.
  public let slowSeconds: Int

  /// Makes a sending.
  public init(key: String, typed: Instant? = nil, slowSeconds: Int = 0) {
    self.key = key
    self.typed = typed
    self.slowSeconds = slowSeconds
  }
}

extension BookReader {
  /// What the entry is about that a sending wrote when it first came; nil when it has not come before.
  public func first(_ sending: Sending, of author: Badge?) throws -> String? {
    try String.fetchOne(
      db,
      sql: """
        SELECT entry.subject FROM sending
        JOIN entry ON entry.device = sending.device AND entry.serial = sending.serial
        WHERE sending.author = ? AND sending.key = ?
        """, arguments: [author?.text ?? "", sending.key]
    ).map { subject in String(subject.drop { $0 != "/" }.dropFirst()) }
  }

  /// What devices said about themselves when they sent the entries of a call.
  public func sendings(of incident: IncidentNumber) throws -> [EntryName: Sending] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT sending.device, sending.serial, sending.key, sending.typed, sending.slow FROM timeline
        JOIN sending ON sending.device = timeline.device AND sending.serial = timeline.serial
        WHERE timeline.incident = ?
        """, arguments: [incident.text])
    return Dictionary(
      rows.map { row in
        (
          EntryName(device: DeviceName(row[0]), serial: row[1]),
          Sending(
            key: row[2], typed: (row[3] as Int64?).map { Instant(milliseconds: $0) }, slowSeconds: row[4])
        )
      }, uniquingKeysWith: { first, _ in first })
  }
}

extension BookWriter {
  /// Keeps what a sending has written, so that it writes nothing when it comes again.
  public func keep(_ sending: Sending) throws {
    guard let first = firstAppended else { return }
    try db.execute(
      sql: "INSERT INTO sending (author, key, device, serial, typed, slow) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [
        author?.text ?? "", sending.key, first.device.text, first.serial, sending.typed?.milliseconds,
        sending.slowSeconds,
      ])
  }
}
