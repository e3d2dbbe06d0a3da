import ArgumentParser
import DutyModel
import DutyStation
import DutyText

/// `follow-up …`: what is owed.
struct FollowUpCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "follow-up", abstract: say(zh: "待办：还欠谁什么、何时到期", en: "What is still owed, and until when"),
      subcommands: [AddFollowUp.self, ListFollowUps.self, FinishFollowUp.self, CancelFollowUp.self])
  }
}

extension Console {
  fileprivate func pages(_ station: Station) throws -> FollowUpPages {
    FollowUpPages(language, setup: try station.setup(), isColoured: isColoured)
  }

  fileprivate func line(_ task: FollowUpState, _ station: Station) throws -> String {
    try pages(station).line(task, now: now, width: columns)
  }
}

/// `follow-up add`.
struct AddFollowUp: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add", abstract: say(zh: "加一项待办", en: "Say that something is owed"),
      discussion: say(
        zh: "例：dutybook follow-up add 回访报警人 --due 次日 --incident last",
        en: "Example: dutybook follow-up add \"Call the reporter back\" --due next-day --incident last"))
  }

  @Argument(help: help(zh: "事项", en: "What is to be done"))
  var text: String

  @Option(
    help: help(
      zh: "期限：2h、3d、3wd（工作日）、次日、2020-03-15，或 2020-03-15T12:00",
      en: "Until when: 2h, 3d, 3wd (working days), next-day, 2020-03-15, or 2020-03-15T12:00"))
  var due: String

  @Option(help: help(zh: "所属警情", en: "The call it comes from"))
  var incident: String?

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    let (task, flags) = try station.addFollowUp(
      incident: incident, text, due: due, time: { try TypedTime.instant($0, now: console.now, zone: $1) })
    console.print(try console.line(task, station))
    console.out(try console.pages(station).text(flags))
    return .done
  }
}

/// `follow-up list`.
struct ListFollowUps: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: say(zh: "待办一览，先到期的在前", en: "What is owed, the first due first"),
      discussion: say(
        zh: "例：dutybook follow-up list --overdue", en: "Example: dutybook follow-up list --overdue"))
  }

  @Flag(help: help(zh: "只列逾期", en: "Only what is overdue"))
  var overdue = false

  @Flag(help: help(zh: "连同已了结的", en: "With what is over"))
  var all = false

  @OptionGroup var release: ReleaseOptions

  @Option(help: help(zh: "输出：text 或 json", en: "Output: text or json"))
  var format = ReportFormat.text

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    let status: FollowUpState.Status? = all ? nil : .open
    let (setup, tasks) =
      release.mask
      ? try station.releaseFollowUps(status: status, overdueOnly: overdue)
      : try station.followUps(status: status, overdueOnly: overdue)
    switch format {
    case .json:
      console.print(
        try JSONDocument.text(
          FollowUpListDocument(tasks, setup: setup, now: console.now, isMasked: release.mask)))
    case .text:
      let owed = overdue ? try station.followUps(status: .open).followUps.count : 0
      console.print(
        console.heading(release, setup)
          + FollowUpPages(console.language, setup: setup, isColoured: console.isColoured).list(
            tasks, owed: owed, now: console.now, width: console.columns))
    }
    return .done
  }
}

/// `follow-up done`.
struct FinishFollowUp: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "done", abstract: say(zh: "办好一项待办", en: "Say that something owed was done"),
      discussion: say(
        zh: "例：dutybook follow-up done 1 对方认识到错误", en: "Example: dutybook follow-up done 1 \"He accepts\""))
  }

  @Argument(help: help(zh: "待办号", en: "The task's number"))
  var id: String

  @Argument(help: help(zh: "结果", en: "The result"))
  var result = ""

  @Option(parsing: .unconditional, help: help(zh: "时间（默认现在）", en: "The time (now when left out)"))
  var at: String?

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    let at = try console.occurrence(at.map { [$0] } ?? [], zone: try station.setup().zone)
    console.print(try console.line(try station.finishFollowUp(id, result: result, at: at), station))
    return .done
  }
}

/// `follow-up cancel`.
struct CancelFollowUp: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "cancel", abstract: say(zh: "取消一项待办", en: "Say that something is not owed any more"),
      discussion: say(
        zh: "例：dutybook follow-up cancel 1 --reason 已转交",
        en: "Example: dutybook follow-up cancel 1 --reason \"handed over\""))
  }

  @Argument(help: help(zh: "待办号", en: "The task's number"))
  var id: String

  @Option(help: help(zh: "理由", en: "Why"))
  var reason: String

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    console.print(try console.line(try station.cancelFollowUp(id, reason: reason), station))
    return .done
  }
}
