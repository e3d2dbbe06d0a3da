public import DutyModel
import Foundation
import GRDB

extension BookReader {
  /// What is kept of somebody's passcode; nil when they have none.
  public func passcode(of who: Badge) throws -> StoredPasscode? {
    try passcodes("WHERE who = ?", [who.text])[who]
  }

  /// What is kept of everybody's passcodes.
  public func passcodes() throws -> [Badge: StoredPasscode] { try passcodes("", []) }

  private func passcodes(_ rest: String, _ arguments: StatementArguments) throws -> [Badge: StoredPasscode] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT who, rounds, block, lanes, salt, digest, written FROM passcode \(rest)",
      arguments: arguments)
    let pairs = rows.map { row in
      (
        Badge(row[0]),
        StoredPasscode(
          method: .init(rounds: row[1], block: row[2], lanes: row[3]), salt: [UInt8](row[4] as Data),
          digest: [UInt8](row[5] as Data), set: Instant(milliseconds: row[6]))
      )
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// A session; nil when there is none, or no more.
  public func session(_ id: String) throws -> BoardSession? { try sessions("WHERE id = ?", [id]).first }

  /// Everybody's sessions, the one used last first.
  public func sessions() throws -> [BoardSession] { try sessions("", []) }

  private func sessions(_ rest: String, _ arguments: StatementArguments) throws -> [BoardSession] {
    try Row.fetchAll(
      db, sql: "SELECT id, who, began, seen, address FROM session \(rest) ORDER BY seen DESC, began DESC, id",
      arguments: arguments
    ).map { row in
      BoardSession(
        id: row[0], who: Badge(row[1]), began: Instant(milliseconds: row[2]),
        seen: Instant(milliseconds: row[3]), from: row[4])
    }
  }

  /// Wrong passcodes of somebody or from somewhere.
  public func attempts(_ subject: String) throws -> Attempts {
    try Row.fetchOne(db, sql: "SELECT count, last FROM attempt WHERE subject = ?", arguments: [subject])
      .map { Attempts(count: $0[0], last: Instant(milliseconds: $0[1])) } ?? .none
  }

  /// Whether somebody was denied something after a moment.
  public func wasDenied(_ what: String, to who: Badge, after moment: Instant) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM access WHERE written > ? AND body ->> 'event' = 'denied'
          AND body ->> 'who' = ? AND body ->> 'what' = ?)
        """, arguments: [moment.milliseconds, who.text, what]) ?? false
  }

  /// Who set each passcode last, where that is known.
  public func passcodeSetters() throws -> [Badge: Badge] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT body ->> 'who', author FROM access WHERE body ->> 'event' = ? ORDER BY written, number
        """, arguments: [AccessNote.Event.passcodeSet.rawValue])
    let pairs = rows.map { (Badge($0[0]), ($0[1] as String?).map { Badge($0) }) }
    return Dictionary(pairs, uniquingKeysWith: { _, last in last }).compactMapValues(\.self)
  }

  /// What happened at the board's door, the latest first.
  ///
  /// - Parameter limit: the most to return.
  public func accessRecords(limit: Int) throws -> [AccessRecord] {
    let decoder = JSONDecoder()
    return try Row.fetchAll(
      db, sql: "SELECT written, author, body FROM access ORDER BY written DESC, number DESC LIMIT ?",
      arguments: [limit]
    ).map { row in
      guard let note = try? decoder.decode(AccessNote.self, from: Data((row[2] as String).utf8)) else {
        throw BookError.damaged(path: path, detail: "access")
      }
      return AccessRecord(
        at: Instant(milliseconds: row[0]), by: (row[1] as String?).map { Badge($0) }, note: note)
    }
  }

  /// A member, and the zone of the station's clocks, without reading the rest of the station; nil when there is none.
  public func member(_ badge: Badge) throws -> (member: Member, zone: Zone)? {
    let decoder = JSONDecoder()
    let row = try Row.fetchOne(
      db, sql: "SELECT body, (SELECT body FROM station) FROM member WHERE key = ?", arguments: [badge.text])
    guard let row else { return nil }
    guard let profile = row[1] as String?,
      let member = try? decoder.decode(Member.self, from: Data((row[0] as String).utf8)),
      let station = try? decoder.decode(StationProfile.self, from: Data(profile.utf8))
    else { throw BookError.damaged(path: path, detail: "member") }
    return (member, StationSetup(profile: station).zone)
  }
}
