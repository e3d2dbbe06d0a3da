import ArgumentParser
import DutyModel
import DutyStation
import DutyText

/// `roster list`.
struct ListRosters: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: say(zh: "全部值班表", en: "All rosters"))
  }

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    console.print(DifferencePage(console.language, setup: try station.setup()).list(try station.rosters()))
    return .done
  }
}

/// `roster diff`.
struct DiffRosters: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diff",
      abstract: say(zh: "两份值班表有何不同，逐人列出", en: "What changed between two rosters, person by person"),
      discussion: say(
        zh: "例：dutybook roster diff 1 2 --who 张兵", en: "Example: dutybook roster diff 1 2 --who 003"))
  }

  @Argument(help: help(zh: "原来的号", en: "The earlier one's number"))
  var old: String

  @Argument(help: help(zh: "后来的号", en: "The later one's number"))
  var new: String

  @Option(help: help(zh: "只看一人", en: "One person only"))
  var who: String?

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let difference = try global.station(console).difference(from: old, to: new, who: who)
    let page = DifferencePage(console.language, setup: difference.setup)
    console.print(
      page.text(
        from: difference.old.id, to: difference.new.id,
        changes: difference.changes.map { ($0.who, $0.removed, $0.added) }))
    return .done
  }
}

/// `roster import`.
struct ImportRoster: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: say(zh: "由 CSV 导入值班表，存为草稿", en: "Bring a roster in from CSV and keep it as a draft"),
      discussion: say(
        zh: "例：dutybook roster import 三月.csv --from 2020-03-09 --days 28，再 roster check",
        en: "Example: dutybook roster import march.csv --from 2020-03-09 --days 28, then roster check"))
  }

  @Argument(help: help(zh: "CSV 文件（date, shift, post, badge）", en: "The CSV file (date, shift, post, badge)"))
  var file: String

  @Option(help: help(zh: "第一天", en: "The first date"))
  var from: String

  @Option(help: help(zh: "天数", en: "How many dates"))
  var days = 28

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    let assignments = try InputFile.roster(file, setup: try station.setup())
    let judged = try station.importRoster(assignments, from: try Typed.date(from), days: days)
    console.print(try console.roster(judged, format: .text))
    return .done
  }
}
