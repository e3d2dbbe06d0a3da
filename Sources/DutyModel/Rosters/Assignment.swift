/// One person's duty: who stands at which post in which shift, on the date it starts.
public struct Assignment: Hashable, Codable, Sendable {
  /// Who.
  public var who: Badge
  /// The date on which the duty starts.
  public var date: CalendarDate
  /// Where.
  public var post: PostCode
  /// In which shift.
  public var shift: ShiftCode

  /// Makes an assignment.
  public init(who: Badge, date: CalendarDate, post: PostCode, shift: ShiftCode) {
    self.who = who
    self.date = date
    self.post = post
    self.shift = shift
  }
}

extension Assignment: Comparable {
  /// Orders by date, shift, post and person.
  public static func < (a: Assignment, b: Assignment) -> Bool {
    (a.date, a.shift, a.post, a.who) < (b.date, b.shift, b.post, b.who)
  }
}
