import DutyModel
import DutyStation
import Hummingbird

extension Entrance {
  private struct SetForm: Decodable, Sendable {
    let new: String
    let again: String
  }

  private struct Nothing: Decodable, Sendable {}

  /// Puts everybody's passcodes on the board, for the chief.
  func addPasscodes(to routes: BoardRoutes) {
    routes.page("/passcodes", .managePasscodes) { station, _ in PasscodesPage(list: try station.passcodes()) }
    routes.page("/passcodes/:who", .managePasscodes) { station, ask in
      let list = try station.passcodes()
      return PasscodePage(who: try Self.holder(ask, list), list: list)
    }
    routes.act("/passcodes/:who/set", .managePasscodes, SetForm.self) { form, ask, _, _ in
      let list = try await desk.ask(as: ask.visitor.who, at: ask.now) { try $0.passcodes() }
      var page = PasscodePage(who: try Self.holder(ask, list), list: list)
      if NewPasscode.isWeak(form.new) { page.refusals.insert(.weakPasscode) }
      if form.new != form.again { page.refusals.insert(.passcodesDiffer) }
      do {
        guard page.refusals.isEmpty else {
          return .page(pages.html(page, ask), status: .unprocessableContent)
        }
        let (who, new) = (page.who, try await newPasscode(form.new))
        _ = try await desk.order(as: ask.visitor.who, at: ask.now) {
          try $0.setPasscode(of: who.text, to: new)
        }
        return .seeOther(.passcodes)
      } catch Refusal.weakPasscode {
        page.refusals.insert(.weakPasscode)
        return .page(pages.html(page, ask), status: .unprocessableContent)
      }
    }
    routes.form("/passcodes/:who/remove", .managePasscodes, Nothing.self) { station, _, ask in
      let list = try station.passcodes()
      // Sent twice, it was done the first time.
      let who = try Self.holder(ask, list)
      if list.set[who] != nil { _ = try station.removePasscode(of: who.text) }
      return .go(.passcodes)
    }
    routes.form("/passcodes/:who/leave", .managePasscodes, Nothing.self) { station, _, ask in
      let list = try station.passcodes()
      let who = try Self.holder(ask, list)
      if list.sessions.contains(where: { $0.who == who }) { _ = try station.endSessions(of: who.text) }
      return .go(.passcodes)
    }
  }

  /// Whose passcode an address means.
  private static func holder(_ ask: Ask, _ list: PasscodeList) throws -> Badge {
    let who = Badge(ask.part("who"))
    guard who == .wallScreen || list.setup.member(who) != nil else { throw HTTPError(.notFound) }
    return who
  }
}
