import DutyModel
import Foundation
import GRDB

extension Book {
  /// Copies the book while others may write to it, with SQLite's online backup.
  ///
  /// - Throws: `BookError.exists` when a file is there.
  public func backup(to target: String) throws {
    guard !FileManager.default.fileExists(atPath: target) else { throw BookError.exists(path: target) }
    do {
      try guarding {
        let copy = try DatabaseQueue(path: target)
        try database.backup(to: copy)
        try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
        try copy.close()
      }
    } catch {
      for suffix in ["", "-wal", "-shm", "-journal"] {
        try? FileManager.default.removeItem(atPath: target + suffix)
      }
      throw error
    }
  }

  /// Puts a backup in the place of a book.
  ///
  /// The backup is checked first and copied beside the place; only then does the old file move away, and
  /// it is kept.
  ///
  /// - Parameters:
  ///   - force: whether a book that is there may be replaced.
  ///   - stamp: what the kept file's name ends with.
  /// - Returns: where the old file is now; nil when there was none.
  /// - Throws: `BookError.exists` when a book is there and `force` is not set; `BookError.damaged` when
  ///   the backup's chains do not hold.
  public static func restore(from source: String, to path: String, force: Bool, stamp: String) throws
    -> String?
  {
    let backup = try Book(opening: source)
    let check = try backup.verify()
    if let problem = check.problems.first {
      throw BookError.damaged(
        path: source, detail: "\(problem.device)/\(problem.serial) \(problem.kind.rawValue)")
    }
    let files = FileManager.default
    let isThere = files.fileExists(atPath: path)
    guard force || !isThere else { throw BookError.exists(path: path) }
    let fresh = path + ".restoring"
    try? files.removeItem(atPath: fresh)
    try backup.backup(to: fresh)
    let kept = isThere ? "\(path).\(stamp).old" : nil
    do {
      if let kept {
        // What still lies in the log belongs to the old file.
        _ = try? Book(opening: path).database.writeWithoutTransaction {
          try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
        try files.moveItem(atPath: path, toPath: kept)
        for suffix in ["-wal", "-shm"] where files.fileExists(atPath: path + suffix) {
          try files.moveItem(atPath: path + suffix, toPath: kept + suffix)
        }
      }
      try files.moveItem(atPath: fresh, toPath: path)
    } catch {
      throw BookError.cannotOpen(path: path, detail: "\(error.localizedDescription)")
    }
    let restored = try Book(opening: path)
    try restored.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    return kept
  }
}
