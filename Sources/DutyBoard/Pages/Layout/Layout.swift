import DutyModel
import DutyText

/// What stands around every page: its head, the menu of what the visitor may see, the switch of languages.
///
/// What is one person's own stays a blank.
struct Layout: Sendable {
  let language: String
  let otherLanguage: String
  let title: String
  let content: String
  let station: String?
  let menu: [Item]
  let isWall: Bool
  let isLive: Bool
  /// The station's zone, for times that the script tells.
  let zone: String?
  let isNobody: Bool
  let canLeave: Bool
  let account: String?
  let logIn: String
  let logOut: String
  let say: Labels<FrameWord>
  let outbox: Labels<OutboxWord>

  /// A page in the menu.
  struct Item: Sendable {
    let word: String
    let path: String
    let isHere: Bool
  }

  init<P: Page>(_ page: P, title: String, content: String, ask: Ask) {
    language = Self.tag(ask.language)
    otherLanguage = Self.tag(ask.language.other)
    self.title = title
    self.content = content
    station = page.setup?.profile.short[ask.language]
    (isWall, isLive) = (P.isWall, P.isLive)
    isNobody = ask.visitor.role == .nobody
    canLeave = ask.visitor.kind.canLeave
    account = ask.visitor.may(.seeAccount) ? Place.account.path : nil
    logIn = Place.logIn.path
    logOut = Place.logOut.path
    let here = ask.target.prefix { $0 != "?" }
    menu = MenuEntry.all.filter { ask.visitor.may($0.permission) }.map {
      Item(word: $0.word[ask.language], path: $0.place.path, isHere: $0.place.isAbove(here))
    }
    zone = page.setup?.zone.name
    say = Labels(language: ask.language)
    outbox = Labels(language: ask.language)
  }

  private static func tag(_ language: Language) -> String {
    switch language {
    case .zh: "zh-CN"
    case .en: "en"
    }
  }
}

extension Place {
  /// Whether an address is this one or one of its parts.
  fileprivate func isAbove(_ address: Substring) -> Bool {
    address == path || (path != "/" && address.hasPrefix(path + "/"))
  }
}

/// A page that stands in the menu.
struct MenuEntry: Sendable {
  let word: FrameWord
  let place: Place
  let permission: Permission

  /// The menu, in its order.
  static let all = [
    MenuEntry(word: .now, place: .now, permission: .seeNow),
    MenuEntry(word: .month, place: .month, permission: .seeMonth),
    MenuEntry(word: .me, place: .me, permission: .seeOwn),
    MenuEntry(word: .report, place: .report, permission: .reportCall),
    MenuEntry(word: .incidents, place: .incidents, permission: .seeCalls),
    MenuEntry(word: .owed, place: .owed, permission: .seeOwed),
    MenuEntry(word: .handover, place: .handovers, permission: .seeHandover),
    MenuEntry(word: .reviews, place: .reviews, permission: .seeReviews),
    MenuEntry(word: .mediation, place: .mediation, permission: .seeMediation),
    MenuEntry(word: .book, place: .book, permission: .verifyBook),
    MenuEntry(word: .bulletins, place: .bulletins, permission: .seeBulletins),
    MenuEntry(word: .passcodes, place: .passcodes, permission: .managePasscodes),
    MenuEntry(word: .access, place: .access, permission: .seeAccess),
  ]
}
