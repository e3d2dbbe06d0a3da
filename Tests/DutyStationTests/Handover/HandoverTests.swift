import DutyBook
import DutyModel
import DutyStation
import Testing

/// What one shift leaves to the next.
struct HandoverTests {
  @Test("hands over by itself what its outline said, the equipment of the last time among it")
  func outline() throws {
    let scratch = try ScratchStation(at: "2020-03-09T08:00")
    let first = try scratch.at("2020-03-10T08:00")
    _ = try first.writeHandover(HandoverWords(people: ["候问室 1 人"], equipment: ["对讲机 6 部"]))
    _ = try first.addFollowUp(
      incident: nil, "换锁", due: "1d", time: { text, _ in throw Refusal.notATime(text) })
    let second = try scratch.at("2020-03-10T20:00")
    let outline = try second.handoverOutline()
    #expect(outline.items.map(\.kind) == [.followUp])
    #expect(outline.equipment.map(\.text.zh) == ["对讲机 6 部"])
    let written = try second.writeHandover(HandoverWords(notes: ["电梯坏了"])).state
    #expect(written.handover.items.map(\.kind) == [.followUp, .equipment, .note])
    #expect(Array(written.handover.items.prefix(2)) == outline.items + outline.equipment)
  }

  @Test("hands over the calls that are open, then the closed ones that were returned, each once")
  func calls() throws {
    let scratch = try ScratchStation(at: "2020-03-09T08:00") {
      $0.playbooks = [Playbook(category: "a", name: "甲", followUps: [])]
      for index in $0.members.indices { $0.members[index].role = index == 0 ? .chief : .none }
    }
    for number in 1...4 {
      let station = try scratch.as("2", at: "2020-03-10T1\(number):00")
      _ = try station.report(NewIncident(category: "a", text: "x"))
      if [1, 4].contains(number) { _ = try station.close("last", "y", at: .at(station.hand.now)) }
    }
    let chief = try scratch.at("2020-03-11T08:00")
    for number in ["20200310-01", "20200310-03"] {
      _ = try chief.returnForCorrection(number, comment: "缺地点")
    }
    let calls = try chief.handoverOutline().items.filter { $0.kind == .incident }
    #expect(calls.map(\.about) == ["20200310-02", "20200310-03", "20200310-01"])
    #expect(calls.map(\.isReturned) == [nil, true, true])
    let written = try chief.writeHandover(HandoverWords()).state.handover.items
    #expect(written.filter { $0.kind == .incident } == calls)
    _ = try scratch.as("2", at: "2020-03-11T09:00").note("20200310-01", "在门口", at: .unknown)
    let answered = try scratch.at("2020-03-11T10:00").handoverOutline().items
    #expect(!answered.contains { $0.about == "20200310-01" }, "it waits for the reviewer again")
  }

  @Test("lists all of them, the last first, page by page")
  func list() throws {
    let scratch = try ScratchStation(at: "2020-03-09T08:00")
    for hour in 10..<13 { _ = try scratch.at("2020-03-10T\(hour):00").writeHandover(HandoverWords()) }
    let now = try scratch.at("2020-03-11T08:00")
    let pages = try [now.handovers(limit: 2), now.handovers(limit: 2, skipped: 2)]
    #expect(pages.map { $0.handovers.map(\.id.text) } == [["3", "2"], ["1"]])
    #expect(pages.allSatisfy { $0.total == 3 })
  }

  @Test("is acknowledged by others than whoever wrote it")
  func own() throws {
    let scratch = try ScratchStation(at: "2020-03-09T08:00")
    let state = try scratch.at("2020-03-10T08:00").writeHandover(HandoverWords(notes: ["a", "b"])).state
    #expect(!state.isAcknowledged(by: "1") && state.isAcknowledged(by: "2"))
    #expect(throws: Refusal.ownHandover("1")) {
      try scratch.at("2020-03-10T08:01").acceptHandover("1", items: nil, remark: nil)
    }
    let taken = try scratch.as("2", at: "2020-03-10T08:02").acceptHandover("1", items: [2], remark: "少一")
    #expect(taken.state.open == [1])
    #expect(taken.state.accepted[2]?.remark == "少一")
  }
}
