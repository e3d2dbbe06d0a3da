import DutyModel
import Foundation
import GRDB
import Testing

@testable import DutyBook

@Suite struct CopiesTests {
  @Test func aBackupIsOneFileWithAllThatWasSaved() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    try book.put([.station, .member("001")])
    try book.backup(to: scratch["copy"])
    #expect(try scratch.names.filter { $0.hasPrefix("copy") } == ["copy"])
    let copy = try Book(opening: scratch["copy"])
    #expect(try copy.read { try $0.entries() } == book.read { try $0.entries() })
    #expect(try dump(copy) == dump(book))
  }

  @Test func aBackupReplacesAFileOnlyWhenAsked() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    try book.put([.station])
    try book.backup(to: scratch["copy"])
    let before = try scratch.bytes("copy")
    try book.put([.member("001")])
    #expect(throws: BookError.exists(path: scratch["copy"])) { try book.backup(to: scratch["copy"]) }
    #expect(try scratch.bytes("copy") == before)
    try book.backup(to: scratch["copy"], replacing: true)
    #expect(try Book(opening: scratch["copy"]).read { try $0.entries() }.count == 2)
  }

  @Test func aRestoredBookIsTheBackupAndTheOldOneIsKept() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    try book.put([.station])
    try book.backup(to: scratch["copy"])
    try book.put([.member("001")])
    try book.database.close()
    #expect(throws: BookError.exists(path: scratch["book"])) {
      try Book.restore(from: scratch["copy"], to: scratch["book"], force: false, stamp: "20200315")
    }
    let kept = try Book.restore(from: scratch["copy"], to: scratch["book"], force: true, stamp: "20200315")
    #expect(kept == scratch["book.20200315.old"])
    #expect(try scratch.names == ["book", "book.20200315.old", "copy"])
    #expect(try Book(opening: scratch["book"]).read { try $0.entries() }.count == 1)
    #expect(try Book(opening: scratch["book.20200315.old"]).read { try $0.entries() }.count == 2)
    try Book(opening: scratch["book"]).put([.member("002")])
  }

  @Test func aDamagedBookIsReplacedWithAllThatLiesBesideIt() throws {
    let scratch = try Scratch()
    try scratch.book().put([.station])
    try Book(opening: scratch["book"]).backup(to: scratch["copy"])
    for name in ["book", "book-wal", "book-shm"] {
      try Data("rubbish".utf8).write(to: URL(fileURLWithPath: scratch[name]))
    }
    _ = try Book.restore(from: scratch["copy"], to: scratch["book"], force: true, stamp: "x")
    #expect(try scratch.names == ["book", "book.x.old", "book.x.old-shm", "book.x.old-wal", "copy"])
    #expect(try Book(opening: scratch["book"]).verify().entries == 1)
  }

  @Test func aBackupThatIsNotSoundIsRefused() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    try book.put([.station])
    try book.backup(to: scratch["copy"])
    try scratch.foreign("DROP TRIGGER entry_never_changes; UPDATE entry SET body = '{}'", to: "copy")
    let before = try book.seal(at: Instant(minutes: 0))
    #expect(throws: BookError.unsoundBackup(path: scratch["copy"], detail: "desk/1 edited")) {
      try Book.restore(from: scratch["copy"], to: scratch["book"], force: true, stamp: "x")
    }
    #expect(try Book(opening: scratch["book"]).seal(at: Instant(minutes: 0)) == before)
  }

  @Test func aBookThatIsOpenElsewhereIsNotReplaced() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    try book.put([.station])
    try book.backup(to: scratch["copy"])
    #expect(throws: BookError.inUse(path: scratch["book"])) {
      try Book.restore(from: scratch["copy"], to: scratch["book"], force: true, stamp: "x")
    }
    try book.put([.member("001")])
    #expect(try Book(opening: scratch["book"]).verify().entries == 2)
  }
}
