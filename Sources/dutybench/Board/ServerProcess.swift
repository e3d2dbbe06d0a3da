import Foundation

/// A server in a process of its own.
final class ServerProcess {
  /// Where it can be reached.
  let port: Int
  private let child = Process()
  private let input = Pipe()

  /// Starts this program as a server, and waits until it can be reached.
  init(_ arguments: [String]) throws {
    let output = Pipe()
    child.executableURL = URL(
      fileURLWithPath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    child.arguments = ["board-serve"] + arguments
    child.standardInput = input
    child.standardOutput = output
    try child.run()
    var line = ""
    while !line.hasSuffix("\n") {
      let bytes = output.fileHandleForReading.availableData
      guard !bytes.isEmpty else { throw Complaint("the server did not open") }
      line += String(decoding: bytes, as: UTF8.self)
    }
    guard let port = Int(line.dropLast()) else { throw Complaint("the server said \(line)") }
    self.port = port
  }

  deinit { end() }

  /// Moves its clock on.
  func step(minutes: Int) { input.fileHandleForWriting.write(Data("\(minutes)\n".utf8)) }

  /// The memory it holds, in mebibytes.
  var mebibytes: Double {
    let status =
      (try? String(contentsOfFile: "/proc/\(child.processIdentifier)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS") }
    return line.flatMap { Double($0.filter(\.isNumber)) }.map { $0 / 1024 } ?? 0
  }

  /// Ends it.
  func end() {
    try? input.fileHandleForWriting.close()
    child.waitUntilExit()
  }
}
