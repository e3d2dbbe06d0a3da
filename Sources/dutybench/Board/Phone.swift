import Foundation
import NIOCore
import NIOHTTP1

/// Somebody's browser on one line: asks, waits for the answer, fills in forms.
struct Phone: Sendable {
  private let channel: any Channel
  private let cookie: String?

  /// What came back.
  struct Reply: Sendable {
    let status: Int
    let headers: HTTPHeaders
    let text: String

    /// What a page's hidden field holds.
    func field(_ name: String) -> String? {
      guard let start = text.range(of: "name=\"\(name)\" value=\"")?.upperBound else { return nil }
      return text[start...].prefix { $0 != "\"" }.description
    }
  }

  init(_ site: Loopback, from number: Int, cookie: String? = nil) async throws {
    self.cookie = cookie
    channel = try await site.connect(from: number) { channel in
      try channel.pipeline.syncOperations.addHandler(Correspondent())
    }
  }

  /// Gets a page.
  func get(_ path: String) async throws -> Reply {
    let reply = try await send(.GET, path)
    guard reply.status == 200 else { throw Complaint("\(path) answered \(reply.status)") }
    return reply
  }

  /// Sends a form with the token and the key of the page it stands on, and says where that leads.
  func fill(_ page: Reply, _ path: String, _ fields: [(String, String)]) async throws -> Reply {
    let hidden = ["token", "key"].compactMap { name in page.field(name).map { (name, $0) } }
    let body = (hidden + fields).map { name, value in
      "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
    }.joined(separator: "&")
    let reply = try await send(.POST, path, body)
    guard reply.status == 303 else { throw Complaint("\(path) answered \(reply.status)") }
    return reply
  }

  /// Logs in, and says what the browser shows from now on.
  func logIn(_ who: String, _ passcode: String) async throws -> String {
    let page = try await get("/login")
    let reply = try await fill(page, "/login", [("who", who), ("passcode", passcode)])
    guard let cookie = reply.headers.first(name: "Set-Cookie") else { throw Complaint("nobody was let in") }
    return cookie.prefix { $0 != ";" }.description
  }

  /// Hangs up.
  func close() async throws { try await channel.close() }

  private func send(_ method: HTTPMethod, _ path: String, _ body: String? = nil) async throws -> Reply {
    let answer = channel.eventLoop.makePromise(of: Reply.self)
    let letter = Letter(
      head: Loopback.head(method, path, cookie: cookie, length: body?.utf8.count), body: body, answer: answer)
    try await channel.writeAndFlush(letter)
    return try await answer.futureResult.get()
  }
}

/// A request with whoever waits for its answer.
private struct Letter: Sendable {
  let head: HTTPRequestHead
  let body: String?
  let answer: EventLoopPromise<Phone.Reply>
}

/// Sends one letter after another, and hands each answer to whoever waits for it.
private final class Correspondent: ChannelDuplexHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias OutboundIn = Letter
  typealias OutboundOut = HTTPClientRequestPart

  private var waiting: EventLoopPromise<Phone.Reply>?
  private var head = HTTPResponseHead(version: .http1_1, status: .ok)
  private var body = ByteBuffer()

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    let letter = unwrapOutboundIn(data)
    guard context.channel.isActive else {
      letter.answer.fail(Complaint("hung up on"))
      promise?.fail(Complaint("hung up on"))
      return
    }
    waiting = letter.answer
    context.write(wrapOutboundOut(.head(letter.head)), promise: nil)
    if let body = letter.body {
      context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: body)))), promise: nil)
    }
    context.write(wrapOutboundOut(.end(nil)), promise: promise)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): (self.head, body) = (head, ByteBuffer())
    case .body(var part): body.writeBuffer(&part)
    case .end:
      waiting?.succeed(
        Phone.Reply(status: Int(head.status.code), headers: head.headers, text: String(buffer: body)))
      waiting = nil
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    waiting?.fail(Complaint("hung up on"))
    waiting = nil
  }
}
