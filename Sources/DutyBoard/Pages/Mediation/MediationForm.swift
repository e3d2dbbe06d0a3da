import DutyModel
import DutyRules
import DutyStation

/// What can be written down about a dispute, one form each; the raw value is the end of the form's address.
enum MediationForm: String, CaseIterable, Sendable {
  case consent, acknowledge, session, outcome, performed, confirm, visit, divert

  /// The form that a step is written down with.
  init(_ step: ReferralStep) {
    switch step {
    case .consent: self = .consent
    case .acknowledge: self = .acknowledge
    case .session: self = .session
    case .conclude: self = .outcome
    case .perform: self = .performed
    case .confirm: self = .confirm
    case .visit: self = .visit
    case .divert: self = .divert
    }
  }

  /// What the names of the boxes of those who agree begin with; a party's place among the parties follows.
  static let partyBox = "party-"

  /// Writes down what was typed.
  func send(_ fields: Fields, about dispute: ReferralView, _ station: Station, _ ask: Ask) throws
    -> ReferralView
  {
    let (id, zone, words) = (dispute.state.id.text, dispute.setup.zone, fields.typed("text"))
    let at = try fields.occurrence("time", ask, zone: zone)
    switch self {
    case .consent:
      let parties = dispute.state.referral.parties
      let who = fields.ticked(Self.partyBox).compactMap { Int($0) }.filter(parties.indices.contains)
      return try station.consent(id, of: who.map { parties[$0] }, at: at)
    case .acknowledge: return try station.acknowledge(id, by: fields["by"], slip: fields["slip"], at: at)
    case .session:
      return try station.session(
        id,
        MediationSession(
          text: words, mediator: fields["mediator"], place: fields["place"],
          provoked: fields.isTicked("provoked")), at: at)
    case .outcome:
      return try station.conclude(
        id, fields.typed("result"), words, amount: fields["amount"]?.trimmed,
        performBy: fields["performBy"]?.trimmed, at: at,
        time: { try TypedTime.instant($0, now: ask.typed, zone: $1) })
    case .performed:
      return try station.perform(
        id, words, amount: fields["amount"]?.trimmed, isPartial: fields.isTicked("partly"), at: at)
    case .confirm: return try station.confirm(id, words, at: at)
    case .visit:
      return try station.visit(
        id, party: fields["party"], reached: !fields.isTicked("unreached"), satisfaction: fields["satisfied"],
        words, at: at)
    case .divert: return try station.divert(id, to: fields.typed("route"), words, at: at)
    }
  }

  /// The fields that have to say something.
  var needed: [String] {
    switch self {
    case .session, .outcome, .performed, .confirm: ["text"]
    case .consent, .acknowledge, .visit, .divert: []
    }
  }
}
