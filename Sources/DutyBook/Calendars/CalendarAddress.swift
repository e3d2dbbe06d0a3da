public import DutyModel
import GRDB

extension BookReader {
  /// The word in the private address of somebody's calendar; nil when they have none.
  public func calendarToken(of who: Badge) throws -> String? {
    try String.fetchOne(db, sql: "SELECT token FROM calendar_address WHERE who = ?", arguments: [who.text])
  }

  /// Whose calendar has a word in its address; nil when nobody's has.
  public func calendarOwner(of token: String) throws -> Badge? {
    try String.fetchOne(db, sql: "SELECT who FROM calendar_address WHERE token = ?", arguments: [token])
      .map { Badge($0) }
  }
}

extension BookWriter {
  /// Gives somebody's calendar an address, in the place of any it had; nothing of it is an entry.
  ///
  /// - Parameter token: a word that nobody can guess; nil for no address any more.
  public func setCalendarToken(_ token: String?, of who: Badge) throws {
    try db.execute(sql: "DELETE FROM calendar_address WHERE who = ?", arguments: [who.text])
    guard let token else { return }
    try db.execute(
      sql: "INSERT INTO calendar_address (who, token) VALUES (?, ?)", arguments: [who.text, token])
  }
}
