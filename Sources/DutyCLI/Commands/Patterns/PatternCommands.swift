import ArgumentParser
import DutyModel
import DutyRules
import DutyStation
import DutyText

/// `pattern …`: named rotations.
struct PatternCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "pattern", abstract: say(zh: "轮班方式：一览、展开、核算", en: "Named rotations: list, expand, check"),
      subcommands: [List.self, Show.self, Check.self])
  }

  struct List: DutyCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list", abstract: say(zh: "全部轮班方式及其数字", en: "All rotations with their figures"))
    }

    @OptionGroup var global: GlobalOptions

    func run(on console: Console) throws -> Outcome {
      console.print(
        PatternPages(console.language, isColoured: console.isColoured).list(width: console.columns))
      return .done
    }
  }

  struct Show: DutyCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show",
        abstract: say(zh: "展开各组；一名多义时全部列出", en: "Every team's cycle; all of them when a name means several"),
        discussion: say(zh: "例：dutybook pattern show 四班三运转", en: "Example: dutybook pattern show DuPont"))
    }

    @Argument(
      help: help(
        zh: "名称；或自拟的循环，如 DDNNOOOO/4（四组）",
        en: "The name, or a cycle of your own such as DDNNOOOO/4 (four teams)"))
    var name: String

    @OptionGroup var global: GlobalOptions

    func run(on console: Console) throws -> Outcome {
      let named = Pattern.called(name)
      let found = named.isEmpty ? [try Pattern.one(called: name)] : named
      let pages = PatternPages(console.language, isColoured: console.isColoured)
      console.print(found.map { pages.show($0, width: console.columns) }.joined(separator: "\n"))
      return .done
    }
  }

  struct Check: DutyCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "check",
        abstract: say(
          zh: "核算：在岗组数、休息、七天时数、夜班归日（无休息时退出码为 2）",
          en: "Coverage, rest, 7-day hours, night anchor (exit code 2 when there is no rest)"),
        discussion: say(zh: "例：dutybook pattern check 三班倒", en: "Example: dutybook pattern check 24/48"))
    }

    @Argument(
      help: help(
        zh: "名称；或自拟的循环，如 DDNNOOOO/4（四组）",
        en: "The name, or a cycle of your own such as DDNNOOOO/4 (four teams)"))
    var name: String

    @OptionGroup var global: GlobalOptions

    func run(on console: Console) throws -> Outcome {
      let pattern = try Pattern.one(called: name)
      console.print(PatternPages(console.language, isColoured: console.isColoured).check(pattern))
      return PatternReport(pattern).shortestRest.map { $0 <= 0 } == true ? .found : .done
    }
  }
}
