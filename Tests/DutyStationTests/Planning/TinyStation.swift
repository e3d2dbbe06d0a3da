import DutyModel

/// A station so small that every roster of it can be looked at, with every rule in use, from a seed.
struct TinyStation {
  let setup: StationSetup
  let days: Int
  /// A Thursday, so that a weekend and its eve are among the days.
  static let from = CalendarDate(dayNumber: 18_326)

  init(seed: UInt64, zone: Zone) {
    var dice = PlannerAndRefereeTests.Dice(state: seed)
    // People, days and kinds of duty.
    let (people, days, kinds) = [
      (2, 2, 2), (2, 4, 1), (3, 2, 1), (2, 3, 1), (4, 2, 1), (1, 5, 2), (1, 4, 3),
    ][
      Int.random(in: 0..<7, using: &dice)]
    /// Hard now and then: most tiny stations are to have lawful rosters.
    func strength(_ weight: Int) -> Strength {
      Int.random(in: 0..<5, using: &dice) == 0 ? .hard : .weight(Int.random(in: 1...weight, using: &dice))
    }
    var setup = StationSetup(profile: StationProfile(name: "S", zone: zone))
    setup.shifts = [("D", 480, 720, 100), ("N", 1200, 720, 100), ("S", 480, 1440, 50)].map {
      Shift(
        code: ShiftCode($0), name: Name($0), start: TimeOfDay(minute: $1) ?? .midnight, minutes: $2,
        weightPercent: $3)
    }
    let shifts = setup.shifts.map(\.code).shuffled(using: &dice).prefix(kinds)
    let isTogether = Bool.random(using: &dice)
    setup.posts = shifts.enumerated().map { index, shift in
      let code = isTogether || index == 0 ? "A" : "B"
      return Post(
        code: PostCode(code + shift.text), name: Name(code + shift.text), place: "P",
        needs: [
          NeedLine(
            shifts: [shift], total: 1, preferred: Int.random(in: 1...2, using: &dice),
            officers: Int.random(in: 0...1, using: &dice))
        ])
    }
    setup.members = (1...people).map {
      Member(
        badge: Badge("\($0)"), name: Name("\($0)"),
        rank: Int.random(in: 0..<3, using: &dice) > 0 ? .officer : .auxiliary, role: $0 == 1 ? .chief : .none)
    }
    let from = Self.from
    setup.leave = [
      Leave(
        who: "1", from: .date(from.advanced(days: 1)), until: .date(from.advanced(days: 1)), kind: .annual)
    ]
    setup.wishes = [
      Wish(who: "1", date: from, want: .off, weight: 4),
      Wish(who: "2", date: from.advanced(days: 2), shift: shifts.first, want: .on, weight: 3),
    ].filter { wish in setup.members.contains { $0.badge == wish.who } }
    if let post = setup.posts.first, let shift = shifts.first, Bool.random(using: &dice) {
      setup.history = [
        Assignment(who: "1", date: from.advanced(days: -1), post: post.code, shift: shift),
        Assignment(who: "1", date: from.advanced(days: -2), post: post.code, shift: shift),
      ]
    }
    setup.response = ResponseCrew(crew: 1, officers: 0, fromPosts: Array(setup.posts.map(\.code).prefix(1)))
    if Int.random(in: 0..<3, using: &dice) > 0 { setup.response = nil }
    setup.rules.cover = .weight(Int.random(in: 10...30, using: &dice))
    setup.rules.restHours?.strength = strength(7)
    setup.rules.noOverlap = strength(9)
    setup.rules.leave = strength(6)
    setup.rules.auxiliaryNeverAlone = .init(strength: strength(2), scope: .place)
    setup.rules.maxHours7d = .init(strength: strength(3), hours: Int.random(in: 24...48, using: &dice))
    setup.rules.periodHours = .init(
      strength: strength(2), min: 12, max: Int.random(in: 24...36, using: &dice))
    setup.rules.maxNightsInRow = .init(strength: strength(5), n: 1)
    setup.rules.maxDutiesInRow = .init(strength: strength(5), n: 2)
    setup.rules.minDaysOffInRow = .init(strength: strength(3), n: 2)
    setup.rules.leaderEachShift = strength(4)
    setup.rules.samePostInBlock = strength(2)
    setup.rules.forwardRotation = strength(2)
    setup.rules.fairness = .init(
      hours: Int.random(in: 0...2, using: &dice), nights: Int.random(in: 1...5, using: &dice),
      weekends: Int.random(in: 1...5, using: &dice), festivals: Int.random(in: 1...9, using: &dice))
    setup.calendars = [
      CalendarYear(
        year: 2020, papers: [],
        days: (1...2).map { CalendarDay(date: from.advanced(days: $0), name: "F", isOffDay: true) })
    ]
    // With one post its share would be a price that no roster can change.
    if setup.posts.count > 1, let post = setup.posts.first, let half = Fraction(1, 2) {
      setup.split = [SplitShare(posts: [post.code], share: half, weight: 2)]
    }
    (self.setup, self.days) = (setup, days)
  }
}
