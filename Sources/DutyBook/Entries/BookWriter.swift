public import DutyModel
import GRDB

/// Adds entries to a book within one transaction that holds the write lock.
///
/// Serial and stamp are taken under the lock, so that no two processes can take the same.
public final class BookWriter: BookReader {
  let now: Instant
  let author: Badge?
  let device: DeviceName
  private let insert: Statement
  private let projection: Projection
  private var head: (serial: Int, digest: String)?
  private var last: OrderStamp?
  /// The first entry that was appended; nil as long as none was.
  private(set) var firstAppended: EntryName?

  init(_ db: Database, path: String, now: Instant, author: Badge?, device: DeviceName) throws {
    self.now = now
    self.author = author
    self.device = device
    insert = try db.cachedStatement(sql: EntryRow.insert)
    projection = Projection(db)
    head = try Row.fetchOne(
      db, sql: "SELECT serial, digest FROM entry WHERE device = ? ORDER BY serial DESC LIMIT 1",
      arguments: [device.text]
    ).map { ($0[0], $0[1]) }
    last = try Row.fetchOne(
      db, sql: "SELECT wall, counter, device FROM entry ORDER BY wall DESC, counter DESC, device DESC LIMIT 1"
    ).map {
      OrderStamp(wall: Instant(milliseconds: $0[0]), counter: $0[1], device: DeviceName($0[2]))
    }
    super.init(db, path: path)
  }

  /// Appends a fact.
  ///
  /// - Parameter occurred: when it happened; not known unless it is said.
  /// - Returns: the entry's serial number on this device.
  @discardableResult
  public func append(_ fact: Fact, occurred: Occurrence = .unknown) throws -> Int {
    let stamp = OrderStamp.next(after: last, clock: now, device: device)
    let row = EntryRow(
      device: device.text, serial: (head?.serial ?? 0) + 1, stamp: stamp, written: now, occurred: occurred,
      author: author, kind: fact.kind, subject: fact.subject, body: try fact.body(), previous: head?.digest)
    insert.setUncheckedArguments(row.arguments)
    try insert.execute()
    try projection.play(row.line)
    head = (row.serial, row.digest)
    last = stamp
    firstAppended = firstAppended ?? EntryName(device: device, serial: row.serial)
    return row.serial
  }

  /// The number of the next call heard on a date: plain on the founding device, with the device's name on
  /// others, so that two devices never give one number.
  public func nextIncidentNumber(_ date: CalendarDate) throws -> IncidentNumber {
    let day = date.description.filter { $0 != "-" }
    let prefix = "\(day)-\(try devicePrefix)"
    let next = try nextNumber(in: "incident", key: "number", prefix: prefix)
    return IncidentNumber(prefix + (next < 10 ? "0" : "") + "\(next)")
  }

  /// The number of the next task, in the same way.
  public func nextFollowUpID() throws -> FollowUpID {
    let prefix = try devicePrefix
    return FollowUpID("\(prefix)\(try nextNumber(in: "follow_up", key: "id", prefix: prefix))")
  }

  /// The number of the next dispute handed over in a year, in the same way.
  public func nextReferralID(year: Int) throws -> ReferralID {
    let prefix = "\(year)-\(try devicePrefix)"
    let next = try nextNumber(in: "referral", key: "id", prefix: prefix)
    return ReferralID(prefix + String("00\(next)".suffix(max(3, "\(next)".count))))
  }

  /// The number of the next handover, in the same way.
  public func nextHandoverID() throws -> HandoverID {
    let prefix = try devicePrefix
    return HandoverID("\(prefix)\(try nextNumber(in: "handover", key: "id", prefix: prefix))")
  }

  /// What this device's numbers begin with.
  private var devicePrefix: String {
    get throws { try meta("device") == device.text ? "" : "\(device)-" }
  }

  /// One more than the greatest whole number that follows a prefix.
  private func nextNumber(in table: String, key: String, prefix: String) throws -> Int {
    let used = try String.fetchAll(
      db, sql: "SELECT \(key) FROM \(table) WHERE \(key) >= ? AND \(key) < ?",
      arguments: [prefix, prefix + "~"]
    ).compactMap { Int($0.dropFirst(prefix.count)) }
    return (used.max() ?? 0) + 1
  }

  /// The number of the next roster: plain on the founding device, with the device's name on others.
  public func nextRosterID() throws -> RosterID {
    let prefix = try devicePrefix
    let used = try rosters().compactMap { summary -> Int? in
      summary.id.text.hasPrefix(prefix) ? Int(summary.id.text.dropFirst(prefix.count)) : nil
    }
    return RosterID("\(prefix)\((used.max() ?? 0) + 1)")
  }
}
