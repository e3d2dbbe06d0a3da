import DutyModel
import DutyRules
import Testing

/// What a reviewer should look at.
struct IncidentFlagTests {
  private static let setup: StationSetup = {
    var setup = StationSetup(profile: StationProfile(name: Name("X"), zone: .utc))
    setup.members = [
      Member(badge: "1", name: Name("A"), rank: .officer),
      Member(badge: "2", name: Name("B"), rank: .officer),
      Member(badge: "3", name: Name("C"), rank: .auxiliary),
      Member(badge: "4", name: Name("D"), rank: .unknown),
    ]
    setup.rulePacks = ["cn-2012", "cn-2026"]
    setup.playbooks = [Playbook(category: "filmed", name: Name("F"), recording: true)]
    return setup
  }()

  private func flags(
    _ facts: [(IncidentFact, Int)], category: String = "any", on date: String = "2020-03-12",
    wrote: [Int] = []
  ) throws -> [IncidentFlag] {
    let start = Zone.utc.instant(try #require(CalendarDate(date)), minute: 900)
    let report = IncidentReport(category: category, text: "help", heard: start)
    let entries = try ([(IncidentFact.reported(report), 0)] + facts).enumerated().map { index, line in
      let fact = Fact.incident("1", line.0)
      let written = start.advanced(minutes: index < wrote.count ? wrote[index] : line.1)
      return Entry(
        device: "desk", serial: index + 1, stamp: OrderStamp(wall: written, counter: index, device: "desk"),
        written: written, occurred: .at(start.advanced(minutes: line.1)), author: "1",
        kind: fact.kind.rawValue,
        version: 1, subject: fact.subject, body: try fact.body(), previous: nil, digest: "")
    }
    let incident = try #require(try Incident("1", entries: entries))
    return IncidentFlag.all(
      incident, setup: Self.setup, onDuty: { _ in nil }, now: start.advanced(minutes: 9000))
  }

  private func mark(_ step: Step, _ crew: [Badge]? = nil, av: String? = nil) -> IncidentFact {
    .marked(IncidentMark(step: step, crew: crew, recording: av))
  }
  private func act(_ act: InvestigationAct, _ crew: [Badge], inPlace: Bool = false, av: String? = "AV1")
    -> IncidentFact
  {
    .acted(IncidentAct(act: act, crew: crew, inCasePlace: inPlace, recording: av))
  }

  /// Two officers before 2026; from then on one, for four acts, in a regulated place, with a recording's number.
  @Test(
    arguments: [
      ("2020-03-14", .evidence, ["1", "3", "4"], false, "AV1", 2),
      ("2020-03-14", .evidence, ["1", "2"], false, "AV1", nil),
      ("2025-12-31", .questioning, ["1"], true, "AV1", 2),
      ("2026-01-01", .questioning, ["1"], true, "AV1", nil),
      ("2026-01-01", .questioning, ["1"], false, "AV1", 2), ("2026-01-01", .questioning, ["1"], true, nil, 2),
      ("2026-01-01", .search, ["1"], true, "AV1", 2), ("2026-01-01", .mediation, ["3"], true, "AV1", 1),
    ] as [(String, InvestigationAct, [Badge], Bool, String?, Int?)])
  func acceptance16WhoMayDoThis(
    _ date: String, _ act: InvestigationAct, _ crew: [Badge], _ inPlace: Bool, _ av: String?, _ need: Int?
  ) throws {
    let found = try flags([(self.act(act, crew, inPlace: inPlace, av: av), 5)], on: date)
    let needs = found.compactMap { if case .fewOfficers(act, _, let law) = $0 { law.need } else { nil } }
    #expect(needs == (need.map { [$0] } ?? []))
    #expect(found.contains(.noRecording) == (av == nil))
  }

  /// A step that lies before the call, the crew's own or another service's; at the minute of hearing none does.
  @Test(arguments: [(-470, 470), (-1, 1), (0, nil), (20, nil)] as [(Int, Int?)])
  func aStepBeforeTheCallWasHeard(_ minute: Int, _ minutes: Int?) throws {
    let heard = Zone.utc.instant(try #require(CalendarDate("2020-03-12")), minute: 900)
    let partner = IncidentFact.partner(PartnerMark(service: "120", step: .onscene))
    for (fact, isPartner) in [(mark(.onscene, ["1"]), false), (partner, true)] {
      let found = try flags([(fact, minute), (fact, minute)]).filter {
        if case .beforeHeard = $0 { true } else { false }
      }
      let expected = minutes.map {
        IncidentFlag.beforeHeard(.onscene, isPartner: isPartner, minutes: $0, heard: heard)
      }
      #expect(found == (expected.map { [$0] } ?? []))
    }
  }

  @Test func acceptance17AGapOfMoreThanAnHour() throws {
    let gap = try flags([(mark(.onscene, ["1"]), 20), (mark(.cleared), 81)])
    #expect(gap.contains { if case .gap = $0 { true } else { false } })
    let steady = try flags([(mark(.onscene, ["1"]), 20), (mark(.cleared), 80)])
    #expect(
      !steady.contains { if case .gap = $0 { true } else { false } }, "an hour is not more than an hour")
  }

  @Test func acceptance17AuxiliariesLeftWithoutAnOfficer() throws {
    let left = try flags([
      (mark(.dispatched, ["1", "3"]), 5), (mark(.withdrawn, ["1"]), 20), (mark(.cleared), 40),
    ])
    #expect(left.contains { if case .leftAlone(["3"], _) = $0 { true } else { false } })
    let together = try flags([(mark(.dispatched, ["1", "3"]), 5), (mark(.cleared), 40)])
    #expect(!together.contains { if case .leftAlone = $0 { true } else { false } })
    #expect(
      try flags([(mark(.dispatched, ["3", "4"]), 5)]).contains(.noOfficer(["3", "4"])),
      "unknown class counts so")
  }

  @Test func acceptance17MissingFeedbackAndRecording() throws {
    let closed = IncidentFact.closed(IncidentNote(text: ""))
    #expect(try flags([(mark(.onscene, ["1"]), 5), (closed, 9)]).contains(.noFeedback))
    #expect(
      try !flags([(mark(.onscene, ["1"]), 5), (mark(.feedback), 8), (closed, 9)]).contains(.noFeedback))
    #expect(try flags([(mark(.onscene, ["1"]), 5)], category: "filmed").contains(.noRecording))
    #expect(try !flags([(mark(.onscene, ["1"], av: "AV7"), 5)], category: "filmed").contains(.noRecording))
  }

  @Test(arguments: [(23 * 60, false), (25 * 60, true)])
  func acceptance17ATimeEditedADayLater(_ minutes: Int, _ isLate: Bool) throws {
    let name = EntryName(device: "desk", serial: 2)
    let correction = IncidentFact.corrected(
      Correction(entry: name, strikes: name, field: .at, value: nil, reason: "watch"))
    let found = try flags([(mark(.onscene, ["1"]), 5), (correction, 6)], wrote: [0, 5, 5 + minutes])
    #expect(found.contains { if case .editedLate(.at, _) = $0 { true } else { false } } == isLate)
  }
}
