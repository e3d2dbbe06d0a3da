import DutyBook
import DutyModel
import DutyStation
import Testing

/// A new calendar moves what is counted in working days, and nothing else.
struct MovedDeadlineTests {
  private func calendar(_ name: String) throws -> CalendarYear {
    try HolidayList.read(Fixture.bytes("calendar/\(name)"), file: name)
  }

  /// From Wednesday, 22 January 2020, on.
  ///
  /// By the first notice 24–30 January were off and Saturday, 1 February was worked; by the second all days from
  /// 24 January to 2 February were off.
  @Test func theNoticeOf27January() throws {
    let scratch = try ScratchStation(at: "2020-01-22T09:00") {
      $0.playbooks = [
        Playbook(category: "theft", name: "盗窃", followUps: [.init(text: "回访", due: .workingDays(2))])
      ]
    }
    let station = try scratch.at("2020-01-22T10:00")
    _ = try station.importCalendar(try calendar("2020-before.json"))
    _ = try station.report(NewIncident(category: "theft", text: "丢车"))
    for (text, due) in [
      ("一", "1wd"), ("三", "3wd"), ("五", "5wd"), ("天", "3d"), ("办妥", "3wd"), ("不办", "3wd"),
      ("点", "2020-02-01"),
    ] {
      let added = try station.addFollowUp(
        incident: nil, text, due: due, time: { text, _ in throw Refusal.notATime(text) })
      #expect(added.flags.isEmpty)
    }
    _ = try station.finishFollowUp("6", result: "", at: .at(station.hand.now))
    _ = try station.cancelFollowUp("7", reason: "x")
    _ = try station.openReferral(
      NewReferral(
        incident: "last", kind: "police", mediators: nil, parties: ["甲", "乙"], consented: ["all"], text: nil,
        cases: [], amount: nil, slip: nil), at: .at(station.hand.now))
    let before = [
      "1 回访 2020-01-31 open", "2 一 2020-01-23 open", "3 三 2020-02-01 open", "4 五 2020-02-04 open",
      "5 天 2020-01-25 open", "6 办妥 2020-02-01 done", "7 不办 2020-02-01 cancelled", "8 点 2020-02-01 open",
      "9 调解 2020-001：结果 2020-02-01 open",
    ]
    #expect(Set(try scratch.owed()) == Set(before))
    let moved = try scratch.at("2020-01-27T20:00").importCalendar(try calendar("2020.json")).moved
    #expect(moved.map(\.id) == ["1", "3", "9", "4"])
    let after = [
      "1 回访 2020-02-03 open", "2 一 2020-01-23 open", "3 三 2020-02-04 open", "4 五 2020-02-06 open",
      "5 天 2020-01-25 open", "6 办妥 2020-02-01 done", "7 不办 2020-02-01 cancelled", "8 点 2020-02-01 open",
      "9 调解 2020-001：结果 2020-02-04 open",
    ]
    #expect(Set(try scratch.owed()) == Set(after))
    // A second time nothing moves, and back again everything does.
    #expect(try scratch.at("2020-01-27T21:00").importCalendar(try calendar("2020.json")).moved.isEmpty)
    _ = try scratch.at("2020-01-27T22:00").importCalendar(try calendar("2020-before.json"))
    #expect(Set(try scratch.owed()) == Set(before))
    #expect(try station.book.rebuild() == [])
  }
}
