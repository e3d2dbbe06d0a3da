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
    case "TEXT": ("内容", "The text")
    case "CATEGORY": ("警情类别", "The category")
    case "NAME": ("姓名", "The name")
    case "SERVICE": ("单位", "The service")
    case "WORDS": ("要找的词", "The words")
    case "COMMENT": ("意见", "The comment")
    case "KIND": ("种类", "By whom it is mediated")
    case "RESULT": ("结果", "The result")
    case "ROUTE": ("去向", "The other way")
    case "PARTY", "--party": ("当事人", "The parties")
    case "CALL": ("警情", "The call")
    case "--days": ("天数", "The number of days")
    case "--perform-by": ("履行期限", "The time to do it in")
    case "--due": ("期限", "The due time")
    case "--place": ("地点", "The place")
    case "--caller": ("报警人", "The caller")
    case "--phone": ("电话", "The phone")
    case "--age": ("年龄", "The age")
    case "--to": ("调解组织", "The mediators")
    case "--by": ("签收人", "Who took it")
    case "--slip": ("单号", "The slip's number")
    case "--case": ("法律上的情形", "What it is by law")
    case "--satisfied": ("是否满意", "How satisfied they are")
    default: nil
    }
  }
}
