import ArgumentParser
import DutyModel
import DutyStation
import DutyText

/// `roster actual`.
struct RecordActual: DutyCommand {
  /// How long before its start somebody may have come on duty for a time of day to be taken as that day's.
  private static let earliestMinutes = 4 * 60

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "actual",
      abstract: say(zh: "记下实际谁上的班；计划不变", en: "Put on record what was really worked; the plan stays"),
      discussion: say(
        zh: """
          例：dutybook roster actual 张兵 2020-03-11 --absent --reason 送医
          　　dutybook roster actual 张兵 2020-03-11 --until 05:30 --reason 身体不适
          　　dutybook roster actual 李奇 2020-03-11 医院大门 N --from 05:30 --reason 顶张兵
          　　dutybook roster actual --list 2020-03-01 2020-03-31
          时数、夜班和公平账按实际计。
          """,
        en: """
          Examples: dutybook roster actual 003 2020-03-11 --absent --reason "taken to hospital"
                    dutybook roster actual 003 2020-03-11 --until 05:30 --reason unwell
                    dutybook roster actual 005 2020-03-11 HG N --from 05:30 --reason "for 003"
                    dutybook roster actual --list 2020-03-01 2020-03-31
          Hours, nights and the ledger count what was worked.
          """))
  }

  @Argument(
    help: help(zh: "警号或姓名、日期，必要时加岗位与班次", en: "Badge or name, date; post and shift where it is not clear"))
  var words: [String] = []

  @Flag(help: help(zh: "没有上", en: "It was not worked"))
  var absent = false

  @Option(help: help(zh: "实际自（默认班次开始）", en: "Really from (the shift's start)"))
  var from: String?

  @Option(help: help(zh: "实际至（默认班次结束）", en: "Really until (the shift's end)"))
  var until: String?

  @Option(help: help(zh: "理由", en: "Why"))
  var reason: String?

  @Flag(help: help(zh: "列出两个日期之间的记录", en: "List what is on record between two dates"))
  var list = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard list ? words.count == 2 : words.count == 2 || words.count == 4 else {
      throw ValidationError(
        list
          ? say(zh: "--list 要两个日期", en: "--list takes two dates")
          : say(zh: "请写谁、哪天，必要时加岗位与班次", en: "Say who and which date, and post and shift where needed"))
    }
    if !list, reason == nil { throw ValidationError(say(zh: "请写 --reason 理由", en: "Say --reason WHY")) }
    if absent, from != nil || until != nil {
      throw ValidationError(
        say(zh: "--absent 与 --from、--until 不能同写", en: "--absent goes without --from and --until"))
    }
  }

  func run(on console: Console) throws -> Outcome {
    let station = try global.station(console)
    if list {
      let (setup, records) = try station.actualDuties(
        from: try Typed.date(words[0]), until: try Typed.date(words[1]))
      console.print(ActualPage(console.language, setup: setup).list(records))
      return .done
    }
    let date = try Typed.date(words[1])
    let zone = try station.setup().zone
    let duty = words.count == 4 ? (post: words[2], shift: words[3]) : nil
    let start = try station.shiftStart(who: words[0], date: date, duty: duty)
    // A time of day is the first of its kind after an instant, unless that is more than a day after the duty began:
    // then it is the one before, and refused as such.
    func time(_ text: String?, after earlier: Instant?) throws -> Instant? {
      try text.map { text in
        guard let clock = TimeOfDay(text) else {
          return try TypedTime.instant(text, now: console.now, zone: zone)
        }
        let sameDate = zone.instant(date, minute: clock.minute)
        let nextDate = zone.instant(date.advanced(days: 1), minute: clock.minute)
        guard let start, let earlier, sameDate <= earlier, nextDate < start.advanced(minutes: 24 * 60) else {
          return sameDate
        }
        return nextDate
      }
    }
    let from = try time(from, after: start.map { $0.advanced(minutes: -Self.earliestMinutes) })
    let until = try time(until, after: from ?? start)
    let recorded = try station.recordActual(
      who: words[0], date: date, duty: duty,
      outcome: absent ? .notWorked : .worked(from: from, until: until), reason: reason ?? "")
    console.print(
      ActualPage(console.language, setup: recorded.setup).text(recorded.actual, planned: recorded.planned))
    return .done
  }
}
