public import DutyModel
public import DutyRules

extension IncidentPages {
  /// Calls that wait on the reviewer's desk, each with what to look at, and what to type next.
  ///
  /// - Parameter returned: how many others were returned and wait for those who wrote them.
  public func queue(
    _ calls: [(incident: Incident, flags: [IncidentFlag])], total: Int, isReturned: Bool, returned: Int = 0,
    width: Int
  ) -> String {
    guard let first = calls.first else {
      if isReturned { return phrases.say("没有退回待补的警情", "Nothing was returned") + "\n" }
      let elsewhere =
        returned > 0
        ? phrases.say("；退回待补 \(returned) 起，等民警补正", "; \(returned) returned, waiting for the officer") : ""
      return phrases.say("没有待审核的警情", "Nothing waits for review") + elsewhere + "\n"
    }
    var table = TextTable([
      .init(title: phrases.say("编号", "Number")), .init(title: phrases.say("接警", "Heard")),
      .init(title: phrases.say("类别", "Category"), isWrapped: true),
      .init(title: phrases.say("状态", "State")),
      .init(title: phrases.say("看什么", "Look at"), isWrapped: true),
    ])
    table.rows = calls.map { incident, flags in
      let comment = isReturned ? incident.review.comment.map { [$0.withoutControls] } ?? [] : []
      return [
        incident.number.text,
        "\(phrases.shortDate(setup.zone.date(incident.report.heard))) \(clock(incident.report.heard))",
        category(incident.report.category), state(incident),
        (comment + flags.map(short)).joined(separator: phrases.listSeparator),
      ]
    }
    let sum =
      total > calls.count
      ? phrases.say("共 \(total) 起待审，列出最早的 \(calls.count) 起", "\(total) wait; the first \(calls.count)")
      : phrases.say("共 \(total) 起", total == 1 ? "1 call" : "\(total) calls")
    let next =
      isReturned
      ? "dutybook incident show \(first.incident.number)" : "dutybook review show \(first.incident.number)"
    return table.text(width: width)
      + (sum + "  " + phrases.say("下一步  ", "Next  ") + next).folded(width) + "\n"
  }

  /// How far a call and its review are, in a word.
  public func state(_ incident: Incident) -> String {
    switch (incident.review.state, incident.isClosed) {
    case (.answered, _): phrases.say("已补", "answered")
    case (.returned, _): phrases.say("退回", "returned")
    case (.approved, _): phrases.say("通过", "approved")
    case (.unreviewed, true): phrases.say("已办结", "closed")
    case (.unreviewed, false): phrases.say("未办结", "open")
    }
  }

  /// How far a call of a list is, in a word; that it was returned comes before that it is closed.
  func state(_ incident: IncidentSummary) -> String {
    if incident.review == .returned { return phrases.say("退回待补", "returned") }
    return incident.isClosed ? phrases.say("已办结", "closed") : phrases.say("未办结", "open")
  }

  /// Something to look at, in a word or two.
  public func short(_ flag: IncidentFlag) -> String {
    switch flag {
    case .impossibleOrder: phrases.say("时序颠倒", "impossible order")
    case .beforeHeard: phrases.say("早于接警", "before it was heard")
    case .ahead, .clockWentBack: phrases.say("时钟可疑", "clock")
    case .noCalendar(let year): phrases.say("无 \(year) 年历", "no calendar of \(year)")
    case .late(let step, let minutes, _):
      phrases.say(
        "\(phrases.word(step))迟（\(phrases.length(minutes))）",
        "late: \(phrases.word(step)) (\(phrases.length(minutes)))")
    case .overdue(let step, _, _): phrases.say("缺\(phrases.word(step))", "no \(phrases.word(step))")
    case .gap(let from, let until):
      phrases.say(
        "空白 \(phrases.length(from.minutes(to: until)))", "gap \(phrases.length(from.minutes(to: until)))")
    case .editedLate(_, let hours):
      phrases.say(
        "\(phrases.length(hours * 60)) 后改时间", "time edited after \(phrases.length(hours * 60))")
    case .noOfficer, .leftAlone: phrases.say("辅警单独", "no officer")
    case .offDuty: phrases.say("出警人不在班", "crew off duty")
    case .noCrew: phrases.say("未写出警人", "no crew")
    case .fewOfficers(let act, _, _):
      phrases.say("\(phrases.word(act))民警不足", "too few officers: \(phrases.word(act))")
    case .noRecording: phrases.say("缺录像编号", "no recording")
    case .noFeedback: phrases.say("无反馈", "no feedback")
    case .notFollowedUp: phrases.say("未回访", "not followed up")
    }
  }

  /// What the reviewer can do with a call.
  public func reviewNext(_ incident: Incident) -> String {
    let number = incident.number
    guard incident.review.state != .approved else { return "" }
    let back = "dutybook review return \(number) " + phrases.say("意见", "COMMENT")
    return phrases.say("下一步  ", "Next  ")
      + (incident.isClosed ? "dutybook review approve \(number)\n" + phrases.say("　　　  ", "      ") : "")
      + back
      + "\n"
  }
}
