import DutyBook
public import DutyModel
public import DutyRules

/// A dispute as it is now, with what a reader should look at.
public struct ReferralView: Sendable {
  /// The station, for names.
  public let setup: StationSetup
  /// The dispute.
  public let state: ReferralState
  /// What is owed next, and until when.
  public let next: (task: ReferralTerms.Task, due: Instant)?
  /// What to look at.
  public let flags: [ReferralFlag]
  /// The steps that it can take now.
  public let steps: [ReferralStep]
  /// The call that a step opened again; nil when it did not.
  public internal(set) var reopened: IncidentNumber?
  /// What there is to know about the due time that a step gave.
  public internal(set) var dueFlags: [DueFlag] = []

  /// Whether the time for what is owed next has passed.
  public var isOverdue: Bool { flags.contains { if case .overdue = $0 { true } else { false } } }

  init(_ state: ReferralState, setup: StationSetup, now: Instant) {
    self.setup = setup
    self.state = state
    next = ReferralTerms.next(state, setup: setup)
    flags = ReferralFlag.all(state, setup: setup, now: now)
    steps = ReferralStep.possible(after: state, at: now, setup: setup)
  }
}

/// What is typed to hand a dispute over.
public struct NewReferral: Sendable {
  /// The call, as typed.
  public var incident: String
  /// Who mediates, as typed.
  public var kind: String
  /// The mediators.
  public var mediators: String?
  /// Those between whom it is.
  public var parties: [String]
  /// Those of them who agree, or one word that means all.
  public var consented: [String]
  /// What it is about; nil for what the call says.
  public var text: String?
  /// What it is in the eyes of the law, as typed, beside what the call's category says.
  public var cases: [String]
  /// What is at stake, as typed.
  public var amount: String?
  /// The slip's own number.
  public var slip: String?

  /// Makes it.
  public init(
    incident: String, kind: String, mediators: String?, parties: [String], consented: [String], text: String?,
    cases: [String], amount: String?, slip: String?
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
}

extension Station {
  /// Hands a dispute over, or keeps it until all parties have agreed.
  ///
  /// - Throws: `Refusal.mediationBarred` when the law in force bars it, `referralOpen` when the call is being
  ///   mediated in that way already; others when what was typed cannot be.
  public func openReferral(_ new: NewReferral, at: Occurrence) throws -> ReferralView {
    try write { writer in
      let setup = try writer.setup()
      let opened = at.start ?? hand.now
      try check(opened, zone: setup.zone)
      let number = try writer.incident(called: new.incident)
      guard let incident = try writer.incident(number) else {
        throw Refusal.unknownIncident(new.incident, newest: [])
      }
      let kind = try Self.choice(new.kind, "KIND", Referral.Kind.self)
      let parties = try new.parties.map { try Self.checked($0, "--party") }.reduce(into: [String]()) {
        if !$0.contains($1) { $0.append($1) }
      }
      guard parties.count >= 2 else { throw Refusal.tooFewParties }
      let cases = try new.cases.map {
        try Self.choice($0, "--case", DisputeCase.self)
      }
      let all = MediationGate.cases(of: incident.report.category, setup: setup) + cases
      if let bar = MediationGate.bar(kind, cases: all, at: opened, setup: setup) {
        throw Refusal.mediationBarred(
          bar.case, text: bar.provision.text, source: bar.provision.source, of: nil)
      }
      if let open = try writer.referrals(incident: number, isOpen: true).first(where: {
        $0.referral.kind == kind
      }) {
        throw Refusal.referralOpen(open.id, kind, number)
      }
      let id = try writer.nextReferralID(year: setup.zone.date(opened).year)
      let referral = Referral(
        incident: number, kind: kind, mediators: try Self.checkedIfAny(new.mediators, "--to"),
        parties: parties, consented: try Self.parties(new.consented, of: parties),
        text: try Self.checkedIfAny(new.text, "TEXT") ?? incident.report.text, cases: all,
        amount: try Self.amount(new.amount), slip: try Self.checkedIfAny(new.slip, "--slip"))
      try writer.append(.referral(id, .opened(referral)), occurred: at)
      return try finish(id, before: nil, writer, setup)
    }
  }

  /// Parties agree to be mediated.
  public func consent(_ text: String, of parties: [String], at: Occurrence) throws -> ReferralView {
    try take(.consent, text, at: at) { state, _ in
      guard !parties.isEmpty else { throw Refusal.emptyText("PARTY") }
      return .consented(ReferralConsent(parties: try Self.parties(parties, of: state.referral.parties)))
    }
  }

  /// The mediators have the slip.
  public func acknowledge(_ text: String, by: String?, slip: String?, at: Occurrence) throws -> ReferralView {
    try take(.acknowledge, text, at: at) { _, _ in
      .acknowledged(
        ReferralReceipt(
          by: try Self.checkedIfAny(by, "--by"), slip: try Self.checkedIfAny(slip, "--slip")))
    }
  }

  /// The parties sat down together.
  ///
  /// - Throws: `Refusal.withoutConsent` when a party has not agreed; `mediationBarred` when one provoked trouble
  ///   again at an earlier sitting with the police.
  public func session(_ text: String, _ session: MediationSession, at: Occurrence) throws -> ReferralView {
    try take(.session, text, at: at) { _, _ in
      var session = session
      session.text = try Self.checked(session.text, "TEXT")
      return .session(session)
    }
  }

  /// Something came of it; what the mediators give back opens the call again.
  ///
  /// - Parameter time: reads a time as people type it.
  /// - Throws: `Refusal.mediationBarred` when the police would settle what was provoked again under mediation.
  public func conclude(
    _ text: String, _ result: String, _ words: String, amount: String?, performBy: String?, at: Occurrence,
    time: (String, Zone) throws -> Instant
  ) throws -> ReferralView {
    let result = try Self.choice(
      result, "RESULT", MediationOutcome.Result.self)
    return try take(.conclude(result), text, at: at) { _, setup in
      let due = try performBy.map {
        try Due(
          $0, option: "--perform-by", from: at.start ?? hand.now, setup: setup, now: hand.now, time: time)
      }
      return .concluded(
        MediationOutcome(
          result: result, text: try Self.checked(words, "TEXT"), amount: try Self.amount(amount),
          performBy: due?.due, performWithin: due?.allowance))
    }
  }

  /// What was agreed was done, in part or in full.
  public func perform(
    _ text: String, _ words: String, amount: String?, isPartial: Bool, at: Occurrence
  ) throws -> ReferralView {
    try take(.perform, text, at: at) { _, _ in
      .performed(
        MediationPerformance(
          text: try Self.checked(words, "TEXT"), amount: try Self.amount(amount), isPartial: isPartial))
    }
  }

  /// A court confirmed the agreement.
  public func confirm(_ text: String, _ words: String, at: Occurrence) throws -> ReferralView {
    try take(.confirm, text, at: at) { _, _ in
      .confirmed(IncidentNote(text: try Self.checked(words, "TEXT")))
    }
  }

  /// It goes another way.
  public func divert(_ text: String, to route: String, _ words: String, at: Occurrence) throws -> ReferralView
  {
    let route = try Self.choice(route, "ROUTE", Diversion.Route.self)
    return try take(.divert, text, at: at) { _, _ in .diverted(Diversion(route: route, text: words)) }
  }

  /// A party was asked afterwards, or could not be reached.
  public func visit(
    _ text: String, party: String?, reached: Bool, satisfaction: String?, _ words: String, at: Occurrence
  ) throws -> ReferralView {
    try take(.visit, text, at: at) { state, _ in
      .visited(
        ReturnVisit(
          party: try party.map { try Self.parties([$0], of: state.referral.parties).first ?? $0 },
          reached: reached,
          satisfaction: try satisfaction.map {
            try Self.choice(
              $0, "--satisfied", ReturnVisit.Satisfaction.self)
          }, text: words))
    }
  }

  /// A dispute as it is now.
  public func referral(_ text: String) throws -> ReferralView {
    try book.read { reader in
      ReferralView(try reader.referral(called: text), setup: try reader.setup(), now: hand.now)
    }
  }

  /// Disputes in the order in which they were opened.
  ///
  /// - Parameters:
  ///   - isOpen: only those that still wait for something; nil for all.
  ///   - isOverdue: only those of which something is owed whose time has passed.
  public func referrals(
    isOpen: Bool?, isOverdue: Bool
  ) throws -> (setup: StationSetup, referrals: [ReferralView]) {
    try book.read { reader in
      let setup = try reader.setup()
      let states = try reader.referrals(isOpen: isOpen, isOverdue: isOverdue, setup: setup, now: hand.now)
      return (setup, states.map { ReferralView($0, setup: setup, now: hand.now) })
    }
  }
}

extension Station {
  /// Refuses a step that may not follow where a dispute stands, or that the law bars.
  private static func require(
    _ step: ReferralStep, after state: ReferralState, at moment: Instant, setup: StationSetup
  ) throws(Refusal) {
    guard step.stages.contains(state.stage) else {
      throw step == .session && state.stage == .awaitingConsent
        ? .withoutConsent(state.id, waitingFor: state.waitingFor) : .notAtThatStage(state.id, state.stage)
    }
    if let bar = step.bar(after: state, at: moment, setup: setup) {
      throw .mediationBarred(
        bar.case, text: bar.provision.text, source: bar.provision.source, of: state.id)
    }
  }

  /// Appends the fact of a step about a dispute that stands where it may follow.
  private func take(
    _ step: ReferralStep, _ text: String, at: Occurrence,
    _ fact: (ReferralState, StationSetup) throws -> ReferralFact
  ) throws -> ReferralView {
    try write { writer in
      let setup = try writer.setup()
      if let start = at.start { try check(start, zone: setup.zone) }
      let state = try writer.referral(called: text)
      try Self.require(step, after: state, at: at.start ?? hand.now, setup: setup)
      let fact = try fact(state, setup)
      try writer.append(.referral(state.id, fact), occurred: at)
      var view = try finish(state.id, before: state, writer, setup)
      if case .concluded(let outcome) = fact, outcome.result == .returned,
        let incident = try writer.incident(state.referral.incident), incident.isClosed
      {
        try writer.append(
          .incident(incident.number, .reopened(IncidentNote(text: outcome.text))), occurred: at)
        view.reopened = incident.number
      }
      return view
    }
  }

  /// Owes what a dispute waits for next, and settles what it waited for before; while it waits for the same thing
  /// the task stays the same, with today's words and due time.
  ///
  /// - Parameter before: the dispute before the step; nil when it has just been opened.
  private func finish(
    _ id: ReferralID, before: ReferralState?, _ writer: BookWriter, _ setup: StationSetup
  ) throws -> ReferralView {
    guard let state = try writer.referral(id) else { throw Refusal.unknownReferral(id.text, newest: []) }
    var view = ReferralView(state, setup: setup, now: hand.now)
    let wanted = view.next.map { next in
      FollowUp(
        incident: state.referral.incident, referral: id, text: Self.words(next.task, state), due: next.due)
    }
    let owed = try writer.followUps(of: state.referral.incident).filter {
      $0.status == .open && $0.followUp.referral == id
    }
    let last = before.flatMap { ReferralTerms.next($0, setup: setup) }
    let kept = last?.task == view.next?.task ? owed.first : nil
    for task in owed where task.id != kept?.id {
      try writer.append(.followUp(task.id, .done(IncidentNote(text: ""))))
    }
    if let wanted, kept?.followUp != wanted {
      try writer.append(.followUp(try kept?.id ?? writer.nextFollowUpID(), .added(wanted)))
    }
    if last?.due != view.next?.due { view.dueFlags = ReferralTerms.flags(state, setup: setup, now: hand.now) }
    return view
  }

  private static func words(_ task: ReferralTerms.Task, _ state: ReferralState) -> Name {
    let (slip, who) = (state.id, state.waitingFor)
    return switch task {
    case .consent:
      Name(
        zh: "调解 \(slip)：征得同意（\(who.joined(separator: "、"))）",
        en: "Mediation \(slip): ask for consent (\(who.joined(separator: ", ")))")
    case .result: Name(zh: "调解 \(slip)：结果", en: "Mediation \(slip): the result")
    case .performance: Name(zh: "调解 \(slip)：督促履行", en: "Mediation \(slip): see it performed")
    case .diversion:
      Name(
        zh: "调解 \(slip)：未达成，告知可以起诉，分流",
        en: "Mediation \(slip): no agreement; tell them they may sue, divert")
    case .visit:
      Name(
        zh: "调解 \(slip)：回访当事人（\(state.unvisited.joined(separator: "、"))）",
        en: "Mediation \(slip): visit the parties again (\(state.unvisited.joined(separator: ", ")))")
    }
  }

  private static func choice<Choice: TypedWord>(
    _ text: String, _ option: String, _: Choice.Type
  ) throws(Refusal) -> Choice {
    guard let choice = Choice(text) else {
      throw .unknownChoice(
        text, option: option,
        known: Choice.allCases.map { Name(zh: $0.words.first ?? $0.rawValue, en: $0.rawValue) })
    }
    return choice
  }

  private static func amount(_ text: String?) throws(Refusal) -> Yuan? {
    guard let text else { return nil }
    guard let amount = Yuan(text) else { throw .notAnAmount(text) }
    return amount
  }

  /// The parties that names mean; one word means all of them.
  private static func parties(_ names: [String], of parties: [String]) throws(Refusal) -> [String] {
    var found: [String] = []
    for name in names {
      if ["all", "全部", "双方"].contains(name) { return parties }
      guard let party = parties.first(where: { $0 == name }) else { throw .notAParty(name, parties: parties) }
      found.append(party)
    }
    return found
  }
}

extension BookReader {
  /// Disputes in the order in which they were opened: those that wait, or only those whose time has passed.
  func referrals(
    isOpen: Bool?, isOverdue: Bool, setup: StationSetup, now: Instant
  ) throws -> [ReferralState] {
    guard isOverdue else { return try referrals(isOpen: isOpen) }
    return try referrals().filter { state in
      ReferralTerms.next(state, setup: setup).map { now > $0.due } ?? false
    }
  }

  /// The dispute a person means: its number, the slip's, the end of it in the latest year, or `last`.
  func referral(called text: String) throws -> ReferralState {
    if let state = try referral(ReferralID(text)) { return state }
    let all = try referrals()
    if text == "last", let last = all.last { return last }
    if let slip = all.last(where: { $0.slip == text }) { return slip }
    if let wanted = Int(text), text.count <= 3,
      let found = all.last(where: { $0.id.text.split(separator: "-").last.map { Int($0) } == wanted })
    {
      return found
    }
    throw Refusal.unknownReferral(text, newest: all.suffix(3).map(\.id))
  }
}
