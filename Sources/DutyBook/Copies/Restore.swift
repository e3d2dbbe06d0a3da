import DutyModel
import Foundation
import GRDB

extension Book {
  /// Puts a backup in the place of a book.
  ///
  /// The backup is checked first and copied beside the place; only then does the copy take the name, in one
  /// step, and the old file keeps another.
  ///
  /// - Parameters:
  ///   - force: whether a book that is there may be replaced.
  ///   - stamp: what the kept file's name ends with.
  /// - Returns: where the old file is now; nil when there was none.
  /// - Throws: `BookError.exists` when a book is there and `force` is not set; `BookError.inUse`
  ///   when another process has it open; `BookError.noBackup` or `.unsoundBackup` when the backup is not there or its chains do not hold.
  public static func restore(
    from source: String, to path: String, force: Bool, stamp: String
  ) throws -> String? {
    let backup: Book
    do {
      backup = try Book(opening: source)
      try backup.prove()
    } catch BookError.notFound {
      throw BookError.noBackup(path: source)
    } catch BookError.notABook {
      throw BookError.unsoundBackup(path: source, detail: "no book")
    } catch BookError.damaged(_, let detail) {
      throw BookError.unsoundBackup(path: source, detail: detail)
    }
    let isThere = FileManager.default.fileExists(atPath: path)
    guard force || !isThere else { throw BookError.exists(path: path) }
    let draft = NewFile(for: path, mark: "restored")
    defer { draft.discard() }
    try backup.copy(to: draft, for: path)
    guard isThere else {
      try draft.take(path)
      return nil
    }
    let kept = "\(path).\(stamp).old"
    try setAside(path, as: kept)
    try draft.replace(path)
    return kept
  }

  /// Refuses a book whose file or whose chains are not sound.
  private func prove() throws {
    let report = try guarding {
      try database.unsafeRead { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") ?? "" }
    }
    guard report == "ok" else { throw BookError.damaged(path: path, detail: report) }
    if let problem = try verify().problems.first {
      let detail = "\(problem.device)/\(problem.serial) \(problem.kind.rawValue)"
      throw BookError.damaged(path: path, detail: detail)
    }
  }

  /// Gives a book a second name; what still lies in its log is brought home first, or goes with it.
  private static func setAside(_ path: String, as kept: String) throws {
    let files = FileManager.default
    guard !files.fileExists(atPath: kept) else { throw BookError.exists(path: kept) }
    do {
      // A book leaves its log only when nobody else has it open.
      let old = try Book(opening: path)
      try old.guarding {
        try old.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
        try old.database.close()
      }
    } catch BookError.busy { throw BookError.inUse(path: path) } catch {
      // What is no sound book any more is kept as it lies.
    }
    do {
      do { try files.linkItem(atPath: path, toPath: kept) } catch {
        try files.moveItem(atPath: path, toPath: kept)
      }
      for suffix in ["-wal", "-shm", "-journal"] where files.fileExists(atPath: path + suffix) {
        try files.moveItem(atPath: path + suffix, toPath: kept + suffix)
      }
    } catch { throw BookError.cannotOpen(path: kept, detail: error.localizedDescription) }
  }
}
