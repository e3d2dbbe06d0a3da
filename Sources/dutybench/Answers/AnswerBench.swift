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
    let program = try WholeProcess.dutybook()
    let book = NSTemporaryDirectory() + "answers-\(ProcessInfo.processInfo.processIdentifier).dutybook"
    defer {
      for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: book + suffix) }
    }
    try WholeProcess.time([program, "demo", "--into", book])
    let shell = WholeProcess.shell
    if shell == nil {
      print("skipped: the sqlite3 shell is not installed, so there is nothing to compare with")
    }
    let like =
      "SELECT date, shift, post, who FROM assignment WHERE roster = '1' AND date BETWEEN '2020-03-11' AND '2020-03-16'"
    let all = "SELECT date, shift, post, who FROM assignment WHERE roster = '1'"
    for (name, ours, theirs) in [
      ("duty at", [program, "duty", "at", "2020-03-14T23:00", "--book", book], like),
      ("roster show", [program, "roster", "show", "--book", book], all),
    ] {
      let (own, other) = try WholeProcess.compare(ours, shell.map { [$0, book, theirs] }, runs: runs)
      print(
        String(
          format: "%@: %.1f ms, sqlite3 shell %.1f ms, %.1f ms more", name, own, other, own - other))
    }
  }
}
