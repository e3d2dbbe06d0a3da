import DutyModel
import Testing

@testable import DutyRules

/// Hours in any 168, hours over the roster.
struct HoursRuleTests {
  static let week = [
    Verdict("exactly the limit", .maxHours7d, ["O1: AD AD AD AD AD"], []) {
      $0.rules.maxHours7d = .init(strength: .hard, hours: 60)
    },
    Verdict("a window may begin on any day", .maxHours7d, ["O1: AD AD AD - - - - AD AD AD"], [1]) {
      $0.rules.maxHours7d = .init(strength: .hard, hours: 35)
    },
    Verdict(
      "a duty that leaves the window as another enters", .maxHours7d, ["O1: AD AD AD - - - - AD AD AD"], []
    ) {
      $0.rules.maxHours7d = .init(strength: .hard, hours: 36)
    },
    Verdict(
      "two stretches are two findings", .maxHours7d,
      ["O1: AD AD AD - - - - - - - - - - - - AD AD AD"], [1, 1]
    ) {
      $0.rules.maxHours7d = .init(strength: .hard, hours: 35)
    },
    Verdict(
      "three weeks without a day off are one", .maxHours7d,
      ["O1: " + Array(repeating: "AD", count: 21).joined(separator: " ")], [12]
    ) {
      $0.rules.maxHours7d = .init(strength: .hard, hours: 72)
    },
    Verdict("the days before the roster count", .maxHours7d, ["O1: AD"], history: ["O1: AD AD"], [2], .soft) {
      $0.rules.maxHours7d = .init(strength: .weight(2), hours: 35)
    },
    Verdict(
      "a week that was over before it does not", .maxHours7d, ["O1: AD"], history: ["O1: AD AD AD - - - - -"],
      []
    ) {
      $0.rules.maxHours7d = .init(strength: .hard, hours: 35)
    },
    Verdict("a limit of one's own needs no rule", .maxHours7d, ["O1: AD AD", "O2: AD AD"], [12]) {
      $0.members[0].limits.maxHours7d = 12
    },
    Verdict("a limit of one's own goes first", .maxHours7d, ["O1: AD AD"], []) {
      $0.rules.maxHours7d = .init(strength: .hard, hours: 12)
      $0.members[0].limits.maxHours7d = 24
    },
    Verdict("hours that count half", .maxHours7d, ["O1: AT AT"], [1]) {
      $0.rules.maxHours7d = .init(strength: .hard, hours: 23)
      $0.shifts[2].weightPercent = 50
    },
    Verdict("only the part of a duty inside the window", .maxHours7d, ["O1: AT - - - - - - AT"], [4]) {
      // Wherever between them a week begins, it loses as much of the first as it wins of the second.
      $0.rules.maxHours7d = .init(strength: .hard, hours: 20)
    },
  ]

  static let period = [
    Verdict("half the dates served, half the least", .periodHours, ["O3: - - AD -"], []) {
      $0.members[2].from = day(3)
      $0.members[2].limits.periodHoursMin = 24
    },
    Verdict("half the dates served, half the most", .periodHours, ["O3: - - AD AD"], [12]) {
      $0.members[2].from = day(3)
      $0.members[2].limits.periodHoursMax = 24
    },
    Verdict("leave lowers the least, in whole minutes", .periodHours, ["O3: - - -"], [7]) {
      // 10 hours × 2 of 3 dates = 400 minutes.
      $0.members[2].limits.periodHoursMin = 10
      $0.leave = [leave("O3", 2, 2)]
    },
    Verdict("leave does not lower the most", .periodHours, ["O3: AD AD - -"], []) {
      $0.members[2].limits.periodHoursMax = 24
      $0.leave = [leave("O3", 3, 4)]
    },
    Verdict("half a day's leave lowers nothing", .periodHours, ["O3: AD"], [12]) {
      $0.members[2].limits.periodHoursMin = 24
      $0.leave = [
        Leave(
          who: "O3", from: .instant(Zone.utc.instant(day(1), minute: 1)), until: .date(day(1)), kind: .course)
      ]
    },
    Verdict(
      "the last night counts whole, the night before not", .periodHours, ["O3: AN"], history: ["O3: AN"], [1]
    ) {
      $0.members[2].limits.periodHoursMax = 11
    },
    Verdict("a weight is the price of a started hour", .periodHours, ["O1: AD AD"], [24], .soft) {
      $0.rules.periodHours = .init(strength: .weight(2), max: 12)
    },
  ]

  @Test(arguments: week + period) func table(_ row: Verdict) { row.expectFound() }
}
