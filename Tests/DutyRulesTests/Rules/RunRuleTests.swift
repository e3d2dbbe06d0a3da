import DutyModel
import Testing

@testable import DutyRules

/// Nights, duties and days off in a row.
struct RunRuleTests {
  static let runs = [
    Verdict("the limit itself", .maxNightsInRow, ["O1: AN AN"], history: ["O1: AN"], []) {
      $0.rules.maxNightsInRow = .init(strength: .hard, n: 3)
    },
    Verdict("a day duty ends a run of nights", .maxNightsInRow, ["O1: AN AD AN"], []) {
      $0.rules.maxNightsInRow = .init(strength: .hard, n: 1)
    },
    Verdict("a 24-hour duty is a night", .maxNightsInRow, ["O1: AT AT"], [1]) {
      $0.rules.maxNightsInRow = .init(strength: .hard, n: 1)
    },
    Verdict("a run over before the roster", .maxNightsInRow, ["O1: - AN"], history: ["O1: AN AN"], []) {
      $0.rules.maxNightsInRow = .init(strength: .hard, n: 1)
    },
    Verdict(
      "each date too many has its price", .maxDutiesInRow, ["O1: AD AN"], history: ["O1: AD AD"], [6], .soft
    ) {
      $0.rules.maxDutiesInRow = .init(strength: .weight(3), n: 2)
    },
    Verdict("a limit of one's own needs no rule", .maxDutiesInRow, ["O1: AD AD", "O2: AD AD"], [1]) {
      $0.members[1].limits.maxDutiesInRow = 1
    },
    Verdict("a limit of one's own for nights", .maxNightsInRow, ["O1: AN AN", "O2: AN AN"], [1]) {
      $0.rules.maxNightsInRow = .init(strength: .hard, n: 1)
      $0.members[1].limits.maxNightsInRow = 2
    },
  ]

  static let daysOff = [
    Verdict(
      "since the last duty before the roster", .minDaysOffInRow, ["O1: - AD"], history: ["O1: AD -"], [1]
    ) {
      $0.rules.minDaysOffInRow = .init(strength: .hard, n: 3)
    },
    Verdict("at the beginning, with nothing before", .minDaysOffInRow, ["O1: - AD"], []) {
      $0.rules.minDaysOffInRow = .init(strength: .hard, n: 3)
    },
    Verdict("at the end", .minDaysOffInRow, ["O1: AD -"], []) {
      $0.rules.minDaysOffInRow = .init(strength: .hard, n: 3)
    },
    Verdict("wholly before the roster", .minDaysOffInRow, ["O1: AD"], history: ["O1: AD - AD"], []) {
      $0.rules.minDaysOffInRow = .init(strength: .hard, n: 3)
    },
    Verdict("next to a time away from the station", .minDaysOffInRow, ["O1: - AD"], history: ["O1: AD"], []) {
      $0.rules.minDaysOffInRow = .init(strength: .hard, n: 3)
      $0.members[0].from = day(2)
    },
    Verdict("each missing date has its price", .minDaysOffInRow, ["O1: AD - AD"], [6], .soft) {
      $0.rules.minDaysOffInRow = .init(strength: .weight(3), n: 3)
    },
    Verdict("a limit of one's own", .minDaysOffInRow, ["O1: AD - AD", "O2: AD - AD"], [1]) {
      $0.members[1].limits.minDaysOffInRow = 2
    },
  ]

  @Test(arguments: runs + daysOff) func table(_ row: Verdict) { row.expectFound() }

  @Test func aRunNamesItsDates() throws {
    let found = try #require(Self.runs[4].found.first)
    #expect(found.breach == .dutiesInRow(who: "O1", dates: day(-1)...day(2), most: 2))
  }
}
