import ArgumentParser
import DutyModel
import DutyStation
import DutyText

/// `handover …`: from one shift to the next.
struct HandoverCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "handover",
      abstract: say(zh: "交接班：未了事项逐项接收", en: "From one shift to the next, item by item"),
      subcommands: [WriteHandover.self, AcceptHandover.self, ShowHandover.self])
  }
}

extension Console {
  fileprivate func show(
    _ handover: (setup: StationSetup, state: HandoverState), format: ReportFormat = .text,
    release: ReleaseOptions? = nil
  ) throws -> Outcome {
    switch format {
    case .json:
      print(
        try JSONDocument.text(
          HandoverDocument(handover.state, zone: handover.setup.zone, isMasked: release?.mask ?? false)))
    case .text:
      print(
        (release.map { heading($0, handover.setup) } ?? "")
          + HandoverPage(language, setup: handover.setup, isColoured: isColoured).text(
            handover.state, now: now, width: columns))
    }
    return .done
  }
}

/// `handover write`.
struct WriteHandover: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "write",
      abstract: say(
        zh: "写交接：未结警情、待办、缺岗自动列入", en: "Write it: open calls, what is owed and holes come by themselves"),
      discussion: say(
        zh: """
          例：dutybook handover write --person "候问室 1 人，醉酒" --equipment "对讲机 6 部" --equipment "枪柜钥匙 2 把"
          不写 --equipment 则照上次的装备
          """,
        en: """
          Example: dutybook handover write --person "one drunk in the waiting room" --equipment "6 radios"
          Without --equipment what was handed over last is handed over again.
          """))
  }

  @Option(help: help(zh: "在所人员（可多次）", en: "Someone in the station's rooms (may be repeated)"))
  var person: [String] = []

  @Option(help: help(zh: "装备、钥匙、车辆（可多次）", en: "Keys, radios, vehicles (may be repeated)"))
  var equipment: [String] = []

  @Option(help: help(zh: "其他（可多次）", en: "Anything else (may be repeated)"))
  var note: [String] = []

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    let handover = try station.writeHandover(
      HandoverWords(people: person, equipment: equipment, notes: note))
    console.mindAuthor(station.hand.author)
    return try console.show(handover)
  }
}

/// `handover accept`.
struct AcceptHandover: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "accept", abstract: say(zh: "接班：逐项接收", en: "Acknowledge items"),
      discussion: say(
        zh: "例：dutybook handover accept --item 1 2 4 --as 002；有出入：--item 3 --remark \"少一部\"",
        en:
          "Example: dutybook handover accept --item 1 2 4 --as 002; something is wrong: --item 3 --remark \"one missing\""
      ))
  }

  @Argument(help: help(zh: "交接号（默认最近一次）", en: "The handover's number (the latest when left out)"))
  var id: String?

  @Option(parsing: .upToNextOption, help: help(zh: "第几项", en: "Which items"))
  var item: [Int] = []

  @Flag(help: help(zh: "其余全部", en: "All that are open"))
  var all = false

  @Option(help: help(zh: "对这些项的说明", en: "A word on these items"))
  var remark: String?

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    // Nothing is acknowledged unseen: without items the list is shown.
    guard all || !item.isEmpty else { return try console.show(try station.handover(id)) }
    return try console.show(try station.acceptHandover(id, items: all ? nil : item, remark: remark))
  }
}

/// `handover show`.
struct ShowHandover: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: say(zh: "交接单：谁接了哪几项", en: "A handover: who acknowledged what"),
      discussion: say(zh: "例：dutybook handover show", en: "Example: dutybook handover show"))
  }

  @Argument(help: help(zh: "交接号（默认最近一次）", en: "The handover's number (the latest when left out)"))
  var id: String?

  @OptionGroup var release: ReleaseOptions

  @Option(help: help(zh: "输出：text 或 json", en: "Output: text or json"))
  var format = ReportFormat.text

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    let handover = release.mask ? try station.releaseHandover(id) : try station.handover(id)
    return try console.show(handover, format: format, release: release)
  }
}

/// `handover show`, for programs.
struct HandoverDocument: Encodable {
  let id: HandoverID
  let at: String
  let leader: Explicit<Badge>
  let by: Explicit<Badge>
  let items: [Item]
  let open: [Int]
  let masked: Bool

  /// What there is to know, in both languages also where they say the same.
  struct Words: Encodable {
    let zh: String
    let en: String
  }

  struct Item: Encodable {
    let kind: Handover.Kind
    let about: Explicit<String>
    let text: Words
    let due: Explicit<String>
    let missing: Explicit<Int>
    let acceptedBy: Explicit<Badge>
    let acceptedAt: Explicit<String>
    let remark: Explicit<String>
  }

  init(_ state: HandoverState, zone: Zone, isMasked: Bool) {
    masked = isMasked
    id = state.id
    at = zone.iso(state.handover.at)
    leader = Explicit(state.handover.leader)
    by = Explicit(state.author)
    items = state.handover.items.enumerated().map { index, item in
      let accepted = state.accepted[index + 1]
      return Item(
        kind: item.kind, about: Explicit(item.about), text: Words(zh: item.text.zh, en: item.text.en),
        due: Explicit(item.due.map(zone.iso)),
        missing: Explicit(item.missing?.count), acceptedBy: Explicit(accepted?.by),
        acceptedAt: Explicit(accepted.map { zone.iso($0.at) }), remark: Explicit(accepted?.remark))
    }
    open = state.open
  }
}
