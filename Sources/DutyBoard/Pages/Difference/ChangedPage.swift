import DutyModel
import DutyStation
import DutyText

/// What a version of a roster changed, person by person.
struct ChangedPage: Page {
  /// What the two rosters have apart.
  let difference: RosterDifference

  static let template = Template.changed
  typealias Words = MonthWord
  var setup: StationSetup? { difference.setup }

  func title(_ phrases: Phrases) -> String { MonthWord.whatChanges[phrases.language] }

  /// Puts the page on the board.
  static func add(to routes: BoardRoutes) {
    routes.page("/month/:roster/changes", .seeMonth) { station, ask in
      ChangedPage(difference: try station.difference(from: ask.query("from"), to: ask.part("roster")))
    }
  }

  /// The difference in words.
  struct View: Sendable {
    let heading: String
    let steps: [String]
    let people: [Person]
    let back: String

    /// One member's changes.
    struct Person: Sendable {
      let name: String
      let lines: [String]
    }
  }

  func view(_ phrases: Phrases, _ ask: Ask) -> View {
    View(
      heading: phrases.versions(difference.old, difference.new), steps: difference.steps.map(phrases.line),
      people: Self.people(difference, phrases), back: Place.month(difference.new.id).path)
  }

  /// The members whose duties differ, what goes before what comes.
  static func people(_ difference: RosterDifference, _ phrases: Phrases) -> [View.Person] {
    difference.changes.map { change in
      View.Person(
        name: phrases.name(change.who), lines: phrases.lines(removed: change.removed, added: change.added))
    }
  }
}

extension Place {
  /// What a roster changed.
  static func differences(_ roster: RosterID) -> Place { Place("month", roster.text, "changes") }
}
