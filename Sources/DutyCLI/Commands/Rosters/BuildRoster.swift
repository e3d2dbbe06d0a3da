import ArgumentParser
import DutyModel
import DutyRules
import DutyStation
import DutyText

/// `roster build`.
struct BuildRoster: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "build", abstract: say(zh: "编排值班表，存为草稿", en: "Plan a roster and keep it as a draft"),
      discussion: say(
        zh:
          "例：dutybook roster build --from 2020-03-09 --days 28\n　　dutybook roster build --from 2020-03-09 --days 28 --pattern 四班两运转 --mend\nCtrl-C 停止并保留目前最好的一份。",
        en:
          "Examples: dutybook roster build --from 2020-03-09 --days 28\n          dutybook roster build --from 2020-03-09 --days 28 --pattern DuPont --mend\nCtrl-C stops and keeps the best so far."
      ))
  }

  @Option(help: help(zh: "第一天", en: "The first date"))
  var from: String

  @Option(parsing: .unconditional, help: help(zh: "天数", en: "How many dates"))
  var days = 28

  @Option(help: help(zh: "按轮班方式编排（见 pattern list）", en: "Follow a named pattern (see pattern list)"))
  var pattern: String?

  @Option(help: help(zh: "采用无休息的轮班方式的理由", en: "Why a pattern without rest is taken all the same"))
  var accept: String?

  @Flag(
    help: help(
      zh: "轮班补不满的，其余由系统补上（尽量少改）", en: "Leave the pattern, as little as can be, where it leaves needs unmet"))
  var mend = false

  @Option(parsing: .unconditional, help: help(zh: "最多用多少秒", en: "The most seconds to search"))
  var seconds = 5.0

  @Option(
    parsing: .unconditional,
    help: help(zh: "最多试多少步（同种子同步数，结果相同）", en: "The most moves to try (same seed and moves, same roster)"))
  var moves: Int?

  @Option(parsing: .unconditional, help: help(zh: "随机种子", en: "Where chance starts"))
  var seed = 1

  @Option(
    name: .customLong("based-on"),
    help: help(zh: "从某份草稿出发，保留其锁定", en: "Start from a draft and keep its locks"))
  var basedOn: String?

  @Option(help: help(zh: "输出：text 或 json", en: "Output: text or json"))
  var format = ReportFormat.text

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if mend, pattern == nil {
      throw ValidationError(say(zh: "--mend 要与 --pattern 同用", en: "--mend goes with --pattern"))
    }
  }

  func run(on console: Console) throws -> Outcome {
    guard (0...86_400).contains(seconds) else {
      throw Refusal.outOfRange("--seconds", least: 0, most: 86_400)
    }
    guard seed >= 0 else { throw Refusal.outOfRange("--seed", least: 0, most: .max) }
    if let moves, moves < 0 { throw Refusal.outOfRange("--moves", least: 0, most: .max) }
    let station = try global.station(console)
    let pattern = pattern.map { PatternOrder(name: $0, acceptedBecause: accept, isMended: mend) }
    let order = PlanOrder(
      from: try Typed.date(from), days: days,
      pattern: pattern, seed: UInt64(seed), moves: moves,
      basedOn: basedOn)
    let start = console.seconds()
    var shown = start
    var firstLawful: Int?
    var isMended = false
    let judged = try station.build(
      order, passed: { (console.seconds() - start) / max(seconds, 0.001) },
      until: { console.isInterrupted() || console.seconds() - start >= seconds },
      progress: { progress in
        isMended = isMended || progress.isMended
        guard console.isInteractive, console.seconds() - shown > 0.1 else { return }
        shown = console.seconds()
        if progress.hard == 0, firstLawful == nil { firstLawful = progress.soft }
        let left = max(0, Int(seconds - (shown - start)))
        console.err(
          "\r\u{1B}[K"
            + ProgressLine(console.language).text(
              hard: progress.hard, soft: progress.soft, gap: progress.gap, firstLawful: firstLawful,
              secondsLeft: left))
      })
    if console.isInteractive { console.err("\r\u{1B}[K") }
    console.print(try console.roster(judged, format: format))
    if let pattern, format == .text {
      let fit = try station.fit(judged, to: pattern)
      let page = TeamsPage(console.language, setup: fit.setup)
      console.print(
        page.text(
          fit.teams, departures: fit.departures, isUnmet: !judged.unmet.isEmpty,
          isMended: mend ? isMended : nil, width: console.columns))
    }
    return .done
  }
}

extension Console {
  /// A roster as its grid or as a document.
  func roster(_ judged: JudgedRoster, format: ReportFormat) throws -> String {
    switch format {
    case .json: try JSONDocument.text(RosterDocument(judged))
    case .text: RosterGrid(sheet(judged), width: columns, isColoured: isColoured).text
    }
  }

  /// A roster as its views take it.
  func sheet(_ judged: JudgedRoster) -> RosterSheet {
    RosterSheet(judged.roster, in: judged.rosterCase, judgement: judged.judgement, language: language)
  }
}
