/// What a member would like on a date: to work, or to be off.
public struct Wish: Hashable, Codable, Sendable {
  /// Who wishes it.
  public var who: Badge
  /// The date on which the duty would start.
  public var date: CalendarDate
  /// The shift meant; nil for the whole day.
  public var shift: ShiftCode?
  /// On or off.
  public var want: Want
  /// The price of not granting it.
  public var weight: Int

  /// Makes a wish.
  public init(who: Badge, date: CalendarDate, shift: ShiftCode? = nil, want: Want, weight: Int = 1) {
    self.who = who
    self.date = date
    self.shift = shift
    self.want = want
    self.weight = weight
  }

  /// Whether one is for a duty that the other is against, so that they cannot both be granted.
  public func opposes(_ other: Wish) -> Bool {
    let off = want == .off ? self : other
    return who == other.who && date == other.date && want != other.want
      && (off.shift == nil || shift == other.shift)
  }

  /// On or off duty.
  public enum Want: String, Codable, CaseIterable, Sendable {
    case on, off
  }

  /// What tells this wish from others: the person, the date and the shift.
  public var key: String { "\(who)/\(date)/\(shift?.text ?? "-")" }
}
