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

  static func slip(_ path: String) throws -> Seal {
    guard let seal = Seal(slip: String(decoding: try bytes(path), as: UTF8.self)) else {
      throw Refusal.notASlip(path)
    }
    return seal
  }

  /// Refuses a path where a file is.
  static func requireFree(_ path: String) throws(Refusal) {
    guard !FileManager.default.fileExists(atPath: path) else { throw .fileExists(path) }
  }

  /// Writes a new file; one that is there is left alone.
  static func write(_ text: String, to path: String) throws(Refusal) {
    try requireFree(path)
    guard FileManager.default.createFile(atPath: path, contents: Data(text.utf8)) else {
      throw .unwritableFile(path)
    }
  }
}
