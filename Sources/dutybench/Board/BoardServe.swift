import ArgumentParser
import DutyBoard
import DutyModel
import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Synchronization

/// `dutybench board-serve`: the board of a book, or a page from memory, in a process of its own whose memory is its own,
/// too.
struct BoardServe: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board-serve", abstract: "Serve what dutybench board measures.", shouldDisplay: false)

  @Option(help: "A book.")
  var book: String?

  @Option(help: "The time on the board's clock when it opens.")
  var from = "2020-03-14T23:25:00+08:00"

  @Option(help: "A page to be served from memory.")
  var page: String?

  func run() async throws {
    if let page {
      guard let bytes = FileManager.default.contents(atPath: page) else { throw Complaint("no \(page)") }
      await follow { _ in }
      try await fromMemory(Array(bytes))
    } else {
      guard let book, let start = Instant(iso: from) else { throw Complaint("no book, or no time") }
      let clock = SteppedClock(start)
      await follow { clock.step(minutes: $0) }
      let board = try Board(
        BoardSettings(
          path: book, device: "desk", clock: { clock.now },
          random: { count in (0..<count).map { _ in .random(in: 0...255) } }, language: .zh,
          listening: try Listening(port: 0)))
      try await board.serve { url in say(url.split(separator: ":").last.map(String.init) ?? "") }
    }
  }

  /// Lets the time pass that whoever started this says, and ends with them.
  private func follow(_ step: @escaping @Sendable (Int) -> Void) async {
    Thread.detachNewThread {
      while let line = readLine() { step(Int(line) ?? 0) }
      Self.exit()
    }
  }

  private func fromMemory(_ bytes: [UInt8]) async throws {
    let (router, body) = (Router(), ByteBuffer(bytes: bytes))
    router.get("/") { _, _ in
      Response(
        status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
        body: ResponseBody(byteBuffer: body))
    }
    var logger = Logger(label: "memory")
    logger.logLevel = .error
    let app = Application(
      router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { say("\($0.localAddress?.port ?? 0)") }, logger: logger)
    try await app.runService()
  }
}

/// Tells whoever started this.
@Sendable private func say(_ line: String) {
  FileHandle.standardOutput.write(Data((line + "\n").utf8))
}

/// A clock that goes as all do and can be moved on.
private final class SteppedClock: Sendable {
  private let start: Instant
  private let began = ContinuousClock.now
  private let ahead = Atomic(0)

  init(_ start: Instant) { self.start = start }

  var now: Instant {
    let gone = Int64((ContinuousClock.now - began) / .milliseconds(1))
    return Instant(milliseconds: start.milliseconds + gone).advanced(minutes: ahead.load(ordering: .relaxed))
  }

  func step(minutes: Int) { ahead.add(minutes, ordering: .relaxed) }
}
