import DutyModel
import DutyRules
import DutyStation
import DutyText

/// A roster as a grid, what is wrong with it, and one place of it with what can be done about it.
struct MonthPage: Page {
  /// The roster and the chosen place.
  let month: RosterMonth
  /// What could be done about the chosen place; empty for whoever may not do it.
  let options: [DutyOption]

  static let template = Template.month
  typealias Words = MonthWord
  var setup: StationSetup? { judged.rosterCase.setup }
  var judged: JudgedRoster { month.judged }

  func title(_ phrases: Phrases) -> String { MonthWord.title[phrases.language] }

  /// Puts the page on the board, and the sheet for the wall.
  static func add(to routes: BoardRoutes) {
    for path in ["/month", "/month/:roster"] {
      routes.page(path, .seeMonth) { station, ask in
        let id = ask.part("roster")
        let month: RosterMonth
        do {
          month = try station.month(id.isEmpty ? nil : id, choice: try RosterMonth.Choice(ask))
        } catch Refusal.noRoster where id.isEmpty { return try PlanPage(station, ask) }
        return MonthPage(month: month, options: ask.visitor.may(.editMonth) ? month.options : [])
      }
    }
    for isColoured in [true, false] {
      routes.text(wallStyle(isColoured: isColoured).path, nil, "text/css; charset=utf-8") { _, _ in
        WallSheet.style(isColoured: isColoured)
      }
    }
    routes.text("/month/:roster/wall", .seeMonth, "text/html; charset=utf-8") { station, ask in
      let judged = try station.month(ask.part("roster")).judged
      let isColoured = ask.query("plain") == nil
      return WallSheet(
        RosterSheet(judged, ask.language), isColoured: isColoured,
        styleSheet: wallStyle(isColoured: isColoured).path
      ).html
    }
  }

  private static func wallStyle(isColoured: Bool) -> Place {
    Place("assets", isColoured ? "wall.css" : "wall-plain.css")
  }
}

extension RosterMonth.Choice {
  /// The place that an address means; nil when it means none.
  init?(_ ask: Ask) throws {
    guard let text = ask.query("date") else { return nil }
    guard let date = CalendarDate(text) else { throw Refusal.notADate(text) }
    if let who = ask.query("who") {
      self = .day(Badge(who), date)
    } else if let post = ask.query("post"), let shift = ask.query("shift") {
      self = .need(date, PostCode(post), ShiftCode(shift))
    } else {
      return nil
    }
  }
}

extension RosterSheet {
  /// The sheet of a judged roster.
  init(_ judged: JudgedRoster, _ language: Language) {
    self.init(judged.roster, in: judged.rosterCase, judgement: judged.judgement, language: language)
  }
}

extension Place {
  /// A roster.
  static func month(_ roster: RosterID) -> Place { Place("month", roster.text) }

  /// A roster with a member's day chosen.
  static func month(_ roster: RosterID, _ who: Badge, _ date: CalendarDate) -> Place {
    Place(
      "month", roster.text, query: ["who": who.text, "date": date.description], anchor: "chosen")
  }

  /// A roster with a need chosen.
  static func month(_ roster: RosterID, _ need: Need) -> Place {
    Place(
      "month", roster.text,
      query: ["date": need.date.description, "post": need.post.text, "shift": need.shift.text],
      anchor: "chosen")
  }

  /// The roster in force.
  static let month = Place("month")

  /// A roster's sheet for the wall.
  static func wallSheet(_ roster: RosterID, isPlain: Bool = false) -> Place {
    isPlain ? Place("month", roster.text, "wall", query: ["plain": "1"]) : Place("month", roster.text, "wall")
  }
}
