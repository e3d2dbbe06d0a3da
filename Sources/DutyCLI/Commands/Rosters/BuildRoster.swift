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
          "例：dutybook roster build --from 2020-03-09 --days 28\n　　dutybook roster build --from 2020-03-09 --days 28 --pattern 四班两运转\nCtrl-C 停止并保留目前最好的一份。",
        en:
          "Examples: dutybook roster build --from 2020-03-09 --days 28\n          dutybook roster build --from 2020-03-09 --days 28 --pattern DuPont\nCtrl-C stops and keeps the best so far."
      ))
  }

  @Option(help: help(zh: "第一天", en: "The first date"))
  var from: String

  @Option(help: help(zh: "天数", en: "How many dates"))
  var days = 28

  @Option(help: help(zh: "按轮班方式编排（见 pattern list）", en: "Follow a named pattern (see pattern list)"))
  var pattern: String?

  @Option(help: help(zh: "采用无休息的轮班方式的理由", en: "Why a pattern without rest is taken all the same"))
  var accept: String?

  @Option(help: help(zh: "最多用多少秒", en: "The most seconds to search"))
  var seconds = 5.0

  @Option(
    help: help(zh: "最多试多少步（同种子同步数，结果相同）", en: "The most moves to try (same seed and moves, same roster)"))
  var moves: Int?

  @Option(help: help(zh: "随机种子", en: "Where chance starts"))
  var seed: UInt64 = 1

  @Option(
    name: .customLong("based-on"),
    help: help(zh: "从某份草稿出发，保留其锁定", en: "Start from a draft and keep its locks"))
  var basedOn: String?

  @Option(help: help(zh: "输出：text 或 json", en: "Output: text or json"))
  var format = ReportFormat.text

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    guard (0...86_400).contains(seconds) else {
      throw Refusal.outOfRange("--seconds", least: 0, most: 86_400)
    }
    if let moves, moves < 0 { throw Refusal.outOfRange("--moves", least: 0, most: .max) }
    let station = try global.station(console)
    let order = PlanOrder(
      from: try Typed.date(from), days: days,
      pattern: pattern.map { PatternOrder(name: $0, acceptedBecause: accept) }, seed: seed, moves: moves,
      basedOn: basedOn)
    let start = console.seconds()
    var shown = start
    let judged = try station.build(
      order, until: { console.isInterrupted() || console.seconds() - start >= seconds },
      progress: { progress in
        guard console.isInteractive, console.seconds() - shown > 0.1 else { return }
        shown = console.seconds()
        let left = max(0, Int(seconds - (shown - start)))
        console.err(
          "\r"
            + console.say(
              zh: "硬性 \(progress.hard)  代价 \(progress.soft)  剩 \(left) 秒（Ctrl-C 停止并保留）   ",
              en:
                "hard \(progress.hard)  cost \(progress.soft)  \(left) s left (Ctrl-C stops and keeps it)   ")
        )
      })
    if console.isInteractive { console.err("\r\u{1B}[K") }
    console.print(try console.roster(judged, format: format))
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
