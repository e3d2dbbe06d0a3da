import DutyModel
import HTTPTypes
import Hummingbird
import Logging

/// What every request goes through: the clock is read, the language chosen, the visitor known; whatever fails
/// becomes a page in the reader's language; and every answer says what a browser must not do with it.
struct Doorway: RouterMiddleware {
  typealias Context = BoardContext

  let clock: @Sendable () -> Instant
  /// The language of whoever has chosen none.
  let language: Language
  /// Whether only names of this very machine are answered to.
  let isLoopback: Bool
  let identify: @Sendable (BoardContext) async throws -> Visitor
  let pages: PageWriter
  /// How fast an address may ask.
  var pace = Pace(burst: 600, perSecond: 100)
  /// Told of what somebody was denied whose name is known.
  var onDenied: @Sendable (Denied, BoardContext) async -> Void = { _, _ in }

  func handle(
    _ request: Request, context: BoardContext,
    next: (Request, BoardContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.now = clock()
    context.cookies = request.cookies
    context.language = Self.language(of: request, context.cookies) ?? language
    var response: Response
    do {
      guard !isLoopback || OwnHost.isLoopback(request.head.authority) else {
        throw HTTPError(.misdirectedRequest)
      }
      try pace.pass(context.address ?? "", at: context.now)
      // What everybody may see needs no name.
      if !request.uri.path.hasPrefix("/assets/") { context.visitor = try await identify(context) }
      response = try await next(request, context)
    } catch {
      response = await problem(error, request, context)
    }
    response.headers.append(contentsOf: SafetyHeaders.all)
    if !response.headers.contains(.cacheControl) { response.headers[.cacheControl] = "no-store" }
    return response
  }

  private func problem(_ error: any Error, _ request: Request, _ context: BoardContext) async -> Response {
    if let denied = error as? Denied {
      if denied.role == .nobody, request.method != .post {
        return .seeOther(.logIn(back: request.uri.description))
      }
      await onDenied(denied, context)
    }
    if !(error is any HTTPResponseError) { context.logger.debug("\(error)") }
    let (page, status) = ProblemPage.page(error, context.language)
    var response = Response.page(pages.html(page, Ask(request, context)), status: status)
    if status == .serviceUnavailable || status == .tooManyRequests { response.headers[.retryAfter] = "5" }
    // A screen that nobody touches comes back by itself.
    if status == .serviceUnavailable, request.method == .get, let refresh = Self.refresh {
      response.headers[refresh] = "30"
    }
    if let error = error as? HTTPError, let allow = error.headers[.allow] { response.headers[.allow] = allow }
    return response
  }

  private static let refresh = HTTPField.Name("Refresh")

  /// The language of the visitor's choice, else the one their browser prefers.
  private static func language(of request: Request, _ cookies: Cookies) -> Language? {
    if let chosen = cookies[LanguageChoice.cookie].flatMap({ Language(rawValue: $0.value) }) {
      return chosen
    }
    let preferred = request.headers[.acceptLanguage]?.split(separator: ",").lazy.compactMap { part in
      Language.allCases.first { part.lowercased().drop { $0 == " " }.hasPrefix($0.rawValue) }
    }
    return preferred?.first
  }
}
