import ArgumentParser
import DutyModel
import DutyStation
import DutyText

/// `calendar …`: festivals and working days.
struct CalendarCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "calendar", abstract: say(zh: "节假日与调休", en: "Holidays and working days"),
      subcommands: [Import.self, Show.self])
  }

  struct Import: DutyCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "import",
        abstract: say(
          zh: "导入一年的节假日（JSON），列出差异", en: "Bring a year's holidays in (JSON) and print the difference"),
        discussion: say(
          zh: "例：dutybook calendar import fixtures/calendar/2020.json",
          en: "Example: dutybook calendar import fixtures/calendar/2020.json"))
    }

    @Argument(help: help(zh: "节假日文件（JSON）", en: "The holiday file (JSON)"))
    var file: String

    @OptionGroup var global: GlobalOptions

    func run(on console: Console) throws -> Outcome {
      let calendar = try InputFile.calendar(file)
      let (setup, difference, moved) = try global.station(console).importCalendar(calendar)
      let owed = FollowUpPages(console.language, setup: setup, isColoured: console.isColoured)
      console.print(
        CalendarPage(console.language).text(
          year: calendar.year, added: difference.added, removed: difference.removed,
          changed: difference.changed.map { ($0.old, $0.new) })
          + moved.map { owed.moved($0.id, $0.text, from: $0.old, to: $0.new, now: console.now) + "\n" }
          .joined())
      return .done
    }
  }

  struct Show: DutyCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show",
        abstract: say(zh: "一年的节假日与调休上班日", en: "A year's days off and the weekend days that are worked"),
        discussion: say(
          zh: "例：dutybook calendar show 2020", en: "Example: dutybook calendar show 2020"))
    }

    @Argument(help: help(zh: "年（默认今年）", en: "The year (this year when left out)"))
    var year: Int?

    @Option(help: help(zh: "输出：text 或 json", en: "Output: text or json"))
    var format = ReportFormat.text

    @OptionGroup var global: GlobalOptions

    func run(on console: Console) throws -> Outcome {
      let calendar = try global.station(console).calendar(year)
      switch format {
      case .json: console.print(try JSONDocument.text(CalendarDocument(calendar)))
      case .text: console.print(CalendarPage(console.language).text(calendar))
      }
      return .done
    }
  }
}

/// `calendar show`, for programs.
struct CalendarDocument: Encodable {
  let year: Int
  let papers: [String]
  let days: [Day]

  struct Day: Encodable {
    let date: CalendarDate
    let name: String
    let isOffDay: Bool
  }

  init(_ calendar: CalendarYear) {
    year = calendar.year
    papers = calendar.papers
    days = calendar.days.map { Day(date: $0.date, name: $0.name, isOffDay: $0.isOffDay) }
  }
}
