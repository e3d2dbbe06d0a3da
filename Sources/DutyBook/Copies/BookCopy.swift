import DutyModel
import Foundation

/// A whole copy of a book, to be read once from its beginning.
///
/// Its file has no name any more: it is gone when it was read, or when nobody wants it.
public final class BookCopy: Sendable {
  /// How long it is.
  public let bytes: Int
  private let file: FileHandle

  init(path: String) throws(BookError) {
    do {
      file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      bytes = Int(try file.seekToEnd())
      try file.seek(toOffset: 0)
    } catch { throw .cannotOpen(path: path, detail: error.localizedDescription) }
  }

  deinit { try? file.close() }

  /// The next bytes, so many at the most; nil after the last.
  public func next(_ most: Int) throws -> [UInt8]? {
    let part = try file.read(upToCount: most) ?? Data()
    return part.isEmpty ? nil : Array(part)
  }
}

extension Book {
  /// Copies the book, while others may write to it, for somebody who reads the copy once.
  ///
  /// - Parameter mark: tells this copy from others that are made at the same time.
  public func copy(mark: String) throws -> BookCopy {
    let draft = NewFile(for: path, mark: mark)
    // The open file outlives its name.
    defer { draft.discard() }
    try copy(to: draft, for: path)
    return try BookCopy(path: draft.path)
  }
}
