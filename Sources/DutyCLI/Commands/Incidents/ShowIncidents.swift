import ArgumentParser
import DutyBook
import DutyModel
import DutyStation
import DutyText

/// `incident list`.
struct ListIncidents: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say(zh: "警情一览，近的在前", en: "Calls, the latest first"),
      discussion: say(
        zh: "例：dutybook incident list --open --category 谣言举报",
        en: "Example: dutybook incident list --open --category rumor"))
  }

  @OptionGroup var filter: IncidentFilterOptions

  @OptionGroup var release: ReleaseOptions

  @Option(help: help(zh: "至多几起", en: "The most to list"))
  var limit = 20

  @Option(help: help(zh: "输出：text 或 json", en: "Output: text or json"))
  var format = ReportFormat.text

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    let found = try filter.incidents(of: station, limit: limit)
    return try console.list(found, of: station, isMasked: release.mask, format: format)
  }
}

/// `incident search`.
struct SearchIncidents: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "search",
      abstract: say(zh: "全文查找，汉字词长短不限", en: "Find words in anything written about calls"),
      discussion: say(zh: "例：dutybook incident search 盗窃", en: "Example: dutybook incident search locksmith"))
  }

  @Argument(help: help(zh: "要找的词；几个词须同时有", en: "The words; all of them must be there"))
  var words: [String]

  @OptionGroup var filter: IncidentFilterOptions

  @OptionGroup var release: ReleaseOptions

  @Option(help: help(zh: "至多几起", en: "The most to list"))
  var limit = 20

  @Option(help: help(zh: "输出：text 或 json", en: "Output: text or json"))
  var format = ReportFormat.text

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    // A word of its own stays, even an empty one, so that it can be refused.
    let typed = words.flatMap { $0.contains(" ") ? $0.split(separator: " ").map(String.init) : [$0] }
    let found = try filter.incidents(of: station, words: typed, limit: limit)
    return try console.list(found, of: station, isMasked: release.mask, words: words, format: format)
  }
}

/// Which calls to list.
struct IncidentFilterOptions: ParsableArguments {
  @Flag(help: help(zh: "只列未办结", en: "Only those that are open"))
  var open = false

  @Option(help: help(zh: "只列一类", en: "One category only"))
  var category: String?

  @Option(help: help(zh: "自某日", en: "From a date"))
  var from: String?

  @Option(help: help(zh: "至某日（含）", en: "Until a date, inclusive"))
  var until: String?

  fileprivate func incidents(
    of station: Station, words: [String] = [], limit: Int
  ) throws -> (setup: StationSetup, incidents: [IncidentSummary], total: Int) {
    let (first, last) = (try from.map(Typed.date), try until.map(Typed.date))
    if let first, let last, last < first {
      throw Refusal.endsBeforeItBegins(from: "\(first)", until: "\(last)")
    }
    let zone = try station.zone
    let heard = Span(
      start: first.map { zone.instant($0) } ?? Instant(milliseconds: .min / 4),
      end: last.map { zone.day($0).end } ?? .distantFuture)
    return try station.incidents(
      category: category, isClosed: open ? false : nil, heard: first == nil && last == nil ? nil : heard,
      words: words, limit: limit)
  }
}

extension Console {
  fileprivate func list(
    _ found: (setup: StationSetup, incidents: [IncidentSummary], total: Int), of station: Station,
    isMasked: Bool, words: [String] = [], format: ReportFormat
  ) throws -> Outcome {
    let released = isMasked ? try station.release(found.incidents.map(\.number)) : nil
    switch (format, released) {
    case (.json, let released?):
      print(
        try JSONDocument.text(
          ReleasedListDocument(incidents: released.map { ReleasedDocument($0) }, total: found.total)))
    case (.json, nil):
      print(try JSONDocument.text(IncidentListDocument(found.incidents, found.total, found.setup)))
    case (.text, let released):
      let pages = pages(found.setup)
      let calls = released.map { calls in
        zip(found.incidents, calls).map { summary, released in
          switch released {
          case .masked(let state): summary.told(state.incident.report)
          case .brief: summary.told(nil)
          }
        }
      }
      print(
        (isMasked ? pages.maskedHeading : "")
          + pages.list(calls ?? found.incidents, total: found.total, words: words, width: columns))
    }
    return .done
  }

  /// A call as it leaves the station, under a heading that says so.
  fileprivate func page(
    _ released: ReleasedIncident, _ setup: StationSetup, hasHeading: Bool = true,
    timeline: (IncidentState) throws -> String
  ) rethrows -> String {
    let pages = pages(setup)
    return switch released {
    case .masked(let state): (hasHeading ? pages.maskedHeading : "") + (try timeline(state))
    case .brief(let number, let category, let day):
      pages.maskedHeading + pages.brief(number, category: category, day: day)
    }
  }

  /// Says that somebody has words about a call that are not in the book.
  func mention(_ draft: Draft?, of station: Station) throws {
    guard let draft else { return }
    note(pages(try station.setup()).draft(draft.text, device: draft.device, saved: draft.saved))
  }

  /// Everything about a call, with who stood where when it was heard.
  func page(of state: IncidentState, in station: Station, history: Bool) throws -> String {
    pages(state.setup).show(
      state.incident, flags: state.flags, cover: try station.cover(of: state), showsHistory: history,
      width: columns) + owed(state)
  }

  /// What happened on a call and when, with who stood where when it was heard.
  func timeline(of state: IncidentState, in station: Station) throws -> String {
    pages(state.setup).timeline(
      state.incident, flags: state.flags, cover: try station.cover(of: state), width: columns)
  }
}

/// `incident show`.
struct ShowIncident: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: say(
        zh: "一起警情的全部内容：报警人、当事人、更正、审核、待办",
        en: "Everything about a call: people, corrections, review, what is owed"),
      discussion: say(
        zh: "例：dutybook incident show last --history", en: "Example: dutybook incident show last --history"))
  }

  @Argument(help: help(zh: "编号、当日序号，或 last", en: "The number, its last digits, or last"))
  var number: String

  @Flag(help: help(zh: "连同更正前的原文", en: "With what was struck"))
  var history = false

  @OptionGroup var release: ReleaseOptions

  @Option(help: help(zh: "输出：text 或 json", en: "Output: text or json"))
  var format = ReportFormat.text

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    if release.mask {
      let (setup, released) = try station.release(number, as: .incident)
      console.print(
        format == .json
          ? try JSONDocument.text(ReleasedDocument(released))
          : try console.page(released, setup) { state in
            try console.page(of: state, in: station, history: false)
          })
      return .done
    }
    switch format {
    case .json:
      let state = try station.incident(number)
      console.print(try JSONDocument.text(IncidentDocument(state, cover: try station.cover(of: state))))
    case .text:
      console.print(try console.page(of: try station.incident(number), in: station, history: history))
      try console.mention(try station.drafts(about: number).first, of: station)
    }
    return .done
  }
}

/// `incident timeline`.
struct TimelineIncident: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "timeline",
      abstract: say(
        zh: "时间线：何时做了什么、是否及时（人员与待办见 show）",
        en: "What happened when, and whether in time (people and what is owed: show)"),
      discussion: say(
        zh: "例：dutybook incident timeline 20200314-03；画成图：--format html --out 时间线.html",
        en: "Example: dutybook incident timeline 20200314-03; drawn: --format html --out timeline.html")
    )
  }

  @Argument(help: help(zh: "编号、当日序号，或 last", en: "The number, its last digits, or last"))
  var number: String

  @OptionGroup var release: ReleaseOptions

  @Option(help: help(zh: "输出：text，或 html（可打印的图）", en: "Output: text, or html (drawn, to print)"))
  var format = TimelineFormat.text

  @Option(help: help(zh: "写入文件（不覆盖）", en: "Write to a file (never over one)"))
  var out: String?

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    if let out { try OutputFile.requireFree(out) }
    let text: String
    if release.mask {
      let (setup, released) = try station.release(number, as: .timeline)
      text = try console.page(released, setup, hasHeading: format == .text) { state in
        try timeline(state, station, console)
      }
    } else {
      text = try timeline(try station.incident(number), station, console)
      if format == .html || out != nil { try station.noteExport(of: number, as: .timeline) }
    }
    guard let out else {
      console.print(text)
      return .done
    }
    try OutputFile.write(text, to: out)
    console.note(console.say(zh: "已写入 \(out)", en: "Written to \(out)"))
    return .done
  }

  private func timeline(
    _ state: IncidentState, _ station: Station, _ console: Console
  ) throws -> String {
    guard format == .html else { return try console.timeline(of: state, in: station) }
    let pages = console.pages(state.setup)
    let owed = FollowUpPages(console.language, setup: state.setup, isColoured: false)
    return pages.sheet(
      state.incident, flags: state.flags, cover: try station.cover(of: state),
      owed: state.followUps.map { owed.line($0, now: console.now) }, isMasked: release.mask)
  }
}

/// How a timeline is printed.
enum TimelineFormat: String, ExpressibleByArgument, CaseIterable {
  case text, html
}
