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
    tokens = FormToken(secret: settings.random(32))
    pages = try PageWriter(tokens: tokens)
    feed = LiveFeed { try book.again() }
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
        address: .hostname(settings.listening.host, port: settings.listening.port),
        availableConnectionsDelegate: MaximumAvailableConnections(1024)),
      services: [feed], onServerRunning: whenOpen, logger: logger)
  }

  private func router() -> Router<BoardContext> { routes().router }

  /// Every page and form, and what it takes to be let through to each.
  func routes() -> BoardRoutes {
    let routes = BoardRoutes(desk: desk, pages: pages, tokens: tokens)
    let cookie = SessionCookie(isSealed: settings.listening.isSealed)
    let porter = Porter(desk: desk, cookie: cookie, resident: settings.resident)
    routes.router.add(
      middleware: Doorway(
        clock: settings.clock, language: settings.language, isLoopback: settings.listening.isLoopback,
        identify: porter.visitor, pages: pages, onDenied: noteDenial))
    Asset.add(to: routes)
    LanguageChoice.add(to: routes)
    feed.add(to: routes)
    NowPage.add(to: routes)
    WallPage.add(to: routes)
    PlanPage.add(to: routes, desk: desk, pages: pages, time: settings.planning)
    MonthPage.add(to: routes)
    ChangePage.add(to: routes)
    ChangedPage.add(to: routes)
    PublishPage.add(to: routes)
    AbsencePage.add(to: routes)
    OwnPage.add(to: routes, random: settings.random)
    ReportPage.add(to: routes)
    IncidentsPage.add(to: routes)
    IncidentPage.add(to: routes)
    OwedPage.add(to: routes)
    HandoversPage.add(to: routes)
    WriteHandoverPage.add(to: routes)
    ReviewsPage.add(to: routes)
    BulletinsPage.add(to: routes)
    let entrance = Entrance(desk: desk, pages: pages, cookie: cookie, settings: settings)
    entrance.addLogIn(to: routes)
    entrance.addAccount(to: routes)
    entrance.addPasscodes(to: routes)
    AccessPage.add(to: routes)
    MediationDeskPage.add(to: routes)
    OpenMediationPage.add(to: routes)
    ScreeningPage.add(to: routes)
    MediationPage.add(to: routes)
    MediationSlipPage.add(to: routes)
    BookDesk(desk: desk, pages: pages, random: settings.random).add(to: routes)
    routes.close()
    return routes
  }

  /// Puts a denial down; that it cannot be put down lets nobody in.
  @Sendable private func noteDenial(_ denied: Denied, _ context: BoardContext) async {
    let visitor = context.visitor
    guard let who = visitor.who ?? visitor.stay?.who else { return }
    try? await desk.order(as: visitor.who, at: context.now) { station in
      try station.deny(denied.permission.rawValue, to: who, from: context.address)
    }
  }
}
