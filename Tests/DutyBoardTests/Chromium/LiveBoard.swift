import DutyModel
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import Synchronization
import Testing

@testable import DutyBoard

/// A board that real browsers reach, which can close and open again, on a night whose clock goes on by itself.
final class LiveBoard: Sendable {
  let book: TestBook
  let clock: RunningClock
  private let state = Mutex(State())

  private struct State {
    var port = 0
    var group: ServiceGroup?
    var running: Task<Void, any Error>?
  }

  /// A clock that begins at a time of the story and goes on, and can be put forward.
  final class RunningClock: Sendable {
    private let start: Mutex<Instant>
    private let began = ContinuousClock.now

    init(_ start: Instant) { self.start = Mutex(start) }

    var now: Instant {
      let passed = (ContinuousClock.now - began).components
      let milliseconds = passed.seconds * 1000 + passed.attoseconds / 1_000_000_000_000_000
      return start.withLock { Instant(milliseconds: $0.milliseconds + milliseconds) }
    }

    func putForward(minutes: Int) { start.withLock { $0 = $0.advanced(minutes: minutes) } }
  }

  private init(_ book: TestBook, _ clock: RunningClock) {
    self.book = book
    self.clock = clock
  }

  /// Everybody's passcode.
  static let passcode = "open sesame"

  /// Opens a book's board at a time by the station's clocks, to people who can log in.
  static func open<Result: Sendable>(
    _ book: TestBook, at now: String, people: [String],
    _ visit: @Sendable (LiveBoard) async throws -> Result
  ) async throws -> Result {
    for who in people { try book.setPasscode(passcode, of: who) }
    let board = LiveBoard(book, RunningClock(try book.at(now)))
    try await board.open()
    let result: Result
    do { result = try await visit(board) } catch {
      await board.close()
      throw error
    }
    await board.close()
    return result
  }

  /// Where it can be reached.
  var address: String { "http://127.0.0.1:\(state.withLock { $0.port })" }

  /// Opens, at the same address as before.
  func open() async throws {
    let port = state.withLock { $0.port }
    let board = try Board(
      BoardSettings(
        path: book.path, device: "desk", clock: { [clock] in clock.now },
        random: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } },
        language: .zh, listening: try Listening(port: port), method: Guest.quick))
    let (ports, opened) = AsyncStream.makeStream(of: Int.self)
    let app = board.application { channel in
      opened.yield(channel.localAddress?.port ?? 0)
      opened.finish()
    }
    let group = ServiceGroup(
      services: [app], logger: Logger(label: "board") { _ in SwiftLogNoOpLogHandler() })
    let running = Task {
      defer { opened.finish() }
      try await group.run()
    }
    var found: Int?
    for await port in ports { found = port }
    guard let found else {
      try await running.value
      return
    }
    state.withLock { $0 = State(port: found, group: group, running: running) }
  }

  /// Closes: nobody reaches it any more.
  func close() async {
    let (group, running) = state.withLock { state in
      defer { (state.group, state.running) = (nil, nil) }
      return (state.group, state.running)
    }
    await group?.triggerGracefulShutdown()
    _ = await running?.result
  }
}
