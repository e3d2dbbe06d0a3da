import DutyModel
import Foundation
import GRDB
import Testing

@testable import DutyBook

@Suite struct OpeningTests {
  /// A file that is refused, and how it is made.
  struct Refused: CustomTestStringConvertible {
    let testDescription: String
    let error: @Sendable (String) -> BookError
    let make: @Sendable (Scratch) throws -> Void
  }

  static let refused: [Refused] = [
    Refused(testDescription: "missing", error: { .notFound(path: $0) }, make: { _ in }),
    Refused(
      testDescription: "directory", error: { .notABook(path: $0) },
      make: { try FileManager.default.createDirectory(atPath: $0["x"], withIntermediateDirectories: true) }),
    Refused(
      testDescription: "empty", error: { .notABook(path: $0) },
      make: { try Data().write(to: URL(fileURLWithPath: $0["x"])) }),
    Refused(
      testDescription: "text", error: { .notABook(path: $0) },
      make: { try Data(String(repeating: "值班簿 ", count: 99).utf8).write(to: URL(fileURLWithPath: $0["x"])) }),
    Refused(
      testDescription: "another program's database", error: { .notABook(path: $0) },
      make: { try $0.foreign("PRAGMA journal_mode = WAL; CREATE TABLE note (text TEXT)", to: "x") }),
    Refused(
      testDescription: "newer program's book",
      error: { .newerVersion(path: $0, found: 99, known: Schema.version) },
      make: {
        try $0.book("x").database.close()
        try $0.foreign("PRAGMA user_version = 99", to: "x")
      }),
    Refused(
      testDescription: "cut short", error: { .notABook(path: $0) },
      make: {
        try $0.book("x").database.close()
        let file = try #require(FileHandle(forWritingAtPath: $0["x"]))
        try file.truncate(atOffset: 90)
      }),
  ]

  @Test(arguments: refused) func isRefusedAndLeftAlone(_ file: Refused) throws {
    let scratch = try Scratch()
    try file.make(scratch)
    let before = try? scratch.bytes("x")
    let names = try scratch.names
    #expect(throws: file.error(scratch["x"])) { try Book(opening: scratch["x"]) }
    #expect((try? scratch.bytes("x")) == before)
    #expect(try scratch.names == names)
  }

  @Test func aDamagedPageIsTold() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    try book.put([.station] + (1...50).map { .member(Badge("\($0)")) })
    try book.database.close()
    let file = try #require(FileHandle(forWritingAtPath: scratch["book"]))
    try file.seek(toOffset: 100)
    try file.write(contentsOf: Data(repeating: 0xFF, count: 4000))
    try file.close()
    let error = #expect(throws: BookError.self) { try Book(opening: scratch["book"]).read { try $0.setup() } }
    guard case .damaged = error else {
      Issue.record("not damaged: \(String(describing: error))")
      return
    }
  }

  @Test func aBookHeldByAnotherIsBusy() throws {
    let scratch = try Scratch()
    try scratch.book().put([.station])
    let holder = try DatabaseQueue(path: scratch["book"])
    let book = try Book(opening: scratch["book"], patience: 0.05)
    try holder.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      #expect(throws: BookError.busy(path: scratch["book"])) { try book.put([.member("001")]) }
      try db.execute(sql: "ROLLBACK")
    }
    try book.put([.member("001")])
  }

  @Test func aFullDiskIsToldAndLeavesNoTrace() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    try book.put([.station])
    try book.database.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 1)")
    }
    #expect(throws: BookError.diskFull(path: scratch["book"])) {
      try book.put((0..<500).map { .member(Badge("\($0)")) })
    }
    #expect(try book.read { try $0.setup() }.members.isEmpty)
    #expect(try book.verify().entries == 1)
  }

  @Test func aBookIsNotMadeOverAFile() throws {
    let scratch = try Scratch()
    try Data("precious".utf8).write(to: URL(fileURLWithPath: scratch["book"]))
    #expect(throws: BookError.exists(path: scratch["book"])) { try scratch.book() }
    #expect(try scratch.bytes("book") == Data("precious".utf8))
  }

  @Test func aBookIsNotMadeInAFolderThatIsNotThere() throws {
    let scratch = try Scratch()
    let path = scratch["nowhere/book"]
    let error = #expect(throws: BookError.self) {
      try Book.create(at: path, id: Scratch.id, device: "desk")
    }
    guard case .cannotOpen(path, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func aBookThatIsNotFoundedLeavesNothingBehind() throws {
    struct Stop: Error {}
    let scratch = try Scratch()
    #expect(throws: Stop.self) {
      try Book.create(at: scratch["book"], id: Scratch.id, device: "desk") { book in
        try book.put([.station])
        throw Stop()
      }
    }
    #expect(try scratch.names == [])
  }

  @Test func aFoundedBookHasItsEntriesAndNothingBesideIt() throws {
    let scratch = try Scratch()
    let book = try Book.create(at: scratch["book"], id: Scratch.id, device: "desk") { try $0.put([.station]) }
    #expect(try book.read { try $0.entries() }.count == 1)
    #expect(try scratch.names.filter { !$0.hasPrefix("book-") } == ["book"])
  }

  /// Root may write anything, so that this cannot be seen as root.
  @Test(.enabled(if: geteuid() != 0)) func aReadOnlyFolderIsTold() throws {
    let scratch = try Scratch()
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: scratch.folder)
    #expect(throws: BookError.readOnly(path: scratch["book"])) { try scratch.book() }
  }
}
