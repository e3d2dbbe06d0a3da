public import DutyModel
public import DutyRules

/// Disputes for people: the slip with all that came of it, the list, the places to look at.
public struct ReferralPages: Sendable {
  let phrases: Phrases
  private let style: Style
  let setup: StationSetup

  /// Makes the pages for a station.
  public init(_ language: Language, setup: StationSetup, isColoured: Bool) {
    phrases = Phrases(language, setup: setup)
    style = Style(isColoured: isColoured)
    self.setup = setup
  }

  /// One dispute: the slip, its history, what is owed next, what there is to look at, and what to type.
  public func page(
    _ state: ReferralState, next: (task: ReferralTerms.Task, due: Instant)?, flags: [ReferralFlag],
    now: Instant, width: Int
  ) -> String {
    let phrases = phrases.asOf(now)
    let referral = state.referral
    let title = phrases.say("调解单 \(state.slip)", "Mediation slip \(state.slip)")
    var lines = [style.bold("\(title)  \(phrases.word(referral.kind)) · \(phrases.word(state.stage))")]
    let own = state.slip == state.id.text ? nil : phrases.say("本所编号 \(state.id)", "our number \(state.id)")
    let facts = [
      phrases.say("警情 ", "Call ") + referral.incident.text, own,
      referral.mediators.map { phrases.say("调解组织 ", "Mediators ") + $0 },
      phrases.say("当事人 ", "Parties ") + referral.parties.joined(separator: phrases.listSeparator),
      referral.amount.map { phrases.say("标的 ", "At stake ") + phrases.money($0) },
    ]
    lines.append(facts.compactMap(\.self).joined(separator: "  ").withoutControls)
    lines.append(phrases.say("事由 ", "About ") + referral.text.withoutControls)
    lines += history(state, phrases)
    if let next {
      let text = phrases.say("待办  ", "Owed  ") + phrases.owed(next.task, due: next.due, now: now)
      lines.append(now > next.due ? style.red(text) : text)
    }
    lines += flags.filter { if case .overdue = $0 { false } else { true } }.map {
      style.red("! " + self.text($0, phrases))
    }
    if let command = command(state) { lines.append(phrases.say("下一步  ", "Next  ") + command) }
    return lines.map { $0.folded(width) }.joined(separator: "\n") + "\n"
  }

  /// One dispute on a line, which goes on below where it is longer than the width.
  public func line(_ state: ReferralState, width: Int = .max) -> String {
    (phrases.say("调解 \(state.slip)", "Mediation \(state.slip)")
      + "  \(phrases.word(state.referral.kind)) · \(phrases.word(state.stage))").folded(width)
  }

  /// What is said outside the station of the dispute of a sensitive call.
  public func brief(_ state: ReferralState) -> String {
    phrases.say("调解 \(state.id)", "Mediation \(state.id)")
      + "  \(phrases.word(state.referral.kind)) · \(phrases.word(state.stage))\n"
      + phrases.say("敏感警情，其余从略", "A sensitive call: no more is said") + "\n"
  }

  /// Disputes, a line each.
  ///
  /// - Parameter open: how many disputes are not over, where only what is overdue was asked for.
  public func list(
    _ all: [(state: ReferralState, next: (task: ReferralTerms.Task, due: Instant)?)], open: Int = 0,
    now: Instant, width: Int
  ) -> String {
    let phrases = phrases.asOf(now)
    guard !all.isEmpty else {
      return
        (open == 0
        ? phrases.say("没有调解", "No mediation")
        : phrases.say("没有逾期的；未了 \(open) 件", "Nothing is overdue; \(open) \(open == 1 ? "is" : "are") open"))
        + "\n"
    }
    var table = TextTable([
      .init(title: phrases.say("编号", "No.")), .init(title: phrases.say("种类", "Kind")),
      .init(title: phrases.say("状态", "State")), .init(title: phrases.say("待办", "Owed"), isWrapped: true),
      .init(title: phrases.say("警情", "Call")),
      .init(title: phrases.say("当事人", "Parties"), isWrapped: true),
      .init(title: phrases.say("事由", "About"), isWrapped: true),
    ])
    table.rows = all.map { state, next in
      [
        state.slip, phrases.word(state.referral.kind), phrases.word(state.stage),
        next.map { owed in
          let text = "\(phrases.word(owed.task)) \(phrases.deadline(owed.due, now: now))"
          return now > owed.due ? style.red(text) : text
        } ?? "",
        state.referral.incident.text,
        state.referral.parties.joined(separator: phrases.listSeparator).withoutControls,
        state.referral.text.withoutControls,
      ]
    }
    let late = all.count { $0.next.map { now > $0.due } ?? false }
    return table.text(width: width)
      + (late == 0 ? "" : style.red(phrases.say("\(late) 件逾期", "\(late) overdue")) + "\n")
  }

  /// Places with several disputes.
  public func screening(
    _ places: [(place: String, incidents: [IncidentNumber], referrals: [ReferralID])], from: CalendarDate,
    isKnown: Bool, width: Int
  ) -> String {
    guard isKnown else {
      return phrases.say(
        "没有类别写明是纠纷：请在派出所文件的 playbooks 中写 mediation",
        "No category says that it is of disputes: say mediation under playbooks in the station file") + "\n"
    }
    let since = phrases.say("自 \(phrases.date(from)) 起", "since \(phrases.date(from))")
    guard !places.isEmpty else {
      return phrases.say("\(since)没有反复发生纠纷的地点", "No place with several disputes \(since)") + "\n"
    }
    var table = TextTable([
      .init(title: phrases.say("地点", "Place"), isWrapped: true),
      .init(title: phrases.say("起数", "Calls"), alignedRight: true),
      .init(title: phrases.say("警情", "Which"), isWrapped: true),
      .init(title: phrases.say("调解中", "In mediation"), isWrapped: true),
    ])
    table.rows = places.map { place in
      [
        place.place.withoutControls, "\(place.incidents.count)",
        place.incidents.map(\.text).joined(separator: " "),
        place.referrals.isEmpty
          ? phrases.say("无", "none") : place.referrals.map(\.text).joined(separator: " "),
      ]
    }
    return style.bold(phrases.say("纠纷排查，\(since)", "Disputes \(since)")).folded(width) + "\n"
      + table.text(width: width)
  }

  /// Something to look at, in words.
  public func text(_ flag: ReferralFlag) -> String { text(flag, phrases) }

  private func text(_ flag: ReferralFlag, _ phrases: Phrases) -> String {
    switch flag {
    case .overdue(let task, let since):
      phrases.say(
        "\(phrases.word(task))已逾期（\(phrases.deadline(since))）",
        "\(phrases.word(task)) is overdue since \(phrases.deadline(since))")
    case .lateSession(let number, let due):
      phrases.say(
        "第 \(number) 次治安调解超过期限 \(phrases.deadline(due))",
        "sitting \(number) came after its time, \(phrases.deadline(due))")
    case .tooManySessions(let count):
      phrases.say(
        "治安调解 \(count) 次；一般一次，必要时可再一次",
        "\(count) sittings with the police; one, and at most one more, is what the law has")
    case .provoked:
      phrases.say(
        "调解中又挑起事端：治安调解到此为止，依法处理",
        "trouble was provoked again: mediation by the police ends, the law takes its course")
    case .withoutConsent(let who):
      phrases.say(
        "未征得同意：\(who.joined(separator: "、"))",
        "without consent: \(who.joined(separator: ", "))"
      ).withoutControls
    }
  }

  /// What came of a dispute, a line each.
  private func history(_ state: ReferralState, _ phrases: Phrases) -> [String] {
    let events = course(state, phrases)
    let widest = events.map { DisplayWidth.of($0.what) }.max() ?? 0
    return events.map {
      "  \(phrases.shortDate(setup.zone.date($0.at))) \(phrases.clock($0.at))  \($0.what.fitted(widest))  \($0.words)"
        .trimmingEnd
    }
  }

  /// What to type next.
  private func command(_ state: ReferralState) -> String? {
    let id = state.id
    return ReferralStep.next(after: state).flatMap { step in
      switch step {
      case .consent: "dutybook referral consent \(id) \(state.waitingFor.first?.shellWord ?? "")"
      case .acknowledge: "dutybook referral acknowledge \(id)"
      case .session: "dutybook referral session \(id) " + phrases.say("内容", "TEXT")
      case .conclude(.agreed):
        "dutybook referral outcome \(id) "
          + phrases.say("达成 协议内容 --perform-by 日期", "agreed TEXT --perform-by DATE")
      case .conclude: "dutybook referral outcome \(id) " + phrases.say("未达成 原因", "failed WHY")
      case .perform: "dutybook referral performed \(id) " + phrases.say("内容", "TEXT")
      case .divert: "dutybook referral divert \(id) " + phrases.say("诉讼", "lawsuit")
      case .visit:
        state.unvisited.first.map {
          "dutybook referral visit \(id) --party \($0.shellWord) --satisfied "
            + phrases.say("满意", "satisfied")
        }
      case .confirm: nil
      }
    }
  }
}
