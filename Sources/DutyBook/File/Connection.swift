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
