import DutyModel
import DutyStation
import DutyText

/// Who has a passcode since when, and who is logged in.
struct PasscodesPage: Page {
  /// The passcodes and sessions.
  let list: PasscodeList

  static let template = Template.passcodes
  typealias Words = AccountWord
  var setup: StationSetup? { list.setup }

  func title(_ phrases: Phrases) -> String { AccountWord.passcodes[phrases.language] }

  /// What the template shows.
  struct View: Sendable {
    let people: [Person]

    /// A holder of a passcode, or of none.
    struct Person: Sendable {
      let name: String
      let badge: String
      let role: String
      let path: String
      let since: String?
      let isLoggedIn: Bool
      let loggedIn: String
    }
  }

  func view(_ phrases: Phrases, _ ask: Ask) -> View {
    let today = list.setup.zone.date(ask.now)
    let members = list.setup.members.filter { $0.serves(on: today) || list.set[$0.badge] != nil }
    return View(
      people: members.map { person($0.badge, BoardRole($0), phrases) } + [
        person(.wallScreen, .wallScreen, phrases)
      ])
  }

  private func person(_ who: Badge, _ role: BoardRole, _ phrases: Phrases) -> View.Person {
    let count = list.sessions.count { $0.who == who }
    return View.Person(
      name: phrases.holder(who), badge: who.text, role: role.word[phrases.language],
      path: Place.passcode(who).path, since: list.set[who].map(phrases.moment), isLoggedIn: count > 0,
      loggedIn: "\(count)")
  }
}

extension Place {
  /// Everybody's passcodes.
  static let passcodes = Place("passcodes")
  /// Somebody's passcode.
  static func passcode(_ who: Badge) -> Place { Place("passcodes", who.text) }
}
