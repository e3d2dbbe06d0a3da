public import DutyModel

/// What the law says against mediating a dispute.
public enum MediationGate {
  /// The first case of a dispute that bars its mediation, with the provision; nil when nothing does.
  ///
  /// Only mediation by the police themselves is barred, by the pack in force at the moment.
  public static func bar(
    _ kind: Referral.Kind, cases: [DisputeCase], at instant: Instant, setup: StationSetup
  ) -> (case: DisputeCase, provision: RulePack.Provision)? {
    guard kind == .police else { return nil }
    for pack in ReferralTerms.packs(at: instant, setup: setup) {
      guard let provision = pack.provision(on: .mediationBars) else { continue }
      if let found = cases.first(where: pack.parameters.mediationBars.contains) { return (found, provision) }
    }
    return nil
  }

  /// What a call is in the eyes of the law on mediation, by its category.
  public static func cases(of category: String, setup: StationSetup) -> [DisputeCase] {
    guard let playbook = setup.playbook(category) else {
      return DisputeCase(named: category).map { [$0] } ?? []
    }
    return (playbook.mediation ?? DisputeCase(named: playbook.name.zh)).map { [$0] } ?? []
  }

  /// Whether a category is one of disputes.
  public static func isDispute(_ playbook: Playbook) -> Bool {
    playbook.mediation != nil || DisputeCase(named: playbook.name.zh) != nil
  }
}

/// Something about a dispute that somebody should look at.
public enum ReferralFlag: Hashable, Sendable {
  /// What is owed next was not done in time.
  case overdue(ReferralTerms.Task, since: Instant)
  /// A sitting of the police came later than the law asks.
  case lateSession(Int, due: Instant)
  /// More sittings of the police than the law allows.
  case tooManySessions(Int)
  /// A party provoked trouble again during mediation by the police, which ends there.
  case provoked
  /// Somebody was mediated without having agreed to it.
  case withoutConsent([String])

  /// What there is to look at.
  public static func all(_ state: ReferralState, setup: StationSetup, now: Instant) -> [ReferralFlag] {
    var flags: [ReferralFlag] = []
    if !state.waitingFor.isEmpty, !state.sessions.isEmpty { flags.append(.withoutConsent(state.waitingFor)) }
    if state.referral.kind == .police {
      for (index, session) in state.sessions.prefix(2).enumerated() {
        let start = index == 0 ? (state.handedOver ?? state.opened) : state.sessions[0].at
        guard let terms = ReferralTerms.packs(at: start, setup: setup).first?.parameters else { continue }
        let days = index == 0 ? terms.mediationWorkingDays : terms.secondMediationWorkingDays
        let due = Allowance.workingDays(days).due(after: start, setup: setup)
        if session.at > due { flags.append(.lateSession(index + 1, due: due)) }
      }
      if state.sessions.count > 2 { flags.append(.tooManySessions(state.sessions.count)) }
      if state.sessions.contains(where: \.value.provoked) { flags.append(.provoked) }
    }
    if let next = ReferralTerms.next(state, setup: setup), now > next.due {
      flags.append(.overdue(next.task, since: next.due))
    }
    return flags
  }
}
