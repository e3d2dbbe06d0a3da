import DutyModel
import DutyStation
import Foundation

/// The project's own fixtures.
enum Fixture {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("fixtures")

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  static func station(_ name: String) throws -> StationSetup {
    try StationFile.read(bytes(name), file: name)
  }
}
