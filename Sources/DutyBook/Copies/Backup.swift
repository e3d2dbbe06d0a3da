import DutyModel
import Foundation
import GRDB

extension Book {
  /// Copies the book while others may write to it, with SQLite's online backup.
  ///
  /// The copy takes its name when it is whole, so that a name never stands for half a copy.
  ///
  /// - Parameter replacing: whether a file that is there may be replaced.
  /// - Throws: `BookError.exists` when a file is there and may not.
  public func backup(to target: String, replacing: Bool = false) throws {
    guard replacing || !FileManager.default.fileExists(atPath: target) else {
      throw BookError.exists(path: target)
    }
    let draft = NewFile(for: target, mark: "copy")
    defer { draft.discard() }
    try copy(to: draft, for: target)
    if replacing { try draft.replace(target) } else { try draft.take(target) }
  }

  /// Copies into a file in the making; one file, with nothing beside it.
  func copy(to draft: NewFile, for target: String) throws {
    do {
      let copy = try DatabaseQueue(path: draft.path)
      try database.backup(to: copy)
      try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
    } catch let error as DatabaseError { throw BookError(error, path: target) }
  }
}
