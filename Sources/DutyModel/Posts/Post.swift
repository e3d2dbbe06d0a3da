/// A place where someone has to stand, and what it needs.
public struct Post: Hashable, Codable, Sendable {
  /// The short code, such as `HG`.
  public var code: PostCode
  /// What it is called.
  public var name: Name
  /// Where it is; posts of one place may supervise each other.
  public var place: String?
  /// What sort of post it is.
  public var kind: Kind
  /// The first date on which it is held; nil when it always was.
  public var from: CalendarDate?
  /// The last date on which a duty there may start; nil while it is open.
  public var until: CalendarDate?
  /// What it needs, as the station's file says it, line by line.
  public var needs: [NeedLine]

  /// Makes a post.
  public init(
    code: PostCode, name: Name, place: String? = nil, kind: Kind = .other, from: CalendarDate? = nil,
    until: CalendarDate? = nil, needs: [NeedLine] = []
  ) {
    self.code = code
    self.name = name
    self.place = place
    self.kind = kind
    self.from = from
    self.until = until
    self.needs = needs
  }

  /// The sorts of post.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    case hospital, hotel, desk, patrol, response, other
    case railStation = "rail-station"
  }

  /// Whether a duty there may start on a date.
  public func isOpen(on date: CalendarDate) -> Bool {
    (from.map { $0 <= date } ?? true) && (until.map { date <= $0 } ?? true)
  }

  /// What the post needs on a date in a shift, or nil when no line speaks of it or the post is closed.
  ///
  /// Every matching line applies; the last one that sets a figure wins.
  public func need(on date: CalendarDate, shift: ShiftCode) -> Need? {
    guard isOpen(on: date) else { return nil }
    let lines = needs.filter { $0.applies(on: date, shift: shift) }
    guard !lines.isEmpty else { return nil }
    var need = Need(post: code, shift: shift, date: date)
    for line in lines {
      if let total = line.total { need.total = total }
      if let preferred = line.preferred { need.preferred = preferred }
      if let officers = line.officers { need.officers = officers }
      for (qual, count) in line.quals ?? [:] { need.quals[qual] = count }
    }
    need.total = max(need.total, need.officers, need.quals.values.max() ?? 0)
    need.preferred = max(need.preferred, need.total)
    return need
  }
}

/// One line of what a post needs: when it applies, and the figures it sets.
public struct NeedLine: Hashable, Codable, Sendable {
  /// The shifts it speaks of; nil for all.
  public var shifts: [ShiftCode]?
  /// The days of the week it speaks of; nil for all.
  public var days: [Weekday]?
  /// The only dates it speaks of; nil for all.
  public var dates: [CalendarDate]?
  /// The first date it speaks of.
  public var from: CalendarDate?
  /// The last date it speaks of.
  public var until: CalendarDate?
  /// People needed.
  public var total: Int?
  /// People that would be better still, above `total`.
  public var preferred: Int?
  /// Officers needed among them.
  public var officers: Int?
  /// People with a qualification needed among them.
  public var quals: [String: Int]?

  /// Makes a line; what is left out matches everything and sets nothing.
  public init(
    shifts: [ShiftCode]? = nil, days: [Weekday]? = nil, dates: [CalendarDate]? = nil,
    from: CalendarDate? = nil, until: CalendarDate? = nil, total: Int? = nil, preferred: Int? = nil,
    officers: Int? = nil, quals: [String: Int]? = nil
  ) {
    self.shifts = shifts
    self.days = days
    self.dates = dates
    self.from = from
    self.until = until
    self.total = total
    self.preferred = preferred
    self.officers = officers
    self.quals = quals
  }

  /// Whether the line speaks of a date and shift.
  public func applies(on date: CalendarDate, shift: ShiftCode) -> Bool {
    (shifts?.contains(shift) ?? true) && (days?.contains(date.weekday) ?? true)
      && (dates?.contains(date) ?? true) && (from.map { $0 <= date } ?? true)
      && (until.map { date <= $0 } ?? true)
  }
}

/// What one post needs on one date in one shift.
public struct Need: Hashable, Codable, Sendable {
  /// The post.
  public var post: PostCode
  /// The shift.
  public var shift: ShiftCode
  /// The date on which the duty starts.
  public var date: CalendarDate
  /// People needed.
  public var total: Int
  /// People that would be better still, at least `total`.
  public var preferred: Int
  /// Officers needed among them.
  public var officers: Int
  /// People with a qualification needed among them.
  public var quals: [String: Int]

  /// Makes a need.
  public init(
    post: PostCode, shift: ShiftCode, date: CalendarDate, total: Int = 0, preferred: Int = 0,
    officers: Int = 0, quals: [String: Int] = [:]
  ) {
    self.post = post
    self.shift = shift
    self.date = date
    self.total = total
    self.preferred = preferred
    self.officers = officers
    self.quals = quals
  }
}
