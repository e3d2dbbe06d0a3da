import ArgumentParser
import DutyModel
import DutyRules
import DutyStation
import DutyText

/// `roster repair`.
struct RepairRoster: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "repair",
      abstract: say(
        zh: "有人缺勤或情况有变：谁能顶，最少改几格",
        en: "Somebody is absent or the station changed: who could come, the least change"),
      discussion: say(
        zh: """
          例：dutybook roster repair --absent 张兵 --from 05:30
          　　dutybook roster repair --absent 张兵 --from 05:30 --until 2020-03-14 --choose 1
          　　dutybook roster repair --apply（岗位、人员、需求变了之后）
          　　dutybook roster repair --apply --reason 理由（有班只能空着时）
          在终端上按一键即可；不问缺勤的原因，谁被问过、怎么答的会记下。
          """,
        en: """
          Examples: dutybook roster repair --absent 003 --from 05:30
                    dutybook roster repair --absent 003 --from 05:30 --until 2020-03-14 --choose 1
                    dutybook roster repair --apply   (after posts, people or needs have changed)
                    dutybook roster repair --apply --reason WHY   (where something must stay open)
          On a terminal one key is enough. Nobody is asked why; who was asked and what they said is recorded.
          """))
  }

  @Option(
    parsing: .singleValue,
    help: help(zh: "缺勤的人：警号或姓名（可多次）", en: "Who is absent: badge or name (repeatable)"))
  var absent: [String] = []

  @Option(
    parsing: .unconditional,
    help: help(
      zh: "起（默认现在）：05:30、-12、2020-03-12T05:30 或日期", en: "From (now): 05:30, -12, 2020-03-12T05:30 or a date"))
  var from: String?

  @Option(
    help: help(zh: "止：日期（含当日）或时刻；默认当日 24:00", en: "Until: a date (included) or a time; the end of the date"))
  var until: String?

  @Option(
    parsing: .singleValue,
    help: help(
      zh: "按空班顺序选人：序号、姓名，或 0 为空岗（可多次）",
      en: "For each gap in order: a place, a name, or 0 for nobody (repeatable)"))
  var choose: [String] = []

  @Flag(help: help(zh: "照方案改", en: "Carry the plan out"))
  var apply = false

  @Option(parsing: .singleValue, help: help(zh: "问过不来的人（可多次）", en: "Who was asked and cannot (repeatable)"))
  var declined: [String] = []

  @Option(parsing: .singleValue, help: help(zh: "联系不上的人（可多次）", en: "Who was not reached (repeatable)"))
  var unreached: [String] = []

  @Option(
    help: help(
      zh: "改版的理由（默认：某某缺勤）；补不齐或违反硬性规则时必须写",
      en:
        "Why the roster changes (default: WHO absent); needed where something stays open or a hard rule is broken"
    ))
  var reason: String?

  @Option(help: help(zh: "输出：text 或 json", en: "Output: text or json"))
  var format = ReportFormat.text

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    var order = try order(zone: station.setup().zone, now: console.now)
    if apply || !choose.isEmpty { return try carryOut(order, at: station, console) }
    while true {
      let (repairs, state) = try station.repairInState(order)
      try show(repairs, applied: false, console)
      guard let first = repairs.first, format == .text, console.isInteractive,
        repairs.contains(where: { $0.plan.changed > 0 || !$0.absent.isEmpty })
      else { return repairs.allSatisfy(\.isSettled) ? .done : .found }
      console.err(page(repairs.first { !$0.gaps.isEmpty } ?? first, console).prompt)
      guard let answer = console.readLine(), answer != "q" else { return .done }
      if answer.hasPrefix("-"), let place = Int(answer.dropFirst()),
        let gap = repairs.flatMap(\.gaps).first, gap.candidates.indices.contains(place - 1)
      {
        order.declined.append(gap.candidates[place - 1].who.text)
        continue
      }
      order.choices = answer.split(separator: " ").map(String.init)
      let isPlan = order.choices.isEmpty && repairs.allSatisfy(\.plan.isLawful)
      return try carryOut(order, at: station, seen: state, acceptsHoles: isPlan, console)
    }
  }

  private func order(zone: Zone, now: Instant) throws -> RepairOrder {
    let start =
      try from.map { text in
        try CalendarDate(text).map { zone.instant($0) } ?? TypedTime.instant(text, now: now, zone: zone)
      } ?? now
    let end = try until.map { text in
      try CalendarDate(text).map { zone.instant($0.advanced(days: 1)) }
        ?? TypedTime.instant(text, now: now, zone: zone)
    }
    return RepairOrder(
      absent: absent, from: start, until: end, choices: choose, declined: declined, unreached: unreached)
  }

  private func carryOut(
    _ order: RepairOrder, at station: Station, seen: Int? = nil, acceptsHoles: Bool = false,
    _ console: Console
  ) throws -> Outcome {
    let done = try station.carryOut(order, seen: seen, acceptsHoles: acceptsHoles || reason != nil) {
      reason ?? page($0, console).reason
    }
    if format == .json || seen == nil { try show(done.map(\.repair), applied: true, console) }
    guard format == .text else { return .done }
    for (repair, judged) in done {
      let page = page(repair, console)
      console.print((seen != nil ? page.planAlone(width: console.columns) : "") + page.done(judged?.roster))
    }
    return .done
  }

  private func page(_ repair: Repair, _ console: Console) -> RepairPage {
    RepairPage(repair, language: console.language, isColoured: console.isColoured)
  }

  private func show(_ repairs: [Repair], applied: Bool, _ console: Console) throws {
    switch format {
    case .json:
      let documents = repairs.map { repair in
        let page = RepairPage(repair, language: console.language)
        return RepairDocument(repair, applied: applied, text: page.effects, finding: page.text)
      }
      guard let first = documents.first else { return }
      console.print(
        try JSONDocument.text(RepairsDocument(first: first, following: Array(documents.dropFirst()))))
    case .text:
      for repair in repairs { console.print(page(repair, console).text(width: console.columns)) }
    }
  }
}
