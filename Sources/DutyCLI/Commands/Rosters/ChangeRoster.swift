import ArgumentParser
import DutyModel
import DutyRules
import DutyStation
import DutyText

/// `roster assign`.
struct AssignDuty: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "assign",
      abstract: say(zh: "手工排班或改休，显示影响", en: "Give a duty or a day off by hand, with its effects"),
      discussion: say(
        zh: "例：dutybook roster assign 张兵 2020-03-14 医院大门 N\n　　dutybook roster assign 张兵 2020-03-14 --off",
        en:
          "Examples: dutybook roster assign 003 2020-03-14 HG N\n          dutybook roster assign 003 2020-03-14 --off"
      ))
  }

  @Argument(help: help(zh: "警号或姓名", en: "Badge or name"))
  var who: String

  @Argument(help: help(zh: "日期", en: "Date"))
  var date: String

  @Argument(help: help(zh: "岗位", en: "Post"))
  var post: String?

  @Argument(help: help(zh: "班次", en: "Shift"))
  var shift: String?

  @Flag(help: help(zh: "改为休息", en: "Give the day off"))
  var off = false

  @Option(help: help(zh: "值班表号（不写则最近一份）", en: "The roster's number (the newest when left out)"))
  var roster: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if off == (post != nil) || (post != nil && shift == nil) {
      throw ValidationError(say(zh: "请写岗位与班次，或写 --off", en: "Name a post and a shift, or --off"))
    }
  }

  func run(on console: Console) throws -> Outcome {
    let duty = post.flatMap { post in shift.map { (post: post, shift: $0) } }
    let edited = try global.station(console).assign(
      roster: roster, who: who, date: try Typed.date(date), duty: duty)
    console.print(console.edited(edited))
    return .done
  }
}

/// `roster lock`.
struct LockDuty: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "lock",
      abstract: say(zh: "锁定某人某日的班，重排时不动", en: "Lock someone's duty of a date against planning"),
      discussion: say(
        zh: "例：dutybook roster lock 云赛峰 2020-03-14", en: "Example: dutybook roster lock 002 2020-03-14"))
  }

  @Argument(help: help(zh: "警号或姓名", en: "Badge or name"))
  var who: String

  @Argument(help: help(zh: "日期", en: "Date"))
  var date: String

  @Flag(help: help(zh: "解除锁定", en: "Take the lock away"))
  var remove = false

  @Option(help: help(zh: "值班表号（不写则最近一份）", en: "The roster's number (the newest when left out)"))
  var roster: String?

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let edited = try global.station(console).lock(
      roster: roster, who: who, date: try Typed.date(date), isLocked: !remove)
    console.print(console.edited(edited))
    return .done
  }
}

/// `roster publish`.
struct PublishRoster: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "publish",
      abstract: say(zh: "发布草稿，即日生效", en: "Publish a draft: from now on it is in force"),
      discussion: say(zh: "例：dutybook roster publish 1", en: "Example: dutybook roster publish 1"))
  }

  @Argument(help: help(zh: "值班表号（不写则最近一份）", en: "The roster's number (the newest when left out)"))
  var id: String?

  @Option(
    help: help(
      zh: "违反硬性规则仍要发布的理由（会记入值班簿）", en: "Why it is published although it breaks hard rules (recorded)"))
  var reason: String?

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let (judged, replaces, overridden) = try global.station(console).publish(roster: id, reason: reason)
    let page = DifferencePage(console.language, setup: judged.rosterCase.setup)
    console.print(
      console.sheet(judged).title + "\n" + page.overridden(overridden)
        + page.replaced(replaces, by: judged.roster))
    return .done
  }
}

extension Console {
  /// What a change by hand did.
  func edited(_ edited: EditedRoster) -> String {
    let page = FindingsPage(language, setup: edited.now.rosterCase.setup, isColoured: isColoured)
    return sheet(edited.now).title + "\n" + page.changes(edited.edit)
      + page.effects(appeared: edited.appeared, gone: edited.gone)
      + say(
        zh: "草稿，发布后生效：dutybook roster publish \(edited.now.roster.id)",
        en: "A draft until it is published: dutybook roster publish \(edited.now.roster.id)")
  }
}
