import DutyModel
import DutyRules
import DutySolver
import Testing

@testable import DutyStation

/// No rule is only in the check: of any roster the planner's problem and the referee count the same, rule by rule,
/// hard and soft.
struct RuleParityTests {
  typealias Dice = PlannerAndRefereeTests.Dice

  /// How the hard units of a rule compare.
  enum Likeness {
    /// The same number.
    case same
    /// The planner counts a pair of duties as one, the referee the hours by which it is too close.
    case pairs
    /// The planner counts started hours, the referee minutes.
    case hours
    /// None together: the planner counts windows or moments, the referee stretches.
    case none
  }

  /// A rule with what differs about it.
  struct Case: CustomTestStringConvertible, Sendable {
    let rule: RuleName
    let isHard: Bool
    let likeness: Likeness
    /// Whether a soft rule costs the same, and not only nothing together.
    var isPricedAlike = true
    /// Whether the planner may be stricter while clocks change.
    var isStricterOverChanges = false
    var testDescription: String { "\(rule.rawValue) \(isHard ? "hard" : "soft")" }
  }

  /// Every rule there is; a new one does not compile until it says how it compares.
  static let cases: [Case] = RuleName.allCases.flatMap { rule -> [Case] in
    func both(
      _ likeness: Likeness, isPricedAlike: Bool = true, isStricterOverChanges: Bool = false
    ) -> [Case] {
      [true, false].map {
        Case(
          rule: rule, isHard: $0, likeness: likeness, isPricedAlike: isPricedAlike,
          isStricterOverChanges: isStricterOverChanges)
      }
    }
    return switch rule {
    case .noOverlap, .restHours: both(.pairs, isStricterOverChanges: true)
    case .samePostInBlock, .forwardRotation: both(.same)
    case .maxHours7d: both(.none, isPricedAlike: false, isStricterOverChanges: true)
    case .auxiliaryNeverAlone:
      [Case(rule: rule, isHard: true, likeness: .hours), Case(rule: rule, isHard: false, likeness: .same)]
    case .leave, .cover, .periodHours, .maxNightsInRow, .maxDutiesInRow,
      .minDaysOffInRow, .leaderEachShift:
      both(.same)
    case .response: [Case(rule: rule, isHard: true, likeness: .none)]
    case .service, .locks: [Case(rule: rule, isHard: true, likeness: .same)]
    case .fairness, .split, .wishes, .preferredCover, .overCover:
      [Case(rule: rule, isHard: false, likeness: .same)]
    }
  }

  /// Ordinary weeks, a leap day, New Year's Eve, and clocks that go forward and back in the middle.
  static let times: [(zone: String, from: String, clocksChange: Bool)] = [
    ("Asia/Shanghai", "2020-03-04", false), ("Asia/Shanghai", "2020-02-25", false),
    ("Asia/Shanghai", "2019-12-27", false), ("Europe/Berlin", "2020-03-25", true),
    ("America/New_York", "2020-10-28", true),
  ]

  @Test(arguments: cases) func everyRuleIsInBoth(_ example: Case) throws {
    var broken = 0
    for (zone, from, clocksChange) in Self.times {
      for seed in 1...12 as ClosedRange<UInt64> {
        var dice = Dice(state: seed)
        let from = try #require(CalendarDate(from))
        let setup = station(example, &dice, zone: try #require(Zone(zone)), from: from)
        let input = roster(of: setup, from: from, &dice)
        let problem = RosterProblem(input, locked: setup.locks.filter { input.dates.contains($0.date) })
        let assignments = input.duties.map(\.assignment)
        let planner = Evaluation(problem.options(assignments), of: problem.problem).total
        let referee = Referee.judge(input)
        let place = Comment("\(zone) seed \(seed): planner \(planner), referee \(referee.byRule)")
        broken += referee.byRule[example.rule] == nil ? 0 : 1
        let own = referee.findings.filter { $0.rule == example.rule }
        if example.isStricterOverChanges, clocksChange {
          // Whatever the planner takes for lawful is.
          #expect(planner.hard > 0 || referee.hard == 0, place)
          #expect(planner.soft >= referee.soft, place)
          continue
        }
        if example.isPricedAlike {
          #expect(planner.soft == referee.soft, place)
        } else {
          let others = referee.soft - own.reduce(0) { $0 + ($1.severity == .soft ? $1.amount : 0) }
          #expect((planner.soft > others) == (referee.soft > others), place)
        }
        switch example.likeness {
        case .same: #expect(planner.hard == referee.hard, place)
        case .pairs: #expect(planner.hard == own.count { $0.severity == .hard }, place)
        case .hours: #expect(planner.hard == own.reduce(0) { $0 + ($1.amount + 59) / 60 }, place)
        case .none: #expect((planner.hard > 0) == (referee.hard > 0), place)
        }
      }
    }
    #expect(broken > 3, "\(example.testDescription) was hardly ever broken")
  }

  // MARK: - Stations and rosters by chance

  /// A station of five in which one rule is on.
  private func station(
    _ example: Case, _ dice: inout Dice, zone: Zone, from: CalendarDate
  ) -> StationSetup {
    var setup = StationSetup(profile: StationProfile(name: "S", zone: zone))
    setup.rules.noOverlap = nil
    setup.rules.restHours = nil
    setup.rules.auxiliaryNeverAlone = nil
    setup.rules.leave = nil
    setup.rules.cover = nil
    setup.shifts = [("D", 480, 720, 100), ("N", 1200, 720, 100), ("S", 480, 1440, 50), ("E", 360, 480, 100)]
      .map { code, start, minutes, weight in
        Shift(
          code: ShiftCode(code), name: Name(code), start: TimeOfDay(minute: start) ?? .midnight,
          minutes: minutes, weightPercent: weight)
      }
    setup.posts = ["A", "B", "C"].map { code in
      let shifts = setup.shifts.map(\.code).filter { _ in Bool.random(using: &dice) }
      return Post(
        code: PostCode(code), name: Name(code), place: code == "C" ? nil : "P",
        needs: [
          NeedLine(
            shifts: shifts.isEmpty ? ["D"] : shifts,
            days: Bool.random(using: &dice) ? nil : [.mon, .wed, .fri, .sat],
            total: Int.random(in: 0...2, using: &dice))
        ])
    }
    setup.posts[0].needs.append(NeedLine(shifts: ["D", "N"], total: 1))
    setup.members = (1...5).map {
      Member(
        badge: Badge("\($0)"), name: Name("\($0)"), rank: $0 < 3 ? .officer : .auxiliary,
        role: $0 == 1 ? .chief : .none, quals: $0 == 4 ? ["driver"] : [])
    }
    turnOn(example, in: &setup, &dice, from: from)
    return setup
  }

  private func turnOn(
    _ example: Case, in setup: inout StationSetup, _ dice: inout Dice, from: CalendarDate
  ) {
    let strength: Strength = example.isHard ? .hard : .weight(Int.random(in: 1...9, using: &dice))
    switch example.rule {
    case .noOverlap:
      setup.rules.noOverlap = strength
    case .restHours:
      setup.rules.restHours = .init(strength: strength, after: [8: 11, 12: 16, 24: 24])
    case .auxiliaryNeverAlone:
      setup.rules.auxiliaryNeverAlone = .init(
        strength: strength, scope: Bool.random(using: &dice) ? .post : .place)
    case .leave:
      setup.rules.leave = strength
      setup.leave = setup.members.map { member in
        let first = from.advanced(days: Int.random(in: -1...8, using: &dice))
        return Leave(who: member.badge, from: .date(first), until: .date(first), kind: .annual)
      }
    case .cover:
      setup.rules.cover = strength
      setup.posts[1].needs.append(NeedLine(officers: 1, quals: ["driver": 1]))
    case .maxHours7d:
      setup.rules.maxHours7d = .init(strength: strength, hours: 36)
      setup.members[2].limits.maxHours7d = 30
    case .periodHours:
      setup.rules.periodHours = .init(strength: strength, min: 30, max: 60)
      setup.members[1].until = from.advanced(days: 5)
    case .maxNightsInRow:
      setup.rules.maxNightsInRow = .init(strength: strength, n: 1)
      setup.members[2].limits.maxNightsInRow = 2
    case .maxDutiesInRow:
      setup.rules.maxDutiesInRow = .init(strength: strength, n: 2)
    case .minDaysOffInRow:
      setup.rules.minDaysOffInRow = .init(strength: strength, n: 2)
    case .leaderEachShift:
      setup.rules.leaderEachShift = strength
    case .samePostInBlock:
      setup.rules.samePostInBlock = strength
    case .forwardRotation:
      setup.rules.forwardRotation = strength
    case .fairness:
      setup.rules.fairness = .init(hours: 1, nights: 5, weekends: 5, festivals: 10)
      let festival = CalendarDay(date: from.advanced(days: 2), name: "F", isOffDay: true)
      setup.calendars = [CalendarYear(year: festival.date.year, papers: [], days: [festival])]
    case .split:
      setup.split =
        [Fraction(2, 3)].compactMap(\.self).map { SplitShare(posts: ["A"], share: $0, weight: 2) }
        + [Fraction(1, 3)].compactMap(\.self).map { SplitShare(posts: ["B", "C"], share: $0, weight: 3) }
    case .response:
      setup.response = ResponseCrew(crew: 2, officers: 1, fromPosts: ["B", "C"])
    case .wishes:
      setup.wishes = setup.members.map { member in
        Wish(
          who: member.badge, date: from.advanced(days: Int.random(in: -1...9, using: &dice)),
          shift: Bool.random(using: &dice) ? "D" : nil, want: Bool.random(using: &dice) ? .on : .off,
          weight: 3)
      }
    case .preferredCover:
      setup.posts[0].needs.append(NeedLine(preferred: 3))
    case .overCover: break
    case .service:
      setup.members[0].until = from.advanced(days: 4)
      setup.members[1].posts = ["B"]
    case .locks:
      setup.locks = setup.members.map {
        Assignment(
          who: $0.badge, date: from.advanced(days: Int.random(in: 0...8, using: &dice)), post: "A", shift: "D"
        )
      }
    }
  }

  /// Nine days in which anybody may have anything that is needed, after three that were worked in the same way.
  private func roster(of setup: StationSetup, from: CalendarDate, _ dice: inout Dice) -> RosterCase {
    func chance(_ dates: ClosedRange<Int>) -> [Assignment] {
      setup.members.flatMap { member in
        dates.compactMap { day -> Assignment? in
          let date = from.advanced(days: day)
          guard Int.random(in: 0...9, using: &dice) < 6,
            let need = setup.needs(on: date).randomElement(using: &dice)
          else { return nil }
          return Assignment(who: member.badge, date: date, post: need.post, shift: need.shift)
        }
      }
    }
    let history = Bool.random(using: &dice) ? chance(-3 ... -1) : []
    return RosterCase(
      setup: setup, from: from, days: 9, assignments: chance(0...8), history: history,
      ledger: Ledger(["1": Tally(minutes: 1440, duties: 2, nights: 2, weekends: 1, festivals: 1)]))
  }
}
