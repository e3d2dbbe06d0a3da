import ArgumentParser
import DutyModel
import DutyStation
import DutyText

/// `calendar …`: festivals and working days.
struct CalendarCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "calendar", abstract: say(zh: "节假日与调休", en: "Holidays and working days"),
      subcommands: [Import.self])
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
      let difference = try global.station(console).importCalendar(calendar)
      console.print(
        CalendarPage(console.language).text(
          year: calendar.year, added: difference.added, removed: difference.removed,
          changed: difference.changed.map { ($0.old, $0.new) }))
      return .done
    }
  }
}
