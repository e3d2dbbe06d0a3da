import DutyModel
import Foundation
import GRDB
import GRDBSQLite
import Synchronization

/// How far a book is, seen without asking it: whoever keeps what was read knows whether it still holds.
///
/// Everything that is committed counts, by whatever process, entries or not; when a command has returned anywhere, the
/// number is another. It is the head of SQLite's index of the log, which all processes share in memory and which every
/// commit writes anew, so that a look waits for nobody and holds nobody up.
///
/// - Complexity: about a fiftieth of the shortest question to the book, nearly all of it to see that the file is still in
///   its place.
public final class BookVersion: Sendable {
  private let book: Book
  private let index: LogIndex?
  private let latest: Mutex<(head: [UInt64], number: Int)>

  /// Looks at a book from now on, and gives it its log where it has none yet.
  ///
  /// - Throws: `BookError` when it cannot be read.
  public init(of book: Book) throws {
    self.book = try book.again()
    // A book that cannot be written has none; then nothing is ever known.
    try? self.book.keepLog()
    index = try self.book.logIndex()
    latest = Mutex((head: index?.head ?? [], number: 0))
  }

  /// A number that is another after each commit; nil when the book has to be asked.
  public var known: Int? {
    guard let index, (try? book.requireItsPlace()) != nil else { return nil }
    return latest.withLock { latest in
      let head = index.head
      if latest.head != head { latest = (head, latest.number + 1) }
      return latest.number
    }
  }
}

/// The head of the index of a book's log, in memory that all processes with the book share; SQLite keeps it there as
/// long as the book is open.
///
/// `https://sqlite.org/walformat.html`: 48 bytes with a count of commits, the length of the log, its salts and checksums.
private struct LogIndex: @unchecked Sendable {
  private let words: UnsafePointer<Atomic<UInt64>>

  init(_ start: UnsafeRawPointer) { words = start.assumingMemoryBound(to: Atomic<UInt64>.self) }

  /// The head as it is.
  ///
  /// One that is looked at while the next is being written may be like neither: then the book is asked once more.
  var head: [UInt64] { (0..<6).map { words[$0].load(ordering: .acquiring) } }
}

extension Book {
  /// The index of the book's log; nil when it has no log.
  fileprivate func logIndex() throws -> LogIndex? {
    // SQLite opens a log with the first page that is read.
    _ = try read { try $0.latestEntry() }
    return try guarding {
      try database.unsafeRead { db in
        guard try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal" else { return nil }
        var file: UnsafeMutablePointer<sqlite3_file>?
        guard
          sqlite3_file_control(db.sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK,
          let file, let map = file.pointee.pMethods.pointee.xShmMap
        else { return nil }
        // The first part of the index, as SQLite itself asks for it; it is there since the book was read.
        var start: UnsafeMutableRawPointer?
        guard map(file, 0, 32_768, 0, &start) == SQLITE_OK, let start else { return nil }
        return LogIndex(start)
      }
    }
  }
}
