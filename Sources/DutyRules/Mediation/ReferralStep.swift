public import DutyModel

/// A step that a dispute can take, and where it may follow: the one table of it.
public enum ReferralStep: Hashable, Sendable {
  /// A party agrees to be mediated.
  case consent
  /// The mediators have the slip.
  case acknowledge
  /// The parties sit down together.
  case session
  /// Something comes of it.
  case conclude(MediationOutcome.Result)
  /// What was agreed is done.
  case perform
  /// A court confirms the agreement.
  case confirm
  /// It goes another way.
  case divert
  /// A party is asked afterwards.
  case visit

  /// All steps, in the order in which they are taken.
  public static let all: [ReferralStep] =
    [.consent, .acknowledge, .session] + MediationOutcome.Result.allCases.map { .conclude($0) }
    + [.perform, .confirm, .divert, .visit]

  /// Where a dispute has to stand for the step to follow.
  public var stages: [ReferralState.Stage] {
    let mediated: [ReferralState.Stage] = [.handedOver, .acknowledged, .inMediation]
    return switch self {
    case .consent: [.awaitingConsent]
    case .acknowledge: [.handedOver]
    case .session, .conclude(.agreed), .conclude(.failed): mediated
    case .conclude(.withdrawn), .conclude(.returned): [.awaitingConsent] + mediated
    case .perform: [.agreed]
    case .confirm: [.agreed, .performed]
    case .divert: [.awaitingConsent] + mediated + [.agreed, .failed]
    case .visit: [.agreed, .performed, .failed, .withdrawn, .returned, .diverted]
    }
  }

  /// What the law says against the step after what has happened; nil when nothing does.
  ///
  /// Where a party provoked trouble again at a sitting with the police, they neither sit again nor agree there.
  public func bar(
    after state: ReferralState, at moment: Instant, setup: StationSetup
  ) -> (case: DisputeCase, provision: RulePack.Provision)? {
    guard [.session, .conclude(.agreed)].contains(self), state.sessions.contains(where: \.value.provoked)
    else { return nil }
    return MediationGate.bar(
      state.referral.kind, cases: [.provokedDuringMediation], at: moment, setup: setup)
  }

  /// The steps that may follow where a dispute stands.
  public static func possible(
    after state: ReferralState, at moment: Instant, setup: StationSetup
  ) -> [ReferralStep] {
    all.filter { $0.stages.contains(state.stage) && $0.bar(after: state, at: moment, setup: setup) == nil }
  }

  /// The step that a dispute waits for; nil when nothing is left to do.
  public static func next(after state: ReferralState) -> ReferralStep? {
    let isPolice = state.referral.kind == .police
    switch state.stage {
    case .awaitingConsent: return .consent
    case .handedOver: return isPolice ? .session : .acknowledge
    case .acknowledged: return .session
    case .inMediation:
      let isProvoked = isPolice && state.sessions.contains(where: \.value.provoked)
      return .conclude(isProvoked ? .failed : .agreed)
    case .agreed: return .perform
    case .failed: return .divert
    case .performed: return state.unvisited.isEmpty ? nil : .visit
    case .withdrawn, .returned, .diverted: return nil
    }
  }
}
