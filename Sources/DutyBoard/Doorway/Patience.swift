import HummingbirdCore
import NIOCore
import NIOHTTPTypes

/// Hangs up on whoever begins a request and does not end it in time, however busily they drip.
final class Patience: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// How long is waited for the first request's head and for each body; and for a head after an answer.
  struct Limits: Sendable {
    var head = TimeAmount.seconds(15)
    var body = TimeAmount.seconds(30)
    var next = TimeAmount.seconds(75)

    fileprivate var shortest: TimeAmount { min(head, body, next) }
  }

  private let limits: Limits
  /// When is hung up; nil while the board itself is waited for.
  private var deadline: NIODeadline?
  private var lookout: Scheduled<Void>?
  private var unanswered = 0
  private var isReading = false

  init(_ limits: Limits = Limits()) { self.limits = limits }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { begin(context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    begin(context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    lookout?.cancel()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { lookout?.cancel() }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      (unanswered, isReading) = (unanswered + 1, true)
      deadline = .now() + limits.body
    case .body: break
    case .end: (isReading, deadline) = (false, nil)
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) {
      unanswered -= 1
      // What is still being read keeps its own time.
      if unanswered == 0, !isReading { deadline = .now() + limits.next }
    }
    context.write(data, promise: promise)
  }

  private func begin(_ context: ChannelHandlerContext) {
    lookout?.cancel()
    deadline = .now() + limits.head
    lookOut(context)
  }

  /// Hangs up if it is time, else looks again: never later than the shortest patience lasts, so that a deadline set
  /// meanwhile is not missed, and a request sets no clock of its own.
  private func lookOut(_ context: ChannelHandlerContext) {
    let now = NIODeadline.now()
    if let deadline, deadline <= now { return context.close(promise: nil) }
    let next = min(deadline ?? .distantFuture, now + limits.shortest)
    lookout = context.eventLoop.assumeIsolated().scheduleTask(deadline: next) { self.lookOut(context) }
  }
}
