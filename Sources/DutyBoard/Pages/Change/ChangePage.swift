import DutyModel
import DutyRules
import DutyStation
import DutyText

/// What a change of a roster would do, to be confirmed; nothing is written before.
struct ChangePage: Page {
  /// The change.
  let change: RosterChange
  /// Which roster.
  let roster: RosterID
  /// What it would do.
  let edited: EditedRoster
  /// Why the change that somebody confirmed was not made.
  var refusal: String?

  static let template = Template.change
  typealias Words = MonthWord
  var setup: StationSetup? { edited.now.rosterCase.setup }

  func title(_ phrases: Phrases) -> String { MonthWord.effects[phrases.language] }

  /// Puts the page on the board, and what carries a change out.
  static func add(to routes: BoardRoutes) {
    routes.page("/month/:roster/change", .editMonth) { station, ask in
      let form = ChangeForm(ask)
      return try page(try form.change(), ask.part("roster"), station)
    }
    routes.form("/month/:roster/change", .editMonth, ChangeForm.self) { station, form, ask in
      let (change, roster) = (try form.change(), ask.part("roster"))
      do {
        let edited = try station.make(change, roster: roster, seen: form.seen)
        return .go(.month(edited.now.roster.id, Badge(form.who), try form.day()))
      } catch let error as Refusal {
        // What was seen is not so any more, or is done already: the effects as they are now, if there are any.
        guard case .rostersChanged = error else { throw error }
        var shown = try page(change, roster, station)
        shown.refusal = Complaint(ask.language).text(error)
        return .show(shown)
      }
    }
  }

  private static func page(_ change: RosterChange, _ roster: String, _ station: Station) throws -> ChangePage
  {
    let edited = try station.effects(of: change, roster: roster)
    return ChangePage(change: change, roster: edited.now.roster.id, edited: edited)
  }
}

/// A change of a roster as a form or an address says it.
struct ChangeForm: Decodable, Sendable {
  let kind: String
  let who: String
  let date: String
  let post: String?
  let shift: String?
  let to: String?
  let with: String?
  let on: String?
  let seen: Int?

  /// The change that an address means.
  init(_ ask: Ask) {
    kind = ask.query("kind") ?? ""
    who = ask.query("who") ?? ""
    date = ask.query("date") ?? ""
    post = ask.query("post")
    shift = ask.query("shift")
    to = ask.query("to")
    with = ask.query("with")
    on = ask.query("on")
    seen = nil
  }

  /// The date.
  func day() throws(Refusal) -> CalendarDate {
    guard let day = CalendarDate(date) else { throw .notADate(date) }
    return day
  }

  /// The change.
  func change() throws -> RosterChange {
    let date = try day()
    switch kind {
    case "assign": return .assign(who: who, date: date, post: post ?? "", shift: shift ?? "")
    case "clear": return .clear(who: who, date: date)
    case "hand": return .hand(who: who, date: date, to: to ?? "")
    case "lock", "unlock": return .lock(who: who, date: date, isLocked: kind == "lock")
    case "swap":
      guard let other = CalendarDate(on ?? "") else { throw Refusal.notADate(on ?? "") }
      return .swap(who: who, date: date, with: with ?? "", on: other)
    default: throw Refusal.nothingToChange
    }
  }
}

extension RosterChange {
  /// The change as a form or an address says it: the opposite of `ChangeForm.change`.
  var fields: KeyValuePairs<String, String> {
    switch self {
    case .assign(let who, let date, let post, let shift), .volunteer(let who, let date, let post, let shift):
      ["kind": "assign", "who": who, "date": date.description, "post": post, "shift": shift]
    case .clear(let who, let date): ["kind": "clear", "who": who, "date": date.description]
    case .hand(let who, let date, let to):
      ["kind": "hand", "who": who, "date": date.description, "to": to]
    case .lock(let who, let date, let isLocked):
      ["kind": isLocked ? "lock" : "unlock", "who": who, "date": date.description]
    case .swap(let who, let date, let other, let on):
      ["kind": "swap", "who": who, "date": date.description, "with": other, "on": on.description]
    }
  }
}

extension Place {
  /// What a change of a roster would do.
  static func change(_ roster: RosterID, _ change: RosterChange? = nil) -> Place {
    Place("month", roster.text, "change", query: change?.fields ?? [:])
  }
}
