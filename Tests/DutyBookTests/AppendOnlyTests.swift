import DutyBook
import DutyModel
import GRDB
import Testing

/// What any program with SQLite and no regard for this one can do to a book's own tables: only append.
@Suite struct AppendOnlyTests {
  private static let columns = """
    (id, device, serial, wall, counter, written, kind, version, subject, body, digest)
    """
  private static let values = "'desk', 2, 0, 0, 0, 'member.set', 1, 'member/9', '{}', 'x'"
  private static let changed = "entries are never changed"
  private static let deleted = "entries are never deleted"
  private static let replaced = "entries are never replaced"
  private static let meta = "what a book is never changes"

  static let statements: [(sql: String, message: String)] = [
    ("UPDATE entry SET body = '{}' WHERE serial = 2", changed),
    ("UPDATE OR REPLACE entry SET serial = 1 WHERE serial = 2", changed),
    ("DELETE FROM entry WHERE serial = 2", deleted),
    ("INSERT OR REPLACE INTO entry \(columns) VALUES (2, \(values))", replaced),
    ("INSERT OR REPLACE INTO entry \(columns) VALUES (NULL, \(values))", replaced),
    ("REPLACE INTO entry \(columns) VALUES (99, \(values))", replaced),
    ("INSERT OR IGNORE INTO entry \(columns) VALUES (NULL, \(values))", replaced),
    (
      "INSERT INTO entry \(columns) VALUES (NULL, \(values)) ON CONFLICT (device, serial) DO UPDATE SET body = '{}'",
      replaced
    ),
    (
      "INSERT INTO entry \(columns) VALUES (2, \(values)) ON CONFLICT (id) DO UPDATE SET body = '{}'",
      replaced
    ),
    ("UPDATE meta SET value = 'other' WHERE key = 'book'", meta),
    ("DELETE FROM meta", meta),
    ("INSERT OR REPLACE INTO meta VALUES ('book', 'other')", meta),
    ("INSERT INTO meta VALUES ('book', 'x') ON CONFLICT DO UPDATE SET value = 'other'", meta),
  ]

  @Test(arguments: statements.indices) func isRefused(_ index: Int) throws {
    let (sql, message) = Self.statements[index]
    let scratch = try Scratch()
    let book = try scratch.book()
    try book.put([.station, .member("001"), .member("002")])
    let before = try book.read { try $0.entries() }
    let thrown = #expect(throws: DatabaseError.self) { try scratch.foreign(sql) }
    #expect(thrown?.message == message)
    #expect(try book.read { try $0.entries() } == before)
    #expect(try book.read { try $0.bookID() } == Scratch.id)
    #expect(try book.verify().isOK)
  }
}
