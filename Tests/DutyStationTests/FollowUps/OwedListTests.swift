import DutyBook
import DutyModel
import DutyStation
import Testing

/// What is owed, looked for by part, person and origin.
struct OwedListTests {
  /// Three calls of two people, one task of nobody, a dispute with mediators; one thing is done, one cancelled.
  private static func station() throws -> ScratchStation {
    let scratch = try ScratchStation(at: "2020-03-09T08:00") {
      $0.playbooks = [
        Playbook(category: "a", name: "甲", followUps: [.init(text: "回访", due: .nextDay)]),
        Playbook(category: "b", name: "乙", followUps: [.init(text: "了解", due: .days(3))]),
      ]
    }
    let (first, other) = (try scratch.at("2020-03-10T10:00"), try scratch.as("2", at: "2020-03-10T11:00"))
    let call = try first.report(NewIncident(category: "a", text: "x")).state.incident.number.text
    _ = try other.report(NewIncident(category: "b", text: "y"))
    let shared = try first.report(NewIncident(category: "b", text: "z")).state.incident.number.text
    _ = try first.mark(shared, step: "dispatched", at: .at(first.hand.now), crew: ["2"])
    _ = try first.addFollowUp(
      incident: nil, "换锁", due: "1d", time: { text, _ in throw Refusal.notATime(text) })
    _ = try first.finishFollowUp("1", result: "好", at: .at(first.hand.now))
    _ = try first.addFollowUp(
      incident: call, "再访", due: "2d", time: { text, _ in throw Refusal.notATime(text) })
    _ = try scratch.at("2020-03-11T09:00").cancelFollowUp("5", reason: "不必")
    return scratch
  }

  @Test(
    "lists what is asked for",
    arguments: [
      (OwedFilter(), ["4", "2", "3"]), (OwedFilter(part: .overdue), ["4"]),
      (OwedFilter(part: .over), ["5", "1"]), (OwedFilter(who: "1"), ["3"]),
      (OwedFilter(who: "2"), ["2", "3"]),
      (OwedFilter(origin: .call(category: "b")), ["2", "3"]), (OwedFilter(origin: .alone), ["4"]),
      (OwedFilter(origin: .mediation), []), (OwedFilter(part: .over, who: "2"), []),
      (OwedFilter(part: .overdue, origin: .call(category: "a")), []), (OwedFilter(who: "nobody"), []),
    ])
  func lists(_ filter: OwedFilter, _ ids: [String]) throws {
    let station = try Self.station()
    let found = try station.at("2020-03-12T12:00").owed(filter)
    #expect(found.tasks.map(\.task.id.text) == ids)
    #expect(found.total == ids.count)
  }

  @Test("goes from page to page, and counts what is overdue whichever part is listed")
  func pages() throws {
    let scratch = try Self.station()
    let now = try scratch.at("2020-03-12T12:00")
    let pages = try (0..<4).map { try now.owed(OwedFilter(limit: 1, skipped: $0)) }
    #expect(pages.map { $0.tasks.map(\.task.id.text) } == [["4"], ["2"], ["3"], []])
    #expect(pages.allSatisfy { $0.total == 3 && $0.overdue == 1 })
    #expect(try now.owed(OwedFilter(part: .over)).overdue == 1)
    #expect(try now.owed(OwedFilter(who: "2")).overdue == 0)
  }

  @Test("brings the call along, and finds one task by its number")
  func one() throws {
    let scratch = try Self.station()
    let now = try scratch.at("2020-03-12T12:00")
    let shared = try #require(try now.owed(task: "3").tasks.first)
    #expect(shared.call?.people == ["1", "2"])
    #expect(try now.owed(task: "4").tasks.first?.call == nil)
    #expect(throws: Refusal.unknownFollowUp("99")) { try now.owed(task: "99") }
  }

  @Test("finds what mediators wait for among what is owed")
  func mediation() throws {
    let scratch = try Self.station()
    let now = try scratch.at("2020-03-12T12:00")
    _ = try now.openReferral(
      NewReferral(
        incident: "20200310-01", kind: "peoples", mediators: nil, parties: ["甲", "乙"], consented: [],
        text: nil, cases: [], amount: nil, slip: nil), at: .at(now.hand.now))
    let found = try now.owed(OwedFilter(origin: .mediation))
    #expect(found.tasks.map(\.task.followUp.referral?.text) == ["2020-001"])
    #expect(try now.owed(OwedFilter(origin: .call(category: "a"))).tasks.isEmpty)
  }
}
