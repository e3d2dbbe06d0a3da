import GRDB

/// The index of everything written about calls: `words` holds each entry's words, `search` finds them.
///
/// A row's number is the call's number in the book above a count within the call, so that a hit names its call by
/// itself and the hits of one call are neighbours.
enum SearchIndex {
  /// The bits that the count takes.
  private static let bits = 20

  /// Whether a row of words is about a call, in SQL.
  static let isAboutIncident = "words.id > incident.id << \(bits) AND words.id < (incident.id + 1) << \(bits)"

  /// The next free number for words about a call, in SQL.
  static let next = """
    1 + ifnull((SELECT max(words.id) FROM words WHERE \(isAboutIncident)), incident.id << \(bits))
    """

  /// The call that a hit is about, in SQL.
  static let incidentOfHit = "search.rowid >> \(bits)"

  /// The rows that may be about a call.
  static func rows(of incident: Int64) -> ClosedRange<Int64> {
    (incident << bits)...((incident + 1) << bits - 1)
  }

  /// The call that a row is about.
  static func incident(_ row: Int64) -> Int64 { row >> bits }

  /// Makes the index follow the words; part of the file's form, never changed.
  static let follow = """
    CREATE TRIGGER words_added AFTER INSERT ON words
    BEGIN INSERT INTO search (rowid, words) VALUES (NEW.id, NEW.words); END;
    CREATE TRIGGER words_gone AFTER DELETE ON words
    BEGIN INSERT INTO search (search, rowid, words) VALUES ('delete', OLD.id, OLD.words); END;

    """

  /// Lets something change many words and makes the index anew after it, in one go.
  ///
  /// - Complexity: linear in all words of the book.
  static func remade(_ db: Database, after change: () throws -> Void) throws {
    try db.execute(sql: "DROP TRIGGER words_added; DROP TRIGGER words_gone")
    try change()
    try db.execute(sql: follow)
    try db.execute(sql: "INSERT INTO search (search) VALUES ('rebuild')")
  }

  /// Whether the index finds just the words that there are.
  static func isWhole(_ db: Database) throws -> Bool {
    do { try db.execute(sql: "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)") } catch let
      error as DatabaseError where error.resultCode == .SQLITE_CORRUPT
    { return false }
    return true
  }
}
