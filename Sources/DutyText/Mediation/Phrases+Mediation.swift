public import DutyModel
public import DutyRules

extension Phrases {
  /// What a dispute is in the eyes of the law.
  public func word(_ dispute: DisputeCase) -> String {
    switch dispute {
    case .civil: say("民间纠纷", "a purely civil dispute")
    case .publicOrder: say("治安案件", "an offence against public order")
    case .hiredViolence: say("雇凶伤害", "hired violence")
    case .gangAffray: say("结伙斗殴", "a gang affray")
    case .provokingTrouble: say("寻衅滋事", "provoking trouble")
    case .repeatOffender: say("多次违反治安管理", "a repeat offender")
    case .provokedDuringMediation: say("调解中又挑起事端", "trouble provoked again during mediation")
    }
  }

  /// Who mediates.
  public func word(_ kind: Referral.Kind) -> String {
    switch kind {
    case .police: say("治安调解", "by the police")
    case .peoples: say("人民调解", "people's")
    case .administrative: say("行政调解", "administrative")
    case .judicial: say("司法调解", "judicial")
    case .joint: say("联合调解", "joint")
    case .entrusted: say("委托调解", "entrusted")
    }
  }

  /// Where a dispute stands.
  public func word(_ stage: ReferralState.Stage) -> String {
    switch stage {
    case .awaitingConsent: say("待同意", "waiting for consent")
    case .handedOver: say("已移交", "handed over")
    case .acknowledged: say("已签收", "acknowledged")
    case .inMediation: say("调解中", "in mediation")
    case .agreed: say("达成协议", "agreed")
    case .performed: say("已履行", "performed")
    case .failed: say("未达成", "failed")
    case .withdrawn: say("撤回", "withdrawn")
    case .returned: say("退回", "returned")
    case .diverted: say("已分流", "diverted")
    }
  }

  /// How a mediation ended.
  public func word(_ result: MediationOutcome.Result) -> String {
    switch result {
    case .agreed: say("达成协议", "agreed")
    case .failed: say("未达成", "failed")
    case .withdrawn: say("撤回", "withdrawn")
    case .returned: say("退回", "returned")
    }
  }

  /// The way a dispute took.
  public func word(_ route: Diversion.Route) -> String {
    switch route {
    case .review: say("行政复议", "administrative review")
    case .ruling: say("行政裁决", "administrative ruling")
    case .arbitration: say("仲裁", "arbitration")
    case .lawsuit: say("诉讼", "a lawsuit")
    }
  }

  /// How satisfied a party is.
  public func word(_ satisfaction: ReturnVisit.Satisfaction) -> String {
    switch satisfaction {
    case .satisfied: say("满意", "satisfied")
    case .mostly: say("基本满意", "mostly satisfied")
    case .dissatisfied: say("不满意", "dissatisfied")
    }
  }

  /// What a dispute waits for.
  public func word(_ task: ReferralTerms.Task) -> String {
    switch task {
    case .consent: say("征得同意", "consent")
    case .result: say("调解结果", "the result")
    case .performance: say("履行", "performance")
    case .diversion: say("分流", "diversion")
    case .visit: say("回访", "a return visit")
    }
  }

  /// An amount with its currency.
  public func money(_ amount: Yuan) -> String { say("\(amount) 元", "CNY \(amount)") }

  /// What a dispute waits for, and until when.
  public func owed(_ task: ReferralTerms.Task, due: Instant, now: Instant) -> String {
    let deadline = deadline(due, now: now)
    return say("\(word(task))，应于 \(deadline) 前", "\(word(task)), by \(deadline)")
  }
}
