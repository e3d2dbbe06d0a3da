import NIOCore
import Synchronization

/// How many lines each address holds: one that has too many gets no more, so that there are some left for others.
final class Lines: Sendable {
  private let most: Int
  private let open = Mutex<[String: Int]>([:])

  init(most: Int = 256) { self.most = most }

  fileprivate func take(_ address: String) -> Bool {
    open.withLock { open in
      guard open[address, default: 0] < most else { return false }
      open[address, default: 0] += 1
      return true
    }
  }

  fileprivate func giveBack(_ address: String) {
    open.withLock { open in
      let left = open[address, default: 0] - 1
      open[address] = left > 0 ? left : nil
    }
  }

  /// What counts one line.
  func counter() -> any RemovableChannelHandler { LineCounter(self) }
}

private final class LineCounter: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = NIOAny
  private let lines: Lines
  private var address: String?

  init(_ lines: Lines) { self.lines = lines }

  func handlerAdded(context: ChannelHandlerContext) {
    let address = context.channel.remoteAddress?.ipAddress ?? ""
    guard lines.take(address) else { return context.close(promise: nil) }
    self.address = address
  }

  func channelInactive(context: ChannelHandlerContext) {
    leave()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { leave() }

  private func leave() {
    if let address { lines.giveBack(address) }
    address = nil
  }
}
