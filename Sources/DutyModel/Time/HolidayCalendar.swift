/// One dated line of the public calendar: a day off, or a weekend day that is worked instead.
public struct CalendarDay: Hashable, Codable, Sendable {
  /// The date.
  public var date: CalendarDate
  /// The festival it belongs to, as the notice names it.
  public var name: String
  /// True for a day off, false for a working day.
  public var isOffDay: Bool

  /// Makes a line of the calendar.
  public init(date: CalendarDate, name: String, isOffDay: Bool) {
    self.date = date
    self.name = name
    self.isOffDay = isOffDay
  }
}

/// The public calendar of a year: festivals, and weekend days that are worked.
///
/// It is data that changes in mid-roster: a later notice replaces the whole year.
public struct CalendarYear: Hashable, Codable, Sendable {
  /// The year.
  public var year: Int
  /// The notices that say so.
  public var papers: [String]
  /// The days that differ from the plain week, by date.
  public var days: [CalendarDay]

  /// Makes a year's calendar.
  public init(year: Int, papers: [String], days: [CalendarDay]) {
    self.year = year
    self.papers = papers
    self.days = days
  }
}

/// All the public calendars a station knows.
public struct HolidayCalendar: Hashable, Sendable {
  private var years: [Int: [CalendarDate: CalendarDay]]

  /// Makes a calendar from its years; a later year of the same number replaces an earlier one.
  public init(_ calendars: [CalendarYear] = []) {
    years = [:]
    for calendar in calendars { set(calendar) }
  }

  /// Replaces a year.
  public mutating func set(_ calendar: CalendarYear) {
    years[calendar.year] = Dictionary(calendar.days.map { ($0.date, $0) }, uniquingKeysWith: { $1 })
  }

  /// Whether a year's calendar is known; without it a weekday counts as worked and a weekend as off.
  public func knows(year: Int) -> Bool { years[year] != nil }

  /// The calendar's own line for a date.
  public func entry(_ date: CalendarDate) -> CalendarDay? { years[date.year]?[date] }

  /// The name of the festival when the date is a named day off, else nil.
  public func festival(_ date: CalendarDate) -> String? {
    guard let entry = entry(date), entry.isOffDay else { return nil }
    return entry.name
  }

  /// Whether offices work on the date.
  public func isWorkingDay(_ date: CalendarDate) -> Bool {
    entry(date).map { !$0.isOffDay } ?? !date.weekday.isWeekend
  }

  /// The date so many working days after a date, which itself is not counted.
  public func workingDay(after date: CalendarDate, count: Int) -> CalendarDate {
    var (day, left) = (date, count)
    while left > 0 {
      day = day.advanced(days: 1)
      if isWorkingDay(day) { left -= 1 }
    }
    return day
  }
}
