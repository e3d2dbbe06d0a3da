import DutyModel
import Testing

/// What a reviewer says of a call, and what a wrong clock does to it.
struct ReviewTests {
  private static func at(_ minute: Int) -> Instant { Instant(minutes: 26_400_000 + minute) }

  /// A call told a minute a line from 15:00 on; `nil` for what nobody knows the time of.
  private func incident(
    _ facts: [(fact: IncidentFact, at: Int?)], clocks: [ClockOffset] = []
  ) throws -> Incident {
    let report = IncidentReport(category: "rumor", text: "someone", heard: Self.at(0))
    let all = [(fact: IncidentFact.reported(report), at: Int?.none)] + facts
    let entries = try all.enumerated().map { index, line in
      let fact = Fact.incident("20200312-01", line.fact)
      return Entry(
        device: "desk", serial: index + 1,
        stamp: OrderStamp(wall: Self.at(index), counter: 0, device: "desk"),
        written: Self.at(index), occurred: line.at.map { .at(Self.at($0)) } ?? .unknown, author: "002",
        kind: fact.kind.rawValue, version: 1, subject: fact.subject, body: try fact.body(), previous: nil,
        digest: "")
    }
    return try #require(try Incident("20200312-01", entries: entries, clocks: clocks))
  }

  private let note = IncidentFact.noted(IncidentNote(text: "more"))
  private let closed = IncidentFact.closed(IncidentNote(text: "done"))
  private let returned = IncidentFact.returned(IncidentNote(text: "who went?"))
  private let approved = IncidentFact.approved(IncidentNote(text: ""))
  private let reopened = IncidentFact.reopened(IncidentNote(text: "again"))

  @Test func acceptance17ReturnedAnsweredApproved() throws {
    let states: [([IncidentFact], Incident.Review.State)] = [
      ([], .unreviewed), ([closed], .unreviewed), ([closed, returned], .returned),
      ([closed, returned, note], .answered), ([closed, returned, note, approved], .approved),
      ([closed, approved, note], .approved), ([closed, approved, reopened], .unreviewed),
      ([closed, returned, returned], .returned),
    ]
    for (facts, state) in states {
      #expect(try incident(facts.map { ($0, nil) }).review.state == state, "\(facts.count) facts")
    }
    let review = try incident([(closed, nil), (returned, nil)]).review
    #expect(review.comment == "who went?" && review.by == "002")
  }

  @Test func acceptance17WhatIsWrittenAfterApprovalIsASupplement() throws {
    let lines = try incident([
      (note, nil), (closed, nil), (approved, nil), (note, nil), (reopened, nil), (note, nil),
    ])
    .lines.map(\.isSupplement)
    #expect(lines == [false, false, false, false, true, false, false])
  }

  @Test func acceptance13ASlowClockIsPutRightAndItsReadingsStay() throws {
    let mark = IncidentFact.marked(IncidentMark(step: .onscene, crew: ["002"]))
    let slow = ClockOffset(device: "desk", from: Self.at(0), until: Self.at(2), seconds: 47 * 60)
    let told = try incident([(mark, 1), (note, 2)], clocks: [slow])
    #expect(told.report.heard == Self.at(47), "it was heard by the wrong clock")
    #expect(told.time(of: .onscene) == Self.at(48))
    #expect(
      told.lines.map(\.clockSeconds) == [2820, 2820, 0], "the clock had been put right by the third line")
    #expect(
      told.lines[1].written.advanced(seconds: -told.lines[1].clockSeconds) == Self.at(1), "the reading stays")
    let raw = try incident([(mark, 1), (note, 2)])
    #expect(
      raw.report.heard.minutes(to: try #require(raw.time(of: .onscene)))
        == told.report.heard.minutes(to: try #require(told.time(of: .onscene))), "durations stay exact")
    let other = ClockOffset(device: "hospital", from: Self.at(0), until: Self.at(9), seconds: 60)
    #expect(try incident([(mark, 1)], clocks: [other]).report.heard == Self.at(0), "another device's clock")
  }
}
