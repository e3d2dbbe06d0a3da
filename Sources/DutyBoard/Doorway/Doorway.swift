import DutyModel
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
  let identify: @Sendable (Request, BoardContext) async throws -> Visitor
  let pages: PageWriter
  let tokens: FormToken

  func handle(
    _ request: Request, context: BoardContext,
    next: (Request, BoardContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.now = clock()
    context.language = Self.language(of: request) ?? language
    var response: Response
    do {
      guard !isLoopback || OwnHost.isLoopback(request.head.authority) else {
        throw HTTPError(.misdirectedRequest)
      }
      context.visitor = try await identify(request, context)
      response = try await next(request, context)
    } catch {
      response = problem(error, request, context)
    }
    response.headers.append(contentsOf: SafetyHeaders.all)
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    return response
  }

  private func problem(_ error: any Error, _ request: Request, _ context: BoardContext) -> Response {
    if !(error is any HTTPResponseError) { context.logger.debug("\(error)") }
    let (page, status) = ProblemPage.page(error, context.language)
    let ask = Ask(request, context, token: tokens.token(context.visitor))
    var response = Response.page(pages.html(page, ask), status: status)
    if status == .serviceUnavailable { response.headers[.retryAfter] = "5" }
    if let error = error as? HTTPError, let allow = error.headers[.allow] { response.headers[.allow] = allow }
    return response
  }

  /// The language of the visitor's choice, else the one their browser prefers.
  private static func language(of request: Request) -> Language? {
    if let chosen = request.cookies[LanguageChoice.cookie].flatMap({ Language(rawValue: $0.value) }) {
      return chosen
    }
    let preferred = request.headers[.acceptLanguage]?.split(separator: ",").lazy.compactMap { part in
      Language.allCases.first { part.lowercased().drop { $0 == " " }.hasPrefix($0.rawValue) }
    }
    return preferred?.first
  }
}
