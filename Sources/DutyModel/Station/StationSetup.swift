/// Everything a roster is made for and judged against: the station, its people, its posts and its rules.
///
/// It is worked out from entries: `apply` is the only way it changes.
public struct StationSetup: Hashable, Sendable {
  /// What the station is.
  public var profile: StationProfile
  /// The shifts, in the order they were first named.
  public var shifts: [Shift] = []
  /// The posts, in the order they were first named.
  public var posts: [Post] = []
  /// The members, in the order they were first named.
  public var members: [Member] = []
  /// Leave, in the order it was first entered.
  public var leave: [Leave] = []
  /// Wishes, in the order they were first entered.
  public var wishes: [Wish] = []
  /// Assignments every roster must keep.
  public var locks: [Assignment] = []
  /// Duties worked before the book's first roster.
  public var history: [Assignment] = []
  /// The rules.
  public var rules = StationRules()
  /// How person-hours are to be split.
  public var split: [SplitShare] = []
  /// Who may be sent out; nil when the station has not said.
  public var response: ResponseCrew?
  /// What is expected of calls, by category.
  public var playbooks: [Playbook] = []
  /// Names or paths of the rule packs in use.
  public var rulePacks: [String] = []
  /// How the bureau wants the reports.
  public var reports = ReportRules()
  /// The public calendars, by year.
  public var calendars: [CalendarYear] = []

  /// Makes an empty station.
  public init(profile: StationProfile) { self.profile = profile }

  /// The public calendars as one.
  public var calendar: HolidayCalendar { HolidayCalendar(calendars) }

  /// The zone of the station's clocks.
  public var zone: Zone { profile.zone }

  /// The member with a badge.
  public func member(_ badge: Badge) -> Member? { members.first { $0.badge == badge } }
  /// The post with a code.
  public func post(_ code: PostCode) -> Post? { posts.first { $0.code == code } }
  /// The shift with a code.
  public func shift(_ code: ShiftCode) -> Shift? { shifts.first { $0.code == code } }

  /// What is expected of calls of a category.
  public func playbook(_ category: String) -> Playbook? { playbooks.first { $0.category == category } }

  /// An assignment in real time; nil when its shift is not known.
  public func duty(_ assignment: Assignment) -> Duty? {
    shift(assignment.shift).map { Duty(assignment, shift: $0, zone: zone) }
  }

  /// What a line of a post's needs asks for in words of the file, `officers: 3`, where nobody may hold the post or not so
  /// many officers or people with a qualification.
  public func unmeetable(_ line: NeedLine, at post: PostCode) -> [String] {
    let holders = members.filter { $0.mayHold(post) }
    var missing: [String] = []
    if (line.total ?? 0) > 0, holders.isEmpty { missing.append("total: \(line.total ?? 0)") }
    if let officers = line.officers, officers > holders.count(where: \.isOfficer) {
      missing.append("officers: \(officers)")
    }
    for (qual, count) in (line.quals ?? [:]).sorted(by: { $0.key < $1.key })
    where count > holders.count(where: { $0.quals.contains(qual) }) {
      missing.append("\(qual): \(count)")
    }
    return missing
  }

  /// What all posts need on a date, in the order of posts and shifts.
  public func needs(on date: CalendarDate) -> [Need] {
    posts.flatMap { post in shifts.compactMap { post.need(on: date, shift: $0.code) } }
  }
}
