/// How many days lie between two dates, by each of the rules people use.
///
/// 24 January to 17 March 2020 is 53 days elapsed and 54 counted inclusively; a count that is printed
/// says its rule.
public struct DayCount: Hashable, Codable, Sendable {
  /// The first day.
  public let from: CalendarDate
  /// The last day.
  public let until: CalendarDate

  /// Makes the count from the first to the last day; `until` must not be before `from`.
  public init(from: CalendarDate, until: CalendarDate) {
    self.from = from
    self.until = until
  }

  /// Midnights passed: the last day minus the first.
  public var elapsed: Int { from.days(to: until) }

  /// Days touched, the first and the last both counted.
  public var inclusive: Int { elapsed + 1 }

  /// Whole days between, neither the first nor the last counted.
  public var full: Int { max(0, elapsed - 1) }
}
