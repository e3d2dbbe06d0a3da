import DutyModel
import DutyRules
import DutyStation
import Testing

/// The planner and the referee are told of the same rules and must count the same.
struct PlannerAndRefereeTests {
  /// Small numbers from a seed, the same everywhere.
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  /// A small station with every soft rule on, made from a seed.
  static func station(_ dice: inout Dice, zone: Zone) -> StationSetup {
    var setup = StationSetup(profile: StationProfile(name: "S", zone: zone))
    setup.shifts = [("D", 480, 720, 100), ("N", 1200, 720, 100), ("S", 480, 1440, 50), ("E", 360, 480, 100)]
      .map {
        code, start, minutes, weight in
        Shift(
          code: ShiftCode(code), name: Name(code), start: TimeOfDay(minute: start) ?? .midnight,
          minutes: minutes,
          weightPercent: weight)
      }
    setup.posts = ["A", "B", "C"].map { code in
      let shifts = setup.shifts.map(\.code).filter { _ in Bool.random(using: &dice) }
      let total = Int.random(in: 1...2, using: &dice)
      return Post(
        code: PostCode(code), name: Name(code), place: code == "C" ? nil : "P",
        needs: [
          NeedLine(
            shifts: shifts, total: total, preferred: total + Int.random(in: 0...1, using: &dice),
            officers: Int.random(in: 0...1, using: &dice))
        ])
    }
    setup.posts[0].needs.append(NeedLine(shifts: ["D"], total: 1))
    setup.members = (1...6).map {
      Member(
        badge: Badge("\($0)"), name: Name("\($0)"), rank: $0 < 4 ? .officer : .auxiliary,
        role: $0 == 1 ? .chief : .none)
    }
    let from = from
    setup.leave = [
      Leave(
        who: "2", from: .date(from.advanced(days: 2)), until: .date(from.advanced(days: 3)), kind: .annual)
    ]
    setup.wishes = [
      Wish(who: "1", date: from.advanced(days: 1), want: .off, weight: 4),
      Wish(who: "4", date: from.advanced(days: 4), shift: "D", want: .on, weight: 3),
    ]
    setup.history = [
      Assignment(who: "1", date: from.advanced(days: -1), post: "A", shift: "N"),
      Assignment(who: "3", date: from.advanced(days: -2), post: "A", shift: "D"),
    ]
    setup.rules.cover = .weight(30)
    setup.rules.restHours?.strength = .weight(7)
    setup.rules.noOverlap = .weight(9)
    setup.rules.leave = .weight(6)
    setup.rules.auxiliaryNeverAlone = .init(strength: .weight(2), scope: .place)
    setup.rules.periodHours = .init(strength: .weight(2), min: 30, max: 60)
    setup.rules.maxNightsInRow = .init(strength: .weight(5), n: 2)
    setup.rules.maxDutiesInRow = .init(strength: .weight(5), n: 3)
    setup.rules.minDaysOffInRow = .init(strength: .weight(3), n: 2)
    setup.rules.leaderEachShift = .weight(4)
    setup.rules.samePostInBlock = .weight(1)
    setup.rules.forwardRotation = .weight(1)
    setup.rules.fairness = .init(hours: 1, nights: 5, weekends: 5, festivals: 10)
    setup.calendars = [
      CalendarYear(
        year: 2020, papers: [], days: [CalendarDay(date: from.advanced(days: 3), name: "F", isOffDay: true)])
    ]
    setup.split =
      [Fraction(2, 3)].compactMap(\.self).map { SplitShare(posts: ["A"], share: $0, weight: 2) }
      + [Fraction(1, 3)].compactMap(\.self).map { SplitShare(posts: ["B"], share: $0, weight: 3) }
    return setup
  }

  static let from = CalendarDate(dayNumber: 18_326)

  @Test(arguments: 1...40 as ClosedRange<UInt64>) func theirCostsAreTheSame(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let setup = Self.station(&dice, zone: try #require(Zone("Asia/Shanghai")))
    let plan = try TrialPlan(
      PlanOrder(from: Self.from, days: 9, seed: seed, moves: 200), setup: setup, until: { false })
    #expect(plan.hard == 0, "seed \(seed)")
    #expect(plan.judged().hard == 0, "seed \(seed)")
    #expect(plan.soft == plan.judged().soft, "seed \(seed): \(plan.judged().byRule)")
  }

  @Test func locksAreKeptAndTwoOfThemOnOneDateRefused() throws {
    var setup = try Fixture.station("minimal/station.yaml")
    let lock = Assignment(who: "2", date: Self.from, post: "DK", shift: "D")
    setup.locks = [lock]
    let order = PlanOrder(from: Self.from, days: 3, moves: 300)
    let plan = try TrialPlan(order, setup: setup, until: { false })
    #expect(plan.assignments.contains(lock))
    setup.posts.append(Post(code: "X", name: "X", needs: [NeedLine(total: 1)]))
    setup.locks.append(Assignment(who: "2", date: Self.from, post: "X", shift: "D"))
    #expect(throws: Refusal.twoLocks("2", Self.from)) { try TrialPlan(order, setup: setup, until: { false }) }
  }

  @Test func nobodyAndNothingAreRefused() throws {
    var setup = try Fixture.station("minimal/station.yaml")
    let order = PlanOrder(from: Self.from, days: 3, moves: 10)
    setup.posts[0].until = Self.from.advanced(days: -1)
    #expect(throws: Refusal.nothingNeeded(from: Self.from, days: 3)) {
      try TrialPlan(order, setup: setup, until: { false })
    }
    setup.members = []
    #expect(throws: Refusal.nobodyServes) { try TrialPlan(order, setup: setup, until: { false }) }
  }
}
