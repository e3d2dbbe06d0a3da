public import DutyModel

/// A date that a test knows to be one.
extension CalendarDate: ExpressibleByStringLiteral {
  /// Makes the date of a literal.
  public init(stringLiteral text: String) { self.init(dayNumber: CalendarDate(text)?.dayNumber ?? 0) }
}
