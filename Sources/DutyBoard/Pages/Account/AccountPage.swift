import DutyModel
import DutyStation
import DutyText

/// One's own account: the passcode, and where one is logged in.
struct AccountPage: Page {
  /// Who has a passcode, and the sessions.
  let list: PasscodeList
  /// Why the passcode was not changed.
  var refusals: Set<Refusal> = []

  static let template = Template.account
  typealias Words = AccountWord
  var setup: StationSetup? { list.setup }

  func title(_ phrases: Phrases) -> String { AccountWord.title[phrases.language] }

  /// What the template shows.
  struct View: Sendable {
    let name: String
    let badge: String
    let role: String
    let passcodeSet: String?
    let knownTo: String?
    let changePath: String
    let leavePath: String
    let sessions: [Session]
    let isLoggedIn: Bool
    let refused: [String]
    let isCurrentWrong: Bool
    let isNewWrong: Bool
    let isAgainWrong: Bool

    /// Where somebody is logged in.
    struct Session: Sendable {
      let began: String
      let seen: String
      let from: String
      let isHere: Bool
    }
  }

  func view(_ phrases: Phrases, _ ask: Ask) -> View {
    let who = ask.visitor.who ?? ""
    return View(
      name: phrases.name(who), badge: who.text, role: ask.visitor.role.word[ask.language],
      passcodeSet: list.set[who].map(phrases.moment),
      knownTo: list.otherWhoKnows(passcodeOf: who).map(phrases.passcodeIsKnown(to:)),
      changePath: Place.changePasscode.path,
      leavePath: Place.logOut.path,
      sessions: list.sessions.filter { $0.who == who }.map { session in
        View.Session(
          began: phrases.moment(session.began), seen: phrases.time(session.seen, near: ask.now),
          from: session.from ?? "", isHere: session.id == ask.visitor.stay?.id)
      }, isLoggedIn: ask.visitor.stay != nil,
      refused: Refusal.ofPasscodes.filter(refusals.contains).compactMap {
        Complaint(ask.language).text($0 as any Error)
      },
      isCurrentWrong: refusals.contains(.wrongPasscode), isNewWrong: refusals.contains(.weakPasscode),
      isAgainWrong: refusals.contains(.passcodesDiffer))
  }
}

extension Refusal {
  /// What can be wrong with the fields of a passcode's form, in their order.
  static let ofPasscodes: [Refusal] = [.wrongPasscode, .weakPasscode, .passcodesDiffer]
}

extension Place {
  /// One's own account.
  static let account = Place("account")
  /// Where one changes one's passcode.
  static let changePasscode = Place("account", "passcode")
}
