import DutyModel
import DutyStation
import DutyText
import Hummingbird

/// One call: what was said, who could go, every line, what it left open, what is owed, and everything that can be
/// written down about it.
struct IncidentPage: Page {
  /// The call with everything about it.
  let file: IncidentFile
  /// What was just written down, as the address says it; nil when nothing was.
  var saved: String?
  /// What was typed and was not written.
  var filled: Filled?

  /// What was typed into one of the page's forms, and why it was not written.
  struct Filled: Sendable {
    let form: IncidentForm
    let fields: Fields
    let refusal: Refusal
  }

  static let template = Template.incident
  typealias Words = IncidentWord
  var setup: StationSetup? { file.state.setup }

  func title(_ phrases: Phrases) -> String {
    "\(file.state.incident.number) \(phrases.category(file.state.incident.report.category))"
  }

  /// Puts the page and its forms on the board.
  static func add(to routes: BoardRoutes) {
    routes.page("/incidents/:number", .seeCalls) { station, ask in
      IncidentPage(file: try file(ask, station), saved: ask.query("saved"))
    }
    for form in IncidentForm.allCases {
      routes.form(
        "/incidents/:number/\(form.rawValue)", form.permission, Fields.self,
        again: { _, ask in place(after: form, IncidentNumber(ask.part("number"))) }
      ) { station, fields, ask in
        let number = try file(ask, station).state.incident.number
        do {
          try form.send(fields, about: number, station, ask)
          return .go(place(after: form, number))
        } catch let refusal as Refusal {
          return .show(
            IncidentPage(
              file: try file(ask, station), filled: Filled(form: form, fields: fields, refusal: refusal)))
        }
      }
    }
  }

  /// Where to go once something was written down: whoever reviews goes on with what else waits.
  private static func place(after form: IncidentForm, _ number: IncidentNumber) -> Place {
    form.permission == .review ? .reviews(after: number) : .incident(number, saved: form.rawValue)
  }

  /// The call of the address; an address of no call is none.
  private static func file(_ ask: Ask, _ station: Station) throws -> IncidentFile {
    do { return try station.incidentFile(ask.part("number")) } catch Refusal.unknownIncident {
      throw HTTPError(.notFound)
    }
  }
}

extension Place {
  /// The page of a call.
  static func incident(_ number: IncidentNumber) -> Place { Place("incidents", number.text) }

  /// The page of a call after something was written down.
  static func incident(_ number: IncidentNumber, saved: String) -> Place {
    Place("incidents", number.text, query: ["saved": saved])
  }

  /// Where a form about a call is sent.
  static func incident(_ number: IncidentNumber, _ form: IncidentForm) -> Place {
    Place("incidents", number.text, form.rawValue)
  }
}
