import DutyModel
import Foundation
import GRDB

/// How this program holds a file open.
enum Connection {
  /// Seconds to wait for another process to let go.
  static let patience = 5.0

  /// Opens a file, or makes it.
  static func open(_ path: String, patience: Double = patience) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { db in
      db.add(function: SearchWords.function)
      try db.execute(
        sql: "PRAGMA synchronous = FULL; PRAGMA recursive_triggers = ON; PRAGMA temp_store = MEMORY")
    }
    do {
      return try DatabaseQueue(path: path, configuration: configuration)
    } catch let error as DatabaseError { throw BookError(error, path: path) }
  }

  /// Runs something large that sets tables aside in `aside`, a database in a file of its own that goes with it;
  /// meanwhile more of the book is held in memory.
  static func withTablesAside<Result>(_ database: DatabaseQueue, _ body: () throws -> Result) throws -> Result
  {
    // Journals of single statements stay in memory all the same: on disk they would cost each entry dear.
    try database.writeWithoutTransaction {
      try $0.execute(
        sql: """
          PRAGMA temp_store = FILE; ATTACH '' AS aside; PRAGMA temp_store = MEMORY;
          PRAGMA aside.journal_mode = OFF; PRAGMA cache_size = -32768
          """)
    }
    defer {
      try? database.writeWithoutTransaction {
        try $0.execute(sql: "DETACH aside; PRAGMA cache_size = -2000")
      }
    }
    return try body()
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
    case .SQLITE_CANTOPEN: self = .unopened(path: path, detail: error.message ?? "")
    case .SQLITE_IOERR where errno == ENOSPC: self = .diskFull(path: path)
    case .SQLITE_CONSTRAINT, .SQLITE_ERROR:
      self = .programFault(path: path, detail: error.message ?? error.description)
    default: self = .damaged(path: path, detail: error.message ?? error.description)
    }
  }

  /// Why a file cannot be opened or made: its folder may not be written, or something else.
  static func unopened(path: String, detail: String) -> BookError {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let files = FileManager.default
    let isLocked = files.fileExists(atPath: folder) && !files.isWritableFile(atPath: folder)
    return isLocked ? .readOnly(path: path) : .cannotOpen(path: path, detail: detail)
  }
}
