public import DutyModel

extension Phrases {
  /// What a rate is a share of.
  public func word(_ name: Rate.Name) -> String {
    switch name {
    case .closed: say("办结 / 接警", "closed / heard")
    case .inTime: say("按时限完成的步骤 / 有时限的步骤", "steps in time / steps with a limit")
    case .feedback: say("已反馈 / 办结", "result reported / closed")
    case .approved: say("审核通过 / 办结", "approved / closed")
    case .followedUp: say("按期办好的待办 / 到期待办", "tasks done in time / tasks due")
    case .settledOfClosed: say("达成协议 / 调解终结", "agreed / mediations over")
    case .settledOfReferred: say("达成协议 / 移交", "agreed / handed over")
    case .performedOfSettled: say("已履行 / 达成协议", "performed / agreed")
    case .reachedOfAttempted: say("联系上 / 回访", "reached / visits")
    case .satisfiedOfReached: say("满意 / 表态", "satisfied / said")
    case .preLitigation: say("未进入诉讼 / 调解终结", "no lawsuit / mediations over")
    case .repeatCalls: say("30 天内同地再报 / 达成协议", "called again within 30 days / agreed")
    }
  }

  /// Why something is left out.
  public func word(_ exclusion: Rate.Exclusion) -> String {
    switch exclusion {
    case .pending: say("未结", "pending")
    case .notYetDue: say("未到期", "not yet due")
    case .timeUnknown: say("时间不明", "time unknown")
    case .noLimit: say("没有时限的警情", "calls without a limit")
    case .cancelled: say("取消", "cancelled")
    case .noAnswer: say("未表态", "no answer given")
    case .mostly: say("基本满意", "mostly satisfied")
    case .under30Days: say("不满 30 天", "under 30 days")
    case .placeUnknown: say("地点不明", "place unknown")
    }
  }

  /// A share in per cent with one decimal, rounded half up from whole counts.
  public func percent(_ n: Int, of: Int) -> String {
    let tenths = (2000 * n + of) / (2 * of)
    return "\(tenths / 10).\(tenths % 10)%"
  }

  /// A change in per cent with its sign.
  public func change(from before: Int, to now: Int) -> String {
    if now == before { return "0.0%" }
    return (now > before ? "+" : "−") + percent(abs(now - before), of: before)
  }

  /// A mean with two decimals.
  public func mean(_ n: Int, days: Int) -> String {
    let hundredths = (200 * n + days) / (2 * days)
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
