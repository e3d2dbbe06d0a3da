import DutyModel

extension Complaint {
  /// What an argument or an option is called: at the terminal what is typed, where it has no Chinese name; on the board
  /// what its field says.
  func argument(_ name: String) -> String {
    let isOption = name.hasPrefix("--")
    let word = word(name)
    return way(
      terminal: (isOption ? name + " " : word?.zh ?? name + " ", name),
      board: (word?.zh ?? name + " ", word?.en ?? name))
  }

  private func word(_ name: String) -> (zh: String, en: String)? {
    switch name.prefix(while: { $0 != " " }) {
    case "TEXT": ("内容", "the text")
    case "NAME": ("姓名", "the name")
    case "SERVICE": ("单位", "the service")
    case "WORDS": ("要找的词", "the words")
    case "COMMENT": ("意见", "the comment")
    case "KIND": ("种类", "by whom it is mediated")
    case "RESULT": ("结果", "the result")
    case "ROUTE": ("去向", "the other way")
    case "PARTY", "--party": ("当事人", "a party")
    case "CALL": ("警情", "the call")
    case "--days": ("天数", "the number of days")
    case "--perform-by": ("履行期限", "the time to do it in")
    case "--due": ("期限", "the due time")
    case "--place": ("地点", "the place")
    case "--caller": ("报警人", "the caller")
    case "--phone": ("电话", "the phone")
    case "--age": ("年龄", "the age")
    case "--to": ("调解组织", "the mediators")
    case "--by": ("签收人", "who took it")
    case "--slip": ("单号", "the slip's number")
    case "--case": ("法律上的情形", "what it is by law")
    case "--satisfied": ("是否满意", "how satisfied they are")
    default: nil
    }
  }
}
