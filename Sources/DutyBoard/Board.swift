import DutyBook
import DutyModel
import DutyStation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore

/// The duty book as pages on the station's network.
///
/// The clock, chance and the book's path come in from outside, so that a test can pin every page.
public struct Board: Sendable {
  private let settings: BoardSettings
  private let desk: Desk
  private let pages: PageWriter
  private let tokens: FormToken
  private let feed: LiveFeed

  /// Makes a board of a book.
  ///
  /// - Throws: `BookError` when there is no book at the path, or it cannot be read.
  public init(_ settings: BoardSettings) throws {
    self.settings = settings
    let book = try Book(opening: settings.path)
    desk = try Desk(book, device: settings.device)
    pages = try PageWriter()
    tokens = FormToken(secret: settings.random(32))
    feed = LiveFeed({ try book.again() })
  }

  /// Serves until the process is asked to stop.
  ///
  /// - Parameter whenOpen: told the address once the board can be reached.
  /// - Throws: `Refusal` when the address cannot be taken or the certificate cannot be used.
  public func serve(whenOpen: @escaping @Sendable (String) -> Void) async throws {
    let address = settings.listening
    let server = try address.server()
    let app = application(server: server) { channel in
      whenOpen(address.url(port: channel.localAddress?.port ?? address.port))
    }
    do { try await app.runService() } catch let error as IOError {
      throw Refusal.cannotListen("\(address.host):\(address.port)", detail: error.description)
    }
  }

  /// The board as an application; without a server it only answers what it is handed.
  func application(
    server: HTTPServerBuilder = .http1(), whenOpen: @escaping @Sendable (any Channel) async -> Void = { _ in }
  ) -> some ApplicationProtocol {
    var logger = Logger(label: "board")
    logger.logLevel = .error
    return Application(
      router: router(), server: server,
      configuration: ApplicationConfiguration(
        address: .hostname(settings.listening.host, port: settings.listening.port)),
      services: [feed], onServerRunning: whenOpen, logger: logger)
  }

  private func router() -> Router<BoardContext> {
    let routes = BoardRoutes(desk: desk, pages: pages, tokens: tokens)
    routes.router.add(
      middleware: Doorway(
        clock: settings.clock, language: settings.language, isLoopback: settings.listening.isLoopback,
        identify: identify, pages: pages, tokens: tokens))
    Asset.add(to: routes)
    LanguageChoice.add(to: routes)
    feed.add(to: routes)
    NowPage.add(to: routes)
    WallPage.add(to: routes)
    MonthPage.add(to: routes)
    ChangePage.add(to: routes)
    ChangedPage.add(to: routes)
    PublishPage.add(to: routes)
    AbsencePage.add(to: routes)
    OwnPage.add(to: routes, random: settings.random)
    ReportPage.add(to: routes)
    IncidentsPage.add(to: routes)
    IncidentPage.add(to: routes)
    routes.close()
    return routes.router
  }

  /// Who asks: on this machine whoever started the board for themselves.
  @Sendable private func identify(_ request: Request, _ context: BoardContext) async throws -> Visitor {
    guard let resident = settings.resident else { return .nobody }
    return try await desk.ask(as: nil, at: context.now) { station in
      try station.setup().member(resident).map { Visitor($0, session: "resident") } ?? .nobody
    }
  }
}
