import DutyModel
import DutyStation
import DutyText

/// Log in: who one is and a passcode.
///
/// Which of the two was wrong is never told.
struct LogInPage: Page {
  /// Who has a passcode, and the station.
  let list: PasscodeList
  /// Whom somebody has typed.
  var typed = ""
  /// Where they were going.
  var back: String?
  /// Why they are not in.
  var refusal: Refusal?

  static let template = Template.logIn
  typealias Words = LogInWord
  var setup: StationSetup? { list.setup }

  func title(_ phrases: Phrases) -> String { LogInWord.title[phrases.language] }

  /// What the template shows.
  struct View: Sendable {
    let path: String
    let back: String
    let typed: String
    let people: [Person]
    let isRefused: Bool
    let refused: String
    let nobodyYet: String?

    /// Somebody to be picked.
    struct Person: Sendable {
      let badge: String
      let name: String
    }
  }

  func view(_ phrases: Phrases, _ ask: Ask) -> View {
    let today = list.setup.zone.date(ask.now)
    let refused = refusal.map { refusal in
      refusal == .wrongPasscode
        ? LogInWord.wrong[ask.language] : Complaint(ask.language).text(refusal as any Error) ?? ""
    }
    let chief = list.setup.members.first { $0.role == .chief }
    return View(
      path: Place.logIn.path, back: back ?? "", typed: typed,
      people: list.setup.members.filter { $0.serves(on: today) }.map {
        View.Person(badge: $0.badge.text, name: phrases.name($0.badge))
      } + [View.Person(badge: Badge.wallScreen.text, name: LogInWord.wall[ask.language])],
      isRefused: refused != nil, refused: refused ?? "",
      nobodyYet: list.set.isEmpty ? phrases.nobodyCanLogIn(chief: chief?.badge) : nil)
  }
}

extension Place {
  /// The page for logging in.
  static let logIn = Place("login")
  /// The page for logging in, and where to go afterwards.
  static func logIn(back: String) -> Place {
    back == Place.now.path ? logIn : Place("login", query: ["back": back])
  }
  /// Where one logs out.
  static let logOut = Place("logout")
}
