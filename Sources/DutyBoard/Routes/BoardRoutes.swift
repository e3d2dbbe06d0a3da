import DutyBook
import DutyModel
import DutyStation
import Hummingbird

/// Where pages and forms are put on the board: each with its address, what it takes to be allowed, and the one
/// function that asks or orders.
final class BoardRoutes {
  let router = Router(context: BoardContext.self, options: .autoGenerateHeadEndpoints)
  private let desk: Desk
  private let pages: PageWriter
  private let tokens: FormToken
  private let cache = PageCache()
  private let forms = Pace(burst: 60, perSecond: 1)
  private var methods: [String: Set<HTTPRequest.Method>] = [:]
  /// What it takes to be let through, of everything that is on the board.
  private(set) var rights: [Right] = []

  /// What it takes to be let through at an address.
  struct Right: Sendable {
    let method: HTTPRequest.Method
    let path: String
    /// Nil where everybody is let through who has the address.
    let permission: Permission?
  }

  /// The most that a form may bring.
  static let formLimit = 64 * 1024

  init(desk: Desk, pages: PageWriter, tokens: FormToken) {
    self.desk = desk
    self.pages = pages
    self.tokens = tokens
  }

  /// Puts a page at an address.
  ///
  /// - Parameters:
  ///   - path: the address; `:name` is a part that differs.
  ///   - permission: what it takes to see it.
  ///   - question: reads the page from the book.
  func page(
    _ path: String, _ permission: Permission,
    _ question: @escaping @Sendable (Station, Ask) throws -> any Page
  ) {
    show(path, permission) { [desk, pages] ask in
      try await desk.ask(as: ask.visitor.who, at: ask.now) { pages.sheet(try question($0, ask), ask) }
    }
  }

  /// Puts a page at an address that says the same to everybody of a role: it is read and written once for all of them
  /// while the book and the minute stay.
  ///
  /// - Parameters:
  ///   - path: the address, without parts that differ.
  ///   - permission: what it takes to see it.
  ///   - question: reads the page from the book, and does not know for whom.
  func sharedPage(
    _ path: String, _ permission: Permission,
    _ question: @escaping @Sendable (Station) throws -> any Page
  ) {
    show(path, permission) { [desk, pages, cache] ask in
      // Taken before the book is asked, so that what is kept under it is never older.
      let key = desk.version.known.map {
        PageCache.Key(
          path: path, version: $0, minute: ask.now.minutes, reader: ask.visitor.kind, language: ask.language)
      }
      if let key, let sheet = cache.sheet(key) { return sheet }
      return try await desk.ask(as: nil, at: ask.now) { station in
        guard let key else { return pages.sheet(try question(station), ask) }
        return try cache.sheet(key) { pages.sheet(try question(station), Ask(key, at: ask.now)) }
      }
    }
  }

  private func show(
    _ path: String, _ permission: Permission, _ sheet: @escaping @Sendable (Ask) async throws -> Sheet
  ) {
    on(.get, path, permission) { [pages] request, context in
      let ask = Ask(request, context)
      return .page(pages.html(try await sheet(ask), ask))
    }
  }

  /// Puts a text of another kind than a page at an address.
  ///
  /// - Parameters:
  ///   - permission: what it takes to read it; nil for whoever has the address.
  ///   - type: the text's media type.
  func text(
    _ path: String, _ permission: Permission?, _ type: String,
    _ question: @escaping @Sendable (Station, Ask) throws -> String
  ) {
    on(.get, path, permission) { [desk] request, context in
      let ask = Ask(request, context)
      let text = try await desk.ask(as: ask.visitor.who, at: ask.now) { try question($0, ask) }
      return Response(
        status: .ok, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
  }

  /// Puts a form's target at an address; what is done is done in the visitor's name, after their token was seen.
  ///
  /// - Parameters:
  ///   - path: the address.
  ///   - permission: what it takes to send it.
  ///   - form: what the form brings, its fields named as in the page.
  ///   - again: where to go when a form comes that was done before, told what its entry is about.
  ///   - command: does it, and says where to go.
  func form<Form: Decodable & Sendable>(
    _ path: String, _ permission: Permission, _ form: Form.Type,
    again: @escaping @Sendable (AlreadySent, Ask) -> Place = { _, _ in .now },
    _ command: @escaping @Sendable (Station, Form, Ask) throws -> Answer
  ) {
    act(path, permission, form) { [desk, pages] form, ask, _, _ in
      try await desk.order(as: ask.visitor.who, at: ask.now, ask.sending) { station in
        do {
          switch try command(station, form, ask) {
          case .go(let place): return .seeOther(place)
          case .show(let page, let status): return .page(pages.html(page, ask), status: status)
          }
        } catch let done as AlreadySent { return .seeOther(again(done, ask)) }
      }
    }
  }

  /// Puts the target of a form at an address that needs more than one command: what it does, it does after the
  /// same checks as any form's.
  func act<Form: Decodable & Sendable>(
    _ path: String, _ permission: Permission, _ form: Form.Type,
    _ action: @escaping @Sendable (Form, Ask, Request, BoardContext) async throws -> Response
  ) {
    on(.post, path, permission) { [tokens, forms] request, context in
      var ask = Ask(request, context)
      guard OwnOrigin.sent(request) else { throw Forged() }
      try forms.pass(ask.visitor.session + " " + (context.address ?? ""), at: ask.now)
      let body = String(buffer: try await request.body.collect(upTo: Self.formLimit))
      let decoder = URLEncodedFormDecoder()
      guard let seal = try? decoder.decode(Seal.self, from: body), tokens.isValid(seal.token, of: ask.visitor)
      else { throw Forged() }
      let filled: Form
      do { filled = try decoder.decode(form, from: body) } catch { throw HTTPError(.badRequest) }
      ask.take((try? decoder.decode(FormKey.self, from: body)) ?? FormKey(), to: request.uri.path, body)
      return try await action(filled, ask, request, context)
    }
  }

  /// Puts anything at an address; whoever may not have it is sent away before it is looked at.
  ///
  /// - Parameter permission: what it takes; nil for whoever has the address.
  func on(
    _ method: HTTPRequest.Method, _ path: String, _ permission: Permission?,
    _ handler: @escaping @Sendable (Request, BoardContext) async throws -> Response
  ) {
    rights.append(Right(method: method, path: path, permission: permission))
    methods[path, default: []].insert(method)
    router.on(RouterPath(path), method: method) { request, context in
      if let permission, !context.visitor.may(permission) {
        throw Denied(permission: permission, role: context.visitor.role)
      }
      return try await handler(request, context)
    }
  }

  /// Answers the other methods of every address with a word of its own; to be called once, after the last page.
  func close() {
    for (path, known) in methods {
      for method in [HTTPRequest.Method.get, .post, .put, .patch, .delete, .options, .trace]
      where !known.contains(method) {
        let allowed = known.map(\.rawValue).sorted().joined(separator: ", ")
        router.on(RouterPath(path), method: method) { _, _ -> Response in
          throw HTTPError(.methodNotAllowed, headers: [.allow: allowed])
        }
      }
    }
  }

  private struct Seal: Decodable { let token: String }
}

extension Response {
  /// A page.
  static func page(_ html: ByteBuffer, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: html))
  }

  /// Sends the browser to look elsewhere.
  static func seeOther(_ place: Place) -> Response { seeOther(path: place.path) }

  /// Sends the browser to an address that is known to be one of the board's own.
  static func seeOther(path: String) -> Response {
    Response(status: .seeOther, headers: [.location: path])
  }
}
