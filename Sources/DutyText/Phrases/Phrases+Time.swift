public import DutyModel

extension Phrases {
  /// A day of the week in full, short form: 周一, Mon.
  public func weekday(_ day: Weekday) -> String {
    switch (language, day) {
    case (.zh, .mon): "周一"
    case (.zh, .tue): "周二"
    case (.zh, .wed): "周三"
    case (.zh, .thu): "周四"
    case (.zh, .fri): "周五"
    case (.zh, .sat): "周六"
    case (.zh, .sun): "周日"
    case (.en, .mon): "Mon"
    case (.en, .tue): "Tue"
    case (.en, .wed): "Wed"
    case (.en, .thu): "Thu"
    case (.en, .fri): "Fri"
    case (.en, .sat): "Sat"
    case (.en, .sun): "Sun"
    }
  }

  /// A month: 3 月, Mar.
  public func month(_ date: CalendarDate) -> String {
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let month = date.parts.month
    return say("\(month) 月", names[month - 1])
  }

  /// A date with its weekday: 2020-03-12 周四, Thu 12 Mar 2020.
  public func date(_ date: CalendarDate) -> String {
    say(
      "\(date) \(weekday(date.weekday))",
      "\(weekday(date.weekday)) \(date.parts.day) \(month(date)) \(date.year)")
  }

  /// A date within the page's year: 3-12 周四, Thu 12 Mar; one of another year in full.
  public func shortDate(_ date: CalendarDate) -> String {
    guard year.map({ $0 == date.year }) ?? true else { return self.date(date) }
    return say(
      "\(date.parts.month)-\(date.parts.day) \(weekday(date.weekday))",
      "\(weekday(date.weekday)) \(date.parts.day) \(month(date))")
  }

  /// A time of day by the station's clocks.
  public func clock(_ instant: Instant) -> String { clock(minute: zone.wall(instant).minute) }

  /// A minute of a day as a clock shows it.
  public func clock(minute: Int) -> String {
    let (hour, rest) = (minute / 60 % 24, minute % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
  }

  /// A moment: 2020-03-12 周四 15:10, Thu 12 Mar 2020, 15:10.
  public func moment(_ instant: Instant) -> String {
    say("\(date(zone.date(instant))) \(clock(instant))", "\(date(zone.date(instant))), \(clock(instant))")
  }

  /// A stretch of time, the date said once when it is one.
  public func span(_ span: Span) -> String {
    let (from, until) = (zone.wall(span.start), zone.wall(span.end))
    let start = "\(shortDate(from.date)) \(clock(minute: from.minute))"
    let isSameDate =
      from.date == until.date || (until.minute == 0 && from.date.advanced(days: 1) == until.date)
    let end =
      isSameDate
      ? (until.minute == 0 ? "24:00" : clock(minute: until.minute))
      : "\(shortDate(until.date)) \(clock(minute: until.minute))"
    return "\(start)–\(end)"
  }

  /// A due instant, with its year unless it is this year; the midnight that ends a date is that date's 24:00.
  ///
  /// - Parameter now: nil where the year is plain.
  public func deadline(_ instant: Instant, now: Instant? = nil) -> String {
    let (date, minute) = zone.wall(instant)
    let day = minute == 0 ? date.advanced(days: -1) : date
    let isPlain = now.map { zone.date($0).year == day.year } ?? true
    return "\(isPlain ? shortDate(day) : self.date(day)) \(minute == 0 ? "24:00" : clock(instant))"
  }

  /// That working days of a year were counted without its public calendar.
  ///
  /// - Parameter namesCommands: whether the command is named that brings it in.
  public func noCalendar(_ year: Int, namesCommands: Bool = true) -> String {
    say(
      "没有 \(year) 年的节假日，工作日按周一至周五计",
      "the holidays of \(year) are not known; working days are counted Monday to Friday")
      + (namesCommands
        ? say(
          "。导入：dutybook calendar import 文件.json", ". Bring them in: dutybook calendar import FILE.json") : "")
  }

  /// Hours with at most one decimal and no unit.
  public func hours(_ minutes: Int) -> String {
    let tenths = (minutes * 10 + 30) / 60
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  /// A length of time: 11 小时 30 分, 11 h 30 min.
  public func duration(_ minutes: Int) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60)
    let parts = [
      hours > 0 || rest == 0 ? say("\(hours) 小时", "\(hours) h") : nil,
      rest > 0 ? say("\(rest) 分", "\(rest) min") : nil,
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  /// A length of time on a page about calls: 5 min, 11 h 30 min; from two days on 3 天 4 小时, 3 d 4 h.
  public func length(_ minutes: Int) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60)
    if hours < 1 { return "\(minutes) min" }
    if hours < 48 { return "\(hours) h" + (rest == 0 ? "" : " \(rest) min") }
    let (days, over) = (hours / 24, hours % 24)
    // Hours do not matter any more after a month.
    return say("\(days) 天", "\(days) d") + (over == 0 || days > 31 ? "" : say(" \(over) 小时", " \(over) h"))
  }
}
