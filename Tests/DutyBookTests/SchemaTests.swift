import DutyModel
import Foundation
import GRDB
import Testing

@testable import DutyBook

@Suite struct SchemaTests {
  private static let article = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/DutyBook/DutyBook.docc/BookFormat.md").standardizedFileURL

  /// The schema in the article is the one of a fresh book; run with DUTY_WRITE_DOCS=1 to write it anew.
  @Test func theArticleShowsTheSchema() throws {
    let text = try String(contentsOf: Self.article, encoding: .utf8)
    let start = try #require(text.range(of: "```sql\n")).upperBound
    let end = try #require(text[start...].range(of: "```\n")).lowerBound
    let schema = try Self.freshSchema()
    if ProcessInfo.processInfo.environment["DUTY_WRITE_DOCS"] == "1" {
      try (text[..<start] + schema + text[end...]).write(to: Self.article, atomically: true, encoding: .utf8)
    } else {
      #expect(text[start..<end] == schema, "run the tests with DUTY_WRITE_DOCS=1")
    }
  }

  private static func freshSchema() throws -> String {
    let scratch = try Scratch()
    let book = try scratch.book()
    let statements = try book.read { reader in
      try String.fetchAll(
        reader.db,
        sql:
          "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%' ORDER BY rowid"
      )
    }
    return statements.map { $0 + ";\n" }.joined()
  }

  @Test func aBookSaysWhatItIs() throws {
    let scratch = try Scratch()
    let book = try scratch.book(device: "hospital")
    let (meta, pragmas) = try book.read { reader in
      (
        try Row.fetchAll(reader.db, sql: "SELECT key, value FROM meta ORDER BY key").map {
          "\($0[0] as String) \($0[1] as String)"
        },
        try ["application_id", "user_version", "synchronous", "recursive_triggers"].map {
          try Int.fetchOne(reader.db, sql: "PRAGMA \($0)")
        }
      )
    }
    #expect(meta == ["book \(Scratch.id)", "device hospital", "hash sha-256"])
    #expect(pragmas == [0x4455_5459, Schema.version, 2, 1])
    #expect(try book.read { try String.fetchOne($0.db, sql: "PRAGMA journal_mode") } == "wal")
  }
}
