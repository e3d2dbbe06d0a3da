import DutyBook
import DutyModel
import DutyStation
import Hummingbird

/// Knows who asks: on one's own machine whoever started the board for themselves, else whoever's session it is.
struct Porter: Sendable {
  let desk: Desk
  let cookie: SessionCookie
  let resident: Badge?
  private let known = KnownVisitors()

  init(desk: Desk, cookie: SessionCookie, resident: Badge?) {
    (self.desk, self.cookie, self.resident) = (desk, cookie, resident)
  }

  /// Who asks.
  func visitor(_ context: BoardContext) async throws -> Visitor {
    guard let session = resident == nil ? cookie.token(context.cookies) : "resident" else {
      return .nobody
    }
    // The book is asked after this, so what it says is true for as long as the number stands.
    let moment = desk.version.known.map { KnownVisitors.Moment(version: $0, minute: context.now.minutes) }
    if let moment, let visitor = known.visitor(session, at: moment) { return visitor }
    let visitor = try await look(session, context)
    if let moment, visitor.role != .nobody { known.keep(visitor, session, at: moment) }
    return visitor
  }

  private func look(_ token: String, _ context: BoardContext) async throws -> Visitor {
    if let resident {
      return try await desk.ask(as: nil, at: context.now) { station in
        try station.setup().member(resident).map { Visitor($0, session: "resident") } ?? .nobody
      }
    }
    let id = cookie.id(token)
    let found = try await desk.ask(as: nil, at: context.now) { try $0.visitor(session: id) }
    guard let (session, member) = found else { return .nobody }
    if session.seen.minutes(to: context.now) >= Self.forgetful {
      // Nobody waits for this, and nothing is lost when it fails.
      Task { [desk] in try? await desk.order(as: nil, at: context.now) { try $0.keepSession(session) } }
    }
    guard let member else {
      return Visitor(who: nil, name: nil, role: .wallScreen, session: token, stay: session)
    }
    return Visitor(member, session: token, stay: session)
  }

  /// After how many minutes a session's use is put down again.
  private static let forgetful = 5
}
