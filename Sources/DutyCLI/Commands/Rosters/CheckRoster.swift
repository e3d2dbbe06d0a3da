import ArgumentParser
import DutyModel
import DutyRules
import DutyStation
import DutyText

/// `roster check`.
struct CheckRoster: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: say(zh: "按全部规则独立核查一份值班表", en: "Check a roster against every rule, independently"),
      discussion: say(
        zh: "例：dutybook roster check 1（有硬性问题时退出码为 2）",
        en: "Example: dutybook roster check 1 (exit code 2 when a hard rule is broken)"))
  }

  @Argument(help: help(zh: "值班表号（不写则最近一份）", en: "The roster's number (the newest when left out)"))
  var id: String?

  @Flag(help: help(zh: "逐条列出非硬性问题", en: "List soft findings one by one"))
  var all = false

  @Option(help: help(zh: "输出：text 或 json", en: "Output: text or json"))
  var format = ReportFormat.text

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let judged = try global.station(console).roster(id)
    let setup = judged.rosterCase.setup
    switch format {
    case .json:
      let phrases = Phrases(console.language, setup: setup)
      console.print(try JSONDocument.text(FindingsDocument(judged, text: { phrases.text($0) })))
    case .text:
      let page = FindingsPage(console.language, setup: setup, isColoured: console.isColoured)
      console.print(page.text(judged.judgement, title: console.sheet(judged).title, showsSoft: all))
    }
    return judged.judgement.isLawful ? .done : .found
  }
}
