import DutyModel
import DutyRules

extension IncidentPages {
  /// A line of a timeline, cell by cell.
  struct Row {
    /// Its number.
    let number: Int
    /// The date, where it is another than the line's before.
    let newDay: String?
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

  /// The cells of a call's lines, in the order in which things happened.
  ///
  /// - Parameter isWhole: whether whom it concerns and what it has to do with are among them.
  func rows(_ incident: Incident, isWhole: Bool = true) -> [(row: Row, line: Incident.Line)] {
    var day = setup.zone.date(incident.report.heard)
    return incident.timeline.filter { isWhole || hasTime($0) }.map { line in
      let date = setup.zone.date(line.moment)
      let newDay = date == day ? nil : date.year == day.year ? phrases.shortDate(date) : phrases.date(date)
      day = date
      let isKnown = isReport(line) || line.occurred != .unknown || !hasTime(line)
      let row = Row(
        number: incident.number(of: line.entry) ?? 0, newDay: newDay,
        time: isKnown ? clock(line.moment) : "--:--", what: what(line), words: words(line),
        tick: tick(line, incident),
        notes: [writer(line, incident), late(line, line.moment), clockNote(line), mark(line)])
      return (row, line)
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
    let minutes = phrases.length(abs(line.clockSeconds) / 60)
    return style.dim(
      line.clockSeconds > 0
        ? phrases.say("〔钟慢 \(minutes)，原录 \(raw)〕", "[clock \(minutes) slow, it read \(raw)]")
        : phrases.say("〔钟快 \(minutes)，原录 \(raw)〕", "[clock \(minutes) fast, it read \(raw)]"))
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
    let allowed = phrases.length(incident.report.heard.minutes(to: limit))
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

  /// Who wrote it, where it was neither whoever took the call nor one of the crew.
  private func writer(_ line: Incident.Line, _ incident: Incident) -> String {
    guard let author = line.author, !incident.people.contains(author) else { return "" }
    return style.dim(phrases.say("（\(phrases.name(author)) 记）", "(by \(phrases.name(author)))"))
  }

  func isReport(_ line: Incident.Line) -> Bool {
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

  /// What a line said before it was corrected, who corrected it, when and why.
  func struck(_ struck: Incident.Struck) -> String {
    let who = struck.author.map(phrases.name) ?? ""
    let reason = struck.correction.reason.withoutControls
    return style.dim(
      phrases.say(
        "原 \(change(struck))，因 \(reason)（\(who) \(phrases.moment(struck.written))，\(struck.by)）",
        "was \(change(struck)): \(reason) (\(who), \(phrases.moment(struck.written)), \(struck.by))"))
  }

  /// A field before and after a correction.
  func change(_ struck: Incident.Struck) -> String {
    let field = struck.correction.field
    let (before, after) = (shown(struck.before, field), shown(struck.after, field))
    return "\(phrases.word(field)) \(before) → \(after)"
  }

  /// What a field says, in words.
  private func shown(_ value: String?, _ field: Correction.Field) -> String {
    guard let value else { return phrases.say("不明", "unknown") }
    switch field {
    case .heard, .at: return Instant(iso: value).map(phrases.moment) ?? value.withoutControls
    case .step: return Step(rawValue: value).map(phrases.word) ?? value.withoutControls
    case .category: return category(value)
    case .crew: return phrases.names(value.split(separator: " ").map { Badge(String($0)) })
    default: return value.withoutControls
    }
  }
}
