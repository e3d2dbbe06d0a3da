import DutyModel
import Testing

/// A call told from its entries.
struct IncidentTests {
  /// Entries of one call, a minute apart, from 15:00 UTC on.
  private func entries(_ facts: [(IncidentFact, Occurrence)]) throws -> [Entry] {
    try facts.enumerated().map { index, line in
      let fact = Fact.incident("20200312-01", line.0)
      let written = Self.at(index)
      return Entry(
        device: "desk", serial: index + 1, stamp: OrderStamp(wall: written, counter: 0, device: "desk"),
        written: written, occurred: line.1, author: "002", kind: fact.kind.rawValue, version: 1,
        subject: fact.subject, body: try fact.body(), previous: nil, digest: "")
    }
  }

  private static func at(_ minute: Int) -> Instant { Instant(minutes: 26_400_000 + minute) }

  private func incident(_ facts: (IncidentFact, Occurrence)...) throws -> Incident {
    let report = IncidentReport(category: "rescue", text: "help", heard: Self.at(0), caller: "Bai")
    return try #require(
      try Incident("20200312-01", entries: try entries([(.reported(report), .unknown)] + facts)))
  }

  private func mark(_ step: Step, _ minute: Int?, _ crew: [Badge]? = nil) -> (IncidentFact, Occurrence) {
    (.marked(IncidentMark(step: step, crew: crew)), minute.map { .at(Self.at($0)) } ?? .unknown)
  }

  private func correct(
    _ entry: Int, _ field: Correction.Field, _ value: String?, strikes: Int? = nil, at: Int? = nil
  ) -> (IncidentFact, Occurrence) {
    (
      .corrected(
        Correction(
          entry: EntryName(device: "desk", serial: entry),
          strikes: EntryName(device: "desk", serial: strikes ?? entry), field: field, value: value,
          reason: "misheard")), at.map { .at(Self.at($0)) } ?? .unknown
    )
  }

  @Test func acceptance15TwoCrewsAndAnOfficerWhoLeavesMidCall() throws {
    let incident = try incident(
      mark(.dispatched, 5, ["003", "004"]), mark(.dispatched, 8, ["005"]), mark(.onscene, 15),
      mark(.withdrawn, 20, ["004"]), mark(.cleared, 40))
    #expect(incident.crew == ["003", "004", "005"])
    let outings = incident.outings.map {
      "\($0.who) \(Self.at(0).minutes(to: $0.from))–\($0.until.map { Self.at(0).minutes(to: $0) } ?? -1)"
    }
    #expect(outings.sorted() == ["003 5–40", "004 5–20", "005 8–40"])
    #expect(incident.crewOut.isEmpty)
  }

  @Test func timesAreToldToTheMinuteAndKeepTheOrderOfWriting() throws {
    let (early, late) = (Instant(milliseconds: Self.at(8).milliseconds + 40_500), Self.at(8))
    let incident = try incident(
      (.partner(PartnerMark(service: "120", step: .onscene)), .at(early)),
      (.partner(PartnerMark(service: "locksmith", step: .onscene)), .at(late)),
      (.marked(IncidentMark(step: .dispatched, crew: ["003"])), .at(early)))
    #expect(incident.timeline.dropFirst().map(\.entry.serial) == [2, 3, 4])
    #expect(incident.timeline.last?.occurred == .at(Self.at(8)))
    #expect(incident.outings.first?.from == Self.at(8))
    #expect(early.wholeMinute == late && Instant(milliseconds: -1).wholeMinute == Instant(minutes: -1))
  }

  @Test func acceptance15ToHospitalAndHomeAgain() throws {
    let incident = try incident(
      mark(.dispatched, 1, ["005"]), mark(.toHospital, 20), mark(.atHospital, 40), mark(.leftHospital, 90),
      mark(.broughtHome, 110))
    #expect(incident.crewOut == ["005"], "home again is not yet back in the station")
    #expect(incident.time(of: .leftHospital) == Self.at(90))
    let back = try self.incident(mark(.dispatched, 1, ["005"]), mark(.broughtHome, 110), mark(.back, 120))
    #expect(back.outings.map(\.until) == [Self.at(120)])
  }

  @Test func acceptance13AnImpossibleOrderIsKeptAndPointedOut() throws {
    let incident = try incident(mark(.dispatched, 10, ["003"]), mark(.onscene, 5))
    #expect(incident.impossible.map { "\($0.earlier) \($0.later)" } == ["dispatched onscene"])
    #expect(incident.time(of: .onscene) == Self.at(5))
  }

  @Test func acceptance14ACorrectionOfACorrectionStandsAndTheOriginalStays() throws {
    let incident = try incident(
      correct(1, .caller, "Bei"), correct(1, .caller, "Bo", strikes: 2), correct(1, .at, nil, at: 3))
    #expect(incident.report.caller == "Bo")
    #expect(incident.occurred == .at(Self.at(3)))
    #expect(incident.lines[0].corrections.map(\.before) == ["Bai", "Bei", nil])
    #expect(incident.lines[0].corrections.map(\.by.serial) == [2, 3, 4])
    #expect(incident.lines[0].corrections.map(\.correction.strikes.serial) == [1, 2, 1])
  }

  @Test func aCorrectionToUnknownIsUnknown() throws {
    let incident = try incident(mark(.dispatched, 5, ["003"]), correct(1, .caller, nil), correct(2, .at, nil))
    #expect(incident.report.caller == nil)
    #expect(incident.missing == [.place, .caller, .occurred])
    #expect(incident.time(of: .dispatched) == nil && incident.outings.isEmpty)
  }

  @Test func whatCannotBeReadLeavesTheFieldAsItIs() throws {
    let incident = try incident(
      mark(.dispatched, 5, ["003"]), correct(2, .step, "flew"), correct(1, .heard, "noon"),
      correct(1, .text, nil), correct(9, .text, "x"), correct(2, .place, "x"))
    #expect(incident.time(of: .dispatched) == Self.at(5))
    #expect(incident.report.heard == Self.at(0) && incident.report.text == "help")
  }

  @Test func closingBringsEverybodyBackAndReopeningNobodyOut() throws {
    let incident = try incident(
      mark(.dispatched, 5, ["003"]), (.closed(IncidentNote(text: "done")), .at(Self.at(60))),
      (.reopened(IncidentNote(text: "again")), .at(Self.at(90))))
    #expect(!incident.isClosed)
    #expect(incident.outings.map(\.until) == [Self.at(60)])
  }

  @Test func theTimelineIsInTheOrderOfEventsAndUnknownTimesStandWhereTheyWereWritten() throws {
    let incident = try incident(
      mark(.onscene, 30), mark(.dispatched, 10, ["003"]), mark(.back, nil),
      (.noted(IncidentNote(text: "n")), .at(Self.at(20))))
    let kinds = incident.timeline.map { line -> String in
      switch line.fact {
      case .reported: "report"
      case .marked(let mark): mark.step.rawValue
      default: "note"
      }
    }
    #expect(kinds == ["report", "back", "dispatched", "note", "onscene"])
  }

  struct Word: Sendable, CustomTestStringConvertible {
    let word: String
    let step: Step?
    var testDescription: String { word }
  }

  @Test(arguments: [
    Word(word: "派", step: .dispatched), Word(word: "到", step: .onscene), Word(word: "到院", step: .atHospital),
    Word(word: "D", step: .dispatched), Word(word: "toHospital", step: .toHospital),
    Word(word: "on-scene", step: .onscene), Word(word: "At-Scene", step: .onscene),
    Word(word: "撤", step: .withdrawn), Word(word: "飞", step: nil), Word(word: "", step: nil),
  ])
  func stepsAreKnownByManyWords(_ word: Word) { #expect(Step(word.word) == word.step) }

  @Test func noWordMeansTwoSteps() {
    let words = Step.allCases.flatMap { [$0.rawValue.lowercased()] + $0.words }
    #expect(words.count == Set(words).count)
  }

  @Test(arguments: ["desk#12", "医院#1", "a#b#3"]) func entriesHaveNames(_ text: String) {
    #expect(EntryName(text)?.description == text)
  }

  @Test(arguments: ["", "desk", "desk#", "#1", "desk#0", "desk#x", "desk#-1"])
  func whatIsNoEntryIsNone(_ text: String) { #expect(EntryName(text) == nil) }

  /// A line that is written down late stands earlier in the timeline and leaves the other lines their numbers.
  @Test func aLineKeepsItsNumber() throws {
    let incident = try incident(
      mark(.dispatched, 5, ["003"]), mark(.onscene, 20), correct(3, .at, nil, at: 21), mark(.enroute, 7),
      (.returned(IncidentNote(text: "more")), .unknown), mark(.cleared, 40))
    let numbers = incident.timeline.map { incident.number(of: $0.entry) ?? 0 }
    #expect(numbers == [1, 2, 4, 3, 5])
    #expect(incident.numbered.count == 5)
    #expect(incident.number(of: EntryName(device: "desk", serial: 4)) == nil, "a correction has no number")
  }

  @Test func aClosedCallKeepsNobodyWhateverTheTimes() throws {
    let incident = try incident(
      mark(.dispatched, 30, ["003"]), (.closed(IncidentNote(text: "")), .at(Self.at(10))))
    #expect(incident.crewOut.isEmpty)
    #expect(incident.outings.map(\.until) == [Self.at(30)])
  }

  @Test(arguments: Correction.Field.allCases) func aFieldIsTypedByItsWords(_ field: Correction.Field) {
    #expect(([field.rawValue] + field.words).allSatisfy { Correction.Field($0) == field })
  }
}
