import ArgumentParser
import DutyModel
import DutyStation
import DutyText

/// `member add`.
struct AddMember: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add", abstract: say(zh: "登记一名人员", en: "Add a member"),
      discussion: say(
        zh: "例：dutybook member add 021 王小明 --class officer --qual driver",
        en: "Example: dutybook member add 021 \"Wang Xiaoming\" --class officer --qual driver"))
  }

  @Argument(help: help(zh: "警号", en: "Badge"))
  var badge: String

  @Argument(help: help(zh: "姓名", en: "Name"))
  var name: String

  @Option(
    name: .customLong("class"), help: help(zh: "类别：officer 民警、auxiliary 辅警、unknown 不明", en: "Legal class"))
  var rank: LegalClass = .unknown

  @Option(help: help(zh: "职务：chief 所长、instructor 教导员、leader 带班、none", en: "Part in leading the station"))
  var role: Role = .none

  @Option(name: .customLong("qual"), help: help(zh: "资质，可多次", en: "Qualification, repeatable"))
  var quals: [String] = []

  @Option(help: help(zh: "来源单位（支援人员）", en: "Home unit, for reinforcement"))
  var home: String?

  @Option(help: help(zh: "起始日期", en: "First date of service"))
  var from: String?

  @Option(help: help(zh: "终止日期", en: "Last date of service"))
  var until: String?

  @Option(name: .customLong("post"), help: help(zh: "只可在此岗，可多次", en: "Only at this post, repeatable"))
  var posts: [String] = []

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    let setup = try station.setup()
    let member = Member(
      badge: Badge(badge), name: Name(name), rank: rank, role: role, quals: quals, home: home,
      from: try from.map(Typed.date), until: try until.map(Typed.date),
      posts: posts.isEmpty ? nil : try posts.map { try setup.post(called: $0).code })
    try station.add(member)
    console.print(MemberCard(console.language, setup: try station.setup()).text(member))
    return .done
  }
}
