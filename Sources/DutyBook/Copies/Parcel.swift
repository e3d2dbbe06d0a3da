import DutyModel
import Foundation

/// Something that leaves the station, to be read once from its beginning.
///
/// Its file has no name any more: it is gone when it was read, or when nobody wants it.
public final class Parcel: Sendable {
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
  /// - Parameter mark: tells this parcel from others that are made at the same time.
  public func copy(mark: String) throws -> Parcel {
    let draft = NewFile(for: path, mark: mark)
    // The open file outlives its name.
    defer { draft.discard() }
    try copy(to: draft, for: path)
    return try Parcel(path: draft.path)
  }

  /// Sets lines down beside the book, however many they are, for somebody who reads them once.
  ///
  /// - Parameters:
  ///   - mark: tells this parcel from others that are made at the same time.
  ///   - fill: gives each line, without its end.
  /// - Throws: `BookError.diskFull`, another `BookError`, or what the closure throws.
  public func parcel(mark: String, _ fill: ((String) throws -> Void) throws -> Void) throws -> Parcel {
    let draft = NewFile(for: path, mark: mark)
    defer { draft.discard() }
    guard FileManager.default.createFile(atPath: draft.path, contents: nil),
      let file = FileHandle(forWritingAtPath: draft.path)
    else { throw BookError.unopened(path: path, detail: "not writable") }
    defer { try? file.close() }
    try fill { line in
      do { try file.write(contentsOf: Data((line + "\n").utf8)) } catch CocoaError.fileWriteOutOfSpace {
        throw BookError.diskFull(path: path)
      }
    }
    return try Parcel(path: draft.path)
  }
}
