import ArgumentParser
import DutyModel
import DutyRules
import DutyStation
import DutyText

/// `roster show`.
struct ShowRoster: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: say(
        zh: "查看值班表：总表、按岗位、按日、个人、墙报", en: "Show a roster: grid, by post, by day, one person, the wall sheet"),
      discussion: say(
        zh:
          "例：dutybook roster show --by day\n　　dutybook roster show --format html --out 墙报.html\n　　dutybook roster show --who 张兵 --format ics --out 张兵.ics",
        en:
          "Examples: dutybook roster show --by day\n          dutybook roster show --format html --out wall.html\n          dutybook roster show --who 003 --format ics --out duties.ics"
      ))
  }

  enum View: String, ExpressibleByArgument, CaseIterable {
    case member, post, day
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv, html, ics
  }

  @Argument(help: help(zh: "值班表号（不写则最近一份）", en: "The roster's number (the newest when left out)"))
  var id: String?

  @Option(help: help(zh: "member 按人、post 按岗位、day 按日", en: "By member, post or day"))
  var by = View.member

  @Option(
    help: help(
      zh: "table、json、csv、html（A4 横向）、ics（须 --who）",
      en: "table, json, csv, html (A4 landscape) or ics (with --who)"))
  var format = Format.table

  @Option(help: help(zh: "只看一人", en: "One person only"))
  var who: String?

  @Flag(name: .customLong("black-white"), help: help(zh: "墙报用黑白", en: "The wall sheet in black and white"))
  var isPlain = false

  @Option(help: help(zh: "写入文件（不覆盖）", en: "Write to a file (never over one)"))
  var out: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if format == .ics, who == nil {
      throw ValidationError(say(zh: "--format ics 须指明 --who", en: "--format ics needs --who"))
    }
  }

  func run(on console: Console) throws -> Outcome {
    let judged = try global.station(console).roster(id)
    let text = try self.text(judged, console)
    guard let out else {
      console.out(text)
      return .done
    }
    try OutputFile.write(text, to: out)
    console.print(console.say(zh: "已写入 \(out)", en: "Written to \(out)"))
    return .done
  }

  private func text(_ judged: JudgedRoster, _ console: Console) throws -> String {
    let sheet = console.sheet(judged)
    let member = try who.map { try judged.rosterCase.setup.member(called: $0) }
    switch format {
    case .json: return try JSONDocument.text(RosterDocument(judged))
    case .csv: return RosterCSV(sheet).text
    case .html: return WallSheet(sheet, isColoured: !isPlain).html
    case .ics: return member.map { MemberCalendar(sheet, member: $0, made: console.now).text } ?? ""
    case .table:
      let lists = RosterLists(sheet, width: console.columns)
      if let member { return lists.member(member) }
      switch by {
      case .member: return RosterGrid(sheet, width: console.columns, isColoured: console.isColoured).text
      case .post: return lists.byPost
      case .day: return lists.byDay
      }
    }
  }
}
