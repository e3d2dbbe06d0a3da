public import DutyModel

extension Phrases {
  /// Which handover it is, and of which moment.
  public func handover(_ state: HandoverState) -> String {
    say("交接 \(state.id)", "Handover \(state.id)") + " · " + moment(state.handover.at)
  }

  /// How many items of a handover nobody has acknowledged.
  public func toAcknowledge(_ open: Int) -> String {
    open == 0 ? HandoverWord.complete[language] : say("待接收 \(open) 项", "\(open) to acknowledge")
  }

  /// Who acknowledged an item, and when.
  public func acknowledged(_ taken: HandoverState.Acknowledgement, near moment: Instant) -> String {
    "✓ " + [taken.by.map(name), time(taken.at, near: moment)].compactMap(\.self).joined(separator: " ")
  }

  /// Which things of how many a page lists.
  public func listed(from first: Int, to last: Int, of total: Int) -> String {
    if total == 0 { return "" }
    if first == 1, last == total { return say("共 \(total) 项", total == 1 ? "1 item" : "\(total) items") }
    return say("第 \(first)–\(last) 项，共 \(total) 项", "\(first)–\(last) of \(total)")
  }

  /// How many are overdue.
  public func overdue(_ count: Int) -> String { say("\(count) 项逾期", "\(count) overdue") }

  /// That a reviewer gave a call back: who and when.
  public func givenBack(_ review: Incident.Review) -> String {
    [review.by.map(name), review.at.map(moment)].compactMap(\.self).joined(separator: " ")
  }

  /// Whose answer a call waits for.
  public func waitsFor(_ who: [Badge]) -> String { say("待补：", "waits for ") + names(who) }

  /// That more calls wait than are listed.
  public func waiting(_ count: Int, of total: Int) -> String {
    total > count
      ? say("共 \(total) 起，列出最早的 \(count) 起", "\(total) wait; the first \(count)")
      : say("共 \(total) 起", total == 1 ? "1 call" : "\(total) calls")
  }

  /// Why somebody reviews no call of their own, and who could.
  public func reviewedByOthers(_ others: [Badge]) -> String {
    say("本人接报或出警，不能自审", "You reported this call or went to it; nobody reviews their own")
      + (others.isEmpty ? "" : say("。可由 \(names(others)) 审核", ". Who could: \(names(others))"))
  }
}
