import ArgumentParser
import Foundation

/// `dutybench answers`: whole processes that answer one question, against the `sqlite3` shell.
struct AnswerBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answers",
    abstract: "Time `duty at` and `roster show` as whole processes, in turns with the sqlite3 shell.")

  @Option(help: "Runs of each.")
  var runs = 40

  func run() throws {
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let program = URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent("dutybook")
      .path
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw Complaint("\(program) is not built: swift build -c release --product dutybook")
    }
    let book = NSTemporaryDirectory() + "answers-\(ProcessInfo.processInfo.processIdentifier).dutybook"
    defer {
      for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: book + suffix) }
    }
    _ = try time([program, "demo", "--into", book])
    let shell = "/usr/bin/sqlite3"
    let hasShell = FileManager.default.isExecutableFile(atPath: shell)
    if !hasShell { print("skipped: the sqlite3 shell is not installed, so there is nothing to compare with") }
    let like =
      "SELECT date, shift, post, who FROM assignment WHERE roster = '1' AND date BETWEEN '2020-03-11' AND '2020-03-16'"
    let all = "SELECT date, shift, post, who FROM assignment WHERE roster = '1'"
    for (name, ours, theirs) in [
      ("duty at", [program, "duty", "at", "2020-03-14T23:00", "--book", book], [shell, book, like]),
      ("roster show", [program, "roster", "show", "--book", book], [shell, book, all]),
    ] {
      var (own, other): ([Double], [Double]) = ([], [])
      for _ in 0..<max(1, runs) {
        own.append(try time(ours))
        if hasShell { other.append(try time(theirs)) }
      }
      let (median, shellMedian) = (Self.median(own), hasShell ? Self.median(other) : 0)
      print(
        String(
          format: "%@: %.1f ms, sqlite3 shell %.1f ms, %.1f ms more", name, median, shellMedian,
          median - shellMedian))
    }
  }

  private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  /// Milliseconds from start to end of a process.
  private func time(_ command: [String]) throws -> Double {
    let child = Process()
    child.executableURL = URL(fileURLWithPath: command[0])
    child.arguments = Array(command.dropFirst())
    child.standardOutput = FileHandle.nullDevice
    child.standardError = FileHandle.nullDevice
    let clock = ContinuousClock()
    let took = try clock.measure {
      try child.run()
      child.waitUntilExit()
    }
    guard child.terminationStatus == 0 else {
      throw Complaint("\(command) ended with \(child.terminationStatus)")
    }
    return took / .milliseconds(1)
  }
}
