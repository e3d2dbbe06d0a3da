import DutyModel
import DutyRules
import DutyStation
import DutyText

/// Somebody is absent: what is open, who could come, the least change, to be confirmed.
struct AbsencePage: Page {
  /// The station.
  let station: StationSetup
  /// What was asked for.
  let form: AbsenceForm
  /// What it would do and in which state of the rosters; nil before anybody has said who is absent.
  var found: (repairs: [Repair], state: Int)?
  /// Why nothing was done.
  var refusal: String?

  static let template = Template.absence
  typealias Words = MonthWord
  var setup: StationSetup? { station }

  func title(_ phrases: Phrases) -> String { MonthWord.repairing[phrases.language] }

  /// Puts the page on the board.
  static func add(to routes: BoardRoutes) {
    routes.page("/absence", .editMonth) { station, ask in try page(AbsenceForm(ask), station, ask) }
    routes.form("/absence", .editMonth, AbsenceForm.self) { station, form, ask in
      do {
        let order = try form.order(zone: station.setup().zone, now: ask.now)
        let done = try station.carryOut(order, seen: form.seen) {
          RepairPage($0, language: ask.language).reason
        }
        return .go(done.first?.roster.map { .month($0.roster.id) } ?? .month)
      } catch let error as Refusal {
        var shown = try page(form, station, ask)
        shown.refusal = Complaint(ask.language).text(error)
        return .show(shown)
      }
    }
  }
}
