import NIOCore
import NIOHTTP1

/// Open pages that follow the board, and hear when the book has changed.
struct Followers: Sendable {
  private let lines: [any Channel]
  private let heard: AsyncStream<NIODeadline>

  /// Opens so many lines, and waits until the board follows the book for each.
  init(_ count: Int, of site: Loopback, cookie: String, firstAddress: Int) async throws {
    let head = Loopback.head(.GET, "/live", cookie: cookie)
    let (heard, tell) = AsyncStream.makeStream(of: NIODeadline.self)
    self.heard = heard
    lines = try await withThrowingTaskGroup(of: (any Channel).self) { group in
      for line in 0..<count {
        group.addTask {
          let open = site.group.any().makePromise(of: Void.self)
          let channel = try await site.connect(from: firstAddress + line) { channel in
            try channel.pipeline.syncOperations.addHandler(Listener(head, open: open) { tell.yield(.now()) })
          }
          try await open.futureResult.get()
          return channel
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
  }

  /// When each of them heard of a change that somebody makes, in milliseconds from when it was begun.
  func delays(_ change: () async throws -> Void) async throws -> [Double] {
    let start = NIODeadline.now()
    try await change()
    var delays: [Double] = []
    for await moment in heard {
      delays.append(Double((moment - start).nanoseconds) / 1_000_000)
      if delays.count == lines.count { break }
    }
    return delays
  }

  /// Hangs up.
  func close() async { for line in lines { try? await line.close() } }
}

/// Hears `changed` on one line.
private final class Listener: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias OutboundOut = HTTPClientRequestPart

  private let head: HTTPRequestHead
  private let open: EventLoopPromise<Void>
  private let onChange: @Sendable () -> Void
  private var isOpen = false

  init(_ head: HTTPRequestHead, open: EventLoopPromise<Void>, onChange: @escaping @Sendable () -> Void) {
    (self.head, self.open, self.onChange) = (head, open, onChange)
  }

  func channelActive(context: ChannelHandlerContext) {
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head) where head.status != .ok: settle(.failure(Complaint("answered \(head.status)")))
    case .body(let part):
      settle(.success(()))
      if String(buffer: part).contains("event: changed") { onChange() }
    case .head, .end: break
    }
  }

  func channelInactive(context: ChannelHandlerContext) { settle(.failure(Complaint("hung up on"))) }

  private func settle(_ result: Result<Void, any Error>) {
    guard !isOpen else { return }
    isOpen = true
    open.completeWith(result)
  }
}
