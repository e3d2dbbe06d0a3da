public import DutyModel
import Foundation
import GRDB

/// Somebody who was asked for a duty, and when that was written down.
public struct DutyCallRecord: Hashable, Sendable {
  /// Who was asked for which duty and what they said.
  public let call: DutyCall
  /// When it was written.
  public let at: Instant
}

extension BookReader {
  /// What was really worked of duties that start on some dates, where it was not as planned.
  public func actualDuties(_ dates: ClosedRange<CalendarDate>) throws -> [ActualDuty] {
    let decoder = JSONDecoder()
    return try String.fetchAll(
      db, sql: "SELECT body FROM actual WHERE body ->> '$.duty.date' BETWEEN ? AND ? ORDER BY position",
      arguments: [dates.lowerBound.description, dates.upperBound.description]
    ).map { body in
      guard let actual = try? decoder.decode(ActualDuty.self, from: Data(body.utf8)) else {
        throw BookError.damaged(path: path, detail: "actual")
      }
      return actual
    }
  }

  /// Who was asked for duties or offered, oldest first.
  ///
  /// - Parameter roster: only about duties of one roster; nil for all.
  public func dutyCalls(of roster: RosterID? = nil) throws -> [DutyCallRecord] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT roster, date, shift, post, who, answer, written FROM duty_call
        WHERE ?1 IS NULL OR roster = ?1 ORDER BY number
        """, arguments: [roster?.text]
    ).compactMap { row in
      guard let date = CalendarDate(row[1] as String), let answer = DutyCall.Answer(rawValue: row[5]) else {
        return nil
      }
      let duty = Assignment(who: Badge(row[4]), date: date, post: PostCode(row[3]), shift: ShiftCode(row[2]))
      return DutyCallRecord(
        call: DutyCall(roster: RosterID(row[0]), duty: duty, answer: answer),
        at: Instant(milliseconds: row[6]))
    }
  }

  /// Every publication, oldest first.
  public func publications() throws -> [PublicationRecord] {
    let decoder = JSONDecoder()
    return try Row.fetchAll(
      db,
      sql: """
        SELECT body, written, author FROM entry WHERE kind = ? AND version <= ? ORDER BY wall, counter, device
        """, arguments: [FactKind.rosterPublished.rawValue, FactKind.rosterPublished.version]
    ).map { row in
      guard
        let publication = try? decoder.decode(
          RosterPublication.self, from: Data((row[0] as String).utf8))
      else { throw BookError.damaged(path: path, detail: "publication") }
      return PublicationRecord(
        publication: publication, at: Instant(milliseconds: row[1]), by: (row[2] as String?).map { Badge($0) }
      )
    }
  }
}
