import DutyModel
import DutyStation
import Hummingbird

/// How somebody comes in, goes, and changes what they come in with: what takes a passcode is worked out beside the book,
/// so that nobody waits for it.
struct Entrance: Sendable {
  let desk: Desk
  let pages: PageWriter
  let cookie: SessionCookie
  let settings: BoardSettings

  private struct LogInForm: Decodable, Sendable {
    let who: String
    let passcode: String
    let back: String?
  }

  private struct LogOutForm: Decodable, Sendable { let everywhere: String? }

  /// Puts the ways in and out on the board.
  func addLogIn(to routes: BoardRoutes) {
    routes.page("/login", .logIn) { station, ask in
      LogInPage(list: try station.passcodes(), back: LanguageChoice.own(ask.query("back")))
    }
    routes.act("/login", .logIn, LogInForm.self) { form, ask, _, context in
      do { return try await logIn(form, context) } catch let refusal as Refusal {
        let page = LogInPage(
          list: try await desk.ask(as: nil, at: ask.now) { try $0.passcodes() }, typed: form.who,
          back: LanguageChoice.own(form.back), refusal: refusal)
        return .page(pages.html(page, ask), status: .unprocessableContent)
      }
    }
    routes.act("/logout", .logOut, LogOutForm.self) { form, ask, _, _ in
      guard let stay = ask.visitor.stay else { return .seeOther(.now) }
      try await desk.order(as: ask.visitor.who, at: ask.now) {
        try $0.leave(stay, everywhere: form.everywhere != nil)
      }
      var response = Response.seeOther(.logIn)
      cookie.take(from: &response)
      return response
    }
  }

  private func logIn(_ form: LogInForm, _ context: BoardContext) async throws -> Response {
    let (now, from) = (context.now, context.address)
    let who = form.who.trimmed
    let check = try await check(who, form.passcode, from, at: now)
    let token = cookie.newToken(settings.random)
    let earlier = cookie.token(context.cookies).map(cookie.id)
    // Somebody whose passcode another person chose is shown first where to choose one.
    let (holder, mustChoose) = try await desk.order(as: nil, at: now) { [cookie] station in
      let who = try station.enter(
        as: who, check: check, session: cookie.id(token), from: from, instead: earlier)
      return (who, try station.passcodes().otherWhoKnows(passcodeOf: who) != nil)
    }
    var response = Response.seeOther(
      path: mustChoose ? Place.account.path : LanguageChoice.own(form.back) ?? Place.now.path)
    cookie.give(token, for: holder, to: &response)
    return response
  }

  /// Whether somebody knows a passcode; each wrong one is counted.
  ///
  /// - Throws: `Refusal.wrongPasscode` or `Refusal.lockedOut`.
  func check(_ who: String, _ passcode: String, _ from: String?, at now: Instant) async throws
    -> PasscodeCheck
  {
    let method = settings.method
    let check = try await desk.order(as: nil, at: now) { station in
      try station.beginEntering(as: who, from: from, method: method)
    }
    guard passcode.count <= 128, try await desk.workOut({ check.isRight(passcode) }) else {
      try await desk.order(as: nil, at: now) { try $0.refuseEntry(as: who, from: from) }
      throw Refusal.wrongPasscode
    }
    return check
  }

  /// Works a new passcode out.
  ///
  /// - Throws: `Refusal.weakPasscode`.
  func newPasscode(_ text: String) async throws -> NewPasscode {
    let (salt, method) = (settings.random(16), settings.method)
    return try await desk.workOut { try NewPasscode(text, salt: salt, method: method) }
  }
}
