import GRDB

/// The same bytes in a table with nothing around it: what a durable insert costs at the least.
struct BareTable {
  private let database: DatabaseQueue

  private static let columns = """
    device, serial, wall, counter, written, occurred_from, occurred_until, author, kind, version, subject, body,
    previous, digest
    """

  init(path: String) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
    database = try DatabaseQueue(path: path, configuration: configuration)
    try database.writeWithoutTransaction { db in
      try db.execute(
        sql: "PRAGMA journal_mode = WAL; CREATE TABLE line (id INTEGER PRIMARY KEY, \(Self.columns))")
    }
  }

  /// One insert with a prepared statement, one transaction.
  func append(_ number: Int, subject: String, body: String) throws {
    let digest = String(repeating: "0", count: 64)
    try database.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        let marks = "?" + String(repeating: ", ?", count: 13)
        let insert = try db.cachedStatement(sql: "INSERT INTO line (\(Self.columns)) VALUES (\(marks))")
        insert.setUncheckedArguments([
          "desk", number, 1_583_712_000_000, number, 1_583_712_000_000, nil, nil, "001", "member.set", 1,
          subject, body, digest, digest,
        ])
        try insert.execute()
        return .commit
      }
    }
  }
}
