import Foundation
import Testing

/// Compares a whole output with a file that a reviewer can read; `DUTY_WRITE_GOLDEN=1` writes it anew.
func expectGolden(
  _ text: String, _ name: String, file: String = #filePath, location: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Golden")
  let path = folder.appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["DUTY_WRITE_GOLDEN"] == "1" {
    try text.write(to: path, atomically: true, encoding: .utf8)
  }
  // Byte for byte: a mark at the front counts.
  let expected = String(decoding: try Data(contentsOf: path), as: UTF8.self)
  #expect(
    text == expected, "\(name) is not as it was; read the difference, then DUTY_WRITE_GOLDEN=1",
    sourceLocation: location)
}
