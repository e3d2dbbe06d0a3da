import ArgumentParser
import DutyModel
import DutyRules
import DutyStation
import DutyText

/// `incident …`: the log of calls.
struct IncidentCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "incident", abstract: say(zh: "接处警：接报、记录、查看", en: "Calls: report, write down, look up"),
      subcommands: [
        ReportIncident.self, MarkIncident.self, ActIncident.self, NoteIncident.self, PartnerIncident.self,
        PersonIncident.self,
        LinkIncident.self, CloseIncident.self, ReopenIncident.self, CorrectIncident.self, ListIncidents.self,
        SearchIncidents.self, ShowIncident.self, TimelineIncident.self,
      ])
  }
}

extension Console {
  /// What was just written down about a call.
  func saved(_ state: IncidentState) -> String {
    mindAuthor(state.incident.lines.last?.author)
    return pages(state.setup).saved(state.incident, flags: state.appeared, width: columns)
  }

  /// Says how to say who writes, when nobody has.
  func mindAuthor(_ author: Badge?) {
    guard author == nil else { return }
    note(
      say(
        zh: "没有写明谁录入：加 --as 警号，或设 DUTYBOOK_AS",
        en: "Nobody is said to have written this: add --as BADGE, or set DUTYBOOK_AS"))
  }

  /// What is or was owed because of a call, a line each.
  func owed(_ state: IncidentState) -> String {
    let pages = FollowUpPages(language, setup: state.setup, isColoured: isColoured)
    let mediation = ReferralPages(language, setup: state.setup, isColoured: isColoured)
    return state.referrals.map { mediation.line($0, width: columns) + "\n" }.joined()
      + state.followUps.map { pages.line($0, now: now, width: columns) + "\n" }.joined()
  }

  func pages(_ setup: StationSetup) -> IncidentPages {
    IncidentPages(language, setup: setup, isColoured: isColoured, now: now)
  }

  /// What stands over a masked copy; nothing over another.
  func heading(_ release: ReleaseOptions, _ setup: StationSetup) -> String {
    release.mask ? pages(setup).maskedHeading : ""
  }

  /// A moment that somebody typed: nothing is now, `?` is unknown.
  func occurrence(_ words: [String], zone: Zone) throws -> Occurrence {
    guard !words.isEmpty else { return .at(now) }
    let text = words.joined(separator: " ")
    return text == "?" || text == "？" ? .unknown : .at(try TypedTime.nearest(text, now: now, zone: zone))
  }
}

extension Station {
  /// The zone that times are typed in.
  var zone: Zone { get throws { try setup().zone } }
}

/// `incident report`.
struct ReportIncident: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: say(zh: "接报警情：先记下，再补全", en: "Open a call: saved before it is complete"),
      discussion: say(
        zh: "例：dutybook incident report rumor \"群里说某小区有武汉返回人员未登记\" --heard 23:00 --caller 白某",
        en:
          "Example: dutybook incident report rumor \"Someone back from Wuhan lives unregistered\" --heard 23:00 --caller Bai"
      ))
  }

  @Argument(help: help(zh: "类别（派出所文件 playbooks 中的词或名称）", en: "The category (a word or name under playbooks)"))
  var category: String

  @Argument(help: help(zh: "内容", en: "What was said"))
  var text: String?

  @Option(
    parsing: .unconditional,
    help: help(zh: "接警时间（默认现在）：23:00、-12", en: "When it was heard (now when left out): 23:00, -12"))
  var heard: String?

  @Option(
    parsing: .unconditional,
    help: help(zh: "发生时间；一段时间写 起/止", en: "When it happened; FROM/UNTIL for a stretch of time"))
  var occurred: String?

  @Option(help: help(zh: "地点", en: "Where"))
  var place: String?

  @Option(help: help(zh: "报警人", en: "Who called"))
  var caller: String?

  @Option(help: help(zh: "报警电话", en: "The caller's telephone"))
  var phone: String?

  @Option(help: help(zh: "输出：text 或 json", en: "Output: text or json"))
  var format = ReportFormat.text

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    let zone = try station.zone
    guard let text else {
      let known = try station.setup().playbooks.map { Name(zh: $0.name.zh, en: $0.category) }
      throw Refusal.callWithoutText(category, known: known)
    }
    let (state, proposal) = try station.report(
      NewIncident(
        category: category, text: text,
        heard: try heard.map { try TypedTime.nearest($0, now: console.now, zone: zone) },
        occurred: try occurred.map { try TypedTime.occurrence($0, now: console.now, zone: zone) } ?? .unknown,
        place: place, caller: caller, phone: phone))
    console.mindAuthor(state.incident.lines.last?.author)
    switch format {
    case .json: console.print(try JSONDocument.text(IncidentDocument(state)))
    case .text:
      let holes = proposal?.holes.map { post, hole in
        (post: post, hole: DutyPage.Hole(figure: hole.kind.figure, need: hole.need, have: hole.have))
      }
      console.print(
        console.pages(state.setup).reported(
          state.incident, flags: state.flags, proposal: proposal.map { ($0.crew, holes ?? []) },
          width: console.columns)
          + console.owed(state))
    }
    return .done
  }
}

/// `incident mark`.
struct MarkIncident: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "mark",
      abstract: say(zh: "记一步：派、出、到、处……", en: "Write a step down: dispatched, on scene, cleared…"),
      discussion: say(
        zh: """
          例：dutybook incident mark last 派 --crew 张兵 洪军
          　　dutybook incident mark 3 到 -12
          步骤：派 出 到 送医 到院 离院 送返 处 撤 返 反；时间不写即现在，? 为不明
          """,
        en: """
          Examples: dutybook incident mark last dispatched --crew 003 004
                    dutybook incident mark 3 onscene -12
          Steps: dispatched d, enroute e, onscene o, toHospital h, atHospital a, leftHospital l, broughtHome w,
          cleared c, withdrawn x, back b, feedback f. No time is now, ? is unknown.
          """))
  }

  @Argument(help: help(zh: "编号、当日序号，或 last", en: "The number, its last digits, or last"))
  var number: String

  @Argument(help: help(zh: "步骤", en: "The step"))
  var step: String

  @Argument(
    parsing: .allUnrecognized,
    help: help(zh: "时间：23:20、-12、?（默认现在）", en: "The time: 23:20, -12, ? (now when left out)"))
  var time: [String] = []

  @Option(
    parsing: .upToNextOption, help: help(zh: "谁（默认在外的全部人员）", en: "Who (everybody on the call when left out)"))
  var crew: [String] = []

  @Option(help: help(zh: "说明", en: "A word on it"))
  var text: String?

  @Option(help: help(zh: "录音录像编号", en: "Number of the audio and video recording"))
  var av: String?

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    let state = try station.mark(
      number, step: step, at: try console.occurrence(time, zone: try station.zone),
      crew: try Typed.crew(crew), text: text, recording: av)
    console.print(console.saved(state))
    return .done
  }
}

/// `incident partner`.
struct PartnerIncident: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "partner",
      abstract: say(zh: "记其他单位的一步：120、开锁", en: "A step of another service: 120, locksmith"),
      discussion: say(
        zh: "例：dutybook incident partner last 120 到 15:20",
        en: "Example: dutybook incident partner last 120 onscene 15:20"))
  }

  @Argument(help: help(zh: "编号、当日序号，或 last", en: "The number, its last digits, or last"))
  var number: String

  @Argument(help: help(zh: "单位", en: "The service"))
  var service: String

  @Argument(help: help(zh: "步骤", en: "The step"))
  var step: String?

  @Argument(parsing: .allUnrecognized, help: help(zh: "时间（默认现在）", en: "The time (now when left out)"))
  var time: [String] = []

  @Option(help: help(zh: "说明", en: "A word on it"))
  var text: String?

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    let at = try console.occurrence(time, zone: try station.zone)
    console.print(
      console.saved(try station.partner(number, service: service, step: step, at: at, text: text)))
    return .done
  }
}

/// `incident person`.
struct PersonIncident: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "person", abstract: say(zh: "记当事人", en: "Write down whom it concerns"),
      discussion: say(
        zh: "例：dutybook incident person last 姜某 --role 伤者 --age 30",
        en: "Example: dutybook incident person last Jiang --role injured --age 30"))
  }

  @Argument(help: help(zh: "编号、当日序号，或 last", en: "The number, its last digits, or last"))
  var number: String

  @Argument(help: help(zh: "姓名", en: "The name"))
  var name: String

  @Option(help: help(zh: "身份：报警人、伤者、证人……", en: "What they are to it: injured, witness…"))
  var role: String?

  @Option(help: help(zh: "电话", en: "Telephone"))
  var phone: String?

  @Option(help: help(zh: "证件号码", en: "Number of an identity document"))
  var document: String?

  @Option(help: help(zh: "年龄", en: "Age"))
  var age: Int?

  @Option(help: help(zh: "说明", en: "A word on them"))
  var text: String?

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let person = PersonConcerned(
      name: name, role: role, phone: phone, document: document, age: age, text: text)
    console.print(console.saved(try global.station(console).person(number, person)))
    return .done
  }
}

/// `incident link`.
struct LinkIncident: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "link", abstract: say(zh: "与另一警情关联", en: "Say that it has to do with another call"),
      discussion: say(
        zh: "例：dutybook incident link 20200314-03 20200312-01 --how repeat",
        en: "Example: dutybook incident link 20200314-03 20200312-01 --how repeat"))
  }

  @Argument(help: help(zh: "编号、当日序号，或 last", en: "The number, its last digits, or last"))
  var number: String

  @Argument(help: help(zh: "另一警情", en: "The other call"))
  var other: String

  @Option(help: help(zh: "关系：duplicate 重复、repeat 再次、related 有关", en: "How: duplicate, repeat or related"))
  var how = IncidentLink.Relation.related

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    console.print(
      console.saved(try global.station(console).link(number, to: other, relation: how)))
    return .done
  }
}

/// `incident close`.
struct CloseIncident: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "close", abstract: say(zh: "办结", en: "Say that it is done with"),
      discussion: say(
        zh: "例：dutybook incident close last \"所称人员不存在\"",
        en: "Example: dutybook incident close last \"No such person\""))
  }

  @Argument(help: help(zh: "编号、当日序号，或 last", en: "The number, its last digits, or last"))
  var number: String

  @Argument(help: help(zh: "结果", en: "The outcome"))
  var text = ""

  @Option(parsing: .unconditional, help: help(zh: "时间（默认现在）", en: "The time (now when left out)"))
  var at: String?

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    let at = try console.occurrence(at.map { [$0] } ?? [], zone: try station.zone)
    console.print(console.saved(try station.close(number, text, at: at)))
    return .done
  }
}

/// `incident reopen`.
struct ReopenIncident: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "reopen", abstract: say(zh: "重开已办结的警情", en: "Open a closed call again"),
      discussion: say(
        zh: "例：dutybook incident reopen 20200314-03 --reason 再次报警",
        en: "Example: dutybook incident reopen 20200314-03 --reason \"called again\""))
  }

  @Argument(help: help(zh: "编号、当日序号，或 last", en: "The number, its last digits, or last"))
  var number: String

  @Option(help: help(zh: "理由", en: "Why"))
  var reason: String

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    console.print(console.saved(try global.station(console).reopen(number, reason: reason)))
    return .done
  }
}

/// `incident correct`.
struct CorrectIncident: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "correct",
      abstract: say(zh: "更正：划去重写，原文仍可读", en: "Correct: strike and write anew; the original stays readable"),
      discussion: say(
        zh: "例：dutybook incident correct last 1 --field 报警人 --to 白某 --reason 听错（1 为行号，按录入先后，不会变）",
        en:
          "Example: dutybook incident correct last 1 --field caller --to Bai --reason misheard (1 is the line's number, in the order of writing)"
      ))
  }

  @Argument(help: help(zh: "编号、当日序号，或 last", en: "The number, its last digits, or last"))
  var number: String

  @Argument(help: help(zh: "行号，或 desk#12", en: "The line's number, or desk#12"))
  var entry: String

  @Option(
    help: help(
      zh: "栏目：类别、内容、接警时间、时间、地点、报警人、步骤、人员……",
      en: "The field: category, text, heard, at, place, caller, step, crew…"))
  var field: String

  @Option(
    parsing: .unconditional, help: help(zh: "改为（不写则为不明）", en: "What it should say (unknown when left out)"))
  var to: String?

  @Option(help: help(zh: "理由", en: "Why"))
  var reason: String

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let state = try global.station(console).correct(
      number, entry: entry, field: field, to: to, reason: reason,
      time: { try TypedTime.nearest($0, now: console.now, zone: $1) })
    console.print(console.saved(state))
    // What is owed went along with the category.
    if field == "category" { console.out(console.owed(state)) }
    return .done
  }
}
