/// Someone who can be given duties.
public struct Member: Hashable, Codable, Sendable {
  /// What the member is called by everywhere.
  public var badge: Badge
  /// The member's name.
  public var name: Name
  /// The legal class, which decides what the member may do alone.
  public var rank: LegalClass
  /// The part the member plays in leading the station.
  public var role: Role
  /// Qualifications, in alphabetical order.
  public var quals: [String]
  /// The station or bureau the member was sent by; nil for the station's own people.
  public var home: String?
  /// The first date on which the member may be given duties; nil when there is none.
  public var from: CalendarDate?
  /// The last date on which a duty of the member may start; nil while it is open.
  public var until: CalendarDate?
  /// The only posts the member may hold; nil when it may be any.
  public var posts: [PostCode]?
  /// Limits of this member's own, which go before the station's.
  public var limits: PersonalLimits

  private enum CodingKeys: String, CodingKey {
    case badge, name, role, quals, home, from, until, posts, limits
    case rank = "class"
  }

  /// Makes a member; what is left out is the plain case.
  public init(
    badge: Badge, name: Name, rank: LegalClass = .unknown, role: Role = .none, quals: [String] = [],
    home: String? = nil, from: CalendarDate? = nil, until: CalendarDate? = nil, posts: [PostCode]? = nil,
    limits: PersonalLimits = PersonalLimits()
  ) {
    self.badge = badge
    self.name = name
    self.rank = rank
    self.role = role
    self.quals = Set(quals).sorted()
    self.home = home
    self.from = from
    self.until = until
    self.posts = posts
    self.limits = limits
  }

  /// Whether the member counts as an officer; an unknown class does not.
  public var isOfficer: Bool { rank == .officer }

  /// Whether the member may lead a shift.
  public var isLeader: Bool { role != .none }

  /// Whether the member is at the station on a date.
  public func serves(on date: CalendarDate) -> Bool {
    (from.map { $0 <= date } ?? true) && (until.map { date <= $0 } ?? true)
  }

  /// Whether the member may hold a post at all.
  public func mayHold(_ post: PostCode) -> Bool { posts?.contains(post) ?? true }
}

/// The legal class of a member, which the law attaches powers to.
public enum LegalClass: String, Codable, CaseIterable, Sendable {
  /// A sworn officer, 民警.
  case officer
  /// An auxiliary, 辅警, who acts only under an officer's supervision.
  case auxiliary
  /// Not known; counts as "not an officer".
  case unknown
}

/// The part a member plays in leading the station.
public enum Role: String, Codable, CaseIterable, Sendable {
  /// 所长.
  case chief
  /// 教导员.
  case instructor
  /// Anyone else who may lead a shift, 带班领导.
  case leader
  /// No part in it.
  case none
}

/// Limits that hold for one member instead of the station's.
public struct PersonalLimits: Hashable, Codable, Sendable {
  /// Most hours in any 168 hours.
  public var maxHours7d: Int?
  /// Least hours over the roster's length.
  public var periodHoursMin: Int?
  /// Most hours over the roster's length.
  public var periodHoursMax: Int?
  /// Most nights in a row.
  public var maxNightsInRow: Int?
  /// Most duties in a row.
  public var maxDutiesInRow: Int?
  /// Fewest days off in a row.
  public var minDaysOffInRow: Int?

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case maxHours7d = "max_hours_7d"
    case periodHoursMin = "period_hours_min"
    case periodHoursMax = "period_hours_max"
    case maxNightsInRow = "max_nights_in_row"
    case maxDutiesInRow = "max_duties_in_row"
    case minDaysOffInRow = "min_days_off_in_row"
  }

  /// Makes limits; what is left out is the station's.
  public init(
    maxHours7d: Int? = nil, periodHoursMin: Int? = nil, periodHoursMax: Int? = nil,
    maxNightsInRow: Int? = nil, maxDutiesInRow: Int? = nil, minDaysOffInRow: Int? = nil
  ) {
    self.maxHours7d = maxHours7d
    self.periodHoursMin = periodHoursMin
    self.periodHoursMax = periodHoursMax
    self.maxNightsInRow = maxNightsInRow
    self.maxDutiesInRow = maxDutiesInRow
    self.minDaysOffInRow = minDaysOffInRow
  }
}
