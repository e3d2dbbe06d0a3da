import DutyModel
import DutyStation
import Hummingbird

extension Entrance {
  private struct ChangeForm: Decodable, Sendable {
    let current: String
    let new: String
    let again: String
  }

  /// Puts everybody's own account on the board.
  func addAccount(to routes: BoardRoutes) {
    routes.page("/account", .seeAccount) { station, _ in AccountPage(list: try station.passcodes()) }
    routes.act("/account/passcode", .seeAccount, ChangeForm.self) { form, ask, _, context in
      var refusals: Set<Refusal> = []
      if NewPasscode.isWeak(form.new) { refusals.insert(.weakPasscode) }
      if form.new != form.again { refusals.insert(.passcodesDiffer) }
      do {
        guard refusals.isEmpty, let who = ask.visitor.who else {
          return try await show(refusals, ask)
        }
        return try await change(form, of: who, ask, context)
      } catch let refusal as Refusal { return try await show([refusal], ask) }
    }
  }

  private func show(_ refusals: Set<Refusal>, _ ask: Ask) async throws -> Response {
    if let other = refusals.subtracting(Refusal.ofPasscodes).first { throw other }
    let list = try await desk.ask(as: ask.visitor.who, at: ask.now) { try $0.passcodes() }
    return .page(pages.html(AccountPage(list: list, refusals: refusals), ask), status: .unprocessableContent)
  }

  private func change(
    _ form: ChangeForm, of who: Badge, _ ask: Ask, _ context: BoardContext
  ) async throws -> Response {
    let from = context.address
    let check = try await check(who.text, form.current, from, at: ask.now)
    let new = try await newPasscode(form.new)
    let token = cookie.newToken(settings.random)
    try await desk.order(as: who, at: ask.now) { [cookie] station in
      try station.changePasscode(of: who, check: check, to: new, session: cookie.id(token), from: from)
    }
    var response = Response.seeOther(.account)
    cookie.give(token, for: who, to: &response)
    return response
  }
}
