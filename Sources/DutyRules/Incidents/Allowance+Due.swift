public import DutyModel

extension Allowance {
  /// The instant until which something may be done that was asked for at an instant.
  ///
  /// Working days end with their date, by the public calendar; the next day ends at its midnight.
  public func due(after instant: Instant, setup: StationSetup) -> Instant {
    let date = setup.zone.date(instant)
    return switch self {
    case .minutes(let n): instant.advanced(minutes: n)
    case .hours(let n): instant.advanced(minutes: 60 * n)
    case .days(let n): setup.zone.day(date.advanced(days: n)).end
    case .workingDays(let n): setup.zone.day(setup.calendar.workingDay(after: date, count: n)).end
    case .nextDay: setup.zone.day(date.advanced(days: 1)).end
    }
  }
}
