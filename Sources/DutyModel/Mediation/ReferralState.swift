/// A dispute as its entries tell it, from the slip to the last visit.
public struct ReferralState: Hashable, Sendable {
  /// Its number.
  public let id: ReferralID
  /// What was handed over.
  public private(set) var referral: Referral
  /// When it was opened.
  public let opened: Instant
  /// Who opened it.
  public let author: Badge?
  /// Those who agreed to be mediated.
  public private(set) var consented: [String]
  /// When the last of them did, and the slip went out; nil while somebody has not agreed.
  public private(set) var handedOver: Instant?
  /// When the mediators took the slip, and what they said.
  public private(set) var receipt: Dated<ReferralReceipt>?
  /// The sittings, in order.
  public private(set) var sessions: [Dated<MediationSession>] = []
  /// What came of it.
  public private(set) var outcome: Dated<MediationOutcome>?
  /// What was done of it, in order.
  public private(set) var performances: [Dated<MediationPerformance>] = []
  /// A court's confirmation.
  public private(set) var confirmation: Dated<IncidentNote>?
  /// The other way it took.
  public private(set) var diversion: Dated<Diversion>?
  /// The attempts to ask the parties, in order.
  public private(set) var visits: [Dated<ReturnVisit>] = []

  /// Something that happened at a moment.
  public struct Dated<Value: Hashable & Sendable>: Hashable, Sendable {
    /// When.
    public let at: Instant
    /// What.
    public let value: Value
  }

  /// Where it stands.
  public enum Stage: String, CaseIterable, Sendable {
    /// Somebody has not agreed to be mediated.
    case awaitingConsent = "awaiting-consent"
    /// The slip is out.
    case handedOver = "handed-over"
    /// The mediators have it.
    case acknowledged
    /// The parties have sat down.
    case inMediation = "in-mediation"
    /// There is an agreement, not yet done.
    case agreed
    /// It is done as agreed.
    case performed
    /// There is no agreement.
    case failed
    /// A party did not want it any more.
    case withdrawn
    /// The mediators gave it back.
    case returned
    /// It went another way.
    case diverted

    /// Whether somebody still waits for something.
    public var isOpen: Bool {
      switch self {
      case .awaitingConsent, .handedOver, .acknowledged, .inMediation, .agreed: true
      case .performed, .failed, .withdrawn, .returned, .diverted: false
      }
    }

    /// Whether nothing has come of it yet.
    public var isUndecided: Bool { isOpen && self != .agreed }
  }

  /// Where it stands.
  public var stage: Stage {
    if diversion != nil { return .diverted }
    switch outcome?.value.result {
    case .agreed: return performances.contains { !$0.value.isPartial } ? .performed : .agreed
    case .failed: return .failed
    case .withdrawn: return .withdrawn
    case .returned: return .returned
    case nil: break
    }
    if handedOver == nil { return .awaitingConsent }
    if !sessions.isEmpty { return .inMediation }
    return receipt == nil ? .handedOver : .acknowledged
  }

  /// The slip's number: the mediators', else the one it was opened with, else ours.
  public var slip: String { receipt?.value.slip ?? referral.slip ?? id.text }

  /// Those who have not agreed.
  public var waitingFor: [String] { referral.parties.filter { !consented.contains($0) } }

  /// Those whom nobody has visited or tried to reach.
  public var unvisited: [String] {
    visits.contains { $0.value.party == nil }
      ? [] : referral.parties.filter { party in !visits.contains { $0.value.party == party } }
  }

  /// Tells a dispute from its entries in the order of the whole book; nil when none of them opens it.
  ///
  /// - Throws: `DecodingError` when an entry is not what its kind says.
  public init?(_ id: ReferralID, entries: [Entry]) throws {
    let facts = try entries.compactMap { entry -> (Entry, ReferralFact)? in
      guard case .referral(id, let fact) = try entry.fact() else { return nil }
      return (entry, fact)
    }
    guard let first = facts.first(where: { if case .opened = $0.1 { true } else { false } }),
      case .opened(let referral) = first.1
    else { return nil }
    self.id = id
    self.referral = referral
    opened = first.0.occurred.start ?? first.0.written
    author = first.0.author
    consented = referral.consented
    handedOver = referral.parties.allSatisfy(referral.consented.contains) ? opened : nil
    for (entry, fact) in facts { apply(fact, at: entry.occurred.start ?? entry.written) }
  }

  /// The dispute with every name and every text put through a change.
  public func rewritten(name: (String) -> String, text: (String) -> String) -> ReferralState {
    func dated<Value>(_ value: Dated<Value>, _ change: (inout Value) -> Void) -> Dated<Value> {
      var inner = value.value
      change(&inner)
      return Dated(at: value.at, value: inner)
    }
    var copy = self
    copy.referral.parties = referral.parties.map(name)
    copy.referral.consented = referral.consented.map(name)
    copy.referral.text = text(referral.text)
    copy.referral.mediators = referral.mediators.map(text)
    copy.consented = consented.map(name)
    copy.receipt = receipt.map { dated($0) { $0.by = $0.by.map(name) } }
    copy.sessions = sessions.map {
      dated($0) {
        $0.text = text($0.text)
        $0.mediator = $0.mediator.map(name)
        $0.place = $0.place.map(text)
      }
    }
    copy.outcome = outcome.map { dated($0) { $0.text = text($0.text) } }
    copy.performances = performances.map { dated($0) { $0.text = text($0.text) } }
    copy.confirmation = confirmation.map { dated($0) { $0.text = text($0.text) } }
    copy.diversion = diversion.map { dated($0) { $0.text = text($0.text) } }
    copy.visits = visits.map {
      dated($0) {
        $0.text = text($0.text)
        $0.party = $0.party.map(name)
      }
    }
    return copy
  }

  private mutating func apply(_ fact: ReferralFact, at: Instant) {
    switch fact {
    case .opened: break
    case .consented(let consent):
      consented += consent.parties.filter { !consented.contains($0) }
      if handedOver == nil, waitingFor.isEmpty { handedOver = at }
    case .acknowledged(let value): receipt = Dated(at: at, value: value)
    case .session(let value): sessions.append(Dated(at: at, value: value))
    case .concluded(let value): outcome = Dated(at: at, value: value)
    case .performed(let value): performances.append(Dated(at: at, value: value))
    case .confirmed(let value): confirmation = Dated(at: at, value: value)
    case .diverted(let value): diversion = Dated(at: at, value: value)
    case .visited(let value): visits.append(Dated(at: at, value: value))
    }
  }
}
