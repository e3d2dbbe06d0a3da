import DutyModel
import DutyRules
import Testing

@testable import DutyStation

/// People in the teams of a pattern, and what is mended around it.
struct PatternTeamsTests {
  private static let from = CalendarDate(dayNumber: 18_330)

  private func input() throws -> RosterCase {
    RosterCase(
      setup: try Fixture.station("hongsheng/station.yaml"), from: Self.from, days: 8, assignments: [],
      history: [])
  }

  @Test func everyTeamHasItsPartOfEachKind() throws {
    let teams = try PatternPlan(PatternOrder(name: "4x2"), case: input()).sheets
    #expect(teams.map(\.members.count) == [5, 5, 5, 5])
    for count in [teams.map(\.officers), teams.map(\.leaders)] {
      #expect((count.max() ?? 0) - (count.min() ?? 0) <= 1, "\(count)")
    }
    // Gate, patrol and hotel take six by day, a weekend seven, a Friday eight with the station: five are too few.
    #expect(teams.allSatisfy { team in team.lacks.contains { $0.figure == .total && $0.have == 5 } })
    #expect(teams.count { team in team.lacks.contains { $0.figure == nil } } == 2)
  }

  @Test func whatThePatternLeavesUnmetIsMended() throws {
    func hard(_ isMended: Bool) throws -> Int {
      let order = PlanOrder(
        from: Self.from, days: 8, pattern: PatternOrder(name: "4x2", isMended: isMended), moves: 4_000)
      return try TrialPlan(order, setup: input().setup, until: { false }).judged().hard
    }
    let (kept, mended) = (try hard(false), try hard(true))
    #expect(mended < kept, "\(mended) of \(kept)")
  }

  @Test func mendingIsToldOnlyWhenItRan() throws {
    func isMended(moves: Int?, isStopped: Bool) throws -> Bool {
      var isMended = false
      let order = PlanOrder(
        from: Self.from, days: 8, pattern: PatternOrder(name: "4x2", isMended: true), moves: moves)
      _ = try TrialPlan(
        order, setup: input().setup, until: { isStopped },
        progress: { isMended = isMended || $0.isMended })
      return isMended
    }
    #expect(try isMended(moves: nil, isStopped: true) == false)
    #expect(try isMended(moves: 4_000, isStopped: false))
  }
}
