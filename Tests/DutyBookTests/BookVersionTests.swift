import DutyModel
import Foundation
import GRDB
import Testing

@testable import DutyBook

/// Whoever keeps what they read from a book knows when it is old, whoever wrote.
@Suite struct BookVersionTests {
  /// What another holder of the book does, and whether that is something new.
  struct Deed: CustomTestStringConvertible {
    let testDescription: String
    let isNew: Bool
    let act: @Sendable (Book) throws -> Void
  }

  private static let now = Instant(minutes: 26_383_680)

  static let deeds: [Deed] = [
    Deed(testDescription: "writes an entry", isNew: true) { try $0.put([.member("001")]) },
    Deed(testDescription: "ends sessions, which is no entry", isNew: true) { book in
      try book.write(now: now, author: nil, device: "desk") { try $0.dropSessions(of: "001") }
    },
    Deed(testDescription: "uses a session", isNew: true) { book in
      let later = now.advanced(minutes: 9)
      try book.write(now: later, author: nil, device: "desk") { try $0.touchSession("a") }
    },
    Deed(testDescription: "keeps half-written words", isNew: true) { book in
      try book.write(now: now, author: "001", device: "desk") { writer in
        try writer.keepDraft("half", of: "001", incident: "1")
      }
    },
    Deed(testDescription: "reads", isNew: false) { _ = try $0.read { try $0.entries() } },
    Deed(testDescription: "takes back what it wrote", isNew: false) { book in
      #expect(throws: CancellationError.self) {
        try book.write(now: now, author: nil, device: "desk") { writer in
          try writer.append(.member("001"))
          throw CancellationError()
        }
      }
    },
  ]

  @Test(arguments: deeds) func isAnotherWhenAnotherHolderHasWritten(_ deed: Deed) throws {
    let scratch = try Scratch()
    try scratch.book().put([.station])
    let session = BoardSession(id: "a", who: "001", began: Self.now, seen: Self.now, from: nil)
    let other = try Book(opening: scratch["book"])
    try other.write(now: Self.now, author: nil, device: "desk") { try $0.keep(session) }
    let version = try BookVersion(of: try Book(opening: scratch["book"]))
    let before = try #require(version.known)
    #expect(version.known == before)
    try deed.act(other)
    let after = try #require(version.known)
    #expect((after != before) == deed.isNew)
    #expect(version.known == after)
  }

  @Test func isNeverTheSameAgainHoweverTheLogIsEmptied() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    try book.put([.station])
    let version = try BookVersion(of: book)
    var seen: Set<Int> = [try #require(version.known)]
    for number in 1...40 {
      try book.put([.member(Badge("00\(number % 2)"))])
      #expect(seen.insert(try #require(version.known)).inserted)
      if number % 5 == 0 { try scratch.foreign("PRAGMA wal_checkpoint(TRUNCATE)") }
      seen.insert(try #require(version.known))
    }
  }

  @Test func givesABookThatHasNoLogOne() throws {
    let scratch = try Scratch()
    try scratch.book().put([.station])
    try Book(opening: scratch["book"]).backup(to: scratch["copy"])
    let copy = try Book(opening: scratch["copy"])
    let version = try BookVersion(of: copy)
    let before = try #require(version.known)
    try copy.put([.member("001")])
    #expect(try #require(version.known) != before)
  }

  @Test func isUnknownOnceAnotherFileHasTheName() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    try book.put([.station])
    let version = try BookVersion(of: book)
    #expect(version.known != nil)
    try FileManager.default.moveItem(atPath: scratch["book"], toPath: scratch["away"])
    #expect(version.known == nil)
  }
}
