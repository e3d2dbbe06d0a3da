import DutyModel
import DutyRules
import DutyStation
import DutyText

extension MediationPage {
  /// What a step is written down with, beside its time.
  func fields(
    _ form: MediationForm, _ make: FieldMaker, _ phrases: Phrases, _ said: (MediationWord) -> String
  ) -> [FormField] {
    let parties = dispute.state.referral.parties
    switch form {
    case .consent:
      let waiting = parties.indices.filter { dispute.state.waitingFor.contains(parties[$0]) }
      return [make.group("party", said(.who), waiting.map { ("\($0)", parties[$0]) })]
    case .acknowledge:
      return [make.line("by", said(.by)), make.line("slip", said(.theirSlip))]
    case .session:
      return [
        make.area("text", said(.said), isNeeded: true), make.line("mediator", said(.mediator)),
        make.line("place", said(.place)), make.box("provoked", said(.provoked)),
      ]
    case .outcome:
      return [
        make.select("result", said(.result), results(phrases), chosen: expectedResult),
        make.area("text", said(.terms), isNeeded: true), make.line("amount", said(.paid)),
        make.line("performBy", said(.performBy), hint: said(.performByHint)),
      ]
    case .performed:
      return [
        make.area("text", said(.done), isNeeded: true), make.line("amount", said(.paid)),
        make.box("partly", said(.partly)),
      ]
    case .confirm: return [make.area("text", said(.court), isNeeded: true)]
    case .visit:
      let satisfactions = ReturnVisit.Satisfaction.allCases.map { ($0.rawValue, phrases.word($0)) }
      return [
        make.select(
          "party", said(.party), [("", said(.everyParty))] + parties.map { ($0, $0) },
          chosen: dispute.state.unvisited.first ?? ""),
        make.box("unreached", said(.unreached)),
        make.select("satisfied", said(.satisfied), [("", said(.noAnswer))] + satisfactions),
        make.area("text", said(.remark)),
      ]
    case .divert:
      return [
        make.select(
          "route", said(.route), Diversion.Route.allCases.map { ($0.rawValue, phrases.word($0)) }),
        make.area("text", said(.remark)),
      ]
    }
  }

  /// How the mediation can end as it stands.
  private func results(_ phrases: Phrases) -> [(value: String, label: String)] {
    dispute.steps.compactMap { step in
      if case .conclude(let result) = step { (result.rawValue, phrases.word(result)) } else { nil }
    }
  }

  /// How it is expected to end.
  private var expectedResult: String {
    if case .conclude(let result)? = ReferralStep.next(after: dispute.state) { result.rawValue } else { "" }
  }
}
