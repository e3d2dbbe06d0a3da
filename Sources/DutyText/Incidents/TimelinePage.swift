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
    var day = setup.zone.date(incident.report.heard)
    let kinds = incident.timeline.map(what)
    let widest = kinds.map { DisplayWidth.of($0) }.max() ?? 0
    for (index, line) in incident.timeline.enumerated() {
      let moment = line.moment
      let date = setup.zone.date(moment)
      if date != day {
        lines.append("      ┄┄ \(phrases.shortDate(date))")
        day = date
      }
      let known = isReport(line) || line.occurred != .unknown || !hasTime(line)
      let number = "\(index + 1)".fitted(2, alignedRight: true)
      let words = ([words(line), tick(line, incident), late(line, moment)] + [mark(line)])
        .filter { !$0.isEmpty }.joined(separator: "  ")
      lines.append(
        "\(number)  \(known ? clock(moment) : "--:--")  \(kinds[index].fitted(widest))  \(words)".trimmingEnd)
      if showsHistory { lines += line.corrections.map(struck) }
    }
    if let onPosts, !onPosts.isEmpty {
      let posts = onPosts.map { "\(phrases.name($0.post)) \(phrases.names($0.on))" }
      lines.append(
        phrases.say("当时在岗  ", "On duty then  ") + posts.joined(separator: phrases.say("；", "; ")))
    }
    return (lines + flags.map(warning)).joined(separator: "\n") + "\n"
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
    }
  }

  private func words(_ line: Incident.Line) -> String {
    let words: [String?]
    switch line.fact {
    case .reported(let report): words = [report.text]
    case .marked(let mark): words = [mark.crew.map(phrases.names), mark.text]
    case .noted(let note), .closed(let note), .reopened(let note): words = [note.text]
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
      let expected = setup.playbooks.first(where: { $0.category == incident.report.category })?.steps
        .first(where: { Step($0.step) == mark.step }), let within = expected.within
    else { return "" }
    let limit = within.due(after: incident.report.heard, setup: setup)
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
    case .person, .linked, .corrected: false
    default: true
    }
  }

  private func mark(_ line: Incident.Line) -> String {
    line.corrections.isEmpty ? "" : style.dim(phrases.say("〔更正〕", "[corrected]"))
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
