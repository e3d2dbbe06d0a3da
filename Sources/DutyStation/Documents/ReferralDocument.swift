package import DutyModel
import DutyRules

/// A dispute, for programs.
package struct ReferralDocument: Encodable {
  let id: ReferralID
  let incident: IncidentNumber
  let kind: String
  let state: String
  let slip: String
  let mediators: Explicit<String>
  let parties: [String]
  let consented: [String]
  let opened: String
  let handedOver: Explicit<String>
  let acknowledged: Explicit<String>
  let amount: Explicit<Double>
  let sessions: [Session]
  let outcome: Explicit<Outcome>
  let performed: Explicit<String>
  let confirmed: Explicit<String>
  let diverted: Explicit<String>
  let visit: Explicit<Visit>
  let visits: [Visit]

  struct Session: Encodable {
    let at: String
    let text: String
    let mediator: Explicit<String>
    let place: Explicit<String>
    let provoked: Bool
  }

  struct Outcome: Encodable {
    let result: String
    let at: String
    let text: String
    let amount: Explicit<Double>
    let performBy: Explicit<String>
  }

  struct Visit: Encodable {
    let at: String
    let party: Explicit<String>
    let reached: Bool
    let satisfaction: Explicit<String>
    let text: String
  }

  package init(_ state: ReferralState, setup: StationSetup) {
    let zone = setup.zone
    id = state.id
    incident = state.referral.incident
    kind = state.referral.kind.rawValue
    self.state = state.stage.rawValue
    slip = state.slip
    mediators = Explicit(state.referral.mediators)
    parties = state.referral.parties
    consented = state.consented
    opened = zone.iso(state.opened)
    handedOver = Explicit(state.handedOver.map(zone.iso))
    acknowledged = Explicit((state.receipt?.at).map(zone.iso))
    amount = Explicit(state.referral.amount?.yuan)
    sessions = state.sessions.map {
      Session(
        at: zone.iso($0.at), text: $0.value.text, mediator: Explicit($0.value.mediator),
        place: Explicit($0.value.place), provoked: $0.value.provoked)
    }
    outcome = Explicit(
      state.outcome.map {
        Outcome(
          result: $0.value.result.rawValue, at: zone.iso($0.at), text: $0.value.text,
          amount: Explicit($0.value.amount?.yuan),
          performBy: Explicit(ReferralTerms.performBy(state, setup: setup).map(zone.iso)))
      })
    performed = Explicit(state.performances.first { !$0.value.isPartial }.map { zone.iso($0.at) })
    confirmed = Explicit((state.confirmation?.at).map(zone.iso))
    diverted = Explicit(state.diversion?.value.route.rawValue)
    visits = state.visits.map {
      Visit(
        at: zone.iso($0.at), party: Explicit($0.value.party), reached: $0.value.reached,
        satisfaction: Explicit($0.value.satisfaction?.rawValue), text: $0.value.text)
    }
    visit = Explicit(visits.last)
  }
}

extension Yuan {
  /// The amount in yuan.
  fileprivate var yuan: Double { Double(fen) / 100 }
}

/// A dispute as it leaves the station, for programs: masked, or where it stands only.
package enum ReleasedReferralDocument: Encodable {
  case masked(ReferralDocument)
  case brief(Brief)

  /// What is said of the dispute of a sensitive call.
  package struct Brief: Encodable {
    let id: ReferralID
    let incident: IncidentNumber
    let kind: String
    let state: String
    let brief = true
  }

  package init(_ released: ReleasedReferral) {
    let state = released.view.state
    self =
      released.isBrief
      ? .brief(
        Brief(
          id: state.id, incident: state.referral.incident, kind: state.referral.kind.rawValue,
          state: state.stage.rawValue))
      : .masked(ReferralDocument(state, setup: released.view.setup))
  }

  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .masked(let document): try document.encode(to: encoder)
    case .brief(let brief): try brief.encode(to: encoder)
    }
  }
}
