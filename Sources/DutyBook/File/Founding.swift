public import DutyModel
import Foundation
import GRDB

extension Book {
  /// Makes a book; no file may be there.
  ///
  /// The file takes its name only when everything is in it, so that nobody ever sees half a book.
  ///
  /// - Parameters:
  ///   - path: where.
  ///   - id: what tells it from every other book.
  ///   - device: the founding device, whose rosters have plain numbers.
  ///   - founding: writes the first entries.
  /// - Throws: `BookError`; nothing is left behind.
  public static func create(
    at path: String, id: String, device: DeviceName, founding: (Book) throws -> Void = { _ in }
  ) throws -> Book {
    guard !FileManager.default.fileExists(atPath: path) else { throw BookError.exists(path: path) }
    let draft = NewFile(for: path, mark: id)
    defer { draft.discard() }
    let book: Book
    do {
      book = Book(path: path, database: try Connection.open(draft.path), keepsLog: false, file: nil)
    } catch let error as BookError { throw error.naming(path) }
    try book.guarding {
      try book.database.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          try Schema.make(db)
          for (key, value) in [("book", id), ("device", device.text), ("hash", "sha-256")] {
            try db.execute(sql: "INSERT INTO meta (key, value) VALUES (?, ?)", arguments: [key, value])
          }
          return .commit
        }
      }
    }
    try book.keepLog()
    try founding(book)
    try book.guarding { try book.database.close() }
    try draft.take(path)
    return try Book(opening: path)
  }
}

extension BookError {
  /// The same error of a file that was not to be seen, told of the one that was asked for.
  fileprivate func naming(_ path: String) -> BookError {
    switch self {
    case .cannotOpen(_, let detail): .unopened(path: path, detail: detail)
    case .readOnly: .readOnly(path: path)
    case .diskFull: .diskFull(path: path)
    case .busy: .busy(path: path)
    default: self
    }
  }
}
