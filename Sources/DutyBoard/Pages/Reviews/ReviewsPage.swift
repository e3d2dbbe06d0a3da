import DutyModel
import DutyStation
import DutyText

/// The reviewer's desk: calls that wait for a review with what to look at, and those that were given back.
///
/// A call is looked at, approved or given back on its own page.
struct ReviewsPage: Page {
  /// What waits for a review.
  let waiting: ReviewQueue
  /// What waits for those who wrote it.
  let returned: ReviewQueue
  /// The call that was just approved or given back.
  let done: Incident?

  static let template = Template.reviews
  typealias Words = ReviewWord
  var setup: StationSetup? { waiting.setup }

  func title(_ phrases: Phrases) -> String { ReviewWord.title[phrases.language] }

  /// Puts the page on the board.
  static func add(to routes: BoardRoutes) {
    routes.page("/reviews", .seeReviews) { station, ask in
      ReviewsPage(
        waiting: try station.reviewQueue(.waiting, limit: most),
        returned: try station.reviewQueue(.returned, limit: most), done: try done(station, ask))
    }
  }

  /// As many calls as anybody reviews at a sitting.
  private static let most = 30

  private static func done(_ station: Station, _ ask: Ask) throws -> Incident? {
    guard let number = ask.query("after") else { return nil }
    do { return try station.incident(number).incident } catch Refusal.unknownIncident { return nil }
  }

  /// The desk in words.
  struct View: Sendable {
    let saved: String?
    let waiting: [Waiting]
    let count: String
    let returned: [ReturnedCall]
    let returnedCount: String

    /// A call that waits.
    struct Waiting: Sendable {
      let path: String
      let name: String
      let category: String
      let heard: String
      let state: String
      let isOpen: Bool
      let isOwn: Bool
      let place: String?
      let told: String
      let looks: [String]
      let isInOrder: Bool
    }
  }

  func view(_ phrases: Phrases, _ ask: Ask) -> View {
    let pages = IncidentPages(
      ask.language, setup: waiting.setup, isColoured: false, now: ask.now, namesOptions: false)
    return View(
      saved: done.map { call in
        let words = pages.saved(call, flags: [], width: .max).split(separator: "\n").joined(separator: " ")
        return "\(ReviewWord.saved[ask.language])  \(words)"
      },
      waiting: waiting.calls.map { call in
        let incident = call.incident
        return View.Waiting(
          path: Place.incident(incident.number).path, name: incident.number.text,
          category: phrases.category(incident.report.category), heard: phrases.listed(incident.report.heard),
          state: pages.state(incident), isOpen: !incident.isClosed,
          isOwn: waiting.setup.refusal(toReview: incident, ask.visitor.who) != nil,
          place: incident.report.place, told: incident.report.text, looks: call.flags.map(pages.short),
          isInOrder: call.flags.isEmpty)
      }, count: waiting.calls.isEmpty ? "" : phrases.waiting(waiting.calls.count, of: waiting.total),
      returned: returned.calls.map { ReturnedCall($0.incident, phrases) },
      returnedCount: returned.calls.isEmpty ? "" : phrases.waiting(returned.calls.count, of: returned.total))
  }
}

extension Place {
  /// The reviewer's desk.
  static let reviews = Place("reviews")

  /// The reviewer's desk after a call was approved or given back.
  static func reviews(after number: IncidentNumber) -> Place {
    Place("reviews", query: ["after": number.text])
  }
}
