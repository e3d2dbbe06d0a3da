import ArgumentParser
import DutyBook
import DutyModel
import DutyStation
import Foundation

/// `dutybench calls`: a busy station's years, and whole processes on its book against the sqlite3 shell.
struct CallBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calls",
    abstract: "Time report, mark, show, list, search and reports on a book of calls, in turns with the shell."
  )

  @Option(help: "Calls a day.")
  var perDay = 274

  @Option(help: "Days; with the usual calls a day a year is about a million entries.")
  var days = 366

  @Option(help: "The seed of the calls.")
  var seed = 1

  @Option(help: "Runs of each command.")
  var runs = 20

  @Option(help: "The station file.")
  var station = "fixtures/hongsheng/station.yaml"

  @Option(help: "A new folder to keep the book in; it is thrown away otherwise.")
  var keep: String?

  func run() throws {
    let folder =
      keep ?? NSTemporaryDirectory() + "calls-\(ProcessInfo.processInfo.processIdentifier)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { if keep == nil { try? FileManager.default.removeItem(atPath: folder) } }
    let path = "\(folder)/calls.dutybook"
    let (last, entries) = try write(path)
    try commands(path, folder: folder, last: last)
    try longRuns(path, entries: entries)
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
    Figure(name: "largest command", values: [("mebibytes", Double(usage.ru_maxrss) / 1024)]).print()
  }

  /// Writes the book; its last day is yesterday, so that commands may write on.
  private func write(_ path: String) throws -> (last: CalendarDate, entries: Int) {
    let bytes = Array(FileManager.default.contents(atPath: station) ?? Data())
    let setup = try StationFile.read(bytes, file: station)
    let now = Instant(Date())
    let last = setup.zone.date(now).advanced(days: -1)
    let first = last.advanced(days: 1 - days)
    let start = Hand(author: "001", device: "desk", now: setup.zone.instant(first))
    let station = try Station.create(
      at: path, id: "0123456789abcdef0123456789abcdef", setup: setup, hand: start)
    var busy = BusyStation(setup: setup, seed: seed)
    var (followUps, entries) = (0, 0)
    let took = try ContinuousClock().measure {
      for index in 0..<days {
        let facts = busy.day(first.advanced(days: index), calls: perDay, firstFollowUp: &followUps)
        try station.book.write(
          now: setup.zone.instant(first.advanced(days: index + 1)), author: "001", device: "desk"
        ) { writer in
          for line in facts { try writer.append(line.fact, occurred: line.occurred) }
        }
        entries += facts.count
      }
    }
    try station.book.write(now: setup.zone.instant(last), author: "001", device: "desk") { writer in
      let roster = busy.roster(last.advanced(days: -3), days: 7)
      try writer.append(.rosterDrafted(roster))
      try writer.append(.rosterPublished(RosterPublication(roster: roster.id, version: 1)))
    }
    let seconds = took / .seconds(1)
    Figure(
      name: "written",
      values: [("entries", Double(entries)), ("seconds", seconds), ("perSecond", Double(entries) / seconds)]
    ).print()
    return (last, entries)
  }

  private func commands(_ path: String, folder: String, last: CalendarDate) throws {
    let program = try WholeProcess.dutybook()
    let shell = WholeProcess.shell
    if shell == nil {
      print("skipped: the sqlite3 shell is not installed, so there is nothing to compare with")
    }
    let bare = "\(folder)/bare.sqlite"
    if let shell {
      try WholeProcess.time([
        shell, bare, "PRAGMA journal_mode=WAL; CREATE TABLE entry (id INTEGER PRIMARY KEY, body TEXT)",
      ])
    }
    let insert = "PRAGMA synchronous=FULL; INSERT INTO entry (body) VALUES ('{\"step\":\"onscene\"}')"
    let day = last.description.filter { $0 != "-" }
    let number = "\(day)-07"
    let month = last.advanced(days: 1 - last.parts.day)
    let (from, until) = (Self.milliseconds(month), Self.milliseconds(last.advanced(days: 1)))
    let monthly = """
      SELECT category, category <> first_category, heard, status, review, min(CASE WHEN step='dispatched' THEN at END),
      min(CASE WHEN step='enroute' THEN at END), min(CASE WHEN step='onscene' THEN at END),
      min(CASE WHEN step='feedback' THEN at END) FROM incident LEFT JOIN timeline
      ON timeline.incident = incident.number AND step IS NOT NULL
      WHERE heard >= \(from) AND heard < \(until) GROUP BY incident.number ORDER BY heard;
      SELECT category, count(*) FROM incident WHERE heard >= \(from) - 2678400000 AND heard < \(from) GROUP BY category;
      SELECT (SELECT count(*) FROM incident WHERE status = 'open' AND heard < \(until))
        + (SELECT count(*) FROM incident WHERE status = 'closed' AND closed >= \(until) AND heard < \(until));
      SELECT due, status, ended FROM follow_up WHERE status IN ('open', 'done', 'cancelled') AND due >= \(from)
        AND due < \(until)
      """
    let rows: [(name: String, own: [String], other: String, file: String)] = [
      ("report", ["incident", "report", "theft", "手机被盗"], insert, bare),
      ("mark", ["incident", "mark", "last", "反馈"], insert, bare),
      (
        "show", ["incident", "show", number],
        "SELECT entry.* FROM timeline JOIN entry USING (device, serial) WHERE incident = '\(number)'", path
      ),
      (
        "list", ["incident", "list"],
        "SELECT number, category, heard, place, text, status FROM incident ORDER BY heard DESC LIMIT 20", path
      ),
      (
        "duty at", ["duty", "at", "\(last)T12:00"],
        "SELECT date, shift, post, who FROM assignment WHERE roster = '1'", path
      ),
      (
        "search", ["incident", "search", "被盗"],
        "SELECT DISTINCT rowid >> 20 FROM search WHERE search MATCH '\"被 盗\"' ORDER BY rowid DESC LIMIT 20",
        path
      ),
      ("monthly", ["report", "monthly", "--date", last.description], monthly, path),
    ]
    for row in rows {
      let ours = [program] + row.own + ["--book", path, "--as", "003", "--lang", "zh"]
      let (own, other) = try WholeProcess.compare(
        ours, shell.map { [$0, row.file, row.other] }, runs: row.name == "monthly" ? max(1, runs / 4) : runs)
      Figure(
        name: row.name,
        values: [
          ("ms", own), ("shellMs", other), ("more", own - other), ("ratio", other > 0 ? own / other : 0),
        ]
      ).print()
    }
  }

  private static func milliseconds(_ date: CalendarDate) -> Int64 {
    (Zone("Asia/Shanghai") ?? .utc).instant(date).milliseconds
  }

  private func longRuns(_ path: String, entries: Int) throws {
    let program = try WholeProcess.dutybook()
    try WholeProcess.time([program, "book", "stats", "--book", path])
    let verify = try WholeProcess.compare(
      [program, "book", "verify", "--book", path], ["/usr/bin/sha256sum", path], runs: 3)
    Figure(
      name: "verify",
      values: [("ms", verify.own), ("sha256sumMs", verify.other), ("ratio", verify.own / verify.other)]
    ).print()
    let rebuild = try WholeProcess.time([program, "book", "rebuild", "--book", path])
    Figure(
      name: "rebuild",
      values: [("seconds", rebuild / 1000), ("perSecond", Double(entries) / rebuild * 1000)]
    ).print()
  }
}
