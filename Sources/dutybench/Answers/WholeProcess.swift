import Foundation

/// Commands timed from start to end of their process, in turns with a peer's.
enum WholeProcess {
  /// The sqlite3 shell; nil when it is not installed.
  static var shell: String? {
    let path = "/usr/bin/sqlite3"
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }

  /// The program built beside this one.
  static func dutybook() throws -> String {
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let program = URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent("dutybook")
      .path
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw Complaint("\(program) is not built: swift build -c release --product dutybook")
    }
    return program
  }

  /// Milliseconds from start to end of a process.
  @discardableResult
  static func time(_ command: [String]) throws -> Double {
    let child = Process()
    child.executableURL = URL(fileURLWithPath: command[0])
    child.arguments = Array(command.dropFirst())
    child.standardOutput = FileHandle.nullDevice
    child.standardError = FileHandle.nullDevice
    let took = try ContinuousClock().measure {
      try child.run()
      child.waitUntilExit()
    }
    guard child.terminationStatus == 0 else {
      throw Complaint("\(command) ended with \(child.terminationStatus)")
    }
    return took / .milliseconds(1)
  }

  /// The medians of a command and of its peer, run in turns; 0 for no peer.
  static func compare(_ own: [String], _ other: [String]?, runs: Int) throws -> (own: Double, other: Double) {
    var (ours, theirs): ([Double], [Double]) = ([], [])
    for _ in 0..<max(1, runs) {
      ours.append(try time(own))
      if let other { theirs.append(try time(other)) }
    }
    return (ours.sorted()[ours.count / 2], theirs.isEmpty ? 0 : theirs.sorted()[theirs.count / 2])
  }
}
