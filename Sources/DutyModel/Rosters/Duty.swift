/// An assignment in real time.
public struct Duty: Hashable, Sendable {
  /// Who, where, in which shift, on the date it starts.
  public let assignment: Assignment
  /// From its start to its end.
  public let span: Span
  /// Minutes that count towards hours.
  public let countedMinutes: Int
  /// Whether it is a night.
  public let isNight: Bool

  /// Makes a duty of an assignment and its shift, by the clocks of a zone.
  public init(_ assignment: Assignment, shift: Shift, zone: Zone) {
    self.assignment = assignment
    self.span = shift.span(on: assignment.date, in: zone)
    self.countedMinutes = shift.countedMinutes
    self.isNight = shift.isNight
  }

  /// Makes a duty of what was really worked of it: hours count for the part of the shift that it lasted.
  public init(_ assignment: Assignment, shift: Shift, worked span: Span) {
    self.assignment = assignment
    self.span = span
    self.countedMinutes = span.minutes * shift.weightPercent / 100
    self.isNight = shift.isNight
  }

  /// Who has it.
  public var who: Badge { assignment.who }
  /// The date it belongs to: the one on which it starts.
  public var date: CalendarDate { assignment.date }
  /// Where it is.
  public var post: PostCode { assignment.post }
  /// Its shift.
  public var shift: ShiftCode { assignment.shift }

  /// Counted minutes that lie in a span: the shift's weight times the shared time, rounded down.
  public func countedMinutes(in window: Span) -> Int {
    guard let shared = span.intersection(window), span.minutes > 0 else { return 0 }
    return countedMinutes * shared.minutes / span.minutes
  }

  /// The dates any minute of it falls on, by the clocks of a zone.
  public func dates(in zone: Zone) -> ClosedRange<CalendarDate> {
    date...max(date, zone.date(span.end.advanced(minutes: -1)))
  }
}

extension CalendarDate: Strideable {
  /// Days to another date.
  public func distance(to other: CalendarDate) -> Int { days(to: other) }
  /// The date so many days later.
  public func advanced(by days: Int) -> CalendarDate { advanced(days: days) }
}
