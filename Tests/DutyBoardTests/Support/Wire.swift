import DutyModel
import Hummingbird
import HummingbirdCore
import HummingbirdTesting
import NIOCore
import NIOPosix
import Testing

@testable import DutyBoard

/// A line to a board with a real socket, on which anything can be sent.
struct Wire: Sendable {
  private let channel: any Channel
  private let heard: EventLoopFuture<String>

  /// Opens lines to a board that listens as it does in a station.
  static func serve<Result: Sendable>(
    _ book: TestBook, at now: String = "2020-03-12T10:00", _ visit: @Sendable (Int) async throws -> Result
  ) async throws -> Result {
    let moment = try book.at(now)
    let listening = try Listening(port: 0)
    let board = try Board(
      BoardSettings(
        path: book.path, device: "desk", clock: { moment }, random: { Array(repeating: 7, count: $0) },
        language: .zh, listening: listening, resident: "001"))
    return try await board.application(server: try listening.server()).test(.live) { client in
      try await visit(try #require(client.port))
    }
  }

  /// Opens a line from one of this machine's addresses.
  init(_ port: Int, from own: String = "127.0.0.1") async throws {
    let loop = MultiThreadedEventLoopGroup.singleton.any()
    let answer = loop.makePromise(of: String.self)
    do {
      channel = try await ClientBootstrap(group: loop).bind(to: try SocketAddress(ipAddress: own, port: 0))
        .connectTimeout(.seconds(60))
        .channelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(Ear(answer))
          }
        }.connect(host: "127.0.0.1", port: port).get()
    } catch {
      answer.fail(error)
      throw error
    }
    heard = answer.futureResult
  }

  /// Sends something; that nobody listens any more is no fault of the sender.
  func say(_ text: String) async { try? await channel.writeAndFlush(ByteBuffer(string: text)) }

  /// The status of what comes back; nil when the line was cut before anything came.
  func status() async throws -> Int? {
    let text = try await heard.get()
    return text.split(separator: " ").dropFirst().first.flatMap { Int($0) }
  }

  /// Waits until the other side hangs up.
  func end() async throws { try await channel.closeFuture.get() }

  /// Hangs up.
  func close() async { try? await channel.close() }

  /// A form for an address with the resident's token.
  static func form(_ path: String, _ fields: [(String, String)]) -> String {
    let visitor = Visitor(who: "001", name: nil, role: .nobody, session: "resident")
    let token = FormToken(secret: Array(repeating: 7, count: 32)).token(visitor)
    let body = Browser.form([("token", token)] + fields)
    return "POST \(path) HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
      + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
  }
}

/// Hears the first that comes, or that nothing will.
private final class Ear: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  private var answer: EventLoopPromise<String>?

  init(_ answer: EventLoopPromise<String>) { self.answer = answer }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    answer?.succeed(String(buffer: unwrapInboundIn(data)))
    answer = nil
  }

  func channelInactive(context: ChannelHandlerContext) {
    answer?.succeed("")
    answer = nil
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
