import Hummingbird
import ServiceLifecycle

extension LiveFeed {
  /// Puts the feed on the board as server-sent events: `changed` when a page that shows the book is old.
  func add(to routes: BoardRoutes) {
    routes.on(.get, "/live", .seeNow) { _, _ in
      let signals = try self.follow()
      let body = ResponseBody { writer in
        try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
        // A board that closes waits for its answers to end, and this one ends only when it is told.
        for await signal in signals.cancelOnGracefulShutdown() {
          switch signal {
          case .changed: try await writer.write(ByteBuffer(string: "event: changed\ndata: 1\n\n"))
          case .quiet: try await writer.write(ByteBuffer(string: ": quiet\n\n"))
          }
        }
        try await writer.finish(nil)
      }
      return Response(status: .ok, headers: [.contentType: "text/event-stream; charset=utf-8"], body: body)
    }
  }
}
