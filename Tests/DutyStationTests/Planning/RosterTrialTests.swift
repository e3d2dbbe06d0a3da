import DutyModel
import DutyRules
import Testing

@testable import DutyStation

/// What a trial finds where there is hardly anybody to spare.
struct RosterTrialTests {
  private func short(_ change: (inout StationSetup) -> Void) throws -> RosterCase {
    var setup = try Fixture.station("hongsheng/short.yaml")
    change(&setup)
    return RosterCase(setup: setup, from: CalendarDate(dayNumber: 18_330), days: 14, assignments: [])
  }

  /// Seven officers, three places, and each of them has to work exactly 72 hours in every 168.
  @Test func aWeekThatRepeatsFitsWhereNothingIsToSpare() throws {
    let input = try short { $0.rules.maxHours7d?.hours = 72 }
    #expect(Shortage.all(input).isEmpty)
    #expect(try RosterTrial(input).isLawful(.thorough, until: { false }))
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
