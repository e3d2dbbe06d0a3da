public import DutyModel
public import DutyRules

extension IncidentPages {
  /// The timeline of a call: every line numbered, limits ticked, corrections marked.
  ///
  /// - Parameter showsHistory: whether what was struck is shown too.
  public func timeline(
    _ incident: Incident, flags: [IncidentFlag], onPosts: [(post: PostCode, on: [Badge])]?, showsHistory: Bool
  ) -> String {
    let state = incident.isClosed ? phrases.say("已办结", "closed") : phrases.say("未办结", "open")
    var head = "\(incident.number) \(category(incident.report.category)) · \(state)"
    if let end = incident.time(of: .cleared) ?? (incident.isClosed ? incident.timeline.last?.moment : nil) {
      head += phrases.say(" · 用时 ", " · took ") + length(incident.report.heard.minutes(to: end))
    }
    var lines = [style.bold(head)]
    let facts = [
      (phrases.say("地点", "Place"), incident.report.place),
      (phrases.say("报警人", "Caller"), incident.report.caller),
      (phrases.say("电话", "Phone"), incident.report.phone),
      (phrases.say("发生", "Happened"), occurrence(incident.occurred)),
    ].compactMap { title, value in value.map { "\(title) \($0.withoutControls)" } }
    if !facts.isEmpty { lines.append(facts.joined(separator: "  ")) }
    let rows = rows(incident)
    let widest = rows.map { DisplayWidth.of($0.what) }.max() ?? 0
    for (row, line) in zip(rows, incident.timeline) {
      if let date = row.newDay { lines.append("      ┄┄ \(phrases.shortDate(date))") }
      let number = "\(row.number)".fitted(2, alignedRight: true)
      let words = ([row.words, row.tick] + row.notes).filter { !$0.isEmpty }.joined(separator: "  ")
      lines.append("\(number)  \(row.time)  \(row.what.fitted(widest))  \(words)".trimmingEnd)
      if showsHistory { lines += line.corrections.map(struck) }
    }
    if let onPosts, !onPosts.isEmpty {
      let posts = onPosts.map { "\(phrases.name($0.post)) \(phrases.names($0.on))" }
      lines.append(
        phrases.say("当时在岗  ", "On duty then  ") + posts.joined(separator: phrases.say("；", "; ")))
    }
    if let review = reviewed(incident.review) { lines.append(review) }
    return (lines + flags.map(warning)).joined(separator: "\n") + "\n"
  }

  /// A line of a timeline, cell by cell.
  struct Row {
    /// Its number, from 1.
    let number: Int
    /// The date, where it is another than the line's before.
    let newDay: CalendarDate?
    /// The time of day.
    let time: String
    /// What it is, in a word.
    let what: String
    /// What it says.
    let words: String
    /// Whether its limit was kept.
    let tick: String
    /// How it was written down, what was corrected.
    let notes: [String]
  }

  /// The lines of a timeline.
  func rows(_ incident: Incident) -> [Row] {
    var day = setup.zone.date(incident.report.heard)
    return incident.timeline.enumerated().map { index, line in
      let date = setup.zone.date(line.moment)
      let isNewDay = date != day
      day = date
      let isKnown = isReport(line) || line.occurred != .unknown || !hasTime(line)
      return Row(
        number: index + 1, newDay: isNewDay ? date : nil, time: isKnown ? clock(line.moment) : "--:--",
        what: what(line), words: words(line), tick: tick(line, incident),
        notes: [late(line, line.moment), clockNote(line), mark(line)])
    }
  }

  /// What a line is, in a word.
  func what(_ line: Incident.Line) -> String {
    switch line.fact {
    case .reported: phrases.say("接警", "heard")
    case .marked(let mark): phrases.word(mark.step)
    case .noted: phrases.say("记录", "note")
    case .partner(let partner):
      partner.service.withoutControls + (partner.step.map { " " + phrases.word($0) } ?? "")
    case .person: phrases.say("当事人", "person")
    case .linked: phrases.say("关联", "linked")
    case .closed: phrases.say("办结", "closed")
    case .reopened: phrases.say("重开", "reopened")
    case .corrected: phrases.say("更正", "corrected")
    case .acted(let act): phrases.word(act.act)
    case .returned: phrases.say("退回", "returned")
    case .approved: phrases.say("审核通过", "approved")
    }
  }

  private func words(_ line: Incident.Line) -> String {
    let words: [String?]
    switch line.fact {
    case .reported(let report): words = [report.text]
    case .marked(let mark): words = [mark.crew.map(phrases.names), mark.text, recording(mark.recording)]
    case .noted(let note), .closed(let note), .reopened(let note), .returned(let note), .approved(let note):
      words = [note.text]
    case .acted(let act):
      words = [
        act.crew.map(phrases.names), act.text,
        act.inCasePlace ? phrases.say("在办案场所", "in a case-handling place") : nil, recording(act.recording),
      ]
    case .partner(let partner): words = [partner.text]
    case .person(let person):
      words = [
        person.name, person.role, person.age.map { phrases.say("\($0) 岁", "aged \($0)") }, person.phone,
        person.document, person.text,
      ]
    case .linked(let link): words = [relation(link.relation), link.to.text]
    case .corrected(let correction): words = [correction.reason]
    }
    return words.compactMap(\.self).joined(separator: "  ").withoutControls
  }

  private func recording(_ number: String?) -> String? {
    number.map { phrases.say("录像 \($0)", "recording \($0)") }
  }

  /// What was added to a wrong clock's reading, and what it had shown.
  private func clockNote(_ line: Incident.Line) -> String {
    guard line.clockSeconds != 0 else { return "" }
    let raw = clock(line.written.advanced(seconds: -line.clockSeconds))
    let minutes = length(abs(line.clockSeconds) / 60)
    return style.dim(
      line.clockSeconds > 0
        ? phrases.say("〔钟慢 \(minutes)，原录 \(raw)〕", "[clock \(minutes) slow, it read \(raw)]")
        : phrases.say("〔钟快 \(minutes)，原录 \(raw)〕", "[clock \(minutes) fast, it read \(raw)]"))
  }

  /// What the reviewer said, when somebody has reviewed it.
  private func reviewed(_ review: Incident.Review) -> String? {
    guard let by = review.by, let at = review.at else { return nil }
    let who = "\(phrases.name(by)) \(phrases.moment(at))"
    let comment = review.comment.map { phrases.say("：", ": ") + $0.withoutControls } ?? ""
    return switch review.state {
    case .unreviewed: nil
    case .returned: style.red(phrases.say("退回（\(who)）", "Returned (\(who))") + comment)
    case .answered: phrases.say("退回后已补，待复审（\(who)）", "Answered since it was returned (\(who))") + comment
    case .approved: style.green(phrases.say("审核通过（\(who)）", "Approved (\(who))") + comment)
    }
  }

  private func relation(_ relation: IncidentLink.Relation) -> String {
    switch relation {
    case .duplicate: phrases.say("重复报警", "the same call as")
    case .repeat: phrases.say("再次报警", "again after")
    case .related: phrases.say("有关", "related to")
    }
  }

  /// Whether the limit of a step was kept: only of the first of its kind.
  private func tick(_ line: Incident.Line, _ incident: Incident) -> String {
    guard case .marked(let mark) = line.fact, let at = line.occurred.start,
      at == incident.time(of: mark.step),
      let limit = setup.playbook(incident.report.category)?.limits(after: incident.report.heard, setup: setup)
        .first(where: { $0.step == mark.step })?.due
    else { return "" }
    let allowed = length(incident.report.heard.minutes(to: limit))
    guard at >= incident.report.heard else { return "" }
    return at <= limit ? style.green("≤ \(allowed) ✓") : style.red("> \(allowed) ✗")
  }

  /// When it was written down, if that was noticeably later than it happened.
  private func late(_ line: Incident.Line, _ moment: Instant) -> String {
    guard hasTime(line), isReport(line) || line.occurred != .unknown,
      moment.minutes(to: line.written) >= 5
    else { return "" }
    let written =
      setup.zone.date(line.written) == setup.zone.date(moment)
      ? clock(line.written) : phrases.moment(line.written)
    return style.dim(phrases.say("（\(written) 录入）", "(written \(written))"))
  }

  private func isReport(_ line: Incident.Line) -> Bool {
    if case .reported = line.fact { true } else { false }
  }

  /// Whether a line tells of something that has a time of its own.
  func hasTime(_ line: Incident.Line) -> Bool {
    switch line.fact {
    case .person, .linked, .corrected, .returned, .approved: false
    default: true
    }
  }

  private func mark(_ line: Incident.Line) -> String {
    let marks = [
      line.corrections.isEmpty ? "" : phrases.say("〔更正〕", "[corrected]"),
      line.isSupplement ? phrases.say("〔补充〕", "[supplement]") : "",
    ].joined()
    return marks.isEmpty ? "" : style.dim(marks)
  }

  private func struck(_ struck: Incident.Struck) -> String {
    let who = struck.author.map(phrases.name) ?? ""
    return style.dim(
      phrases.say(
        "       原 \(change(struck))，因 \(struck.correction.reason.withoutControls)（\(who) \(phrases.moment(struck.written))，\(struck.by)）",
        "       was \(change(struck)): \(struck.correction.reason.withoutControls) (\(who) \(phrases.moment(struck.written)), \(struck.by))"
      ))
  }

  /// A field before and after a correction.
  func change(_ struck: Incident.Struck) -> String {
    func shown(_ value: String?) -> String {
      guard let value else { return phrases.say("不明", "unknown") }
      return Instant(iso: value).map(phrases.moment) ?? value.withoutControls
    }
    return "\(struck.correction.field.rawValue) \(shown(struck.before)) → \(shown(struck.after))"
  }

  private func occurrence(_ occurred: Occurrence) -> String? {
    switch occurred {
    case .unknown: nil
    case .at(let instant): phrases.moment(instant)
    case .within(let span): "\(phrases.moment(span.start)) – \(phrases.moment(span.end))"
    }
  }
}

extension Phrases {
  /// What an act of an investigation is called.
  func word(_ act: InvestigationAct) -> String {
    switch act {
    case .questioning: say("询问", "questioning")
    case .seizure: say("扣押", "seizure")
    case .identification: say("辨认", "identification")
    case .mediation: say("调解", "mediation")
    case .search: say("检查", "search")
    case .evidence: say("现场调查取证", "evidence")
    }
  }

  /// What a step is called.
  func word(_ step: Step) -> String {
    switch step {
    case .dispatched: say("派警", "dispatched")
    case .enroute: say("出警", "en route")
    case .onscene: say("到场", "on scene")
    case .toHospital: say("送医", "to hospital")
    case .atHospital: say("到院", "at hospital")
    case .leftHospital: say("离院", "left hospital")
    case .broughtHome: say("送返", "brought home")
    case .cleared: say("处结", "cleared")
    case .withdrawn: say("撤离", "withdrew")
    case .back: say("返所", "back")
    case .feedback: say("反馈", "feedback")
    }
  }
}
