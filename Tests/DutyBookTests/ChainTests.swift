import DutyModel
import GRDB
import Testing

@testable import DutyBook

/// A book of five entries of the desk, opened raw, its triggers dropped and its entries tampered with.
@Suite struct ChainTests {
  struct Deed: CustomTestStringConvertible {
    let testDescription: String
    /// What is done; `entry` is the table.
    var sql = ""
    /// Entries that are changed and given a digest that holds for them.
    var remade: [Int] = []
    /// The problems found, as `serial kind`.
    var found: [String] = []
    /// The problems found with a slip; the same where nil.
    var foundWithSlip: [String]?
  }

  private static func shifted(_ serials: String, by step: Int) -> String {
    // By way of high numbers, so that no two meet.
    "UPDATE entry SET serial = serial + 1000 WHERE \(serials);"
      + "UPDATE entry SET serial = serial - 1000 + \(step) WHERE serial > 1000"
  }

  private static let forged = """
    INSERT INTO entry (device, serial, wall, counter, written, kind, version, subject, body, previous, digest)
    SELECT device, 3, wall, counter, written, kind, version, subject, body, previous, 'f00d' FROM entry
    WHERE serial = 2
    """

  static let deeds: [Deed] = [
    Deed(testDescription: "nothing"),
    Deed(
      testDescription: "body changed", sql: "UPDATE entry SET body = '{}' WHERE serial = 3",
      found: ["3 edited"]),
    Deed(
      testDescription: "time changed", sql: "UPDATE entry SET written = 1 WHERE serial = 1",
      found: ["1 edited"]),
    Deed(
      testDescription: "author taken away", sql: "UPDATE entry SET author = NULL WHERE serial = 5",
      found: ["5 edited"]),
    Deed(
      testDescription: "two changed", sql: "UPDATE entry SET subject = 'x' WHERE serial IN (2, 4)",
      found: ["2 edited", "4 edited"]),
    Deed(
      testDescription: "digest changed", sql: "UPDATE entry SET digest = 'x' WHERE serial = 2",
      found: ["2 edited"]),
    Deed(testDescription: "changed and made to hold", remade: [3], found: ["3 edited"]),
    Deed(testDescription: "first changed and made to hold", remade: [1], found: ["1 edited"]),
    Deed(
      testDescription: "all after it made anew", remade: [3, 4, 5], found: [], foundWithSlip: ["5 edited"]),
    Deed(testDescription: "last made anew", remade: [5], found: [], foundWithSlip: ["5 edited"]),
    Deed(testDescription: "removed", sql: "DELETE FROM entry WHERE serial = 3", found: ["3 missing"]),
    Deed(testDescription: "first removed", sql: "DELETE FROM entry WHERE serial = 1", found: ["1 missing"]),
    Deed(
      testDescription: "removed and the gap closed",
      sql: "DELETE FROM entry WHERE serial = 3; " + shifted("serial > 3", by: -1), found: ["3 missing"]),
    Deed(
      testDescription: "two removed and the gap closed",
      sql: "DELETE FROM entry WHERE serial IN (2, 3); " + shifted("serial > 3", by: -2),
      found: ["2 missing", "3 missing"]),
    Deed(
      testDescription: "put in between", sql: shifted("serial > 2", by: 1) + ";" + forged,
      found: ["3 inserted"]),
    Deed(
      testDescription: "two put in between",
      sql: shifted("serial > 2", by: 2) + ";" + forged
        + "; UPDATE entry SET serial = 4 WHERE digest = 'f00d';" + forged,
      found: ["3 inserted", "4 inserted"]),
    Deed(
      testDescription: "neighbours changed places",
      sql: "UPDATE entry SET serial = 99 WHERE serial = 2; UPDATE entry SET serial = 2 WHERE serial = 3;"
        + "UPDATE entry SET serial = 3 WHERE serial = 99", found: ["2 reordered", "3 reordered"]),
    Deed(
      testDescription: "two far apart changed places",
      sql: "UPDATE entry SET serial = 99 WHERE serial = 1; UPDATE entry SET serial = 1 WHERE serial = 4;"
        + "UPDATE entry SET serial = 4 WHERE serial = 99", found: ["1 reordered", "4 reordered"]),
    Deed(
      testDescription: "end cut off", sql: "DELETE FROM entry WHERE serial > 3", found: [],
      foundWithSlip: ["4 cut"]),
    Deed(testDescription: "all cut off", sql: "DELETE FROM entry", found: [], foundWithSlip: ["1 cut"]),
    Deed(
      testDescription: "unreadable",
      sql: """
        CREATE TABLE loose AS SELECT * FROM entry; DROP TABLE entry; ALTER TABLE loose RENAME TO entry;
        UPDATE entry SET kind = NULL WHERE serial = 4
        """, found: ["4 unreadable"]),
  ]

  @Test(arguments: deeds) func acceptance20WhatWasDoneIsFound(_ deed: Deed) throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    try book.put([.station] + (1...4).map { .member(Badge("\($0)")) })
    let seal = try book.seal(at: Instant(minutes: 0))
    let slip = try #require(Seal(slip: seal.slip(heading: "鸿盛所", zone: .utc)))
    try tamper(book, deed)
    #expect(try found(book.verify()) == deed.found)
    #expect(try found(book.verify(against: seal)) == deed.foundWithSlip ?? deed.found)
    #expect(try found(book.verify(against: slip)) == deed.foundWithSlip ?? deed.found)
  }

  private func tamper(_ book: Book, _ deed: Deed) throws {
    try book.database.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          DROP TRIGGER entry_never_changes; DROP TRIGGER entry_never_goes; DROP TRIGGER entry_never_replaced;
          \(deed.sql);
          """)
    }
    for serial in deed.remade { try remake(book, serial) }
  }

  /// Changes an entry and gives it a digest and a forerunner that hold.
  private func remake(_ book: Book, _ serial: Int) throws {
    try book.database.writeWithoutTransaction { db in
      func row(_ serial: Int) throws -> EntryRow? {
        try Row.fetchOne(
          db, sql: "SELECT \(EntryRow.columns) FROM entry WHERE serial = ?", arguments: [serial]
        ).flatMap { EntryRow($0) }
      }
      guard var entry = try row(serial) else { return }
      entry.previous = try row(serial - 1)?.digest
      entry.subject = "member/forged"
      try db.execute(
        sql: "UPDATE entry SET subject = ?, previous = ?, digest = ? WHERE serial = ?",
        arguments: [entry.subject, entry.previous, entry.computedDigest, serial])
    }
  }

  private func found(_ check: Verification) -> [String] {
    check.problems.map { "\($0.serial) \($0.kind.rawValue)" }
  }

  @Test func whatCannotBeProvedIsSaid() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    try book.put([.station])
    #expect(try book.verify().notProven == [.tailWithoutSlip])
    #expect(try book.verify(against: book.seal(at: Instant(minutes: 0))).notProven == [.afterSlip])
  }

  @Test func everyDeviceIsLookedAtByItself() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    try book.put([.station, .member("1")])
    try book.put([.member("2"), .member("3")], device: "hospital")
    let slip = try book.seal(at: Instant(minutes: 0))
    try tamper(
      book,
      Deed(testDescription: "", sql: "DELETE FROM entry WHERE device = 'hospital'"))
    let check = try book.verify(against: slip)
    #expect(check.devices.map(\.device) == ["desk"])
    #expect(check.problems == [.init(device: "hospital", serial: 1, kind: .cut)])
  }

  @Test func anotherBooksSlipIsRefused() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    try book.put([.station])
    var slip = try book.seal(at: Instant(minutes: 0))
    slip.book = "feed"
    #expect(throws: BookError.otherBook(found: "feed", own: Scratch.id)) { try book.verify(against: slip) }
  }
}
