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
  private let keepsLog: Bool
  private let file: FileIdentity?

  /// Holds a database that is known to be a book's; `path` is what it is called in errors, and `keepsLog`
  /// says whether it already has the write-ahead log that lets others read while one writes.
  ///
  /// - Parameter file: which file has to be found at the path; nil for one that has not taken its name yet.
  init(path: String, database: DatabaseQueue, keepsLog: Bool, file: FileIdentity?) {
    self.path = path
    self.database = database
    self.keepsLog = keepsLog
    self.file = file
  }

  /// Opens a book.
  ///
  /// A file that is no book, or a newer program's, is left as it is, byte by byte.
  ///
  /// - Throws: `BookError` when there is none, the file is something else, or a newer program wrote it.
  public convenience init(opening path: String) throws {
    try self.init(opening: path, patience: Connection.patience)
  }

  /// Opens a book, waiting so many seconds for others to let go of it.
  convenience init(opening path: String, patience: Double) throws {
    let header = try FileHeader(path: path)
    try header.check(path: path)
    let database = try Connection.open(path, patience: patience)
    guard let file = FileIdentity(path: path) else { throw BookError.notFound(path: path) }
    self.init(path: path, database: database, keepsLog: header.keepsLog, file: file)
    try guarding { try database.writeWithoutTransaction { try Schema.bringUpToDate($0, path: path) } }
  }

  /// Holds the same book once more, for another thread of this process.
  ///
  /// A process that holds a book must not open it from anew: looking at the file's head and closing it drops the locks
  /// of all its connections (POSIX), and the next other process to leave takes their log away from under them.
  ///
  /// - Throws: `BookError.replaced` when another file is in the book's place, or none.
  public func again() throws -> Book {
    try requireItsPlace()
    return Book(path: path, database: try Connection.open(path), keepsLog: keepsLog, file: file)
  }

  /// Refuses to go on with a file whose name another has taken: nobody would ever find what is written to it.
  ///
  /// - Throws: `BookError.replaced`.
  func requireItsPlace() throws(BookError) {
    guard let file else { return }
    guard FileIdentity(path: path) == file else { throw .replaced(path: path) }
  }

  /// Reads under one snapshot.
  ///
  /// - Throws: `BookError.replaced` when another file is in the book's place, else `BookError` or what the closure throws.
  public func read<Result>(_ body: (BookReader) throws -> Result) throws -> Result {
    try requireItsPlace()
    return try guarding {
      try database.unsafeRead { db in
        // One deferred transaction is one snapshot; the queue needs no writer's lock for it.
        try Self.inTransaction(.deferred, db) { try body(BookReader($0, path: path)) }
      }
    }
  }

  /// Appends in one transaction: all of it, or nothing when the closure throws.
  ///
  /// - Parameters:
  ///   - now: the time of writing.
  ///   - author: who writes; nil when nobody has said.
  ///   - device: on which device.
  /// - Throws: `BookError.replaced` when another file is in the book's place, else `BookError` or what the closure throws;
  ///   nothing is written then.
  public func write<Result>(
    now: Instant, author: Badge?, device: DeviceName, _ body: (BookWriter) throws -> Result
  ) throws -> Result {
    try transaction { db in
      try body(try BookWriter(db, path: path, now: now, author: author, device: device))
    }
  }

  /// Runs a transaction that takes the write lock at once.
  func transaction<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try keepLog()
    return try guarding {
      try database.writeWithoutTransaction { db in
        try Self.inTransaction(.immediate, db) { db in
          try requireItsPlace()
          return try body(db)
        }
      }
    }
  }

  /// Gives the book its log; a backup has none until somebody writes to it.
  func keepLog() throws {
    guard !keepsLog else { return }
    try guarding { try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") } }
  }

  private static func inTransaction<Outcome>(
    _ kind: Database.TransactionKind, _ db: Database, _ body: (Database) throws -> Outcome
  ) throws -> Outcome {
    var outcome: Result<Outcome, any Error> = .failure(CancellationError())
    try db.inTransaction(kind) {
      outcome = .success(try body(db))
      return .commit
    }
    return try outcome.get()
  }

  /// Runs something, turning the database's errors into the book's.
  func guarding<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let error as DatabaseError { throw BookError(error, path: path) }
  }
}
