import DutyModel

extension Complaint {
  /// The words for a command about a call that lacks a word or has one in the wrong place; empty for any other refusal.
  func command(_ refusal: Refusal) -> String {
    switch refusal {
    case .callWithoutText(let text, let known):
      say(
        "只写了「\(text)」，没有写入。类别和内容都要写：dutybook incident report 类别 \"内容\"",
        "A call needs its category and what was said; \"\(text)\" is one of the two, and nothing was written. Write: dutybook incident report CATEGORY \"WHAT WAS SAID\""
      )
        + (known.isEmpty
          ? ""
          : say("。类别：\(list(known.map(\.zh)))", ". Categories: \(list(known.map(\.en)))"))
    case .timeAmongCrew(let text):
      say(
        "「\(text)」是时间，不是人，没有写入。时间写在 --crew 之前：… \(text) --crew 警号",
        "\"\(text)\" is a time and nobody's name; nothing was written. The time goes before --crew: … \(text) --crew BADGE"
      )
    default: ""
    }
  }
}
