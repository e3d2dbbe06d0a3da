public import DutyModel

extension Allowance {
  /// The instant until which something may be done that was asked for at an instant.
  ///
  /// Working days end with their date, by the public calendar; the next day ends at its midnight.
  public func due(after instant: Instant, setup: StationSetup) -> Instant {
    let date = setup.zone.date(instant)
    // Whoever reads an allowance refuses more; an entry of a careless program must not stop the book.
    let n = min(count, most)
    return switch self {
    case .minutes: instant.advanced(minutes: n)
    case .hours: instant.advanced(minutes: 60 * n)
    case .days: setup.zone.day(date.advanced(days: n)).end
    case .workingDays: setup.zone.day(setup.calendar.workingDay(after: date, count: n)).end
    case .nextDay: setup.zone.day(date.advanced(days: 1)).end
    }
  }
}
