import DutyModel
import DutyStation
import DutyText

/// A dispute's slip, to be printed and signed by whoever hands it over and whoever takes it.
struct MediationSlipPage: Page {
  /// The dispute.
  let dispute: ReferralView

  static let template = Template.mediationSlip
  typealias Words = MediationWord
  var setup: StationSetup? { dispute.setup }

  func title(_ phrases: Phrases) -> String {
    "\(MediationWord.slipTitle[phrases.language]) \(dispute.state.slip)"
  }

  /// Puts the page on the board.
  static func add(to routes: BoardRoutes) {
    routes.page("/mediation/:id/slip", .seeMediation) { station, ask in
      MediationSlipPage(dispute: try MediationPage.dispute(ask, station))
    }
  }

  /// What the template shows.
  struct View: Sendable {
    let station: String
    let slip: String
    let backPath: String
    let facts: [Fact]
    let about: String
    let parties: [Party]
    let owed: String?
    let handedBy: String

    /// Something that the slip says.
    struct Fact: Sendable {
      let term: String
      let value: String
    }

    /// A party, and whether it agrees.
    struct Party: Sendable {
      let partyName: String
      let answer: String
    }
  }

  func view(_ phrases: Phrases, _ ask: Ask) -> View {
    let (state, referral) = (dispute.state, dispute.state.referral)
    let said = { (word: MediationWord) in word[ask.language] }
    let facts: [(MediationWord, String?)] = [
      (.ours, state.slip == state.id.text ? nil : state.id.text), (.call, referral.incident.text),
      (.kind, phrases.word(referral.kind)), (.mediators, referral.mediators),
      (.opened, phrases.moment(state.opened)), (.stake, referral.amount.map(phrases.money)),
    ]
    return View(
      station: dispute.setup.profile.name[ask.language], slip: state.slip,
      backPath: Place.mediation(state.id).path,
      facts: facts.compactMap { word, value in value.map { View.Fact(term: said(word), value: $0) } },
      about: referral.text,
      parties: referral.parties.map { party in
        View.Party(
          partyName: party, answer: said(state.consented.contains(party) ? .hasConsented : .notYet))
      },
      owed: dispute.next.map { phrases.owed($0.task, due: $0.due, now: ask.now) },
      handedBy: state.author.map(phrases.name) ?? "")
  }
}
