/// Days that a report is about.
public struct ReportPeriod: Hashable, Sendable {
  /// Which sort.
  public let kind: Kind
  /// The first date.
  public let from: CalendarDate
  /// The last date.
  public let until: CalendarDate

  /// The sorts of periods.
  public enum Kind: String, Sendable, CaseIterable {
    case daily, weekly, monthly
    /// Any dates.
    case period
  }

  /// The day, the week from Monday or the month that a date is in.
  public init(_ kind: Kind, around date: CalendarDate) {
    self.kind = kind
    switch kind {
    case .daily, .period: (from, until) = (date, date)
    case .weekly:
      let monday = date.advanced(days: -(Weekday.allCases.firstIndex(of: date.weekday) ?? 0))
      (from, until) = (monday, monday.advanced(days: 6))
    case .monthly:
      let first = date.advanced(days: 1 - date.parts.day)
      (from, until) = (first, first.advanced(months: 1).advanced(days: -1))
    }
  }

  /// Any dates; the last is included.
  public init(from: CalendarDate, until: CalendarDate) {
    kind = .period
    self.from = from
    self.until = until
  }

  private init(kind: Kind, from: CalendarDate, until: CalendarDate) {
    self.kind = kind
    self.from = from
    self.until = until
  }

  /// How many days it has.
  public var days: Int { from.days(to: until) + 1 }

  /// The period before: the day, the week or the month before, or as many days.
  public var previous: ReportPeriod {
    switch kind {
    case .monthly: ReportPeriod(.monthly, around: from.advanced(days: -1))
    case .daily, .weekly, .period:
      ReportPeriod(kind: kind, from: from.advanced(days: -days), until: from.advanced(days: -1))
    }
  }

  /// The period after, in the same way.
  public var next: ReportPeriod {
    switch kind {
    case .monthly: ReportPeriod(.monthly, around: until.advanced(days: 1))
    case .daily, .weekly, .period:
      ReportPeriod(kind: kind, from: until.advanced(days: 1), until: until.advanced(days: days))
    }
  }

  /// The period a year before: the same month; the same dates; for a week the one 52 weeks before, so that its
  /// weekdays are the same.
  public var lastYear: ReportPeriod {
    switch kind {
    case .monthly: ReportPeriod(.monthly, around: from.advanced(months: -12))
    case .weekly:
      ReportPeriod(kind: kind, from: from.advanced(days: -364), until: until.advanced(days: -364))
    case .daily, .period:
      ReportPeriod(kind: kind, from: from.advanced(months: -12), until: until.advanced(months: -12))
    }
  }

  /// Its time, when days begin at a time of day.
  public func span(zone: Zone, dayStarts: TimeOfDay) -> Span {
    Span(
      start: zone.instant(from, minute: dayStarts.minute),
      end: zone.instant(until.advanced(days: 1), minute: dayStarts.minute))
  }
}
