import ArgumentParser
import DutyBook
import DutyModel
import DutyStation
import Foundation
import NIOCore
import NIOPosix

/// `dutybench board`: the page Now against the same bytes from memory, phones that follow, a first look, a busy day.
struct BoardBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board",
    abstract:
      "Measure the board: pages a second against the same bytes from memory, followers, a day's memory.")

  @Option(help: "Seconds of each round against the page from memory.")
  var seconds = 2.0

  @Option(help: "Rounds.")
  var rounds = 3

  @Option(help: "Browsers at once.")
  var clients = 50

  @Option(help: "Pages that follow the book.")
  var followers = 200

  @Option(help: "Hours of a busy station, as fast as they can pass.")
  var hours = 24

  @Option(help: "The folder of the station's file and of its calls.")
  var station = "fixtures/hongsheng"

  func run() async throws {
    let folder = NSTemporaryDirectory() + "board-\(ProcessInfo.processInfo.processIdentifier)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let book = "\(folder)/board.dutybook"
    let start = try write(book)
    let board = try ServerProcess(["--book", book, "--from", start])
    defer { board.end() }
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let site = Loopback(group: group, port: board.port)
    let door = try await Phone(site, from: 0)
    let cookie = try await door.logIn("001", Self.passcode)
    let phone = try await Phone(site, from: 1, cookie: cookie)
    print(Self.row("", "figure", "wanted"))
    let now = try await paint(phone)
    try await rates(site, cookie, page: now, folder: folder)
    try await follow(site, cookie, phone)
    let day = BusyDay(site: site, cookie: cookie, server: board)
    let outcome = try await day.run(hours: hours, firstAddress: 2000)
    report(outcome)
    try await group.shutdownGracefully()
  }

  private static let passcode = "gate 7 lantern"

  /// Writes the station of the story with its roster and its calls, and says what time it is then.
  private func write(_ path: String) throws -> String {
    func file(_ name: String) throws -> [UInt8] {
      guard let bytes = FileManager.default.contents(atPath: "\(station)/\(name)") else {
        throw Complaint("no \(station)/\(name)")
      }
      return Array(bytes)
    }
    let setup = try StationFile.read(try file("station.yaml"), file: "station.yaml")
    guard let from = CalendarDate("2020-03-09"), let night = setup.zone.instant(iso: "2020-03-14T23:25")
    else {
      throw Complaint("no such date")
    }
    let hand = Hand(author: "001", device: "desk", now: setup.zone.instant(from.advanced(days: -1)))
    let made = try Station.create(
      at: path, id: "0123456789abcdef0123456789abcdef", setup: setup, hand: hand)
    _ = try made.build(PlanOrder(from: from, days: 28, moves: 400_000), until: { false })
    _ = try made.publish(roster: nil, reason: "measured")
    _ = try made.replay(
      try IncidentStory(try file("incidents.yaml"), file: "incidents.yaml"), language: .zh)
    let quick = StoredPasscode.Method(rounds: 16, block: 1, lanes: 1)
    _ = try made.setPasscode(
      of: "001", to: try NewPasscode(Self.passcode, salt: Array(repeating: 5, count: 16), method: quick))
    return setup.zone.iso(night)
  }

  /// What a first look at the board weighs, and the page Now.
  private func paint(_ phone: Phone) async throws -> String {
    let now = try await phone.get("/").text
    let sheet = try await phone.get("/assets/board.css").text
    let bytes = now.utf8.count + sheet.utf8.count
    print(Self.row("first look without script (page and sheet)", "\(bytes) bytes", "< 100,000"))
    return now
  }

  /// The page Now and a page of the same bytes from memory, in turns.
  private func rates(_ site: Loopback, _ cookie: String, page: String, folder: String) async throws {
    let file = "\(folder)/now.html"
    try page.write(toFile: file, atomically: true, encoding: .utf8)
    let memory = try ServerProcess(["--page", file])
    defer { memory.end() }
    let own = Hammer(site: site, cookie: cookie, lines: clients)
    let other = Hammer(
      site: Loopback(group: site.group, port: memory.port), cookie: cookie, lines: clients)
    var (ours, theirs) = (Hammer.Outcome(), Hammer.Outcome())
    // The first round of each is not counted: both are cold.
    for round in 0...rounds {
      let time = round == 0 ? min(0.3, seconds) : seconds
      let one = try await own.run("/", seconds: time, firstAddress: 10 + round * clients)
      let two = try await other.run("/", seconds: time, firstAddress: 10 + round * clients)
      if round > 0 { (ours, theirs) = (ours + one, theirs + two) }
    }
    let ratio = ours.perSecond / theirs.perSecond
    print(Self.row("the page Now, \(clients) at once", "\(Int(ours.perSecond))/s", ""))
    print(Self.row("the same bytes from memory", "\(Int(theirs.perSecond))/s", ""))
    print(Self.row("ratio", String(format: "%.2f", ratio), "≥ 0.5"))
    for percent in [50, 99] {
      print(
        Self.row(
          "the page Now, \(percent) in 100 within", Self.text(ours.milliseconds(percent: percent)),
          percent == 99 ? "< 20 ms" : ""))
    }
  }

  /// A call reported on one phone, and when the others hear of it.
  private func follow(_ site: Loopback, _ cookie: String, _ phone: Phone) async throws {
    let lines = try await Followers(followers, of: site, cookie: cookie, firstAddress: 1200)
    var delays: [Double] = []
    for number in 1...5 {
      let form = try await phone.get("/report")
      delays += try await lines.delays {
        _ = try await phone.fill(form, "/report", [("category", "rumor"), ("text", "线索 \(number)")])
      }
    }
    await lines.close()
    delays.sort()
    let name = "\(followers) followers hear of a call reported"
    print(Self.row("\(name), median", Self.text(delays[delays.count / 2]), ""))
    print(Self.row("\(name), the last", Self.text(delays[delays.count - 1]), "< 300 ms"))
  }

  private func report(_ day: BusyDay.Outcome) {
    guard let first = day.mebibytes.first, let last = day.mebibytes.last else { return }
    print(
      Self.row(
        "\(hours) hours of a busy station",
        "\(day.requests) requests in \(String(format: "%.1f", day.seconds)) s", ""
      ))
    let memory = [first, day.mebibytes[day.mebibytes.count / 2], last].map { String(format: "%.1f", $0) }
    print(
      Self.row(
        "the server's memory after the first hour, midway, at the end",
        memory.joined(separator: ", ") + " MiB", "flat"))
  }

  private static func text(_ milliseconds: Double) -> String { String(format: "%.1f ms", milliseconds) }

  private static func row(_ name: String, _ figure: String, _ wanted: String) -> String {
    name.padding(toLength: 62, withPad: " ", startingAt: 0)
      + figure.padding(toLength: 26, withPad: " ", startingAt: 0) + wanted
  }
}
