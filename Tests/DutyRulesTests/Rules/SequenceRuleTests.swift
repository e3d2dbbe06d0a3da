import DutyModel
import Testing

@testable import DutyRules

/// What may follow what: overlap, rest, one post in a block, forward rotation.
struct SequenceRuleTests {
  static let overlap = [
    Verdict("a duty that ends when the next begins shares no time", .noOverlap, ["O1: AT AD"], []) {
      $0.rules.noOverlap = .hard
    },
    Verdict("ending at midnight, beginning at midnight", .noOverlap, ["O1: AN AD"], []) {
      $0.rules.noOverlap = .hard
      $0.shifts[1] = Shift(code: "N", name: "N", start: TimeOfDay(minute: 960) ?? .midnight, minutes: 480)
      $0.shifts[0].start = .midnight
    },
    Verdict("with the last duty before the roster", .noOverlap, ["O1: AT"], history: ["O1: AN"], [1]) {
      $0.rules.noOverlap = .hard
      $0.shifts[2].start = .midnight
    },
    Verdict("both before the roster", .noOverlap, ["O1: -"], history: ["O1: AN AT"], []) {
      $0.rules.noOverlap = .hard
      $0.shifts[2].start = .midnight
    },
    Verdict("every pair of three, not only neighbours", .noOverlap, ["O1: AT AT AT"], [1, 1, 1]) {
      $0.rules.noOverlap = .hard
      $0.shifts[2].minutes = 3 * 1440
    },
    Verdict("a weight is the price of a pair", .noOverlap, ["O1: AN AT"], [7], .soft) {
      $0.rules.noOverlap = .weight(7)
      $0.shifts[2].start = .midnight
    },
    Verdict("two people may be on duty together", .noOverlap, ["O1: AD", "O2: AD"], []) {
      $0.rules.noOverlap = .hard
    },
  ]

  private static let usual = StationRules.RestHours(strength: .hard, after: [8: 11, 12: 11, 24: 24])

  static let rest = [
    Verdict("none of eleven hours", .restHours, ["O1: AN AD"], [11]) { $0.rules.restHours = usual },
    Verdict("none of 24 hours after 24", .restHours, ["O1: AT AD"], [24]) { $0.rules.restHours = usual },
    Verdict("twelve of 24 hours after 24", .restHours, ["O1: AT AN"], [12]) { $0.rules.restHours = usual },
    Verdict("exactly 24 hours after 24", .restHours, ["O1: AT - AD"], []) { $0.rules.restHours = usual },
    Verdict("every pair, not only neighbours", .restHours, ["O1: AD AD AD"], [12, 36, 36]) {
      $0.rules.restHours = .init(strength: .hard, after: [12: 48])
    },
    Verdict(
      "a pair ten duties apart", .restHours, ["O1: AT AD AD AD AD AD AD AD AD AD AD"],
      (0..<10).map { 24 * $0 }.filter { $0 > 0 } + [240]
    ) {
      // Only the long duty owes rest, and owes ten days of it; each day brings the next one 24 hours nearer.
      $0.rules.restHours = .init(strength: .hard, after: [24: 10 * 24])
    },
    Verdict("a duty shorter than every entry owes none", .restHours, ["O1: AN AD"], []) {
      $0.rules.restHours = .init(strength: .hard, after: [24: 24])
    },
    Verdict("after the last duty before the roster", .restHours, ["O1: AD"], history: ["O1: AN"], [11]) {
      $0.rules.restHours = usual
    },
    Verdict("both before the roster", .restHours, ["O1: -"], history: ["O1: AN AD"], []) {
      $0.rules.restHours = usual
    },
    Verdict("a weight is the price of a started hour", .restHours, ["O1: AN AD"], [33], .soft) {
      $0.rules.restHours = .init(strength: .weight(3), after: [12: 11])
    },
    Verdict("half an hour short is a started hour", .restHours, ["O1: AD AT"], [1]) {
      $0.rules.restHours = .init(strength: .hard, after: [12: 11])
      $0.shifts[2].start = TimeOfDay(minute: 390) ?? .midnight
    },
    Verdict("duties that overlap are the other rule's matter", .restHours, ["O1: AN AT"], []) {
      $0.rules.restHours = usual
      $0.shifts[2].start = .midnight
    },
  ]

  static let blocks = [
    Verdict(
      "another post than before the roster", .samePostInBlock, ["O1: AD"], history: ["O1: BD"], [4], .soft
    ) { $0.rules.samePostInBlock = .weight(4) },
    Verdict("both before the roster", .samePostInBlock, ["O1: -"], history: ["O1: BD AD"], [], .soft) {
      $0.rules.samePostInBlock = .weight(4)
    },
    Verdict("there and back", .samePostInBlock, ["O1: AD BD AD"], [1, 1]) {
      $0.rules.samePostInBlock = .hard
    },
    Verdict("earlier than before the roster", .forwardRotation, ["O1: AD"], history: ["O1: AN"], [2], .soft) {
      $0.rules.forwardRotation = .weight(2)
    },
    Verdict("both before the roster", .forwardRotation, ["O1: -"], history: ["O1: AN AD"], [], .soft) {
      $0.rules.forwardRotation = .weight(2)
    },
    Verdict("as early as the day before", .forwardRotation, ["O1: AD AT - AN AN"], [], .soft) {
      $0.rules.forwardRotation = .weight(2)
    },
    Verdict("a day off between", .forwardRotation, ["O1: AN - AD"], [], .soft) {
      $0.rules.forwardRotation = .weight(2)
    },
  ]

  @Test(arguments: overlap + rest + blocks) func table(_ row: Verdict) { row.expectFound() }
}
