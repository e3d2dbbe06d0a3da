import Foundation
import GRDB

/// A table with nothing around it: what a durable insert costs at the least.
struct BareTable {
  private let database: DatabaseQueue

  init(path: String) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
    database = try DatabaseQueue(path: path, configuration: configuration)
    try database.writeWithoutTransaction { db in
      try db.execute(
        sql: "PRAGMA journal_mode = WAL; CREATE TABLE line (id INTEGER PRIMARY KEY, body TEXT NOT NULL)")
    }
  }

  /// One insert, one transaction.
  func append(_ body: String) throws {
    try database.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        try db.cachedStatement(sql: "INSERT INTO line (body) VALUES (?)").execute(arguments: [body])
        return .commit
      }
    }
  }
}
