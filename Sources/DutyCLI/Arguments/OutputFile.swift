import DutyModel
import Foundation

/// A new file that is there whole or not at all; one that is there already is left alone.
enum OutputFile {
  /// Refuses a path where a file is.
  static func requireFree(_ path: String) throws(Refusal) {
    guard !FileManager.default.fileExists(atPath: path) else { throw .fileExists(path) }
  }

  /// Writes a text.
  static func write(_ text: String, to path: String) throws { try write(to: path) { $0(text) } }

  /// Writes texts one after the other, without holding them.
  ///
  /// - Parameter body: is given what takes each text.
  static func write(to path: String, _ body: ((String) -> Void) throws -> Void) throws {
    try requireFree(path)
    let part = path + ".part"
    guard FileManager.default.createFile(atPath: part, contents: nil),
      let file = FileHandle(forWritingAtPath: part)
    else { throw Refusal.unwritableFile(path) }
    var waiting = Data()
    var isWritten = true
    func flush() {
      do { try file.write(contentsOf: waiting) } catch { isWritten = false }
      waiting.removeAll(keepingCapacity: true)
    }
    do {
      try body { text in
        waiting.append(contentsOf: text.utf8)
        if waiting.count >= 1 << 16 { flush() }
      }
      flush()
      try? file.close()
      guard isWritten, (try? FileManager.default.moveItem(atPath: part, toPath: path)) != nil else {
        throw Refusal.unwritableFile(path)
      }
    } catch {
      try? FileManager.default.removeItem(atPath: part)
      throw error
    }
  }
}
