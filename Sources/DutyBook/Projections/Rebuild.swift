public import DutyModel
import GRDB

extension Book {
  /// Drops everything that is worked out from entries and works it out again.
  ///
  /// What was there is set aside on disk to be compared, so that memory does not grow with the book.
  /// - Returns: the tables whose rows are not what they were; none in a healthy book.
  /// - Complexity: linear in entries; they are streamed, not held.
  @discardableResult
  public func rebuild() throws -> [String] {
    try Connection.withTablesAside(database) {
      try transaction { db in
        let isFound = try SearchIndex.isWhole(db)
        let tables = try Schema.projections.map { try Projected(db, table: $0) }
        for table in tables { try table.keep(db) }
        try Self.replayAll(db)
        let changed = try tables.filter { try $0.isChanged(db) }.map(\.table)
        return changed + (isFound ? [] : ["search"])
      }
    }
  }

  /// Empties everything that is worked out from entries and plays every entry, in the order of the whole book.
  static func replayAll(_ db: Database) throws {
    try SearchIndex.remade(db) {
      for table in Schema.projections { try db.execute(sql: "DELETE FROM main.\(table)") }
      try replay(db)
    }
  }

  /// Plays every entry after a place, in the order of the whole book.
  static func replay(_ db: Database, after place: EntryOrder? = nil) throws {
    let projection = Projection(db)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(Projection.Line.columns) FROM entry \(place == nil ? "" : "WHERE (wall, counter, device) > (?, ?, ?)")
        ORDER BY wall, counter, device
        """, arguments: place.map { [$0.wall, $0.counter, $0.device] } ?? [])
    while let row = try rows.next() {
      try projection.play(
        Projection.Line(
          kind: row[0], version: row[1], subject: row[2], body: row[3], device: row[4], serial: row[5],
          written: row[6], occurredFrom: row[7], occurredUntil: row[8], author: row[9]))
    }
  }

  /// How big the book is.
  public func stats() throws -> BookStats {
    try read { reader in
      func count(_ sql: String) throws -> Int { try Int.fetchOne(reader.db, sql: sql) ?? 0 }
      let known = FactKind.allCases.map { "(kind = '\($0.rawValue)' AND version <= \($0.version))" }
        .joined(separator: " OR ")
      return BookStats(
        entries: try count("SELECT count(*) FROM entry"),
        devices: try ChainHeads.read(reader.db).count,
        members: try count("SELECT count(*) FROM member"), rosters: try count("SELECT count(*) FROM roster"),
        bytes: try count("PRAGMA page_count") * count("PRAGMA page_size"),
        schema: try count("PRAGMA user_version"),
        unknown: try count("SELECT count(*) FROM entry WHERE NOT (\(known))"))
    }
  }
}

/// A table that is worked out from entries, and what it held before it was worked out again.
private struct Projected {
  let table: String
  private let key: [String]
  private let rest: [String]
  /// The columns with their types, without which no index of one table serves the other.
  private let columns: String

  init(_ db: Database, table: String) throws {
    self.table = table
    let all = try Row.fetchAll(
      db, sql: "SELECT name, pk, type FROM pragma_table_info(?) ORDER BY pk", arguments: [table])
    key = all.filter { $0[1] > 0 }.map { $0[0] }
    rest = all.filter { $0[1] == 0 }.map { $0[0] }
    columns = all.map { "\($0[0] as String) \($0[2] as String)" }.joined(separator: ", ")
  }

  /// Keeps the rows as they are, in the order of their key.
  func keep(_ db: Database) throws {
    let all = (key + rest).joined(separator: ", ")
    try db.execute(
      sql: """
        CREATE TABLE aside.\(table) (\(columns), PRIMARY KEY (\(key.joined(separator: ", ")))) WITHOUT ROWID;
        INSERT INTO aside.\(table) (\(all)) SELECT \(all) FROM main.\(table)
        """)
  }

  /// Whether any row is new, gone or other than it was.
  func isChanged(_ db: Database) throws -> Bool {
    let same = key.map { "before.\($0) = now.\($0)" }.joined(separator: " AND ")
    let other = rest.map { "before.\($0) IS NOT now.\($0)" } + ["before.\(key[0]) IS NULL"]
    return try Bool.fetchOne(
      db,
      sql: """
        SELECT (SELECT count(*) FROM main.\(table)) <> (SELECT count(*) FROM aside.\(table))
          OR EXISTS (SELECT 1 FROM main.\(table) AS now LEFT JOIN aside.\(table) AS before ON \(same)
            WHERE \(other.joined(separator: " OR ")))
        """) ?? true
  }
}
