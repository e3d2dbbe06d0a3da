import ArgumentParser
import DutyModel
import DutyStation
import DutyText

/// `member leave`.
struct LeaveMember: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "leave", abstract: say(zh: "登记休假，列出受影响的班", en: "Enter leave and list the duties it hits"),
      discussion: say(
        zh: "例：dutybook member leave 张兵 --from 2020-03-10 --until 2020-03-14 --kind annual",
        en: "Example: dutybook member leave 003 --from 2020-03-10 --until 2020-03-14 --kind annual"))
  }

  @Argument(help: help(zh: "警号或姓名", en: "Badge or name"))
  var who: String

  @Option(help: help(zh: "起：日期或时刻", en: "From: a date or a time"))
  var from: String

  @Option(help: help(zh: "止：日期（含当日）或时刻", en: "Until: a date (included) or a time"))
  var until: String

  @Option(help: help(zh: "种类", en: "Kind"))
  var kind: Leave.Kind = .annual

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    try enterLeave(who, from: from, until: until, kind: kind, note: nil, global: global, console: console)
  }
}

/// `member lend`.
struct LendMember: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "lend", abstract: say(zh: "借出：该期间不排班", en: "Lend a member out: no duties meanwhile"),
      discussion: say(
        zh: "例：dutybook member lend 王帅 --to 东站所 --from 2020-03-16 --until 2020-03-20",
        en: "Example: dutybook member lend 007 --to \"East station\" --from 2020-03-16 --until 2020-03-20"))
  }

  @Argument(help: help(zh: "警号或姓名", en: "Badge or name"))
  var who: String

  @Option(help: help(zh: "借往", en: "Lent to"))
  var to: String

  @Option(help: help(zh: "起：日期或时刻", en: "From: a date or a time"))
  var from: String

  @Option(help: help(zh: "止：日期（含当日）或时刻", en: "Until: a date (included) or a time"))
  var until: String

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    try enterLeave(who, from: from, until: until, kind: .lent, note: to, global: global, console: console)
  }
}

extension DutyCommand {
  /// Enters a leave and prints what it hits.
  fileprivate func enterLeave(
    _ who: String, from: String, until: String, kind: Leave.Kind, note: String?, global: GlobalOptions,
    console: Console
  ) throws -> Outcome {
    let station = try global.station(console)
    let zone = try station.setup().zone
    let effect = try station.enterLeave(
      who, from: try Typed.edge(from, zone: zone), until: try Typed.edge(until, zone: zone), kind: kind,
      note: note)
    console.print(
      MemberCard(console.language, setup: try station.setup()).leave(
        effect.leave, hit: effect.hit, draft: effect.draft, hitInDraft: effect.hitInDraft))
    return .done
  }
}
