import DutyBook
import DutyModel
import DutyStation
import Hummingbird
import NIOCore

/// What is done with the book as an object: it is checked, sealed, copied and put out masked; nobody says where to.
struct BookDesk: Sendable {
  let desk: Desk
  let pages: PageWriter
  let random: @Sendable (Int) -> [UInt8]

  private struct Nothing: Decodable, Sendable {}

  /// Puts the pages about the book on the board.
  func add(to routes: BoardRoutes) {
    routes.page("/book", .verifyBook) { station, _ in try BookFilePage(station) }
    SlipPage.add(to: routes)
    // A check takes a while and writes nothing: it never stands before those who write.
    routes.act("/book/verify", .verifyBook, Fields.self) { fields, ask, _, _ in
      let page = try await desk.ask(as: ask.visitor.who, at: ask.now) {
        try BookFilePage($0, checkedAgainst: fields["slip"])
      }
      let isChecked = if case .success? = page.check { true } else { false }
      return .page(pages.html(page, ask), status: isChecked ? .ok : .unprocessableContent)
    }
    routes.act("/book/copy", .copyBook, Nothing.self) { _, ask, _, _ in try await copy(ask) }
    routes.act("/book/masked", .copyBook, Nothing.self) { _, ask, _, _ in
      // One entry is written and then the whole book read, which takes a while: those who write do not wait for it.
      let mark = random(4).hexadecimal
      let calls = try await desk.ask(as: ask.visitor.who, at: ask.now) { station in
        try station.book.parcel(mark: mark) { line in try station.exportMasked(since: nil, line) }
      }
      return download(
        calls, "application/x-ndjson; charset=utf-8", try await name("masked", "jsonl", ask))
    }
  }

  /// The whole book: that it is taken away is written first, and is in the copy.
  private func copy(_ ask: Ask) async throws -> Response {
    try await desk.order(as: ask.visitor.who, at: ask.now) { try $0.noteCopy() }
    let mark = random(4).hexadecimal
    let copy = try await desk.ask(as: ask.visitor.who, at: ask.now) { try $0.book.copy(mark: mark) }
    return download(copy, "application/vnd.sqlite3", try await name("copy", "dutybook", ask))
  }

  /// What a download is called: what it is and when it was made, by the station's clocks.
  private func name(_ what: String, _ kind: String, _ ask: Ask) async throws -> String {
    let zone = try await desk.ask(as: ask.visitor.who, at: ask.now) { try $0.setup().zone }
    return "dutybook-\(what)-\(zone.iso(ask.now).prefix(16).filter(\.isNumber)).\(kind)"
  }

  /// Sends a parcel piece by piece, so that one that is large takes no room in memory.
  private func download(_ parcel: Parcel, _ type: String, _ name: String) -> Response {
    let body = ResponseBody(contentLength: parcel.bytes) { [desk] writer in
      while let part = try await desk.workOut({ try parcel.next(256 * 1024) }) {
        try await writer.write(ByteBuffer(bytes: part))
      }
      try await writer.finish(nil)
    }
    return Response(
      status: .ok,
      headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(name)\""], body: body)
  }
}
