/// What an entry says of one dispute that was handed to mediators.
public enum ReferralFact: Hashable, Sendable {
  /// It is to be mediated.
  case opened(Referral)
  /// A party agrees to be mediated.
  case consented(ReferralConsent)
  /// The mediators have received the slip.
  case acknowledged(ReferralReceipt)
  /// The parties sat down together.
  case session(MediationSession)
  /// What came of it.
  case concluded(MediationOutcome)
  /// What was agreed was done, in part or in full.
  case performed(MediationPerformance)
  /// A court has confirmed the agreement; the word says which.
  case confirmed(IncidentNote)
  /// It goes another way.
  case diverted(Diversion)
  /// A party was asked afterwards.
  case visited(ReturnVisit)
}

/// A dispute's number in its book, which is the number of its slip: the year and its place in it, `2020-001`.
public typealias ReferralID = Code<Referral>

/// A dispute as it was handed over.
public struct Referral: Hashable, Codable, Sendable {
  /// The call it comes from.
  public var incident: IncidentNumber
  /// Who mediates.
  public var kind: Kind
  /// The mediators, such as a committee or a court; nil when it is not said.
  public var mediators: String?
  /// Those between whom it is.
  public var parties: [String]
  /// Those of them who agreed to be mediated from the start.
  public var consented: [String]
  /// What it is about.
  public var text: String
  /// What it is in the eyes of the law, as said by hand or by the call's category.
  public var cases: [DisputeCase]
  /// What is at stake; unknown stays unknown.
  public var amount: Yuan?
  /// The mediators' or the bureau's own number for the slip; nil to use ours.
  public var slip: String?

  /// Makes a referral.
  public init(
    incident: IncidentNumber, kind: Kind, mediators: String? = nil, parties: [String],
    consented: [String] = [], text: String, cases: [DisputeCase] = [], amount: Yuan? = nil,
    slip: String? = nil
  ) {
    self.incident = incident
    self.kind = kind
    self.mediators = mediators
    self.parties = parties
    self.consented = consented
    self.text = text
    self.cases = cases
    self.amount = amount
    self.slip = slip
  }

  /// Who mediates.
  public enum Kind: String, Codable, TypedWord, Sendable {
    /// 治安调解: the police themselves.
    case police
    /// 人民调解: a people's mediation committee.
    case peoples
    /// 行政调解: an authority.
    case administrative
    /// 司法调解: a court.
    case judicial
    /// 联合调解: several together.
    case joint
    /// 委托调解: somebody whom a court or an authority has asked.
    case entrusted

    /// The Chinese words by which it may be typed.
    public var words: [String] {
      switch self {
      case .police: ["治安调解", "治安"]
      case .peoples: ["人民调解", "人民", "people's", "people’s"]
      case .administrative: ["行政调解", "行政"]
      case .judicial: ["司法调解", "司法"]
      case .joint: ["联合调解", "联合", "联调"]
      case .entrusted: ["委托调解", "委托"]
      }
    }
  }
}

/// A party's word that it will be mediated.
public struct ReferralConsent: Hashable, Codable, Sendable {
  /// Those who agree.
  public var parties: [String]

  /// Makes a consent.
  public init(parties: [String]) { self.parties = parties }
}

/// The mediators' word that they have the slip.
public struct ReferralReceipt: Hashable, Codable, Sendable {
  /// Who took it.
  public var by: String?
  /// The number under which they keep it.
  public var slip: String?

  /// Makes a receipt.
  public init(by: String? = nil, slip: String? = nil) {
    self.by = by
    self.slip = slip
  }
}

/// One sitting of the parties with a mediator.
public struct MediationSession: Hashable, Codable, Sendable {
  /// What was said.
  public var text: String
  /// Who mediated.
  public var mediator: String?
  /// Where.
  public var place: String?
  /// Whether a party provoked trouble again during it.
  public var provoked: Bool

  /// Makes a sitting.
  public init(text: String, mediator: String? = nil, place: String? = nil, provoked: Bool = false) {
    self.text = text
    self.mediator = mediator
    self.place = place
    self.provoked = provoked
  }
}

/// What came of a mediation.
public struct MediationOutcome: Hashable, Codable, Sendable {
  /// How it ended.
  public var result: Result
  /// The agreement, or why there is none.
  public var text: String
  /// What was agreed to be paid; unknown stays unknown.
  public var amount: Yuan?
  /// Until when it is to be done; nil when the agreement does not say.
  public var performBy: Instant?
  /// The time allowed from the agreement on, when it was given as one; a changed calendar moves working days.
  public var performWithin: Allowance?

  /// Makes an outcome.
  public init(
    result: Result, text: String, amount: Yuan? = nil, performBy: Instant? = nil,
    performWithin: Allowance? = nil
  ) {
    self.result = result
    self.text = text
    self.amount = amount
    self.performBy = performBy
    self.performWithin = performWithin
  }

  /// How a mediation ends.
  public enum Result: String, Codable, TypedWord, Sendable {
    /// 达成协议.
    case agreed
    /// 未达成.
    case failed
    /// 撤回: a party does not want it any more.
    case withdrawn
    /// 退回: the mediators give it back to the police.
    case returned

    /// The Chinese words by which it may be typed.
    public var words: [String] {
      switch self {
      case .agreed: ["达成", "成功", "达成协议"]
      case .failed: ["未达成", "失败", "不成"]
      case .withdrawn: ["撤回"]
      case .returned: ["退回"]
      }
    }
  }
}

/// What was done of an agreement.
public struct MediationPerformance: Hashable, Codable, Sendable {
  /// What was done.
  public var text: String
  /// What was paid; unknown stays unknown.
  public var amount: Yuan?
  /// Whether something is still owed.
  public var isPartial: Bool

  /// Makes a performance.
  public init(text: String, amount: Yuan? = nil, isPartial: Bool = false) {
    self.text = text
    self.amount = amount
    self.isPartial = isPartial
  }
}

/// Another way that a dispute takes.
public struct Diversion: Hashable, Codable, Sendable {
  /// Which.
  public var route: Route
  /// A word on it.
  public var text: String

  /// Makes a diversion.
  public init(route: Route, text: String) {
    self.route = route
    self.text = text
  }

  /// The ways beside mediation.
  public enum Route: String, Codable, TypedWord, Sendable {
    /// 行政复议.
    case review
    /// 行政裁决.
    case ruling
    /// 仲裁.
    case arbitration
    /// 诉讼.
    case lawsuit

    /// The Chinese words by which it may be typed.
    public var words: [String] {
      switch self {
      case .review: ["行政复议", "复议"]
      case .ruling: ["行政裁决", "裁决"]
      case .arbitration: ["仲裁"]
      case .lawsuit: ["诉讼", "起诉"]
      }
    }
  }
}

/// An attempt to ask a party afterwards.
public struct ReturnVisit: Hashable, Codable, Sendable {
  /// Who was asked; nil for all parties.
  public var party: String?
  /// How satisfied they are; nil when they were reached and did not say, or were not reached.
  public var satisfaction: Satisfaction?
  /// Whether they were reached.
  public var reached: Bool
  /// What they said.
  public var text: String

  /// Makes a visit.
  public init(party: String? = nil, reached: Bool, satisfaction: Satisfaction? = nil, text: String) {
    self.party = party
    self.reached = reached
    self.satisfaction = satisfaction
    self.text = text
  }

  /// How satisfied a party is.
  public enum Satisfaction: String, Codable, TypedWord, Sendable {
    /// 满意.
    case satisfied
    /// 基本满意.
    case mostly
    /// 不满意.
    case dissatisfied

    /// The Chinese words by which it may be typed.
    public var words: [String] {
      switch self {
      case .satisfied: ["满意"]
      case .mostly: ["基本满意"]
      case .dissatisfied: ["不满意"]
      }
    }
  }
}
