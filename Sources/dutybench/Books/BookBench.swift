import ArgumentParser
import DutyBook
import DutyModel
import Foundation

/// `dutybench book`: durable appends against bare SQLite, batch import, verify and rebuild.
struct BookBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "book", abstract: "Measure the book: single appends against bare SQLite, and the long runs.")

  @Option(help: "Entries for the long runs.")
  var entries = 1_000_000

  @Option(help: "Durable single appends, of each kind.")
  var appends = 400

  @Option(help: "A folder on the disk to measure; a temporary one when left out.")
  var folder: String?

  func run() throws {
    let folder = folder ?? NSTemporaryDirectory() + "dutybench-\(ProcessInfo.processInfo.processIdentifier)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try singles(folder)
    try longRuns(folder)
  }

  private static let now = Instant(milliseconds: 1_583_712_000_000)

  private func fact(_ number: Int) -> Fact {
    .memberSet(
      Member(badge: Badge("\(number % 400)"), name: Name("辅警\(number)"), rank: .auxiliary, quals: ["driver"]))
  }

  private func seconds(_ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    return try clock.measure(body) / .seconds(1)
  }

  /// Appends in turns of ten with bare SQLite transactions of the same bytes on the same disk.
  private func singles(_ folder: String) throws {
    let book = try Book.create(at: "\(folder)/single.dutybook", id: "bench", device: "desk")
    let bare = try BareTable(path: "\(folder)/bare.sqlite")
    let bodies = try (0..<appends).map { try fact($0).body() }
    var (ours, theirs) = (0.0, 0.0)
    for turn in stride(from: 0, to: appends, by: 10) {
      let range = turn..<min(appends, turn + 10)
      ours += try seconds {
        for number in range {
          try book.write(now: Self.now, author: "001", device: "desk") { _ = try $0.append(fact(number)) }
        }
      }
      theirs += try seconds { for number in range { try bare.append(bodies[number]) } }
    }
    let (own, other) = (Double(appends) / ours, Double(appends) / theirs)
    print(
      String(
        format: "durable single appends: book %.0f/s, bare SQLite %.0f/s, ratio %.2f", own, other, own / other
      ))
  }

  private func longRuns(_ folder: String) throws {
    let book = try Book.create(at: "\(folder)/long.dutybook", id: "bench", device: "desk")
    let batch = 100_000
    var done = 0
    var writing = 0.0
    while done < entries {
      let range = done..<min(entries, done + batch)
      writing += try seconds {
        try book.write(now: Self.now.advanced(minutes: done), author: "001", device: "desk") { writer in
          for number in range { try writer.append(fact(number)) }
        }
      }
      done = range.upperBound
    }
    report("batch append", writing)
    let verifying = try seconds {
      guard try book.verify().isOK else { throw Complaint("the book does not verify") }
    }
    report("verify", verifying)
    let rebuilding = try seconds {
      guard try book.rebuild().isEmpty else { throw Complaint("the rebuild changed something") }
    }
    report("rebuild", rebuilding)
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    if let peak = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM") }) {
      print("peak memory: \(peak.split(separator: " ").dropFirst().joined(separator: " "))")
    }
  }

  private func report(_ name: String, _ seconds: Double) {
    print(
      String(
        format: "%@ of %d entries: %.2f s, %.0f entries/s", name, entries, seconds, Double(entries) / seconds)
    )
  }
}
