import ArgumentParser
import DutyModel
import DutyStation
import DutyText

/// `member list`.
struct ListMembers: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: say(zh: "人员一览", en: "Everybody"))
  }

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let setup = try global.station(console).setup()
    console.print(MemberTable(console.language, setup: setup).text(width: console.columns))
    return .done
  }
}

/// `member show`.
struct ShowMember: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: say(zh: "一名人员的资料、休假与愿望", en: "One member with leave and wishes"),
      discussion: say(zh: "例：dutybook member show 张兵", en: "Example: dutybook member show 003"))
  }

  @Argument(help: help(zh: "警号或姓名（可为一部分）", en: "Badge, name or part of a name"))
  var who: String

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let setup = try global.station(console).setup()
    console.print(MemberCard(console.language, setup: setup).text(try setup.member(called: who)))
    return .done
  }
}
