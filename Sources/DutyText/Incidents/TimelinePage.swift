public import DutyModel
public import DutyRules

extension IncidentPages {
  /// Everything about a call: what was said and by whom, every line, the posts, every word of the review, what there is
  /// to look at.
  ///
  /// - Parameters:
  ///   - cover: who stood where; nil when no roster says.
  ///   - showsHistory: whether what was struck is shown too.
  public func show(
    _ incident: Incident, flags: [IncidentFlag], cover: CallCover?, showsHistory: Bool, width: Int
  ) -> String {
    let facts = [
      (phrases.say("地点", "Place"), incident.report.place),
      (phrases.say("报警人", "Caller"), incident.report.caller),
      (phrases.say("电话", "Phone"), incident.report.phone),
      (phrases.say("发生", "Happened"), occurrence(incident.occurred)),
    ].compactMap { title, value in value.map { "\(title) \($0.withoutControls)" } }.joined(separator: "  ")
    let history = showsHistory ? { $0.corrections.map(struck) } : { (_: Incident.Line) in [] }
    let lines =
      [facts].filter { !$0.isEmpty } + drawn(rows(incident), below: history, width: width)
      + self.cover(cover, incident) + reviews(incident)
    return page(incident, lines, flags, width)
  }

  /// What happened on a call, when, and whether it was in time; without whom it concerns.
  ///
  /// - Parameter cover: who stood where; nil when no roster says.
  public func timeline(_ incident: Incident, flags: [IncidentFlag], cover: CallCover?, width: Int) -> String {
    let lines =
      drawn(rows(incident, isWhole: false), below: { _ in [] }, width: width) + self.cover(cover, incident)
    return page(incident, lines, flags, width)
  }

  private func page(_ incident: Incident, _ lines: [String], _ flags: [IncidentFlag], _ width: Int) -> String
  {
    ([style.bold(head(incident))] + lines + flags.map(warning)).map { $0.folded(width) }
      .joined(separator: "\n") + "\n"
  }

  /// The number, the category, how far it is, how long it took.
  private func head(_ incident: Incident) -> String {
    (["\(incident.number) \(category(incident.report.category))"] + course(incident)).joined(separator: " · ")
  }

  /// How far a call and its review are, how long it took; a word each.
  public func course(_ incident: Incident) -> [String] {
    var words = states(incident)
    if let end = incident.time(of: .cleared) ?? (incident.isClosed ? incident.timeline.last?.moment : nil) {
      let minutes = incident.report.heard.minutes(to: end)
      // Times in an impossible order are pointed out below.
      if minutes >= 0 { words.append(phrases.say("用时 ", "took ") + phrases.length(minutes)) }
    }
    return words
  }

  /// Whether it is done with, and how far its review is.
  func states(_ incident: Incident) -> [String] {
    let state = incident.isClosed ? phrases.say("已办结", "closed") : phrases.say("未办结", "open")
    let review: String? =
      switch incident.review.state {
      case .unreviewed: nil
      case .returned: phrases.say("退回待补", "returned")
      case .answered: phrases.say("已补，待复审", "answered, to be reviewed again")
      case .approved: phrases.say("审核通过 ✓", "approved ✓")
      }
    return [state] + (review.map { [$0] } ?? [])
  }

  /// Lines one below the other, their cells in columns, what does not fit going on below.
  private func drawn(
    _ rows: [(row: Row, line: Incident.Line)], below: (Incident.Line) -> [String], width: Int
  ) -> [String] {
    var table = TextTable([
      .init(title: "", alignedRight: true), .init(title: ""), .init(title: "", isWrapped: true),
      .init(title: "", isWrapped: true),
    ])
    table.rows = rows.map { row, _ in
      let words = [phrases.prose(row.words), row.tick.unbroken] + row.notes
      let number = "\(row.number)".fitted(2, alignedRight: true)
      return [number, row.time, row.what, words.filter { !$0.isEmpty }.joined(separator: "  ")]
    }
    var text: [String] = []
    for (one, lines) in zip(rows, table.lines(width: width).rows) {
      if let day = one.row.newDay { text.append("      ┄┄ \(day)") }
      text += lines
      text += below(one.line).map { "       " + $0 }
    }
    return text
  }

  /// Who stood on each post when it was heard, and what the crew's going left open.
  private func cover(_ cover: CallCover?, _ incident: Incident) -> [String] {
    guard let cover, !cover.posts.isEmpty else { return [] }
    let posts = cover.posts.map { "\(phrases.name($0.post)) \(phrases.names($0.on))".trimmingEnd }
    let holes = self.holes(cover, incident)
    let separator = phrases.say("；", "; ")
    let then = phrases.say("当时在岗  ", "On duty then  ") + posts.joined(separator: separator)
    let because = phrases.say("因本警情  ", "Because of it  ") + holes.joined(separator: separator)
    return [then] + (holes.isEmpty ? [] : [style.red(because)])
  }

  /// What the crew's going left open, a post and a time each.
  public func holes(_ cover: CallCover, _ incident: Incident) -> [String] {
    var told: [(place: String, words: [String])] = []
    // That somebody is missing goes without saying where it is an officer.
    let holes = cover.holes.filter { hole in
      hole.figure != .total
        || !cover.holes.contains { other in
          (other.post, other.from, other.until) == (hole.post, hole.from, hole.until)
            && (other.figure == .officers || other.figure == nil) && other.missing >= hole.missing
        }
    }
    for hole in holes {
      let words =
        hole.isWithoutOfficer
        ? phrases.say("无民警", "no officer") : phrases.missing(hole.figure ?? .total, hole.missing)
      let place = "\(phrases.name(hole.post)) \(between(hole.from, hole.until, incident))"
      if let index = told.firstIndex(where: { $0.place == place }) {
        if !told[index].words.contains(words) { told[index].words.append(words) }
      } else {
        told.append((place, [words]))
      }
    }
    return told.map { "\($0.place) \($0.words.joined(separator: phrases.listSeparator))" }
  }

  /// A stretch of a call's time by the clock, with dates where the clock alone would mislead.
  private func between(_ from: Instant, _ until: Instant?, _ incident: Incident) -> String {
    let heard = incident.report.heard
    func told(_ at: Instant, after: Instant) -> String {
      after.minutes(to: at) < 1440
        ? clock(at) : "\(phrases.shortDate(setup.zone.date(at))) \(clock(at))"
    }
    let start = told(from, after: heard)
    return until.map { "\(start)–\(told($0, after: from))" }
      ?? phrases.say("自 \(start) 起", "since \(start)")
  }

  /// Every word of the review, in the order in which it was given.
  public func reviews(_ incident: Incident) -> [String] {
    let words = incident.lines.compactMap { line -> String? in
      let who = "\(line.author.map(phrases.name) ?? "") \(phrases.moment(line.written))"
      switch line.fact {
      case .returned(let note):
        return style.red(phrases.say("退回（\(who)）", "Returned (\(who))") + comment(note))
      case .approved(let note):
        return style.green(phrases.say("审核通过（\(who)）", "Approved (\(who))") + comment(note))
      default: return nil
      }
    }
    let answered = phrases.say("退回后已补，待复审", "Answered since it was returned")
    return words + (incident.review.state == .answered ? [answered] : [])
  }

  private func comment(_ note: IncidentNote) -> String {
    note.text.isEmpty ? "" : phrases.say("：", ": ") + note.text.withoutControls
  }

  /// When something happened, as far as it is known; nil when nobody knows.
  public func occurrence(_ occurred: Occurrence) -> String? {
    switch occurred {
    case .unknown: nil
    case .at(let instant): phrases.moment(instant)
    case .within(let span): "\(phrases.moment(span.start)) – \(phrases.moment(span.end))"
    }
  }
}
