import DutyModel
import Testing

@testable import DutyRules

/// What the law bars, and until when what is due.
struct MediationTests {
  private func setup(packs: [String]) throws -> StationSetup {
    let zone = try #require(Zone("Asia/Shanghai"))
    var setup = StationSetup(profile: StationProfile(name: "Station", zone: zone))
    setup.rulePacks = packs
    setup.playbooks = [
      Playbook(category: "dispute", name: "纠纷", mediation: .civil),
      Playbook(category: "affray", name: "寻衅滋事"), Playbook(category: "theft", name: "扒窃"),
      Playbook(category: "assault", name: "殴打", mediation: .publicOrder),
    ]
    return setup
  }

  private func instant(_ text: String, _ setup: StationSetup) throws -> Instant {
    try #require(setup.zone.instant(iso: text))
  }

  @Test(arguments: [
    (Referral.Kind.police, "dispute", [DisputeCase](), DisputeCase.civil as DisputeCase?),
    (.police, "affray", [], .provokingTrouble), (.police, "assault", [], nil), (.police, "theft", [], nil),
    (.police, "assault", [.repeatOffender], .repeatOffender),
    (.police, "assault", [.gangAffray], .gangAffray),
    (.peoples, "affray", [], nil), (.joint, "dispute", [], nil), (.police, "unheard-of", [], nil),
  ])
  func whatTheLawBars(
    _ kind: Referral.Kind, _ category: String, _ said: [DisputeCase], _ expected: DisputeCase?
  ) throws {
    // The packs of 2020 and of today; a station whose pack has run out goes by the one that followed.
    for (packs, day) in [
      (["cn-2012"], "2020-03-12"), (["cn-2012"], "2026-02-01"), (["cn-2026"], "2026-02-01"),
    ] {
      let setup = try setup(packs: packs)
      let cases = MediationGate.cases(of: category, setup: setup) + said
      let bar = MediationGate.bar(kind, cases: cases, at: try instant("\(day)T12:00", setup), setup: setup)
      #expect(bar?.case == expected, "\(packs) \(day)")
      #expect(bar.map { $0.provision.source.zh.contains("公通字〔2007〕81号") } ?? true)
    }
    let none = try setup(packs: [])
    let cases = MediationGate.cases(of: category, setup: none) + said
    #expect(
      MediationGate.bar(kind, cases: cases, at: try instant("2020-03-12T12:00", none), setup: none) == nil)
  }

  private func state(_ facts: [(String, ReferralFact)], _ setup: StationSetup) throws -> ReferralState {
    let entries = try facts.enumerated().map { index, fact in
      let at = try instant(fact.0, setup)
      let referral = Fact.referral("2020-001", fact.1)
      return Entry(
        device: "desk", serial: index + 1, stamp: OrderStamp(wall: at, counter: 0, device: "desk"),
        written: at,
        occurred: .at(at), author: "003", kind: referral.kind.rawValue, version: 1, subject: referral.subject,
        body: try referral.body(), previous: nil, digest: "")
    }
    return try #require(try ReferralState("2020-001", entries: entries))
  }

  private func opened(_ kind: Referral.Kind, consented: [String] = ["A", "B"]) -> ReferralFact {
    .opened(
      Referral(
        incident: "20200312-01", kind: kind, parties: ["A", "B"], consented: consented, text: "a quarrel"))
  }

  /// Thursday, 12 March 2020, and what is due after each step; working days end with their date.
  @Test func whatIsDueNext() throws {
    let setup = try setup(packs: ["cn-2012"])
    let sat = ReferralFact.session(MediationSession(text: "sat"))
    let agreed = ReferralFact.concluded(MediationOutcome(result: .agreed, text: "pays"))
    let failed = ReferralFact.concluded(MediationOutcome(result: .failed, text: "no"))
    let paid = ReferralFact.performed(MediationPerformance(text: "paid"))
    let partly = ReferralFact.performed(MediationPerformance(text: "half", isPartial: true))
    let reachedA = ReferralFact.visited(ReturnVisit(party: "A", reached: true, text: ""))
    let missedB = ReferralFact.visited(ReturnVisit(party: "B", reached: false, text: ""))
    let reached = ReferralFact.visited(ReturnVisit(reached: true, text: ""))
    let soon = ReferralFact.concluded(
      MediationOutcome(result: .agreed, text: "pays", performWithin: .workingDays(2)))
    let lawsuit = ReferralFact.diverted(Diversion(route: .lawsuit, text: ""))
    let table: [([ReferralFact], ReferralTerms.Task?, String?)] = [
      ([opened(.police, consented: ["A"])], .consent, "2020-03-18"),
      ([opened(.police)], .result, "2020-03-18"), ([opened(.police), sat], .result, "2020-03-24"),
      ([opened(.peoples)], .result, "2020-04-13"), ([opened(.joint)], .result, "2020-04-13"),
      ([opened(.peoples), agreed], .performance, "2020-04-13"),
      ([opened(.peoples), agreed, partly], .performance, "2020-04-13"),
      ([opened(.peoples), agreed, paid], .visit, "2020-03-24"),
      ([opened(.peoples), soon], .performance, "2020-03-17"),
      ([opened(.peoples), agreed, paid, reachedA], .visit, "2020-03-24"),
      ([opened(.peoples), agreed, paid, missedB], .visit, "2020-03-24"),
      ([opened(.peoples), agreed, paid, reachedA, missedB], nil, nil),
      ([opened(.peoples), agreed, paid, reached], nil, nil),
      ([opened(.peoples), failed], .diversion, "2020-03-24"),
      ([opened(.peoples), failed, lawsuit], nil, nil),
    ]
    for (facts, task, due) in table {
      let state = try state(facts.map { ("2020-03-12T10:00", $0) }, setup)
      let next = ReferralTerms.next(state, setup: setup)
      #expect(next?.task == task, "\(state.stage)")
      #expect(next?.due == (try due.map { try instant("\($0)T00:00", setup) }), "\(state.stage)")
    }
  }

  /// What may follow where a dispute stands, what is waited for, and what the law bars.
  @Test func whichStepsMayFollow() throws {
    let setup = try setup(packs: ["cn-2012"])
    let sat = ReferralFact.session(MediationSession(text: "sat"))
    let trouble = ReferralFact.session(MediationSession(text: "sat", provoked: true))
    let ends = MediationOutcome.Result.allCases.map { ReferralStep.conclude($0) }
    func ended(_ result: MediationOutcome.Result) -> ReferralFact {
      .concluded(MediationOutcome(result: result, text: "so"))
    }
    let table: [([ReferralFact], [ReferralStep], ReferralStep?)] = [
      (
        [opened(.peoples, consented: ["A"])],
        [.consent, .conclude(.withdrawn), .conclude(.returned), .divert], .consent
      ),
      ([opened(.peoples)], [.acknowledge, .session] + ends + [.divert], .acknowledge),
      ([opened(.police)], [.acknowledge, .session] + ends + [.divert], .session),
      (
        [opened(.peoples), .acknowledged(ReferralReceipt())], [.session] + ends + [.divert], .session
      ),
      ([opened(.peoples), sat], [.session] + ends + [.divert], .conclude(.agreed)),
      ([opened(.peoples), trouble], [.session] + ends + [.divert], .conclude(.agreed)),
      (
        [opened(.police), trouble], ends.filter { $0 != .conclude(.agreed) } + [.divert], .conclude(.failed)
      ),
      ([opened(.peoples), ended(.agreed)], [.perform, .confirm, .divert, .visit], .perform),
      (
        [opened(.peoples), ended(.agreed), .performed(MediationPerformance(text: "paid"))],
        [.confirm, .visit], .visit
      ),
      ([opened(.peoples), ended(.failed)], [.divert, .visit], .divert),
      ([opened(.peoples), ended(.withdrawn)], [.visit], nil),
      ([opened(.peoples), .diverted(Diversion(route: .lawsuit, text: ""))], [.visit], nil),
    ]
    let now = try instant("2020-03-12T11:00", setup)
    for (facts, steps, next) in table {
      let state = try state(facts.map { ("2020-03-12T10:00", $0) }, setup)
      #expect(ReferralStep.possible(after: state, at: now, setup: setup) == steps, "\(state.stage)")
      #expect(ReferralStep.next(after: state) == next, "\(state.stage)")
      #expect(next.map(steps.contains) ?? true, "what is waited for may follow: \(state.stage)")
    }
  }

  @Test func sittingsOfThePoliceAreCountedAndTimed() throws {
    let setup = try setup(packs: ["cn-2012"])
    func sat(_ provoked: Bool = false) -> ReferralFact {
      .session(MediationSession(text: "sat", provoked: provoked))
    }
    let late = try state(
      [("2020-03-12T10:00", opened(.police)), ("2020-03-18T09:00", sat()), ("2020-03-19T09:00", sat())], setup
    )
    let now = try instant("2020-03-19T10:00", setup)
    #expect(
      ReferralFlag.all(late, setup: setup, now: now)
        == [.lateSession(1, due: try instant("2020-03-18T00:00", setup))])
    let many = try state(
      [("2020-03-12T10:00", opened(.police))] + Array(repeating: ("2020-03-12T11:00", sat(true)), count: 3),
      setup)
    #expect(
      ReferralFlag.all(many, setup: setup, now: try instant("2020-03-13T10:00", setup))
        == [.tooManySessions(3), .provoked])
  }

  /// A month later is the same day, or the month's last.
  @Test(arguments: [
    ("2020-01-31", 1, "2020-02-29"), ("2021-01-31", 1, "2021-02-28"), ("2020-03-12", 1, "2020-04-12"),
    ("2020-12-31", 2, "2021-02-28"), ("2020-03-31", -1, "2020-02-29"), ("2020-02-29", 12, "2021-02-28"),
  ])
  func monthsLater(_ from: String, _ months: Int, _ to: String) throws {
    #expect(try #require(CalendarDate(from)).advanced(months: months) == CalendarDate(to))
  }

  @Test(arguments: [
    ("12000", 1_200_000, "12,000"), ("3,000.5", 300_050, "3,000.50"), ("0.05", 5, "0.05"),
    ("1234567.89", 123_456_789, "1,234,567.89"),
  ])
  func amounts(_ text: String, _ fen: Int, _ shown: String) throws {
    let amount = try #require(Yuan(text))
    #expect(amount.fen == fen)
    #expect(amount.description == shown)
  }

  @Test(arguments: ["", "-5", "三千", "1.234", "1.", "1e9", ".5"])
  func notAmounts(_ text: String) { #expect(Yuan(text) == nil) }
}
