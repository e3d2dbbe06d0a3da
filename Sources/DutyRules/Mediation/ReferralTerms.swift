public import DutyModel

/// Until when what is due, for a dispute handed to mediators.
public enum ReferralTerms {
  /// Working days in which a dispute goes its other way once mediation has failed, and in which a party is asked
  /// after the agreement was done: what the house asks, no law.
  static let houseWorkingDays = 7

  /// What somebody waits for next, and until when; nil when nothing is owed any more.
  ///
  /// Mediation by the police ends in three working days of its acceptance, the second within seven working days
  /// after the first (公通字〔2007〕81号 arts 8–9); a committee's in a month (人民调解工作若干规定 art. 33). Where no law
  /// says, the house asks for a month.
  public static func next(_ state: ReferralState, setup: StationSetup) -> (task: Task, due: Instant)? {
    switch state.stage {
    case .awaitingConsent: (.consent, workingDays(3, after: state.opened, setup))
    case .handedOver, .acknowledged, .inMediation: (.result, result(state, setup: setup))
    case .agreed:
      state.outcome.map { agreed in
        (.performance, performBy(state, setup: setup) ?? months(1, after: agreed.at, setup))
      }
    case .failed:
      state.outcome.map { (.diversion, workingDays(houseWorkingDays, after: $0.at, setup)) }
    case .performed:
      state.unvisited.isEmpty
        ? nil : state.performances.last.map { (.visit, workingDays(houseWorkingDays, after: $0.at, setup)) }
    case .withdrawn, .returned, .diverted: nil
    }
  }

  /// Until when the parties agreed to do it; nil when they did not say.
  public static func performBy(_ state: ReferralState, setup: StationSetup) -> Instant? {
    state.outcome.flatMap { agreed in
      agreed.value.performWithin?.due(after: agreed.at, setup: setup) ?? agreed.value.performBy
    }
  }

  /// What somebody waits for.
  public enum Task: String, Sendable, CaseIterable {
    /// A party's word that it will be mediated.
    case consent
    /// What comes of it.
    case result
    /// That what was agreed is done.
    case performance
    /// That a dispute without agreement goes another way.
    case diversion
    /// That every party is asked afterwards, or was tried.
    case visit
  }

  /// The years whose working days were counted without a public calendar for what is owed next.
  public static func flags(_ state: ReferralState, setup: StationSetup, now: Instant) -> [DueFlag] {
    guard let (task, due) = next(state, setup: setup) else { return [] }
    let since: Instant? =
      switch task {
      case .consent: state.opened
      case .result where state.referral.kind == .police:
        state.sessions.first?.at ?? state.handedOver ?? state.opened
      case .performance where isInWorkingDays(state.outcome?.value.performWithin): state.outcome?.at
      case .diversion: state.outcome?.at
      case .visit: state.performances.last?.at
      case .result, .performance: nil
      }
    guard let since else { return [] }
    return DueFlag.all(due: due, allowance: .workingDays(1), from: since, setup: setup, now: due)
  }

  private static func isInWorkingDays(_ allowance: Allowance?) -> Bool {
    if case .workingDays? = allowance { true } else { false }
  }

  private static func result(_ state: ReferralState, setup: StationSetup) -> Instant {
    let start = state.handedOver ?? state.opened
    let terms = packs(at: start, setup: setup).first?.parameters
    return switch state.referral.kind {
    case .police:
      if let first = state.sessions.first {
        workingDays(terms?.secondMediationWorkingDays ?? 7, after: first.at, setup)
      } else {
        workingDays(terms?.mediationWorkingDays ?? 3, after: start, setup)
      }
    case .peoples: months(terms?.peoplesMediationMonths ?? 1, after: start, setup)
    case .administrative, .judicial, .joint, .entrusted: months(1, after: start, setup)
    }
  }

  /// The packs that the station goes by and that were in force at a moment.
  static func packs(at instant: Instant, setup: StationSetup) -> [RulePack] {
    RulePack.inForce(on: setup.zone.date(instant), at: setup)
  }

  private static func workingDays(_ count: Int, after instant: Instant, _ setup: StationSetup) -> Instant {
    Allowance.workingDays(count).due(after: instant, setup: setup)
  }

  private static func months(_ count: Int, after instant: Instant, _ setup: StationSetup) -> Instant {
    setup.zone.day(setup.zone.date(instant).advanced(months: count)).end
  }
}
