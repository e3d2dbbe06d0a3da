import DutyModel
import DutyRules
import Testing

@testable import DutyStation

/// Every named pattern with people in it.
struct NamedPatternTests {
  private static let from = CalendarDate(dayNumber: 18_330)

  /// A station that is big enough: the pattern's own shifts, one post that needs two of whom one is an officer, and
  /// for each team somebody who leads, an officer who drives, and two auxiliaries.
  private func station(for pattern: Pattern) throws -> StationSetup {
    var setup = StationSetup(profile: StationProfile(name: "S", zone: try #require(Zone("Asia/Shanghai"))))
    setup.shifts = try pattern.letters.filter(\.isDuty).map { letter in
      Shift(
        code: ShiftCode(String(letter.letter)), name: Name(String(letter.letter)),
        start: try #require(TimeOfDay(minute: letter.start % 1440)), minutes: letter.minutes)
    }
    let used = pattern.letters.filter { letter in
      letter.isDuty && pattern.teams.contains { $0.cycle.contains(letter.letter) }
    }
    setup.posts = [
      Post(
        code: "A", name: "A",
        needs: [
          NeedLine(
            shifts: used.map { ShiftCode(String($0.letter)) }, total: 2, officers: 1, quals: ["driver": 1])
        ])
    ]
    setup.members = pattern.teams.indices.flatMap { team in
      [
        Member(badge: Badge("\(team)1"), name: "L", rank: .officer, role: .leader),
        Member(badge: Badge("\(team)2"), name: "O", rank: .officer, quals: ["driver"]),
        Member(badge: Badge("\(team)3"), name: "X", rank: .auxiliary),
        Member(badge: Badge("\(team)4"), name: "U"),
      ]
    }
    setup.rules.cover = .hard
    setup.rules.leaderEachShift = .weight(20)
    return setup
  }

  @Test(arguments: Pattern.all) func everyTeamIsOfTheRightMixAndFollowsThePattern(_ pattern: Pattern) throws {
    let setup = try station(for: pattern)
    let days = min(pattern.length, 28)
    let input = RosterCase(setup: setup, from: Self.from, days: days, assignments: [])
    let order = PatternOrder(name: pattern.word, acceptedBecause: "test")
    let plan = try PatternPlan(order, case: input)
    #expect(plan.sheets.count == pattern.teams.count)
    for team in plan.sheets {
      #expect((team.members.count, team.leaders, team.officers) == (4, 1, 2))
      #expect(team.members.count { setup.member($0)?.quals == ["driver"] } == 1)
      #expect(team.lacks.isEmpty, "\(pattern.word): \(team.lacks)")
    }
    let trial = try TrialPlan(
      PlanOrder(from: Self.from, days: days, pattern: order, moves: 1_500), setup: setup, until: { false })
    for duty in trial.assignments {
      #expect(plan.shift(of: duty.who, on: duty.date) == duty.shift)
    }
    // Only what the pattern itself leaves open may be open.
    let found = RosterCase(setup: setup, from: Self.from, days: days, assignments: trial.assignments)
    for state in found.coverStates where !state.isMet {
      #expect(
        !setup.members.contains { plan.shift(of: $0.badge, on: state.need.date) == state.need.shift },
        "\(pattern.word) leaves \(state.need) open although a team is on")
    }
  }

  /// The Hongsheng station has day, night and stand-by: it takes the patterns of twelve hours, and is told of the others
  /// which shift it lacks.
  @Test(arguments: Pattern.all) func hongshengTakesItOrIsToldWhyNot(_ pattern: Pattern) throws {
    let setup = try Fixture.station("hongsheng/station.yaml")
    let input = RosterCase(setup: setup, from: Self.from, days: 14, assignments: [])
    let lengths = Set(setup.shifts.map { "\($0.start.minute)+\($0.minutes)" })
    let missing = pattern.letters.first { letter in
      letter.isDuty && pattern.teams.contains { $0.cycle.contains(letter.letter) }
        && !lengths.contains("\(letter.start % 1440)+\(letter.minutes)")
    }
    let outcome = Result { () throws(Refusal) -> PatternPlan in
      try PatternPlan(PatternOrder(name: pattern.word), case: input)
    }
    switch outcome {
    case .success(let plan):
      #expect(missing == nil)
      #expect(plan.sheets.reduce(0) { $0 + $1.members.count } == setup.members.count)
      let officers = plan.sheets.map(\.officers)
      #expect((officers.max() ?? 0) - (officers.min() ?? 0) <= 1)
    case .failure(.patternShiftMissing(_, let letter)):
      #expect(missing.map { String($0.letter) } == letter)
    case .failure(.patternWithoutRest(_, let minutes)):
      #expect(minutes <= 0)
    case .failure(let refusal):
      Issue.record("\(refusal)")
    }
  }
}
