public import DutyModel
import GRDB

extension Book {
  /// Drops everything that is worked out from entries and works it out again.
  ///
  /// - Returns: the tables whose rows are not what they were; none in a healthy book.
  /// - Complexity: linear in entries; they are streamed, not held.
  @discardableResult
  public func rebuild() throws -> [String] {
    try transaction { db in
      for table in Schema.projections {
        try db.execute(sql: "CREATE TEMP TABLE before_\(table) AS SELECT * FROM main.\(table)")
        try db.execute(sql: "DELETE FROM main.\(table)")
      }
      try Self.replay(db)
      let changed = try Schema.projections.filter { table in
        let difference = """
          SELECT EXISTS (SELECT * FROM main.\(table) EXCEPT SELECT * FROM temp.before_\(table))
            OR EXISTS (SELECT * FROM temp.before_\(table) EXCEPT SELECT * FROM main.\(table))
          """
        return try Bool.fetchOne(db, sql: difference) ?? true
      }
      for table in Schema.projections { try db.execute(sql: "DROP TABLE temp.before_\(table)") }
      return changed
    }
  }

  /// Plays every entry, or every entry after a place, in the order of the whole book.
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

  /// Empties everything that is worked out from entries.
  static func clear(_ db: Database) throws {
    for table in Schema.projections { try db.execute(sql: "DELETE FROM \(table)") }
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
