import ArgumentParser
import DutyModel
import DutyStation

/// `roster swap`.
struct SwapDuties: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "swap",
      abstract: say(zh: "两人换班，显示影响", en: "Two people exchange their days, with the effects"),
      discussion: say(
        zh: "例：dutybook roster swap 张兵 2020-03-14 李奇\n　　dutybook roster swap 张兵 2020-03-14 李奇 2020-03-16",
        en:
          "Examples: dutybook roster swap 003 2020-03-14 005\n          dutybook roster swap 003 2020-03-14 005 2020-03-16"
      ))
  }

  @Argument(help: help(zh: "一人：警号或姓名", en: "One: badge or name"))
  var who: String

  @Argument(help: help(zh: "此人让出的日期", en: "The date they give away"))
  var date: String

  @Argument(help: help(zh: "另一人", en: "The other"))
  var other: String

  @Argument(help: help(zh: "另一人让出的日期（不写则同日）", en: "The date the other gives away (the same when left out)"))
  var otherDate: String?

  @Option(help: help(zh: "值班表号（不写则最近一份）", en: "The roster's number (the newest when left out)"))
  var roster: String?

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let first = try Typed.date(date)
    let second = try otherDate.map { try Typed.date($0) } ?? first
    let edited = try global.station(console).swap(roster: roster, (who, first), with: (other, second))
    console.print(console.edited(edited))
    return .done
  }
}

/// `roster volunteer`.
struct Volunteer: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "volunteer",
      abstract: say(zh: "自愿顶空班，显示影响", en: "Offer to take a duty that is open, with the effects"),
      discussion: say(
        zh: "例：dutybook roster volunteer 李奇 2020-03-14 医院大门 N，之后 roster publish",
        en: "Example: dutybook roster volunteer 005 2020-03-14 HG N, then roster publish"))
  }

  @Argument(help: help(zh: "警号或姓名", en: "Badge or name"))
  var who: String

  @Argument(help: help(zh: "日期", en: "Date"))
  var date: String

  @Argument(help: help(zh: "岗位", en: "Post"))
  var post: String

  @Argument(help: help(zh: "班次", en: "Shift"))
  var shift: String

  @Option(help: help(zh: "值班表号（不写则最近一份）", en: "The roster's number (the newest when left out)"))
  var roster: String?

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let edited = try global.station(console).volunteer(
      roster: roster, who: who, date: try Typed.date(date), post: post, shift: shift)
    console.print(console.edited(edited))
    return .done
  }
}
