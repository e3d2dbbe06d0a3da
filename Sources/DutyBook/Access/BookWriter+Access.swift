public import DutyModel
import Foundation
import GRDB

extension BookWriter {
  /// Keeps what is needed to know a passcode again, in place of an earlier one.
  public func keep(_ passcode: StoredPasscode, of who: Badge) throws {
    try db.execute(
      sql: """
        INSERT INTO passcode (who, rounds, block, lanes, salt, digest, written) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET rounds = excluded.rounds, block = excluded.block, lanes = excluded.lanes,
          salt = excluded.salt, digest = excluded.digest, written = excluded.written
        """,
      arguments: [
        who.text, passcode.method.rounds, passcode.method.block, passcode.method.lanes, Data(passcode.salt),
        Data(passcode.digest), passcode.set.milliseconds,
      ])
  }

  /// Forgets somebody's passcode.
  public func dropPasscode(of who: Badge) throws {
    try db.execute(sql: "DELETE FROM passcode WHERE who = ?", arguments: [who.text])
  }

  /// Begins a session, or says that it was used; of one holder the latest twenty are kept.
  public func keep(_ session: BoardSession) throws {
    try db.execute(
      sql: """
        INSERT INTO session (id, who, began, seen, address) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET seen = max(seen, excluded.seen)
        """,
      arguments: [
        session.id, session.who.text, session.began.milliseconds, session.seen.milliseconds, session.from,
      ])
    try db.execute(
      sql: """
        DELETE FROM session WHERE who = ?1 AND id NOT IN
          (SELECT id FROM session WHERE who = ?1 ORDER BY seen DESC, began DESC LIMIT 20)
        """, arguments: [session.who.text])
  }

  /// Ends a session.
  public func dropSession(_ id: String) throws {
    try db.execute(sql: "DELETE FROM session WHERE id = ?", arguments: [id])
  }

  /// Ends all of somebody's sessions.
  public func dropSessions(of who: Badge) throws {
    try db.execute(sql: "DELETE FROM session WHERE who = ?", arguments: [who.text])
  }

  /// Keeps how many wrong passcodes there were of somebody or from somewhere; none are forgotten.
  public func keep(_ attempts: Attempts, _ subject: String) throws {
    guard attempts.count > 0 else {
      return try db.execute(sql: "DELETE FROM attempt WHERE subject = ?", arguments: [subject])
    }
    try db.execute(
      sql: """
        INSERT INTO attempt (subject, count, last) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET count = excluded.count, last = excluded.last
        """, arguments: [subject, attempts.count, attempts.last.milliseconds])
  }

  /// Says that a session is in use; one that has ended stays ended.
  public func touchSession(_ id: String) throws {
    try db.execute(
      sql: "UPDATE session SET seen = max(seen, ?) WHERE id = ?", arguments: [now.milliseconds, id])
  }

  /// Forgets sessions last used before a moment, and attempts last made before another.
  public func dropAccess(sessionsBefore: Instant, attemptsBefore: Instant) throws {
    try db.execute(sql: "DELETE FROM session WHERE seen < ?", arguments: [sessionsBefore.milliseconds])
    try db.execute(sql: "DELETE FROM attempt WHERE last < ?", arguments: [attemptsBefore.milliseconds])
  }
}
