import DutyModel

/// Reads the people of a station file.
struct MemberReader {
  let posts: Set<String>

  private static let plain = [
    "badge", "name", "class", "role", "quals", "home", "from", "until", "posts",
  ]
  private static let limits = [
    "max_hours_7d", "period_hours_min", "period_hours_max", "max_nights_in_row", "max_duties_in_row",
    "min_days_off_in_row",
  ]

  func members(_ value: YAMLValue) -> [Member] {
    var first: [String: Int?] = [:]
    return value.elements().compactMap { element in
      guard let map = element.map(Self.plain + Self.limits, required: ["badge", "name"]),
        let badge = map["badge"]?.text()
      else { return nil }
      if let line = first[badge] { map["badge"]?.note(.duplicate(badge, of: .badge, first: line)) }
      first[badge] = element.line
      let (from, until) = map.period()
      return Member(
        badge: Badge(badge), name: map["name"]?.name() ?? Name(badge),
        rank: map["class"]?.word(.legalClass) ?? .unknown, role: map["role"]?.word(.role) ?? .none,
        quals: map["quals"].map { $0.elements().compactMap { $0.text() } } ?? [], home: map["home"]?.text(),
        from: from, until: until,
        posts: map["posts"].map { $0.elements().compactMap { $0.code(.post, among: posts) } },
        limits: PersonalLimits(
          maxHours7d: map["max_hours_7d"]?.number(0...168),
          periodHoursMin: map["period_hours_min"]?.number(0...10_000),
          periodHoursMax: map["period_hours_max"]?.number(0...10_000),
          maxNightsInRow: map["max_nights_in_row"]?.number(0...366),
          maxDutiesInRow: map["max_duties_in_row"]?.number(0...366),
          minDaysOffInRow: map["min_days_off_in_row"]?.number(0...366)))
    }
  }
}
