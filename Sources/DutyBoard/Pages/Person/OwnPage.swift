import DutyModel
import DutyRules
import DutyStation
import DutyText
import Hummingbird

/// One person's duties, share, changes, leave, wishes and calendar.
struct OwnPage: Page {
  /// Their side of the rosters.
  let own: OwnDuties
  /// What the last version changed for them; nil when none was published.
  let difference: RosterDifference?
  /// Calls of theirs that the reviewer gave back and that wait for an answer; none of somebody else's.
  let returned: [IncidentState]
  /// Whether they are looking themselves.
  let isOwn: Bool
  /// Why what they sent was not written.
  var refusal: String?
  /// The wish's date as it was typed.
  var typedDate = ""

  static let template = Template.own
  typealias Words = OwnWord
  var setup: StationSetup? { own.setup }

  func title(_ phrases: Phrases) -> String {
    isOwn ? OwnWord.title[phrases.language] : phrases.name(own.member.badge)
  }

  /// Puts the page on the board, with what people do about their own duties.
  ///
  /// - Parameter random: makes so many random bytes.
  static func add(to routes: BoardRoutes, random: @escaping @Sendable (Int) -> [UInt8]) {
    routes.page("/me", .seeOwn) { station, ask in try own(station, ask) }
    routes.page("/people/:who", .seePeople) { station, ask in
      let who = Badge(ask.part("who"))
      guard try station.setup().member(who) != nil else { throw HTTPError(.notFound) }
      return try page(who.text, station, isOwn: who == ask.visitor.who)
    }
    routes.form("/me/offer", .changeOwn, OfferForm.self) { station, form, ask in
      try answering(station, ask) { who in
        guard let date = CalendarDate(form.date) else { throw Refusal.notADate(form.date) }
        let change = RosterChange.volunteer(who: who, date: date, post: form.post, shift: form.shift)
        _ = try station.make(change, roster: form.roster, seen: form.seen)
      }
    }
    routes.form("/me/wish", .changeOwn, WishForm.self) { station, form, ask in
      try answering(station, ask, typed: form.date) { who in
        guard let date = CalendarDate(form.date) else { throw Refusal.notADate(form.date) }
        _ = try station.enterWish(
          who, date: date, shift: nil, want: form.want == "on" ? .on : .off, weight: 1)
      }
    }
    routes.form("/me/unwish", .changeOwn, UnwishForm.self) { station, form, ask in
      try answering(station, ask) { who in
        // Taken back already is what was wanted.
        let own = try station.setup().wishes.filter { $0.who.text == who }
        if let wish = own.first(where: { $0.key == form.key }) { try station.withdrawWish(wish) }
      }
    }
    routes.form("/me/calendar", .changeOwn, CalendarForm.self) { station, form, ask in
      try answering(station, ask) { _ in
        try station.setCalendarToken(form.action == "drop" ? nil : word(random))
      }
    }
    routes.text("/feed/:file", nil, "text/calendar; charset=utf-8") { station, ask in
      let file = ask.part("file")
      guard file.hasSuffix(".ics"), let own = try station.calendar(token: String(file.dropLast(4))) else {
        throw HTTPError(.notFound)
      }
      return MemberCalendar(
        own.duties, of: own.member, setup: own.setup, language: ask.language, made: ask.now
      ).text
    }
  }

  /// 192 bits that nobody guesses.
  private static func word(_ random: (Int) -> [UInt8]) -> String {
    random(24).hexadecimal
  }

  private static func own(_ station: Station, _ ask: Ask) throws -> OwnPage {
    guard let who = ask.visitor.who else { throw HTTPError(.notFound) }
    return try page(who.text, station, isOwn: true)
  }

  private static func page(_ who: String, _ station: Station, isOwn: Bool) throws -> OwnPage {
    let own = try station.own(who)
    let hasVersions = try station.rosters().contains { $0.version != nil }
    return OwnPage(
      own: own, difference: hasVersions ? try station.difference(who: who) : nil,
      returned: isOwn ? try station.reviewQueue(.returnedTo(own.member.badge), limit: 50).calls : [],
      isOwn: isOwn)
  }

  /// Does something in the visitor's own name, and shows them their page with what was refused.
  private static func answering(
    _ station: Station, _ ask: Ask, typed: String = "", _ body: (String) throws -> Void
  ) throws -> Answer {
    guard let who = ask.visitor.who else { throw HTTPError(.notFound) }
    do {
      try body(who.text)
      return .go(.me)
    } catch let error as Refusal {
      var shown = try own(station, ask)
      (shown.refusal, shown.typedDate) = (Complaint(ask.language).text(error), typed)
      return .show(shown)
    }
  }

  private struct OfferForm: Decodable, Sendable {
    let roster: String
    let date: String
    let post: String
    let shift: String
    let seen: Int?
  }

  private struct WishForm: Decodable, Sendable {
    let date: String
    let want: String
  }

  private struct UnwishForm: Decodable, Sendable { let key: String }

  private struct CalendarForm: Decodable, Sendable { let action: String }
}

extension Place {
  /// The visitor's own duties.
  static let me = Place("me")

  /// Somebody's duties.
  static func person(_ who: Badge) -> Place { Place("people", who.text) }

  /// A calendar's private address.
  static func feed(_ token: String) -> Place { Place("feed", token + ".ics") }
}
