import DutyModel
import Hummingbird
import HummingbirdCore
import HummingbirdTesting
import NIOCore
import NIOPosix
import Testing

@testable import DutyBoard

@Suite("Those who begin and never end")
struct PatienceTests {
  private static let limits = Patience.Limits(
    head: .seconds(1), body: .seconds(1), next: .seconds(1))

  /// Opens lines to a board with a real socket; `most` is how many an address may hold.
  private static func serve<Result: Sendable>(
    most: Int = 256, limits: Patience.Limits = limits, _ visit: @Sendable (Int) async throws -> Result
  ) async throws -> Result {
    let book = try TestBook(withCalls: false)
    let now = try book.at("2020-03-12T10:00")
    let board = try Board(
      BoardSettings(
        path: book.path, device: "desk", clock: { now }, random: { Array(repeating: 7, count: $0) },
        language: .zh, listening: try Listening(port: 0), resident: "001"))
    let lines = Lines(most: most)
    let server = HTTPServerBuilder.http1(
      configuration: .init(additionalChannelHandlers: [lines.counter(), Patience(limits)]))
    return try await board.application(server: server).test(.live) { client in
      try await visit(try #require(client.port))
    }
  }

  private static func line(_ port: Int) async throws -> any Channel {
    try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .connect(host: "127.0.0.1", port: port).get()
  }

  @Test(
    "are hung up on",
    .timeLimit(.minutes(5)),
    arguments: [
      "", "GET / HT", "GET / HTTP/1.1\r\nHost: localhost\r\n",
      "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nwho",
      "GET /assets/icon.svg HTTP/1.1\r\nHost: localhost\r\n\r\n",
    ])
  func half(_ request: String) async throws {
    try await Self.serve { port in
      let line = try await Self.line(port)
      // On a slow machine the line may be gone before anything is said.
      if !request.isEmpty { try? await line.writeAndFlush(ByteBuffer(string: request)).get() }
      // A line that stays open would use the test's time up.
      try await line.closeFuture.get()
    }
  }

  @Test("are hung up on however busily they drip", .timeLimit(.minutes(5)))
  func dripping() async throws {
    try await Self.serve { port in
      let line = try await Self.line(port)
      try? await line.writeAndFlush(
        ByteBuffer(string: "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n\r\n")
      ).get()
      while line.isActive {
        try? await line.writeAndFlush(ByteBuffer(string: "x")).get()
        try await Task.sleep(for: .milliseconds(20))
      }
    }
  }

  @Test("hold no more lines from one address than it may have", .timeLimit(.minutes(5)))
  func crowd() async throws {
    try await Self.serve(most: 3) { port in
      // The test's own client may hold one.
      var lines: [any Channel] = []
      for _ in 0..<6 { lines.append(try await Self.line(port)) }
      try await lines[5].closeFuture.get()
    }
  }

  @Test("a page that follows the book is no such line", .timeLimit(.minutes(5)))
  func following() async throws {
    var limits = Self.limits
    limits.head = .seconds(30)
    try await Self.serve(limits: limits) { port in
      let line = try await Self.line(port)
      try await line.writeAndFlush(ByteBuffer(string: "GET /live HTTP/1.1\r\nHost: localhost\r\n\r\n")).get()
      try await Task.sleep(for: .milliseconds(900))
      #expect(line.isActive)
      try await line.close()
    }
  }
}

@Suite("Pace")
struct PaceTests {
  private static func at(_ milliseconds: Int64) -> Instant { Instant(milliseconds: milliseconds) }

  @Test("lets so many through at once, then so many a second, each for themselves")
  func pace() throws {
    let pace = Pace(burst: 3, perSecond: 2)
    for _ in 0..<3 { try pace.pass("a", at: Self.at(0)) }
    #expect(throws: TooFast.self) { try pace.pass("a", at: Self.at(0)) }
    try pace.pass("b", at: Self.at(0))
    #expect(throws: TooFast.self) { try pace.pass("a", at: Self.at(499)) }
    try pace.pass("a", at: Self.at(1000))
    // A clock that is set back gives nothing and takes nothing.
    #expect(throws: Never.self) { try pace.pass("a", at: Self.at(900)) }
    #expect(throws: TooFast.self) { try pace.pass("a", at: Self.at(900)) }
  }

  @Test("remembers no more than it may")
  func bounded() throws {
    let pace = Pace(burst: 1, perSecond: 1, most: 2)
    for who in ["a", "b", "c"] { try pace.pass(who, at: Self.at(0)) }
    try pace.pass("a", at: Self.at(0))
  }
}
