import ArgumentParser
import DutyModel
import DutyStation
import DutyText

/// `post …`: where people have to stand.
struct PostCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "post", abstract: say(zh: "岗位：登记、查看、警力需求", en: "The posts: add, show, what they need"),
      subcommands: [Add.self, List.self, Show.self, Demand.self])
  }

  struct Add: DutyCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "add", abstract: say(zh: "登记岗位", en: "Add a post"),
        discussion: say(
          zh: "例：dutybook post add XX 学校 --kind patrol --total 2 --officers 1 --shift D",
          en: "Example: dutybook post add SC School --kind patrol --total 2 --officers 1 --shift D"))
    }

    @Argument(help: help(zh: "代码", en: "Code"))
    var code: String

    @Argument(help: help(zh: "名称", en: "Name"))
    var name: String

    @Option(help: help(zh: "地点", en: "Place"))
    var place: String?

    @Option(help: help(zh: "种类", en: "Kind"))
    var kind: Post.Kind = .other

    @Option(name: .customLong("opens"), help: help(zh: "启用日期", en: "First date it is held"))
    var opens: String?

    @Option(name: .customLong("closes"), help: help(zh: "停用日期", en: "Last date it is held"))
    var closes: String?

    @OptionGroup var need: NeedOptions

    @OptionGroup var global: GlobalOptions

    func run(on console: Console) throws -> Outcome {
      let station = try global.station(console)
      let setup = try station.setup()
      let post = Post(
        code: PostCode(code), name: Name(name), place: place, kind: kind, from: try opens.map(Typed.date),
        until: try closes.map(Typed.date), needs: try need.line(setup: setup).map { [$0] } ?? [])
      try station.add(post)
      console.print(PostTable(console.language, setup: try station.setup()).card(post))
      return .done
    }
  }

  struct List: DutyCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "list", abstract: say(zh: "岗位一览", en: "All posts"))
    }

    @OptionGroup var global: GlobalOptions

    func run(on console: Console) throws -> Outcome {
      let setup = try global.station(console).setup()
      console.print(PostTable(console.language, setup: setup).text(width: console.columns))
      return .done
    }
  }

  struct Show: DutyCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show", abstract: say(zh: "一个岗位", en: "One post"),
        discussion: say(zh: "例：dutybook post show 医院大门", en: "Example: dutybook post show HG"))
    }

    @Argument(help: help(zh: "代码或名称", en: "Code or name"))
    var post: String

    @OptionGroup var global: GlobalOptions

    func run(on console: Console) throws -> Outcome {
      let setup = try global.station(console).setup()
      console.print(PostTable(console.language, setup: setup).card(try setup.post(called: post)))
      return .done
    }
  }

  struct Demand: DutyCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "demand",
        abstract: say(zh: "增加一条警力需求（后设者优先）", en: "Add a line to what a post needs (the later goes first)"),
        discussion: say(
          zh: "例：dutybook post demand 医院大门 --date 2020-03-14 --shift D --total 4 --officers 1",
          en: "Example: dutybook post demand HG --date 2020-03-14 --shift D --total 4 --officers 1"))
    }

    @Argument(help: help(zh: "代码或名称", en: "Code or name"))
    var post: String

    @OptionGroup var need: NeedOptions

    @OptionGroup var global: GlobalOptions

    func run(on console: Console) throws -> Outcome {
      let station = try global.station(console)
      guard let line = try need.line(setup: try station.setup()) else { throw Refusal.nothingToChange }
      let post = try station.addDemand(post, line: line)
      console.print(PostTable(console.language, setup: try station.setup()).card(post))
      return .done
    }
  }
}
