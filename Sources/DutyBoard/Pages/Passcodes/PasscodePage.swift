import DutyModel
import DutyStation
import DutyText

/// Somebody's passcode, to be set, taken away, or their sessions ended, by the chief.
struct PasscodePage: Page {
  /// Whose.
  let who: Badge
  /// The passcodes and sessions.
  let list: PasscodeList
  /// Why the passcode was not set.
  var refusals: Set<Refusal> = []

  static let template = Template.passcode
  typealias Words = AccountWord
  var setup: StationSetup? { list.setup }

  func title(_ phrases: Phrases) -> String { phrases.holder(who) }

  /// What the template shows.
  struct View: Sendable {
    let name: String
    let badge: String
    let since: String?
    let hasPasscode: Bool
    let isLoggedIn: Bool
    let setPath: String
    let removePath: String
    let leavePath: String
    let backPath: String
    let refused: [String]
    let isNewWrong: Bool
    let isAgainWrong: Bool
  }

  func view(_ phrases: Phrases, _ ask: Ask) -> View {
    View(
      name: phrases.holder(who), badge: who.text, since: list.set[who].map(phrases.moment),
      hasPasscode: list.set[who] != nil, isLoggedIn: list.sessions.contains { $0.who == who },
      setPath: Place("passcodes", who.text, "set").path,
      removePath: Place("passcodes", who.text, "remove").path,
      leavePath: Place("passcodes", who.text, "leave").path, backPath: Place.passcodes.path,
      refused: Refusal.ofPasscodes.filter(refusals.contains).compactMap {
        Complaint(ask.language).text($0 as any Error)
      },
      isNewWrong: refusals.contains(.weakPasscode), isAgainWrong: refusals.contains(.passcodesDiffer))
  }
}
