import DutyModel

/// Numbers that a seed decides (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number below a bound.
  mutating func roll(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }
}

extension Dice {
  /// A fact of any kind, about one of few things, so that facts meet.
  mutating func fact() -> Fact {
    switch FactKind.allCases[roll(FactKind.allCases.count)] {
    case .stationDescribed: .stationDescribed(StationProfile(name: name(), zone: .utc))
    case .shiftSet:
      .shiftSet(Shift(code: shift(), name: name(), start: .midnight, minutes: 60 * (1 + roll(12))))
    case .postSet:
      .postSet(Post(code: post(), name: name(), needs: [NeedLine(shifts: [shift()], total: roll(3))]))
    case .memberSet: .memberSet(Member(badge: badge(), name: name(), quals: roll(2) == 0 ? [] : ["driver"]))
    case .leaveSet: .leaveSet(leave())
    case .leaveCancelled: .leaveCancelled(leave())
    case .wishSet: .wishSet(wish())
    case .wishWithdrawn: .wishWithdrawn(wish())
    case .lockSet: .lockSet(assignment())
    case .lockRemoved: .lockRemoved(assignment())
    case .historySet: .historySet(assignments(3))
    case .rulesSet: .rulesSet(StationRules())
    case .splitSet:
      .splitSet(
        Fraction(1, 1 + roll(3)).map { [SplitShare(posts: [post()], share: $0, weight: roll(9))] } ?? [])
    case .responseSet:
      .responseSet(roll(2) == 0 ? nil : ResponseCrew(crew: roll(4), officers: 1, fromPosts: [post()]))
    case .playbookSet: .playbookSet(Playbook(category: "c\(roll(3))", name: name()))
    case .rulePacksSet: .rulePacksSet(["pack\(roll(3))"])
    case .calendarSet: .calendarSet(CalendarYear(year: 2019 + roll(3), papers: ["\(roll(9))"], days: []))
    case .rosterDrafted: .rosterDrafted(roster())
    case .rosterEdited:
      .rosterEdited(
        RosterEdit(
          roster: rosterID(), added: assignments(3), removed: assignments(3), locked: assignments(2),
          unlocked: assignments(2)))
    case .rosterPublished:
      .rosterPublished(
        RosterPublication(roster: rosterID(), version: 1 + roll(3), reason: roll(2) == 0 ? nil : "late"))
    case .rosterCalled:
      .rosterCalled(
        DutyCall(roster: rosterID(), duty: assignment(), answer: DutyCall.Answer.allCases[roll(4)]))
    case .actualSet:
      .actualSet(
        ActualDuty(
          duty: assignment(),
          worked: roll(2) == 0 ? nil : Span(start: instant(), end: Instant(minutes: 26_384_280 + roll(600))),
          reason: "'ill' \(roll(9))"))
    case .incidentReported:
      incident(
        .reported(
          IncidentReport(
            category: "c\(roll(3))", text: "群里说 \(roll(9))", heard: instant(),
            place: roll(2) == 0 ? nil : "某小区",
            caller: roll(2) == 0 ? nil : "白\(roll(9))")))
    case .incidentMarked:
      incident(
        .marked(
          IncidentMark(
            step: Step.allCases[roll(Step.allCases.count)], crew: roll(2) == 0 ? nil : [badge(), badge()],
            text: roll(2) == 0 ? nil : "到\(roll(9))")))
    case .incidentNoted: incident(.noted(IncidentNote(text: "note \(roll(9))")))
    case .incidentPartner:
      incident(.partner(PartnerMark(service: "120", step: roll(2) == 0 ? nil : .onscene, text: nil)))
    case .incidentPerson: incident(.person(PersonConcerned(name: "姜\(roll(9))", age: 30 + roll(9))))
    case .incidentLinked:
      incident(.linked(IncidentLink(to: IncidentNumber("20200301-0\(roll(3))"), relation: .related)))
    case .incidentClosed: incident(.closed(IncidentNote(text: "done \(roll(9))")))
    case .incidentReopened: incident(.reopened(IncidentNote(text: "again \(roll(9))")))
    case .incidentActed:
      incident(
        .acted(
          IncidentAct(
            act: InvestigationAct.allCases[roll(6)], crew: roll(2) == 0 ? nil : [badge()],
            inCasePlace: roll(2) == 0, recording: roll(2) == 0 ? nil : "AV\(roll(9))")))
    case .incidentReturned: incident(.returned(IncidentNote(text: "more \(roll(9))")))
    case .incidentApproved: incident(.approved(IncidentNote(text: "")))
    case .clockOffset:
      // Never about the minute in which the tests write: calls are told there as they were written.
      .clockOffset(
        ClockOffset(
          device: "desk", from: instant().advanced(minutes: 1),
          until: Instant(minutes: 26_383_680 + 600 + roll(600)),
          seconds: 60 * (roll(99) - 50)))
    case .handoverWritten:
      .handover(
        HandoverID("\(roll(3))"),
        .written(Handover(at: instant(), leader: badge(), items: [Handover.Item(kind: .note, text: name())])))
    case .handoverAccepted:
      .handover(
        HandoverID("\(roll(3))"),
        .accepted(HandoverAcceptance(items: [1 + roll(3)], remark: roll(2) == 0 ? nil : "r\(roll(9))")))
    case .followUpAdded:
      .followUp(
        FollowUpID("\(roll(3))"),
        .added(
          FollowUp(
            incident: roll(2) == 0 ? nil : IncidentNumber("20200301-0\(roll(3))"), text: name(),
            due: instant())))
    case .followUpDone: .followUp(FollowUpID("\(roll(3))"), .done(IncidentNote(text: "r\(roll(9))")))
    case .followUpCancelled:
      .followUp(FollowUpID("\(roll(3))"), .cancelled(IncidentNote(text: "r\(roll(9))")))
    case .reportsSet:
      .reportsSet(ReportRules(bands: [TimeBands(step: .onscene, limits: [60, 60 * (2 + roll(9))])]))
    case .accessNoted:
      .access(
        AccessNote(
          AccessNote.Event.allCases[roll(AccessNote.Event.allCases.count)], who: roll(4) == 0 ? nil : badge(),
          from: roll(2) == 0 ? nil : "10.0.0.\(roll(9))", what: roll(2) == 0 ? nil : "seeNow"))
    case .exportMade: .exportMade(ExportMade(what: .book, isMasked: roll(2) == 0))
    case .referralOpened:
      referral(
        .opened(
          Referral(
            incident: IncidentNumber("20200301-0\(roll(3))"), kind: Referral.Kind.allCases[roll(6)],
            mediators: roll(2) == 0 ? nil : "committee \(roll(9))", parties: ["张某", "李某"],
            consented: roll(2) == 0 ? [] : ["张某", "李某"], text: "约定 \(roll(9))",
            amount: roll(2) == 0 ? nil : Yuan(fen: roll(9999)))))
    case .referralConsented: referral(.consented(ReferralConsent(parties: ["李某"])))
    case .referralAcknowledged: referral(.acknowledged(ReferralReceipt(by: "王", slip: "S\(roll(9))")))
    case .referralSession:
      referral(.session(MediationSession(text: "sat \(roll(9))", provoked: roll(4) == 0)))
    case .referralConcluded:
      referral(
        .concluded(
          MediationOutcome(result: MediationOutcome.Result.allCases[roll(4)], text: "end \(roll(9))")))
    case .referralPerformed:
      referral(.performed(MediationPerformance(text: "paid \(roll(9))", isPartial: roll(2) == 0)))
    case .referralConfirmed: referral(.confirmed(IncidentNote(text: "court")))
    case .referralDiverted:
      referral(.diverted(Diversion(route: Diversion.Route.allCases[roll(4)], text: "")))
    case .referralVisited:
      referral(.visited(ReturnVisit(party: "张某", reached: roll(2) == 0, text: "said \(roll(9))")))
    case .incidentCorrected:
      incident(
        .corrected(
          Correction(
            entry: EntryName(device: "desk", serial: 1 + roll(150)),
            strikes: EntryName(device: "desk", serial: 1),
            field: [.caller, .place, .text, .at, .name][roll(5)],
            value: roll(4) == 0 ? nil : "改\(roll(9))", reason: "misheard")))
    }
  }

  private mutating func incident(_ fact: IncidentFact) -> Fact {
    .incident(IncidentNumber("20200301-0\(roll(3))"), fact)
  }
  private mutating func referral(_ fact: ReferralFact) -> Fact {
    .referral(ReferralID("2020-00\(roll(3))"), fact)
  }
  private mutating func instant() -> Instant { Instant(minutes: 26_383_680 + roll(600)) }

  /// When something happened: a moment of ten hours, or nobody knows.
  mutating func occurrence() -> Occurrence { roll(3) == 0 ? .unknown : .at(instant()) }

  private mutating func name() -> Name { Name(zh: "名\(roll(9))", en: "'name' \(roll(9))\n\"/") }
  private mutating func badge() -> Badge { Badge("00\(roll(4))") }
  private mutating func post() -> PostCode { PostCode("P\(roll(3))") }
  private mutating func shift() -> ShiftCode { ShiftCode("S\(roll(3))") }
  private mutating func rosterID() -> RosterID { RosterID("\(roll(3))") }
  private mutating func date() -> CalendarDate { CalendarDate(dayNumber: 18_300 + roll(3)) }

  private mutating func leave() -> Leave {
    Leave(who: badge(), from: .date(date()), until: .date(date()), kind: .annual, note: "\(roll(9))")
  }
  private mutating func wish() -> Wish {
    Wish(who: badge(), date: date(), shift: roll(2) == 0 ? nil : shift(), want: .off, weight: roll(9))
  }
  private mutating func assignment() -> Assignment {
    Assignment(who: badge(), date: date(), post: post(), shift: shift())
  }
  private mutating func assignments(_ bound: Int) -> [Assignment] {
    Set((0..<roll(bound + 1)).map { _ in assignment() }).sorted()
  }
  private mutating func roster() -> Roster {
    let origins: [Roster.Origin] = [.planned, .imported, .edited, .pattern("one", reason: "two")]
    return Roster(
      id: rosterID(), from: date(), days: 1 + roll(28), assignments: assignments(9), locked: assignments(3),
      origin: origins[roll(4)],
      plan: roll(2) == 0 ? nil : PlanRecord(seed: roll(9), moves: roll(9), hard: 0, soft: roll(9)),
      version: roll(4) == 0 ? 1 : nil, basedOn: roll(2) == 0 ? nil : rosterID())
  }
}
