import DutyModel
import DutyStation
import DutyText

/// Places where disputes came up again and again, for an early look.
struct ScreeningPage: Page {
  /// The station, for names.
  let station: StationSetup
  /// How far to look back and for how many calls, as the address says it.
  let asked: (days: String, least: String)
  /// What was found; nil when what was asked cannot be.
  let found: DisputeScreening?
  /// Why nothing could be looked for; nil when it could.
  let refusal: Refusal?

  static let template = Template.screening
  typealias Words = MediationWord
  var setup: StationSetup? { station }

  func title(_ phrases: Phrases) -> String { MediationWord.screening[phrases.language] }

  /// Puts the page on the board.
  static func add(to routes: BoardRoutes) {
    routes.page("/mediation/screening", .seeMediation) { station, ask in
      let asked = (days: ask.query("days") ?? "90", least: ask.query("least") ?? "2")
      do {
        let found = try station.screening(days: Int(asked.days) ?? 0, least: Int(asked.least) ?? 2)
        return ScreeningPage(station: found.setup, asked: asked, found: found, refusal: nil)
      } catch let refusal as Refusal {
        return ScreeningPage(station: try station.setup(), asked: asked, found: nil, refusal: refusal)
      }
    }
  }

  /// What the template shows.
  struct View: Sendable {
    let path: String
    let backPath: String
    let days: String
    let least: String
    let why: String?
    let isAsked: Bool
    let since: String
    let isKnown: Bool
    let places: [Row]
    let isEmpty: Bool

    /// A place.
    struct Row: Sendable {
      let place: String
      let count: String
      let calls: [Link]
      let mediations: [Link]
    }

    /// A call or a dispute.
    struct Link: Sendable {
      let linkPath: String
      let linkName: String
    }
  }

  func view(_ phrases: Phrases, _ ask: Ask) -> View {
    let places = found?.places ?? []
    return View(
      path: Place.mediationScreening.path, backPath: Place.mediation.path, days: asked.days,
      least: asked.least, why: refusal.flatMap { Complaint(ask.language).text($0) },
      isAsked: found != nil, since: found.map { phrases.date($0.from) } ?? "",
      isKnown: found?.isKnown ?? false,
      places: places.map { place in
        View.Row(
          place: place.place, count: "\(place.incidents.count)",
          calls: place.incidents.map { View.Link(linkPath: Place.incident($0).path, linkName: $0.text) },
          mediations: place.referrals.map {
            View.Link(linkPath: Place.mediation($0).path, linkName: $0.text)
          })
      }, isEmpty: places.isEmpty)
  }
}

extension Place {
  /// Places with several disputes.
  static let mediationScreening = Place("mediation", "screening")
}
