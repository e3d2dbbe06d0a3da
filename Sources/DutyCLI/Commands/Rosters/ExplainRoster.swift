import ArgumentParser
import DutyModel
import DutyRules
import DutyStation
import DutyText

/// `roster explain`.
struct ExplainRoster: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: say(zh: "警力够不够：可手工验算的加减法，再试排", en: "Is there enough: sums to check by hand, then a trial"),
      discussion: say(
        zh: "例：dutybook roster explain --from 2020-03-09 --days 28（不可行时退出码为 2）",
        en:
          "Example: dutybook roster explain --from 2020-03-09 --days 28 (exit code 2 when it is not possible)"
      ))
  }

  @Option(help: help(zh: "第一天", en: "The first date"))
  var from: String

  @Option(parsing: .unconditional, help: help(zh: "天数", en: "How many dates"))
  var days = 28

  @Option(parsing: .unconditional, help: help(zh: "试排最多用多少秒", en: "The most seconds for trials"))
  var seconds = 5.0

  @Option(help: help(zh: "输出：text 或 json", en: "Output: text or json"))
  var format = ReportFormat.text

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    guard (0...86_400).contains(seconds) else {
      throw Refusal.outOfRange("--seconds", least: 0, most: 86_400)
    }
    let start = console.seconds()
    let explanation = try global.station(console).explain(
      from: try Typed.date(from), days: days, passed: { (console.seconds() - start) / max(seconds, 1e-9) },
      until: { console.isInterrupted() || console.seconds() - start >= seconds })
    let page = ExplanationPage(console.language, setup: explanation.setup)
    switch format {
    case .text:
      console.print(
        page.text(
          ExplanationPage.Facts(
            shortages: explanation.shortages, tightest: explanation.tightest,
            conflicts: explanation.conflicts, isFeasible: explanation.isFeasible,
            relaxations: explanation.relaxations, triedInVain: explanation.triedInVain,
            isCutShort: explanation.isCutShort,
            leastBad: explanation.leastBad.map { judged in
              ExplanationPage.LeastBad(
                judged.roster.id, unmet: judged.unmet, unlocked: explanation.unlocked,
                others: explanation.otherBreaches)
            }), width: console.columns))
    case .json:
      console.print(try JSONDocument.text(ExplanationDocument(explanation, page: page)))
    }
    return explanation.isFeasible == true ? .done : .found
  }
}
