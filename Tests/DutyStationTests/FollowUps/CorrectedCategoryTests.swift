import DutyBook
import DutyModel
import DutyStation
import Testing

/// The tasks of a call whose category was corrected.
struct CorrectedCategoryTests {
  private func correct(_ scratch: ScratchStation, to category: String) throws {
    _ = try scratch.at("2020-03-13T10:00").correct(
      "last", entry: "1", field: "category", to: category, reason: "x",
      time: { text, _ in throw Refusal.notATime(text) })
  }

  /// Thursday, 12 March 2020: tasks go, stay with another due time, or come, and are never owed twice.
  @Test func comeFromTheNewPlaybook() throws {
    let scratch = try ScratchStation(at: "2020-03-12T09:00") {
      $0.playbooks = [
        Playbook(
          category: "a", name: "甲",
          followUps: [
            .init(text: "只甲", due: .days(3)), .init(text: "都有", due: .nextDay),
            .init(text: "办了", due: .nextDay),
          ]),
        Playbook(
          category: "b", name: "乙",
          followUps: [
            .init(text: "都有", due: .days(5)), .init(text: "只乙", due: .nextDay),
            .init(text: "办了", due: .days(9)),
          ]),
      ]
    }
    let station = try scratch.at("2020-03-12T10:00")
    _ = try station.report(NewIncident(category: "a", text: "x"))
    _ = try station.addFollowUp(
      incident: "last", "手写", due: "3d", time: { text, _ in throw Refusal.notATime(text) })
    _ = try station.finishFollowUp("3", result: "", at: .at(station.hand.now))
    try correct(scratch, to: "b")
    let inB = [
      "1 只甲 2020-03-15 cancelled", "2 都有 2020-03-17 open", "3 办了 2020-03-13 done", "4 手写 2020-03-15 open",
      "5 只乙 2020-03-13 open",
    ]
    #expect(Set(try scratch.owed()) == Set(inB))
    try correct(scratch, to: "b")
    #expect(Set(try scratch.owed()) == Set(inB))
    try correct(scratch, to: "a")
    #expect(
      Set(try scratch.owed()) == [
        "1 只甲 2020-03-15 cancelled", "2 都有 2020-03-13 open", "3 办了 2020-03-13 done", "4 手写 2020-03-15 open",
        "5 只乙 2020-03-13 cancelled", "6 只甲 2020-03-15 open",
      ])
    #expect(try station.book.rebuild() == [])
  }
}
