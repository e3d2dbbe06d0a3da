public import DutyModel
public import DutyRules

/// Calls for people: what was saved, what is missing, the timeline, the list.
public struct IncidentPages: Sendable {
  let phrases: Phrases
  let style: Style
  let setup: StationSetup
  private let namesOptions: Bool

  /// Makes the pages for a station.
  ///
  /// - Parameters:
  ///   - now: when they are read; nil for pages that say the year of no date within it.
  ///   - namesOptions: whether commands are named, and the options by which they take what is missing.
  public init(
    _ language: Language, setup: StationSetup, isColoured: Bool, now: Instant? = nil,
    namesOptions: Bool = true
  ) {
    self.namesOptions = namesOptions
    phrases = Phrases(language, setup: setup, now: now)
    style = Style(isColoured: isColoured)
    self.setup = setup
  }

  /// The same pages with or without colour.
  init(_ pages: IncidentPages, isColoured: Bool) {
    phrases = pages.phrases
    style = Style(isColoured: isColoured)
    setup = pages.setup
    namesOptions = pages.namesOptions
  }

  /// What was saved when a call was opened, what is missing, who could go, and what to type next.
  public func reported(
    _ incident: Incident, flags: [IncidentFlag],
    proposal: (crew: [(who: Badge, post: PostCode)], holes: [(post: PostCode, hole: DutyPage.Hole)])?,
    width: Int
  ) -> String {
    var lines = [opened(incident)]
    if let proposal {
      let crew = proposal.crew.map { one in
        "\(phrases.name(one.who))"
          + phrases.say("（\(phrases.name(one.post))）", " (\(phrases.name(one.post)))")
      }.joined(separator: phrases.say(" ＋ ", " + "))
      let holes = proposal.holes.map { "\(phrases.name($0.post)) \(DutyPage.words($0.hole, phrases))" }
      lines.append(
        phrases.say("可派  ", "Could go  ") + crew
          + (holes.isEmpty
            ? ""
            : phrases.say("    派出后 ", "    leaving ")
              + style.red(holes.joined(separator: phrases.listSeparator))))
      let names = proposal.crew.map { $0.who.text }.joined(separator: " ")
      lines.append(
        phrases.say("下一步  ", "Next  ")
          + "dutybook incident mark \(incident.number) \(phrases.say("派", "dispatched")) --crew \(names)")
    }
    return (lines + flags.map(warning)).map { $0.folded(width) }.joined(separator: "\n") + "\n"
  }

  /// That a call is in the book, when it was heard and written down, and what its report still lacks.
  public func opened(_ incident: Incident) -> String {
    let isToday = setup.zone.date(incident.report.heard) == setup.zone.date(incident.written)
    let heard =
      isToday ? phrases.clock(incident.report.heard) : phrases.moment(incident.report.heard)
    let written = phrases.clock(incident.written)
    return phrases.say(
      "\(incident.number) 已记下（\(heard) 接警，\(written) 录入）。",
      "\(incident.number) is saved (heard \(heard), written \(written)).") + missing(incident)
  }

  /// What a report still lacks, a word each.
  public func missingWords(_ incident: Incident) -> [String] {
    incident.missing.map { missing in
      switch missing {
      case .place: phrases.say("地点", "the place")
      case .caller: phrases.say("报警人", "the caller")
      case .occurred: phrases.say("发生时间", "when it happened")
      }
    }
  }

  /// What a report still lacks.
  private func missing(_ incident: Incident) -> String {
    let words = missingWords(incident)
    guard !words.isEmpty else { return "" }
    return phrases.say("还缺：", " Still missing: ") + words.joined(separator: phrases.listSeparator)
  }

  /// Words about a call that somebody typed and did not put into the book.
  public func draft(_ text: String, device: DeviceName, saved: Instant) -> String {
    // What was refused as too long is a draft as well, and nobody reads all of it in a message.
    let (shown, count) = (text.prefix(200), text.count)
    let rest = count > 200 ? phrases.say("…（共 \(count) 字）", "… (\(count) characters)") : ""
    let words = String(shown).withoutControls + rest
    return phrases.say(
      "有未写完的草稿（\(device)，\(phrases.moment(saved))）：\(words)",
      "There is a draft (\(device), \(phrases.moment(saved))): \(words)")
  }

  /// A clock that was found wrong.
  public func noted(_ offset: ClockOffset) -> String {
    let (start, end) = (phrases.moment(offset.from), phrases.moment(offset.until))
    let minutes = phrases.length(abs(offset.seconds) / 60)
    return phrases.say(
      "已记下：\(offset.device) 的时钟 \(start) 至 \(end) \(offset.seconds > 0 ? "慢" : "快") \(minutes)",
      "Noted: the clock of \(offset.device) was \(minutes) \(offset.seconds > 0 ? "slow" : "fast"), \(start) to \(end)"
    )
  }

  /// The newest line of a call, after it was written, and what there is to look at because of it.
  public func saved(_ incident: Incident, flags: [IncidentFlag], width: Int) -> String {
    guard let line = incident.lines.last else { return "" }
    var text = "\(incident.number) "
    if case .corrected(let correction) = line.fact,
      let corrected = incident.lines.first(where: { $0.entry == correction.entry }),
      let struck = corrected.corrections.last
    {
      text += self.corrected(corrected, struck, incident)
    } else {
      text += what(line)
      if hasTime(line) {
        let at = line.occurred.start.map { clock($0, on: line.written) }
        text += " " + (at ?? phrases.say("时间不明", "time unknown"))
      }
      if let at = line.occurred.start, abs(at.minutes(to: line.written)) > 0 {
        text += phrases.say("（\(clock(line.written)) 录入）", " (written \(clock(line.written)))")
      }
    }
    if !incident.crewOut.isEmpty {
      text += phrases.say("  在外 ", "  out: ") + phrases.names(incident.crewOut)
    }
    return ([text] + flags.map(warning)).map { $0.folded(width) }.joined(separator: "\n") + "\n"
  }

  /// Which line was corrected, and what it says now.
  private func corrected(
    _ line: Incident.Line, _ struck: Incident.Struck, _ incident: Incident
  ) -> String {
    let number = incident.number(of: line.entry).map(String.init) ?? line.entry.description
    let isKnown = isReport(line) || line.occurred != .unknown
    let time = isKnown ? clock(line.moment, on: struck.written) + " " : ""
    let place = phrases.say(
      "更正第 \(number) 行（\(time)\(what(line))）：", "line \(number) (\(time)\(what(line))) corrected: ")
    return place + change(struck)
  }

  /// Calls, a line each, the one heard last first.
  ///
  /// - Parameter words: words that were looked for, to be seen where they stand.
  public func list(
    _ incidents: [IncidentSummary], total: Int, words: [String] = [], width: Int
  ) -> String {
    guard !incidents.isEmpty else { return phrases.say("没有警情", "No calls") + "\n" }
    var table = TextTable([
      .init(title: phrases.say("编号", "Number")), .init(title: phrases.say("接警", "Heard")),
      .init(title: phrases.say("类别", "Category"), isWrapped: true),
      .init(title: phrases.say("状态", "State")), .init(title: phrases.say("内容", "What"), isWrapped: true),
    ])
    table.rows = incidents.map { incident in
      [
        incident.number.text,
        phrases.shortDate(setup.zone.date(incident.heard))
          + (incident.text.isEmpty ? "" : " " + phrases.clock(incident.heard)),
        category(incident.category),
        state(incident),
        phrases.prose(
          [incident.place, incident.text].compactMap(\.self).joined(separator: phrases.say("：", ": "))),
      ]
    }
    let (title, rows) = table.lines(width: width)
    let lines = zip(incidents, rows).flatMap { incident, row in
      row + (incident.found.map { ["    … \($0.withoutControls)".folded(width)] } ?? [])
    }
    let rest =
      total > incidents.count
      ? phrases.say(
        "共 \(total) 起，列出 \(incidents.count) 起；--limit 可多列",
        "\(incidents.count) of \(total); more with --limit")
        + "\n" : ""
    return style.marked(words, in: (title + lines).joined(separator: "\n") + "\n") + rest
  }

  /// What stands over everything that leaves the station masked.
  public var maskedHeading: String {
    phrases.say("〔对外稿：个人信息已隐去〕", "[Masked copy: personal details are left out]") + "\n"
  }

  /// What is said of a sensitive call outside the station.
  public func brief(_ number: IncidentNumber, category word: String, day: CalendarDate) -> String {
    "\(number) \(category(word)) · \(phrases.date(day))\n"
      + phrases.say("敏感警情，其余从略", "A sensitive call: no more is said") + "\n"
  }

  /// What a category is called.
  func category(_ word: String) -> String { phrases.category(word) }

  /// A moment by the clock.
  func clock(_ instant: Instant) -> String { phrases.clock(instant) }

  /// A moment by the clock, with its date when it was written down on another.
  private func clock(_ instant: Instant, on written: Instant) -> String {
    let (date, today) = (setup.zone.date(instant), setup.zone.date(written))
    guard date != today else { return clock(instant) }
    return (date.year == today.year ? phrases.shortDate(date) : phrases.date(date)) + " " + clock(instant)
  }

  /// A stretch of time by the clock, with its dates when it is a day or longer.
  private func stretch(_ from: Instant, _ until: Instant) -> String {
    from.minutes(to: until) < 1440
      ? "\(clock(from))–\(clock(until))" : phrases.span(Span(start: from, end: until))
  }

  /// Something to look at, in red.
  func warning(_ flag: IncidentFlag) -> String { style.red("! " + text(flag)) }

  /// Something to look at, in words.
  public func text(_ flag: IncidentFlag) -> String {
    switch flag {
    case .impossibleOrder(let earlier, let later):
      phrases.say(
        "\(phrases.word(later)) 早于 \(phrases.word(earlier))，请核对时间",
        "\(phrases.word(later)) is before \(phrases.word(earlier)): check the times")
    case .beforeHeard(let step, let isPartner, let minutes, let heard):
      early(step, isPartner: isPartner)
        + phrases.say(
          " 比接警（\(clock(heard))）早 \(phrases.length(minutes))，请核对时间",
          " \(phrases.length(minutes)) before the call was heard (\(clock(heard))): check the times")
    case .ahead(let minutes):
      phrases.say(
        "有时间比录入时的时钟晚 \(minutes) 分钟，请核对本机时钟",
        "a time is \(minutes) min ahead of the clock that wrote it: check this device's clock")
    case .late(let step, let minutes, let allowed):
      phrases.say(
        "\(phrases.word(step)) 用 \(phrases.length(minutes))，限 \(phrases.length(allowed))",
        "\(phrases.word(step)) after \(phrases.length(minutes)), \(phrases.length(allowed)) allowed")
    case .overdue(let step, let minutes, let allowed):
      phrases.say(
        "尚无 \(phrases.word(step))：已过 \(phrases.length(minutes))，限 \(phrases.length(allowed))",
        "no \(phrases.word(step)) yet: \(phrases.length(minutes)) gone, \(phrases.length(allowed)) allowed")
    case .noOfficer(let crew):
      phrases.say("出警人员中没有民警：\(phrases.names(crew))", "no officer in the crew: \(phrases.names(crew))")
    case .offDuty(let who):
      phrases.say("当时不在班：\(phrases.names(who))", "not on duty then: \(phrases.names(who))")
    case .clockWentBack(let minutes):
      phrases.say(
        "本机时钟比上次录入时早 \(phrases.length(minutes))",
        "this device's clock is \(phrases.length(minutes)) behind its last entry")
        + (namesOptions
          ? phrases.say("；若时钟有误：dutybook book clock --help", "; if it is wrong: dutybook book clock --help")
          : "")
    case .noCalendar(let year): phrases.noCalendar(year, namesCommands: namesOptions)
    case .gap(let from, let until):
      phrases.say(
        "\(stretch(from, until)) 有 \(phrases.length(from.minutes(to: until))) 没有记录",
        "nothing written down for \(phrases.length(from.minutes(to: until))), \(stretch(from, until))")
    case .editedLate(let field, let hours):
      phrases.say(
        "\(field == .heard ? "接警时间" : "时间")在录入 \(phrases.length(hours * 60)) 后才更正",
        "\(field == .heard ? "the time heard" : "a time") was corrected \(phrases.length(hours * 60)) after it was written"
      )
    case .leftAlone(let who, let since):
      phrases.say(
        "自 \(clock(since)) 起在外人员中没有民警：\(phrases.names(who))",
        "no officer among those out since \(clock(since)): \(phrases.names(who))")
    case .fewOfficers(let act, let have, let law):
      phrases.say(
        "\(phrases.word(act))：民警 \(have)/\(law.need)。",
        "\(phrases.word(act)): \(have) of \(law.need) officers. ")
        + source(law)
    case .noRecording: phrases.say("没有录音录像编号", "no recording's number") + option("--av")
    case .noFeedback: phrases.say("没有反馈", "the result was never reported: no feedback")
    case .notFollowedUp: phrases.say("该办的事没有按期办", "what is owed was not done in time")
    case .noCrew: phrases.say("没有写明谁出警", "nobody is said to have gone") + option("--crew")
    }
  }

  /// A step before the call was heard: whose, and which.
  private func early(_ step: Step?, isPartner: Bool) -> String {
    let word = step.map(phrases.word) ?? ""
    guard isPartner else { return word }
    return phrases.say("其他单位\(word)", word.isEmpty ? "another service" : "another service \(word)")
  }

  /// The option by which a command takes what is missing.
  private func option(_ name: String) -> String { namesOptions ? phrases.say("：", ": ") + name : "" }

  /// What a law asks and where it was read.
  private func source(_ law: IncidentFlag.Law) -> String {
    let seen =
      law.provision.seen == .official ? "" : phrases.say("，转述，请核对原文", ", from a digest: check the text")
    return law.provision.text[phrases.language] + phrases.say("（", " (") + law.pack + phrases.say("，", ", ")
      + law.provision.source[phrases.language] + seen + phrases.say("）", ")")
  }
}
