/// A start by the wall clock and a length: what a duty at any post may look like.
public struct Shift: Hashable, Codable, Sendable {
  /// The short code, such as `N`.
  public var code: ShiftCode
  /// What it is called.
  public var name: Name
  /// When it starts, on the date the duty belongs to.
  public var start: TimeOfDay
  /// How long it lasts, in minutes of real time, whatever the wall clock does meanwhile.
  public var minutes: Int
  /// How much of an hour of it counts, in per cent.
  public var weightPercent: Int

  /// Makes a shift.
  public init(code: ShiftCode, name: Name, start: TimeOfDay, minutes: Int, weightPercent: Int = 100) {
    self.code = code
    self.name = name
    self.start = start
    self.minutes = minutes
    self.weightPercent = weightPercent
  }

  /// The minutes that count towards hours: the length times the weight, rounded down.
  public var countedMinutes: Int { minutes * weightPercent / 100 }

  /// The minutes of it that lie between 22:00 and 06:00 by the wall clock.
  public var nightMinutes: Int {
    let (first, last) = (start.minute, start.minute + minutes)
    var total = 0
    var midnight = 0
    while midnight - 120 < last {
      total += max(0, min(last, midnight + 360) - max(first, midnight - 120))
      midnight += 1440
    }
    return total
  }

  /// Whether a duty of this shift is a night: at least three of its hours between 22:00 and 06:00.
  public var isNight: Bool { nightMinutes >= 180 }

  /// The real time of the duty that starts on a date.
  public func span(on date: CalendarDate, in zone: Zone) -> Span {
    Span(start: zone.instant(date, minute: start.minute), minutes: minutes)
  }
}
