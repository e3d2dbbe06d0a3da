import ArgumentParser
import DutyBook
import DutyModel
import DutyStation
import DutyText

/// `book verify`.
struct VerifyBook: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: say(zh: "验证每一条记录（有问题时退出码为 2）", en: "Check every entry (exit code 2 when something is wrong)"),
      discussion: say(
        zh: "例：dutybook book verify --against 昨日封条.txt",
        en: "Example: dutybook book verify --against yesterday.txt"))
  }

  @Option(help: help(zh: "与封条核对：文件，或 - 为照抄", en: "Check against a slip: a file, or - to type it in"))
  var against: String?

  @Option(help: help(zh: "输出：text 或 json", en: "Output: text or json"))
  var format = ReportFormat.text

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let book = try Book(opening: global.path(console))
    let check = try book.verify(against: try against.map { try InputFile.slip($0, console) })
    let page = BookPage(console.language, isColoured: console.isColoured)
    switch format {
    case .text: console.print(page.text(check))
    case .json: console.print(try JSONDocument.text(VerificationDocument(check, page: page)))
    }
    return check.isOK ? .done : .found
  }
}

/// `book seal`.
struct SealBook: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "seal",
      abstract: say(zh: "打印封条，贴在墙上或报给分局", en: "Print a slip to pin up or send to the bureau"),
      discussion: say(zh: "例：dutybook book seal > 今日封条.txt", en: "Example: dutybook book seal > today.txt"))
  }

  @Option(help: help(zh: "输出：text 或 json", en: "Output: text or json"))
  var format = ReportFormat.text

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    let seal = try station.book.seal(at: console.now)
    switch format {
    case .text: console.print(BookPage(console.language, setup: try station.setup()).slip(seal))
    case .json: console.print(try JSONDocument.text(SealDocument(seal)))
    }
    return .done
  }
}

/// `book rebuild`.
struct RebuildBook: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rebuild", abstract: say(zh: "由记录重算全部表", en: "Work everything out anew from the entries"))
  }

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let changed = try Book(opening: global.path(console)).rebuild()
    console.print(BookPage(console.language).rebuilt(changed))
    return .done
  }
}

/// `book stats`.
struct BookStatsCommand: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "stats", abstract: say(zh: "记录、人员、大小", en: "Entries, members, size"))
  }

  @Option(help: help(zh: "输出：text 或 json", en: "Output: text or json"))
  var format = ReportFormat.text

  @OptionGroup var global: GlobalOptions

  func run(on console: Console) throws -> Outcome {
    let stats = try Book(opening: global.path(console)).stats()
    switch format {
    case .text: console.print(BookPage(console.language).text(stats))
    case .json: console.print(try JSONDocument.text(StatsDocument(stats)))
    }
    return .done
  }
}
