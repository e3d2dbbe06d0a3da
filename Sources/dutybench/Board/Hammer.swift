import NIOCore
import NIOHTTP1

/// So many browsers that ask for one page again as soon as they have it.
struct Hammer {
  let site: Loopback
  let cookie: String?
  let lines: Int

  /// What came of it.
  struct Outcome {
    /// How long each answer took, in nanoseconds.
    var times: [Int64] = []
    var seconds = 0.0

    var perSecond: Double { seconds == 0 ? 0 : Double(times.count) / seconds }

    /// The time within which so many of a hundred answers came, in milliseconds.
    func milliseconds(percent: Int) -> Double {
      let sorted = times.sorted()
      guard !sorted.isEmpty else { return 0 }
      return Double(sorted[min(sorted.count - 1, sorted.count * percent / 100)]) / 1_000_000
    }

    static func + (one: Outcome, other: Outcome) -> Outcome {
      Outcome(times: one.times + other.times, seconds: one.seconds + other.seconds)
    }
  }

  /// Asks for some seconds, each line from an address that has not been used yet.
  func run(_ path: String, seconds: Double, firstAddress: Int) async throws -> Outcome {
    let head = Loopback.head(.GET, path, cookie: cookie)
    let start = ContinuousClock.now
    let until = NIODeadline.now() + .nanoseconds(Int64(seconds * 1e9))
    let times = try await withThrowingTaskGroup(of: [Int64].self) { group in
      for line in 0..<lines {
        group.addTask {
          let done = site.group.any().makePromise(of: [Int64].self)
          let channel = try await site.connect(from: firstAddress + line) { channel in
            try channel.pipeline.syncOperations.addHandler(Asker(head, until: until, done: done))
          }
          let times = try await done.futureResult.get()
          try? await channel.close()
          return times
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    return Outcome(times: times, seconds: (ContinuousClock.now - start) / .seconds(1))
  }
}

/// Asks on one line, and notes how long each answer took.
private final class Asker: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias OutboundOut = HTTPClientRequestPart

  private let head: HTTPRequestHead
  private let until: NIODeadline
  private let done: EventLoopPromise<[Int64]>
  private var sent = NIODeadline.now()
  private var times: [Int64] = []
  private var isOver = false

  init(_ head: HTTPRequestHead, until: NIODeadline, done: EventLoopPromise<[Int64]>) {
    (self.head, self.until, self.done) = (head, until, done)
  }

  func channelActive(context: ChannelHandlerContext) { ask(context) }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head) where head.status != .ok: end(.failure(Complaint("answered \(head.status)")))
    case .head, .body: break
    case .end:
      times.append((NIODeadline.now() - sent).nanoseconds)
      if NIODeadline.now() < until { ask(context) } else { end(.success(times)) }
    }
  }

  func channelInactive(context: ChannelHandlerContext) { end(.failure(Complaint("hung up on"))) }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    end(.failure(error))
    context.close(promise: nil)
  }

  private func ask(_ context: ChannelHandlerContext) {
    sent = .now()
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }

  private func end(_ result: Result<[Int64], any Error>) {
    guard !isOver else { return }
    isOver = true
    done.completeWith(result)
  }
}
