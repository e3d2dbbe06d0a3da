import DutyModel
import Foundation
import Testing

@testable import DutyBook

/// A book whose name another file has taken is neither read nor written: nobody would find what was put there.
@Suite struct ReplacedTests {
  /// What can happen to a file that is open.
  struct Fate: CustomTestStringConvertible {
    let testDescription: String
    let strike: @Sendable (Scratch) throws -> Void
  }

  private static var files: FileManager { .default }

  static let fates: [Fate] = [
    Fate(testDescription: "moved away") { try files.moveItem(atPath: $0["book"], toPath: $0["away"]) },
    Fate(testDescription: "removed") { try files.removeItem(atPath: $0["book"]) },
    Fate(testDescription: "another moved over it") { #expect(rename($0["copy"], $0["book"]) == 0) },
    Fate(testDescription: "removed and another copied there") { scratch in
      try files.removeItem(atPath: scratch["book"])
      try files.copyItem(atPath: scratch["copy"], toPath: scratch["book"])
    },
    Fate(testDescription: "replaced by a link to another") { scratch in
      try files.removeItem(atPath: scratch["book"])
      try files.createSymbolicLink(atPath: scratch["book"], withDestinationPath: scratch["copy"])
    },
  ]

  @Test(arguments: fates) func isNeitherReadNorWritten(_ fate: Fate) throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    try book.put([.station])
    try book.backup(to: scratch["copy"])
    // A second name for the same file, to see afterwards what is in it.
    try Self.files.linkItem(atPath: scratch["book"], toPath: scratch["old"])
    let log = try scratch.bytes("book-wal")
    let file = try scratch.bytes("old")
    try fate.strike(scratch)
    let there = try? scratch.bytes("book")
    let replaced = BookError.replaced(path: scratch["book"])
    #expect(throws: replaced) { try book.put([.member("001")]) }
    #expect(throws: replaced) { try book.read { try $0.entries() } }
    #expect(throws: replaced) { try book.verify() }
    #expect(throws: replaced) { try book.again() }
    #expect(try scratch.bytes("book-wal") == log)
    #expect(try scratch.bytes("old") == file)
    #expect((try? scratch.bytes("book")) == there)
  }

  @Test func isGoneOnWithWhenItIsBack() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    try book.put([.station])
    try Self.files.moveItem(atPath: scratch["book"], toPath: scratch["away"])
    #expect(throws: BookError.replaced(path: scratch["book"])) { try book.put([.member("001")]) }
    try Self.files.moveItem(atPath: scratch["away"], toPath: scratch["book"])
    try book.put([.member("001")])
    #expect(try book.verify().entries == 2)
  }
}
