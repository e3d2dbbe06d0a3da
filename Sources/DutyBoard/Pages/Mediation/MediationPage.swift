import DutyModel
import DutyRules
import DutyStation
import DutyText
import Hummingbird

/// One dispute: the slip, its whole course, what is owed next, and every step that may be taken now.
struct MediationPage: Page {
  /// The dispute.
  let dispute: ReferralView
  /// What was just written down, as the address says it; nil when nothing was.
  var saved: String?
  /// What was typed and was not written.
  var filled: Filled?

  /// What was typed into one of the page's forms, and why it was not written.
  struct Filled: Sendable {
    let form: MediationForm
    let fields: Fields
    let refused: [Refused]
  }

  static let template = Template.mediation
  typealias Words = MediationWord
  var setup: StationSetup? { dispute.setup }

  func title(_ phrases: Phrases) -> String {
    "\(MediationWord.title[phrases.language]) \(dispute.state.slip)"
  }

  /// What the address of a dispute says after a step that opened its call again.
  static let reopenedWord = "reopened"

  /// Puts the page and its forms on the board.
  static func add(to routes: BoardRoutes) {
    routes.page("/mediation/:id", .seeMediation) { station, ask in
      MediationPage(dispute: try dispute(ask, station), saved: ask.query("saved"))
    }
    for form in MediationForm.allCases {
      routes.form(
        "/mediation/:id/\(form.rawValue)", .mediate, Fields.self,
        again: { done, _ in .mediation(ReferralID(done.subject), saved: form.rawValue) }
      ) { station, fields, ask in
        let dispute = try dispute(ask, station)
        let unreadable = try Refused.unreadable(
          fields, needed: form.needed, ask, zone: dispute.setup.zone)
        func show(_ refused: [Refused]) -> Answer {
          .show(
            MediationPage(
              dispute: dispute, filled: Filled(form: form, fields: fields, refused: refused)))
        }
        guard unreadable.isEmpty else { return show(unreadable) }
        do {
          let done = try form.send(fields, about: dispute, station, ask)
          return .go(
            .mediation(done.state.id, saved: done.reopened == nil ? form.rawValue : reopenedWord))
        } catch let refusal as Refusal { return show([Refused(refusal)]) }
      }
    }
  }

  /// The dispute of the address; an address of none is none.
  static func dispute(_ ask: Ask, _ station: Station) throws -> ReferralView {
    do { return try station.referral(ask.part("id")) } catch Refusal.unknownReferral {
      throw HTTPError(.notFound)
    }
  }
}
