import ArgumentParser
import DutyModel
import DutyStation
import DutyText

/// `book clock`.
struct ClockCommand: DutyCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "clock",
      abstract: say(
        zh: "记下某设备的时钟曾经不准，视图随之改正", en: "Say that a device's clock was wrong; views are put right"),
      discussion: say(
        zh: """
          例：dutybook book clock --slow 47 --from 22:00 --until 23:30 --of desk
          起止按那只不准的钟；记录本身不改，改正前后都看得到
          """,
        en: """
          Example: dutybook book clock --slow 47 --from 22:00 --until 23:30 --of desk
          From and until are readings of the wrong clock. Entries stay as they are; both times are shown.
          """))
  }

  @Option(help: help(zh: "慢了几分钟", en: "Minutes by which it was slow"))
  var slow: Int?

  @Option(help: help(zh: "快了几分钟", en: "Minutes by which it was fast"))
  var fast: Int?

  @Option(parsing: .unconditional, help: help(zh: "自（按那只钟）", en: "From, as it read"))
  var from: String

  @Option(parsing: .unconditional, help: help(zh: "至（默认现在）", en: "Until (now when left out)"))
  var until: String?

  @Option(help: help(zh: "哪台设备（默认本机）", en: "Which device (this one when left out)"))
  var of: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard (slow == nil) != (fast == nil) else {
      throw ValidationError(say(zh: "写 --slow 或 --fast 之一", en: "Say one of --slow and --fast"))
    }
  }

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    let offset = try station.recordClock(
      of: of, from: from, until: until, minutes: slow ?? -(fast ?? 0),
      time: { try TypedTime.instant($0, now: console.now, zone: $1) })
    console.print(console.pages(try station.setup()).noted(offset))
    return .done
  }
}
