import DutyModel
import DutyRules
import DutySolver
import Testing

@testable import DutyStation

/// What a trial finds where there is hardly anybody to spare.
struct RosterTrialTests {
  private func short(days: Int = 14, _ change: (inout StationSetup) -> Void) throws -> RosterCase {
    var setup = try Fixture.station("hongsheng/short.yaml")
    change(&setup)
    return RosterCase(setup: setup, from: CalendarDate(dayNumber: 18_330), days: days, assignments: [])
  }

  /// Seven officers, three places, and each of them has to work exactly 72 hours in every 168.
  @Test func aWeekThatRepeatsFitsWhereNothingIsToSpare() throws {
    let input = try short { $0.rules.maxHours7d?.hours = 72 }
    #expect(Shortage.all(input).isEmpty)
    #expect(try RosterTrial(input).isLawful(.thorough, until: { false }))
  }

  /// The same for a roster that is planned: after a part of the time without one that is lawful such weeks are tried.
  @Test func aPlanThatIsStuckTriesWeeksThatRepeat() throws {
    let input = try short(days: 28) { $0.rules.maxHours7d?.hours = 72 }
    let order = PlanOrder(from: input.from, days: input.days)
    let plan = try PreparedPlan(order, input: input)
    func planned(_ passed: (() -> Double)?) -> PreparedPlan.Planned {
      var (asked, isLawful) = (0, false)
      return plan.solve(
        order, passed: passed,
        until: {
          asked += 1
          return isLawful || asked > 1_000
        }, progress: { isLawful = $0.hard == 0 })
    }
    var steps = 0
    let timed = planned {
      steps += 1
      return min(1, Double(steps) / 1_000)
    }
    #expect(timed.cost.hard == 0)
    #expect(planned(nil).cost.hard > 0, "moves alone find it too: this shows nothing")
  }

  /// Two officers, of whom one would have all the days and the other all the nights: one more would do, and so would more
  /// hours together with more nights, which the station can decide by itself.
  @Test func beyondMorePeopleWhatTheStationCanDoIsLookedFor() throws {
    var setup = try Fixture.station("hongsheng/short.yaml")
    setup.posts = Array(setup.posts.prefix(1))
    setup.members = Array(setup.members.prefix(2))
    setup.rules.restHours = .init(strength: .hard, after: StationRules.RestHours.usual)
    setup.rules.maxHours7d = .init(strength: .hard, hours: 24)
    setup.rules.maxNightsInRow = .init(strength: .hard, n: 1)
    let input = RosterCase(setup: setup, from: CalendarDate(dayNumber: 18_330), days: 3, assignments: [])
    let sums = Shortage.all(input)
    var search = RelaxationSearch(
      input, kinds: Relaxation.kinds(in: input, sums: sums, conflicts: []), until: { false })
    let sets = try search.search().sets
    #expect(sets == [[.morePeople(1, officers: true)], [.maxHours7d(hours: 36), .nightsInRow(3)]])
  }

  @Test func whatWasStoppedIsNotFound() throws {
    let input = try short { $0.rules.maxHours7d?.hours = 72 }
    #expect(try !RosterTrial(input).isLawful(.thorough, until: { true }))
    var search = RelaxationSearch(
      input, kinds: Relaxation.kinds(in: input, sums: [], conflicts: []), until: { true })
    let answer = try search.search()
    #expect(answer.sets.isEmpty && answer.isCutShort)
  }
}
