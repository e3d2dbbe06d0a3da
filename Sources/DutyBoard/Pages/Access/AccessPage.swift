import DutyModel
import DutyStation
import DutyText

/// What happened at the board's door: who came in and went, who was kept out, whose passcode changed.
struct AccessPage: Page {
  /// The station.
  let station: StationSetup
  /// What happened, the latest first.
  let records: [AccessRecord]

  static let template = Template.access
  typealias Words = AccountWord
  var setup: StationSetup? { station }

  func title(_ phrases: Phrases) -> String { AccountWord.access[phrases.language] }

  /// What the template shows.
  struct View: Sendable {
    let lines: [Line]

    /// An entry.
    struct Line: Sendable {
      let when: String
      let what: String
      let isBad: Bool
      let who: String
      let by: String
      let from: String
      let about: String
    }
  }

  func view(_ phrases: Phrases, _ ask: Ask) -> View {
    View(
      lines: records.map { record in
        View.Line(
          when: phrases.moment(record.at), what: phrases.word(record.note.event),
          isBad: [.denied, .lockedOut].contains(record.note.event),
          who: record.note.who.map(phrases.holder) ?? "", by: record.by.map(phrases.name) ?? "",
          from: record.note.from ?? "", about: record.note.what.map(phrases.denied) ?? "")
      })
  }

  /// Puts the page on the board.
  static func add(to routes: BoardRoutes) {
    routes.page("/access", .seeAccess) { station, _ in
      let (setup, records) = try station.accessRecords(limit: most)
      return AccessPage(station: setup, records: records)
    }
  }

  private static let most = 200
}

extension Place {
  /// What happened at the door.
  static let access = Place("access")
}
