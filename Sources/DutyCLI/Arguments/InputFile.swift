import DutyModel
import DutyStation
import Foundation

/// Reads the files that commands are given.
enum InputFile {
  static func bytes(_ path: String) throws(Refusal) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else { throw .unreadableFile(path) }
    return Array(data)
  }

  static func station(_ path: String) throws -> StationSetup { try StationFile.read(bytes(path), file: path) }

  static func calendar(_ path: String) throws -> CalendarYear {
    try HolidayList.read(bytes(path), file: path)
  }

  static func members(_ path: String, setup: StationSetup) throws -> [Member] {
    try MemberList.read(bytes(path), file: path, setup: setup)
  }

  static func roster(_ path: String, setup: StationSetup) throws -> [Assignment] {
    try RosterList.read(bytes(path), file: path, setup: setup)
  }

  /// A slip out of a file; `-` is one that is typed in.
  static func slip(_ path: String, _ console: Console) throws -> Seal {
    let text: String
    if path == "-" {
      text = console.rest().joined(separator: "\n")
    } else {
      text = String(decoding: try slipBytes(path), as: UTF8.self)
    }
    guard let seal = Seal(slip: text) else { throw Refusal.notASlip(path) }
    return seal
  }

  /// The bytes of a slip's file; a line of digits copied from a slip is no file.
  private static func slipBytes(_ path: String) throws(Refusal) -> [UInt8] {
    let isDigits =
      path.count(where: \.isHexDigit) >= 16 && path.allSatisfy { $0.isHexDigit || $0 == "-" || $0 == " " }
    guard !isDigits || FileManager.default.fileExists(atPath: path) else { throw .partOfASlip(path) }
    return try bytes(path)
  }

  /// The lines of a text file, one at a time; nil after the last.
  static func lines(_ path: String) throws(Refusal) -> () -> String? {
    guard let file = FileHandle(forReadingAtPath: path) else { throw .unreadableFile(path) }
    var (read, isAtEnd) = (Data(), false)
    return {
      while true {
        if let end = read.firstIndex(of: UInt8(ascii: "\n")) {
          defer { read = read[read.index(after: end)...] }
          return String(decoding: read[..<end], as: UTF8.self)
        }
        if isAtEnd {
          defer { read = Data() }
          return read.isEmpty ? nil : String(decoding: read, as: UTF8.self)
        }
        let more = (try? file.read(upToCount: 1 << 16)) ?? nil
        isAtEnd = more == nil
        // What was taken goes, so that memory does not grow with the file.
        read = Data(read) + (more ?? Data())
      }
    }
  }
}
