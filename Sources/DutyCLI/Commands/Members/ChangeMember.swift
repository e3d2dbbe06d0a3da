import ArgumentParser
import DutyModel
import DutyStation
import DutyText

/// `member qualify`.
struct QualifyMember: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "qualify", abstract: say(zh: "授予或撤销资质", en: "Give or take qualifications"),
      discussion: say(
        zh: "例：dutybook member qualify 张兵 driver mongolian",
        en: "Example: dutybook member qualify 003 driver mongolian"))
  }

  @Argument(help: help(zh: "警号或姓名", en: "Badge or name"))
  var who: String

  @Argument(help: help(zh: "资质", en: "Qualifications"))
  var quals: [String]

  @Flag(help: help(zh: "撤销", en: "Take them away"))
  var remove = false

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    let member = try station.change(who) { member in
      let quals = Set(member.quals)
      member.quals = (remove ? quals.subtracting(self.quals) : quals.union(self.quals)).sorted()
    }
    console.print(MemberCard(console.language, setup: try station.setup()).text(member))
    return .done
  }
}

/// `member retire`.
struct RetireMember: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "retire", abstract: say(zh: "离所：此日之后不再排班", en: "End service: no duties after a date"),
      discussion: say(
        zh: "例：dutybook member retire 支援01 --until 2020-03-17",
        en: "Example: dutybook member retire 017 --until 2020-03-17"))
  }

  @Argument(help: help(zh: "警号或姓名", en: "Badge or name"))
  var who: String

  @Option(help: help(zh: "最后一日", en: "Last date of service"))
  var until: String

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    let until = try Typed.date(until)
    let member = try station.change(who) { $0.until = until }
    console.print(MemberCard(console.language, setup: try station.setup()).text(member))
    return .done
  }
}

/// `member wish`.
struct WishMember: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "wish", abstract: say(zh: "登记想上或想休的班", en: "Enter a wish to work or to be off"),
      discussion: say(
        zh: "例：dutybook member wish 李奇 2020-03-14 off --shift N",
        en: "Example: dutybook member wish 006 2020-03-14 off --shift N"))
  }

  @Argument(help: help(zh: "警号或姓名", en: "Badge or name"))
  var who: String

  @Argument(help: help(zh: "日期", en: "Date"))
  var date: String

  @Argument(help: help(zh: "on 想上、off 想休", en: "on or off"))
  var want: Wish.Want

  @Option(help: help(zh: "班次（不写则全天）", en: "Shift (the whole day when left out)"))
  var shift: String?

  @Option(help: help(zh: "权重", en: "Weight"))
  var weight = 1

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    guard (1...1000).contains(weight) else { throw Refusal.outOfRange("--weight", least: 1, most: 1000) }
    let station = try global.station(console)
    let wish = try station.enterWish(
      who, date: try Typed.date(date), shift: shift, want: want, weight: weight)
    let setup = try station.setup()
    if let member = setup.member(wish.who) {
      console.print(MemberCard(console.language, setup: setup).text(member))
    }
    return .done
  }
}
