public import DutyModel

extension Phrases {
  /// What publishing a draft does that a reason has to be given for.
  public func line(_ objection: Objection) -> String {
    switch objection {
    case .overtaken(let later, let at, let cells):
      let when = at.map { say("（\(moment($0)) 发布）", " (published \(moment($0)))") } ?? ""
      return say(
        "抹掉第 \(later) 号\(when)的改动：\(cells) 格与它不同",
        "undoes roster \(later)\(when): \(cells) cell\(cells == 1 ? " differs" : "s differ") from it")
    case .changesPast(let first, let dates):
      return say(
        "改动已开始的班：\(shortDate(first)) 起 \(dates) 天",
        "changes duties that have begun: \(dates) date\(dates == 1 ? "" : "s") from \(shortDate(first))")
    case .breaksHardRules(let findings):
      return say(
        "违反硬性规则 \(findings) 处", "breaks hard rules: \(findings) finding\(findings == 1 ? "" : "s")")
    }
  }
}
