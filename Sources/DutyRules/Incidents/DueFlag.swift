public import DutyModel

/// Something about a due time that whoever gives it should know; nothing is refused for it.
public enum DueFlag: Hashable, Sendable {
  /// It has passed already.
  case passed
  /// Working days of a year were counted Monday to Friday, because its public calendar is not known.
  case noCalendar(year: Int)

  /// What there is to know about a due time.
  ///
  /// - Parameters:
  ///   - allowance: the time allowed, when it was given as one.
  ///   - from: the instant from which the allowance counts.
  public static func all(
    due: Instant, allowance: Allowance?, from: Instant, setup: StationSetup, now: Instant
  ) -> [DueFlag] {
    var flags: [DueFlag] = due < now ? [.passed] : []
    if case .workingDays? = allowance {
      flags += years(from: from, due: due, setup: setup).map { .noCalendar(year: $0) }
    }
    return flags
  }

  /// The years between two instants whose public calendar is not known; the midnight that ends a date is of it.
  private static func years(from: Instant, due: Instant, setup: StationSetup) -> [Int] {
    let last = setup.zone.date(due.advanced(minutes: -1)).year
    let first = setup.zone.date(from).year
    return (min(first, last)...last).filter { !setup.calendar.knows(year: $0) }
  }
}

extension FollowUp {
  /// Whether its working days were counted by public calendars; nil when it is not counted in working days.
  public func isByCalendar(_ setup: StationSetup) -> Bool? {
    guard case .workingDays? = allowance, let from else { return nil }
    return DueFlag.all(due: due, allowance: allowance, from: from, setup: setup, now: due).isEmpty
  }

  /// The same task with what is due by a station's calendar of today.
  public func recounted(_ setup: StationSetup) -> FollowUp {
    guard case .workingDays? = allowance, let allowance, let from else { return self }
    var task = self
    task.due = allowance.due(after: from, setup: setup)
    return task
  }
}
