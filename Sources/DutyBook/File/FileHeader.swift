import DutyModel
import Foundation

/// The first hundred bytes of a SQLite file, read without SQLite: opening a foreign database with it could
/// already change the file.
struct FileHeader {
  private let bytes: [UInt8]

  /// Reads the header.
  ///
  /// - Throws: `BookError` when there is no file, or it cannot be read.
  init(path: String) throws(BookError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .notFound(path: path)
    }
    guard !isFolder.boolValue else { throw .notABook(path: path) }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw .cannotOpen(path: path, detail: "not readable")
    }
    defer { try? file.close() }
    bytes = Array((try? file.read(upToCount: 100)) ?? Data())
  }

  /// Refuses what is no book and what a newer program wrote.
  func check(path: String) throws(BookError) {
    guard bytes.count == 100, bytes.starts(with: Array("SQLite format 3".utf8) + [0]),
      number(at: 68) == Schema.applicationID
    else { throw .notABook(path: path) }
    guard number(at: 60) <= Schema.version else {
      throw .newerVersion(path: path, found: number(at: 60), known: Schema.version)
    }
  }

  /// Whether the file has a write-ahead log.
  var keepsLog: Bool { bytes.count == 100 && bytes[18] == 2 }

  /// Four bytes, the highest first.
  private func number(at offset: Int) -> Int {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}
