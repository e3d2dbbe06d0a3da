import ArgumentParser
import DutyBook
import DutyModel
import Foundation

/// `dutybench book`: durable appends against bare SQLite, one question, batches, verify and rebuild.
struct BookBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "book", abstract: "Measure the book: single appends against bare SQLite, and the long runs.")

  @Option(help: "Entries for the long runs.")
  var entries = 1_000_000

  @Option(help: "Durable single appends, of each kind.")
  var appends = 400

  @Option(help: "A folder on the disk to measure; a temporary one when left out.")
  var dir: String?

  func run() throws {
    let own = "dutybench-\(ProcessInfo.processInfo.processIdentifier)"
    let folder = "\(dir ?? NSTemporaryDirectory())/\(own)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try singles(folder)
    try question(folder)
    try longRuns(folder)
  }

  private static let now = Instant(milliseconds: 1_583_712_000_000)

  private func fact(_ number: Int) -> Fact {
    .memberSet(
      Member(badge: Badge("\(number % 400)"), name: Name("辅警\(number)"), rank: .auxiliary, quals: ["driver"]))
  }

  private func seconds(_ body: () throws -> Void) rethrows -> Double {
    try ContinuousClock().measure(body) / .seconds(1)
  }

  /// Appends in turns of ten with bare SQLite transactions of the same bytes on the same disk.
  private func singles(_ folder: String) throws {
    let book = try Book.create(at: "\(folder)/single.dutybook", id: "bench", device: "desk")
    let bare = try BareTable(path: "\(folder)/bare.sqlite")
    let facts = (0..<appends).map { fact($0) }
    let bodies = try facts.map { try $0.body() }
    var (ours, theirs) = (0.0, 0.0)
    for turn in stride(from: 0, to: appends, by: 10) {
      let range = turn..<min(appends, turn + 10)
      let own = {
        for number in range {
          try book.write(now: Self.now, author: "001", device: "desk") { _ = try $0.append(facts[number]) }
        }
      }
      let other = {
        for number in range { try bare.append(number, subject: facts[number].subject, body: bodies[number]) }
      }
      // Each goes first in every other turn.
      if turn % 20 == 0 { ours += try seconds(own) }
      theirs += try seconds(other)
      if turn % 20 != 0 { ours += try seconds(own) }
    }
    let (own, other) = (Double(appends) / ours, Double(appends) / theirs)
    Figure(
      name: "durable appends",
      values: [("bookPerSecond", own), ("barePerSecond", other), ("ratio", own / other)]
    ).print()
  }

  /// What a process that answers one question spends in the book: opening it and reading the station.
  private func question(_ folder: String) throws {
    let path = "\(folder)/question.dutybook"
    let times = 200
    _ = try Book.create(at: path, id: "bench", device: "desk") { book in
      try book.write(now: Self.now, author: nil, device: "desk") { writer in
        try writer.append(.stationDescribed(StationProfile(name: "鸿盛所", zone: .utc)))
        for number in 0..<20 { try writer.append(fact(number)) }
        for number in 0..<5 {
          let line = NeedLine(shifts: ["D", "N"], total: 2, officers: 1)
          try writer.append(.postSet(Post(code: PostCode("P\(number)"), name: "医院", needs: [line])))
        }
        try writer.append(.rulesSet(StationRules()))
      }
    }
    let opening = try seconds { for _ in 0..<times { _ = try Book(opening: path) } }
    let book = try Book(opening: path)
    let reading = try seconds { for _ in 0..<times { _ = try book.read { try $0.setup() } } }
    let each = 1000 / Double(times)
    Figure(name: "question", values: [("openMs", opening * each), ("setupMs", reading * each)]).print()
  }

  private func longRuns(_ folder: String) throws {
    let book = try Book.create(at: "\(folder)/long.dutybook", id: "bench", device: "desk")
    let batch = 100_000
    var done = 0
    var writing = 0.0
    while done < entries {
      let range = done..<min(entries, done + batch)
      let facts = range.map { fact($0) }
      writing += try seconds {
        try book.write(now: Self.now.advanced(minutes: done), author: "001", device: "desk") { writer in
          for fact in facts { try writer.append(fact) }
        }
      }
      done = range.upperBound
    }
    report("batch append", writing)
    report(
      "verify",
      try seconds {
        guard try book.verify().isOK else { throw Complaint("the book does not verify") }
      })
    report(
      "rebuild",
      try seconds {
        guard try book.rebuild().isEmpty else { throw Complaint("the rebuild changed something") }
      })
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    if let peak = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM") }),
      let kibibytes = Double(peak.filter(\.isNumber))
    {
      Figure(name: "peak memory", values: [("mebibytes", kibibytes / 1024)]).print()
    }
  }

  private func report(_ name: String, _ seconds: Double) {
    Figure(
      name: name,
      values: [("entries", Double(entries)), ("seconds", seconds), ("perSecond", Double(entries) / seconds)]
    ).print()
  }
}
