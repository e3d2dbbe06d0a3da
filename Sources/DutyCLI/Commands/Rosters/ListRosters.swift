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
      abstract: say(zh: "改了什么：与上一版比，逐人列出", en: "What changed since a version, person by person"),
      discussion: say(
        zh: """
          例：dutybook roster diff                    最近发布的一版改了什么
          　　dutybook roster diff --who 张兵 --since 2   第 2 版以来，我的班变了什么
          　　dutybook roster diff 1 2                两份之间
          """,
        en: """
          Examples: dutybook roster diff                       what the version last published changed
                    dutybook roster diff --who 003 --since 2   what changed for me since version 2
                    dutybook roster diff 1 2                   between two rosters
          """))
  }

  @Argument(help: help(zh: "原来的号（不写则上一版）", en: "The earlier one's number (the version before)"))
  var old: String?

  @Argument(help: help(zh: "后来的号（不写则最近发布的）", en: "The later one's number (the version last published)"))
  var new: String?

  @Option(help: help(zh: "只看一人", en: "One person only"))
  var who: String?

  @Option(help: help(zh: "自第几版以来", en: "Since which version"))
  var since: Int?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if since != nil, old != nil {
      throw ValidationError(
        say(zh: "--since 与原来的号只写一个", en: "Give either --since or the earlier one's number"))
    }
  }

  func run(on console: Console) throws -> Outcome {
    let difference = try global.station(console).difference(from: old, to: new, since: since, who: who)
    let page = DifferencePage(console.language, setup: difference.setup)
    console.print(
      page.text(
        from: difference.old, to: difference.new,
        steps: difference.steps,
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
