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
  }

  private let limits: Limits
  private var deadline: Scheduled<Void>?
  private var unanswered = 0
  private var isReading = false

  init(_ limits: Limits = Limits()) { self.limits = limits }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { wait(limits.head, context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    wait(limits.head, context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { deadline?.cancel() }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      (unanswered, isReading) = (unanswered + 1, true)
      wait(limits.body, context)
    case .body: break
    case .end:
      isReading = false
      deadline?.cancel()
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) {
      unanswered -= 1
      // What is still being read keeps its own time.
      if unanswered == 0, !isReading { wait(limits.next, context) }
    }
    context.write(data, promise: promise)
  }

  private func wait(_ time: TimeAmount, _ context: ChannelHandlerContext) {
    deadline?.cancel()
    let channel = context.channel
    deadline = context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
  }
}
