public import DutyModel
import Foundation
import GRDB

/// One line of an export: an entry with all its columns.
struct ExportLine: Codable {
  var device: String
  var serial: Int
  var wall: Int64
  var counter: Int
  var written: Int64
  var occurredFrom: Int64?
  var occurredUntil: Int64?
  var author: String?
  var kind: String
  var version: Int
  var subject: String
  var body: String
  var previous: String?
  var digest: String
}

/// The first line of an export.
struct ExportHead: Codable {
  var book: String
  var hash: String
  /// How many entries of each device the book had, put out here or not.
  var counts: [String: Int]
}

extension Book {
  /// Writes entries as lines of JSON, a heading first.
  ///
  /// - Parameters:
  ///   - since: a slip; only entries written after it are put out.
  ///   - line: takes each line, without its end.
  public func export(since seal: Seal? = nil, _ line: (String) throws -> Void) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try read { reader in
      let counts = try ChainHeads.read(reader.db).map { ($0.device.text, $0.count) }
      let head = ExportHead(
        book: try reader.bookID(), hash: try reader.meta("hash"),
        counts: Dictionary(uniqueKeysWithValues: counts))
      try line(String(decoding: try encoder.encode(head), as: UTF8.self))
      let known = seal?.counts ?? [:]
      let rows = try Row.fetchCursor(
        reader.db, sql: "SELECT \(EntryRow.columns) FROM entry ORDER BY device, serial")
      while let row = try rows.next() {
        let entry = try EntryRow(reading: row, path: path)
        guard entry.serial > known[DeviceName(entry.device)] ?? 0 else { continue }
        try line(String(decoding: try encoder.encode(ExportLine(entry)), as: UTF8.self))
      }
    }
  }

  /// Brings the entries of an export in; those that are there already are left as they are.
  ///
  /// - Parameter lines: gives each line, in any order after the heading; nil after the last.
  /// - Throws: `BookError` when a line is no entry, an entry does not follow the one before it, or the book
  ///   has another entry of that number; nothing is brought in then.
  public func importEntries(_ lines: () throws -> String?) throws -> MergeResult {
    let decoder = JSONDecoder()
    guard let first = try lines(), let head = try? decoder.decode(ExportHead.self, from: Data(first.utf8))
    else {
      throw BookError.notAnEntry(line: 1, detail: "no heading")
    }
    let own = try read { try $0.bookID() }
    guard head.book == own else { throw BookError.otherBook(found: head.book, own: own) }
    return try guarding {
      // A database without a name lies in a file that goes with it: there the lines are put in order.
      let offer = try DatabaseQueue(path: "")
      try offer.write { db in
        try db.execute(sql: "CREATE TABLE entry (\(EntryRow.columns))")
        let insert = try db.makeStatement(sql: EntryRow.insert)
        var number = 1
        while let line = try lines() {
          number += 1
          guard !line.allSatisfy(\.isNewline) else { continue }
          guard let entry = try? decoder.decode(ExportLine.self, from: Data(line.utf8)) else {
            throw BookError.notAnEntry(line: number, detail: String(line.prefix(60)))
          }
          try insert.execute(arguments: EntryRow(entry).arguments)
        }
      }
      return try offer.read { db in
        let rows = try Row.fetchCursor(
          db, sql: "SELECT \(EntryRow.columns) FROM entry ORDER BY device, serial")
        return try admit(seen: head.counts) { try rows.next().map { try EntryRow(reading: $0, path: path) } }
      }
    }
  }
}

extension ExportLine {
  init(_ row: EntryRow) {
    self.init(
      device: row.device, serial: row.serial, wall: row.wall, counter: row.counter, written: row.written,
      occurredFrom: row.occurredFrom, occurredUntil: row.occurredUntil, author: row.author, kind: row.kind,
      version: row.version, subject: row.subject, body: row.body, previous: row.previous, digest: row.digest)
  }
}

extension EntryRow {
  init(_ line: ExportLine) {
    device = line.device
    serial = line.serial
    wall = line.wall
    counter = line.counter
    written = line.written
    occurredFrom = line.occurredFrom
    occurredUntil = line.occurredUntil
    author = line.author
    kind = line.kind
    version = line.version
    subject = line.subject
    body = line.body
    previous = line.previous
    digest = line.digest
  }
}
