import ArgumentParser
import DutyModel
import DutyStation
import DutyText

/// `station …`: what the station is.
struct StationCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "station", abstract: say(zh: "派出所：查看、再次导入", en: "The station: show it, bring changes in"),
      subcommands: [Show.self, Import.self])
  }

  struct Show: DutyCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show",
        abstract: say(zh: "人员、岗位、班次、规则一览", en: "People, posts, shifts and rules at a glance"),
        discussion: say(zh: "例：dutybook station show", en: "Example: dutybook station show"))
    }

    @OptionGroup var global: GlobalOptions

    func run(on console: Console) throws -> Outcome {
      let setup = try global.station(console).setup()
      console.print(StationPage(console.language).text(setup, width: console.columns))
      return .done
    }
  }

  struct Import: DutyCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "import",
        abstract: say(
          zh: "把文件中的改动带入（可重复，列出差异）", en: "Bring a file's changes in (repeatable, prints the difference)"),
        discussion: say(
          zh: "例：dutybook station import 鸿盛.yaml", en: "Example: dutybook station import hongsheng.yaml"))
    }

    @Argument(help: help(zh: "派出所文件（YAML）", en: "The station file (YAML)"))
    var file: String

    @OptionGroup var global: GlobalOptions

    func run(on console: Console) throws -> Outcome {
      let setup = try InputFile.station(file)
      let difference = try global.station(console).importStation(setup)
      console.print(
        StationPage(console.language).difference(
          added: difference.added, changed: difference.changed, leftAlone: difference.leftAlone))
      return .done
    }
  }
}
