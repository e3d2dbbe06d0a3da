import NIOCore
import NIOHTTP1
import NIOPosix

/// The way to a server on this machine, each line from an address of its own as each phone has one.
struct Loopback: Sendable {
  let group: any EventLoopGroup
  let port: Int

  /// Opens a line.
  ///
  /// - Parameters:
  ///   - number: which of this machine's addresses it comes from.
  ///   - prepare: puts what listens on it in its place, behind the handlers of HTTP.
  func connect(
    from number: Int, _ prepare: @escaping @Sendable (any Channel) throws -> Void
  ) async throws -> any Channel {
    let own = try SocketAddress(ipAddress: "127.0.\(1 + number / 250).\(1 + number % 250)", port: 0)
    return try await ClientBootstrap(group: group).bind(to: own)
      .channelOption(.tcpOption(.tcp_nodelay), value: 1)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHTTPClientHandlers()
          try prepare(channel)
        }
      }.connect(host: "127.0.0.1", port: port).get()
  }

  /// The head of a request as a browser would send it.
  static func head(_ method: HTTPMethod, _ path: String, cookie: String?, length: Int? = nil)
    -> HTTPRequestHead
  {
    var headers: HTTPHeaders = ["Host": "localhost"]
    if let cookie { headers.add(name: "Cookie", value: cookie) }
    if let length {
      headers.add(name: "Content-Length", value: "\(length)")
      headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
    }
    return HTTPRequestHead(version: .http1_1, method: method, uri: path, headers: headers)
  }
}
