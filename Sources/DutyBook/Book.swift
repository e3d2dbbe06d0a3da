public import DutyModel
import Foundation
import GRDB

/// One file that holds everything that happened at a station: entries that are only ever added, and tables
/// worked out from them.
///
/// Several processes may hold one book at once. Saved means on disk: a write returns only after the commit
/// has been synced. Every error is a `BookError` unless the caller's own closure throws another.
public final class Book: Sendable {
  /// The file.
  public let path: String
  let database: DatabaseQueue

  private init(path: String, database: DatabaseQueue) {
    self.path = path
    self.database = database
  }

  /// Opens a book.
  ///
  /// - Throws: `BookError` when there is none, the file is something else, or a newer program wrote it.
  public convenience init(opening path: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw BookError.notFound(path: path)
    }
    guard !isFolder.boolValue else { throw BookError.notABook(path: path) }
    self.init(path: path, database: try Self.connect(path))
    try guarding { try database.writeWithoutTransaction { try Self.recognise($0, path: path) } }
  }

  /// Makes a book; no file may be there.
  ///
  /// - Parameters:
  ///   - path: where.
  ///   - id: what tells it from every other book.
  ///   - device: the founding device, whose rosters have plain numbers.
  /// - Throws: `BookError`; nothing is left behind.
  public static func create(at path: String, id: String, device: DeviceName) throws -> Book {
    guard !FileManager.default.fileExists(atPath: path) else { throw BookError.exists(path: path) }
    let book = Book(path: path, database: try connect(path))
    do {
      try book.guarding {
        try book.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        try book.database.write { db in
          try Schema.migrate(db, from: 0)
          for (key, value) in [("book", id), ("device", device.text), ("hash", "sha-256")] {
            try db.execute(sql: "INSERT INTO meta (key, value) VALUES (?, ?)", arguments: [key, value])
          }
        }
      }
    } catch {
      for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
      throw error
    }
    return book
  }

  /// Reads under one snapshot.
  public func read<Result>(_ body: (BookReader) throws -> Result) throws -> Result {
    try guarding {
      try database.unsafeRead { db in
        // One deferred transaction is one snapshot; the queue needs no writer's lock for it.
        var result: Result?
        try db.inTransaction(.deferred) {
          result = try body(BookReader(db))
          return .commit
        }
        guard let result else { throw BookError.damaged(path: path, detail: "no result") }
        return result
      }
    }
  }

  /// Appends in one transaction: all of it, or nothing when the closure throws.
  ///
  /// - Parameters:
  ///   - now: the time of writing.
  ///   - author: who writes; nil when nobody has said.
  ///   - device: on which device.
  public func write<Result>(
    now: Instant, author: Badge?, device: DeviceName, _ body: (BookWriter) throws -> Result
  ) throws -> Result {
    try transaction { db in
      try body(try BookWriter(db, now: now, author: author, device: device))
    }
  }

  /// Runs a transaction that takes the write lock at once.
  func transaction<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try guarding {
      try database.writeWithoutTransaction { db in
        var result: Result?
        try db.inTransaction(.immediate) {
          result = try body(db)
          return .commit
        }
        guard let result else { throw BookError.damaged(path: path, detail: "no result") }
        return result
      }
    }
  }

  /// Runs something, turning the database's errors into the book's.
  func guarding<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let error as DatabaseError { throw BookError(error, path: path) }
  }

  private static func connect(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA recursive_triggers = ON")
    }
    do { return try DatabaseQueue(path: path, configuration: configuration) } catch let error as DatabaseError
    {
      throw BookError(error, path: path)
    }
  }

  /// Refuses what is no book, and brings an older book to today's form.
  private static func recognise(_ db: Database, path: String) throws {
    let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard id == Schema.applicationID else { throw BookError.notABook(path: path) }
    guard version <= Schema.version else {
      throw BookError.newerVersion(path: path, found: version, known: Schema.version)
    }
    if version < Schema.version {
      try db.inTransaction(.immediate) {
        try Schema.migrate(db, from: version)
        return .commit
      }
    }
  }
}

extension BookError {
  /// What a database error means for a book.
  init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notABook(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_CANTOPEN: self = .cannotOpen(path: path, detail: error.message ?? "")
    case .SQLITE_IOERR where errno == ENOSPC: self = .diskFull(path: path)
    default: self = .damaged(path: path, detail: error.message ?? error.description)
    }
  }
}
