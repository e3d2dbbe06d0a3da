import DutyModel
import Testing

@testable import DutyCLI

/// What somebody new to the program is told at the terminal: times of another day, calls that were given back, words
/// that were forgotten or stand in the wrong place.
struct NewcomerTests {
  /// Five past seven on a Thursday morning.
  private func session(_ language: Language) -> Transcript {
    let session = Transcript(language, now: "2020-03-11T23:05:00Z")
    session.write(Array(SessionTests.station.utf8), to: "station.yaml")
    session.type("init --station ~/station.yaml")
    return session
  }

  private func answer(_ session: Transcript, _ command: String, as author: String = "003") -> String {
    let before = session.text.count
    session.type(command, as: author)
    return String(session.text.dropFirst(before))
  }

  /// A time of day that has not come yet is yesterday's: the answer says so, and that the call came later.
  @Test(arguments: Language.allCases) func aStepOfYesterdayIsToldAsOne(_ language: Language) {
    let session = session(language)
    session.type("incident report repeat x", as: "003")
    let own = answer(session, "incident mark last onscene 23:15")
    let other = answer(session, "incident partner last 120 o 23:20")
    let today = answer(session, "incident mark last cleared")
    switch language {
    case .zh:
      #expect(own.contains("20200312-01 到场 3-11 周三 23:15（07:05 录入）"))
      #expect(own.contains("! 到场 比接警（07:05）早 7 h 50 min，请核对时间"))
      #expect(other.contains("20200312-01 120 到场 3-11 周三 23:20（07:05 录入）"))
      #expect(other.contains("! 其他单位到场 比接警（07:05）早 7 h 45 min，请核对时间"))
      #expect(today.contains("20200312-01 处结 07:05\n") && !today.contains("比接警"))
    case .en:
      #expect(own.contains("20200312-01 on scene Wed 11 Mar 23:15 (written 07:05)"))
      #expect(own.contains("! on scene 7 h 50 min before the call was heard (07:05): check the times"))
      #expect(other.contains("20200312-01 120 on scene Wed 11 Mar 23:20 (written 07:05)"))
      let early = "! another service on scene 7 h 45 min before the call was heard (07:05): check the times"
      #expect(other.contains(early))
      #expect(today.contains("20200312-01 cleared 07:05\n") && !today.contains("before the call"))
    }
  }

  /// A call that was given back is seen in the list, in the handover and from the reviewer's empty desk.
  @Test(arguments: Language.allCases) func aReturnedCallIsSeen(_ language: Language) {
    let session = session(language)
    let isChinese = language == .zh
    for command in ["incident report repeat x", "incident close last y"] { session.type(command, as: "003") }
    session.type("review return last z")
    let list = answer(session, "incident list")
    #expect(list.contains(isChinese ? "退回待补" : "returned") && !list.contains(isChinese ? "已办结" : "closed"))
    let handover = answer(session, "handover write")
    #expect(handover.contains(isChinese ? "20200312-01  退回待补：x" : "20200312-01  returned: x"))
    let masked = answer(session, "incident list --mask") + answer(session, "handover show --mask")
    #expect(!masked.contains(isChinese ? "退回待补" : "returned"), "a review is the station's own")
    let queue = answer(session, "review queue", as: "001")
    #expect(
      queue.contains(
        isChinese
          ? "没有待审核的警情；退回待补 1 起，等民警补正\n" : "Nothing waits for review; 1 returned, waiting for the officer\n"))
    session.type("incident note last w", as: "003")
    #expect(answer(session, "incident list").contains(isChinese ? "已办结" : "closed"))
    #expect(answer(session, "review queue", as: "001").contains("20200312-01"))
  }

  /// One word only is no report: the form of the command and the categories are said.
  @Test(arguments: Language.allCases) func aReportOfOneWordIsExplained(_ language: Language) {
    let session = session(language)
    #expect(session.type("incident report 噪音扰民", as: "003") == 1)
    let text = session.text
    let form =
      language == .zh
      ? "dutybook incident report 类别 \"内容\"" : "dutybook incident report CATEGORY \"WHAT WAS SAID\""
    for part in ["噪音扰民", form] + (language == .zh ? ["谣言举报", "再报"] : ["rumor", "repeat"]) {
      #expect(text.contains(part), "\(part)")
    }
    #expect(answer(session, "incident list").contains(language == .zh ? "没有警情" : "No calls"))
  }

  /// A time behind `--crew` is told from a name; before it, it is the step's.
  @Test(arguments: Language.allCases) func aTimeAmongTheCrewIsExplained(_ language: Language) {
    let session = session(language)
    session.type("incident report repeat x", as: "003")
    let place = language == .zh ? "时间写在 --crew 之前" : "The time goes before --crew"
    for command in [
      "mark last o --crew 002 003 07:04", "mark last o --crew 002 ?", "act last 取证 --crew 002 7:04",
    ] {
      #expect(answer(session, "incident \(command)").contains(place), "\(command)")
    }
    #expect(!answer(session, "incident mark last o --crew 无此人").contains(place))
    #expect(session.type("incident mark last o 07:05 --crew 002 003", as: "003") == 0)
  }
}
