import DutyModel

extension Complaint {
  /// What an argument without a name of its own is called; options are called what is typed.
  func argument(_ name: String) -> String {
    switch name {
    case "TEXT": say("内容", name)
    case "NAME": say("姓名", name)
    case "SERVICE": say("单位", name)
    case "WORDS": say("要找的词", name)
    case "COMMENT": say("意见", name)
    case "KIND": say("种类", name)
    case "RESULT": say("结果", name)
    case "ROUTE": say("去向", name)
    default: name + say(" ", "")
    }
  }
}
