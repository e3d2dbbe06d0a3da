import DutyModel
import Testing

@testable import DutyRules

/// What must hold in every minute: auxiliaries are not alone, a crew is reachable, someone leads.
struct PresenceRuleTests {
  private static let post = StationRules.AuxiliaryNeverAlone(strength: .hard, scope: .post)
  private static let place = StationRules.AuxiliaryNeverAlone(strength: .hard, scope: .place)

  static let alone = [
    Verdict(
      "the night before the roster reaches into it", .auxiliaryNeverAlone, ["X1: -"], history: ["X1: AN"],
      [480]
    ) { $0.rules.auxiliaryNeverAlone = post },
    Verdict("the last night counts to its end", .auxiliaryNeverAlone, ["X1: AN"], [720]) {
      $0.rules.auxiliaryNeverAlone = post
    },
    Verdict("one after the other is one finding", .auxiliaryNeverAlone, ["X1: AD", "X2: AN"], [1440]) {
      $0.rules.auxiliaryNeverAlone = post
    },
    Verdict(
      "a weight is the price of a started hour", .auxiliaryNeverAlone, ["O1: AD", "O2: AN", "X1: AT"], [5],
      .soft
    ) {
      $0.rules.auxiliaryNeverAlone = .init(strength: .weight(5), scope: .post)
      $0.shifts[0].minutes = 700
    },
    Verdict("an officer at another place does not help", .auxiliaryNeverAlone, ["O1: AD", "X1: CD"], [720]) {
      $0.rules.auxiliaryNeverAlone = place
    },
    Verdict(
      "posts without a place are places of their own", .auxiliaryNeverAlone, ["O1: AD", "X1: BD"], [720]
    ) {
      $0.rules.auxiliaryNeverAlone = place
      $0.posts[0].place = nil
      $0.posts[1].place = nil
    },
    Verdict("two posts of one place are one finding", .auxiliaryNeverAlone, ["U1: AD", "X1: BD"], [720]) {
      $0.rules.auxiliaryNeverAlone = place
    },
  ]

  private static let crew = ResponseCrew(crew: 2, officers: 1, fromPosts: ["A"])

  static let response = [
    Verdict("one missing for twelve hours", .response, ["O1: AD"], [12]) {
      $0.response = crew
      RosterExample.need("A", total: 1, in: &$0)
    },
    Verdict("two there, no officer", .response, ["X1: AD", "U1: AD"], [12]) {
      $0.response = crew
      RosterExample.need("A", total: 1, in: &$0)
    },
    Verdict("nobody there: two people and an officer", .response, ["O1: BD"], [12, 24]) {
      $0.response = crew
      RosterExample.need("A", total: 1, in: &$0)
    },
    Verdict("a night is asked about up to the roster's last midnight", .response, ["X1: AN", "U1: AN"], [4]) {
      $0.response = crew
      RosterExample.need("A", total: 1, shifts: ["N"], in: &$0)
    },
    Verdict(
      "the change of people is not the end of a stretch", .response, ["O1: AD", "O2: AN"],
      history: ["O1: AN"], [24]
    ) {
      $0.response = crew
      RosterExample.need("A", total: 1, shifts: ["T"], in: &$0)
      $0.shifts[2].start = .midnight
    },
    Verdict("outside the hours any of the posts is held nobody is asked for", .response, ["O1: BN"], []) {
      $0.response = crew
      RosterExample.need("B", total: 1, shifts: ["N"], in: &$0)
    },
  ]

  static let leader = [
    Verdict("a leader by day, none by night", .leaderEachShift, ["O1: AD", "O2: AN"], [50], .soft) {
      $0.rules.leaderEachShift = .weight(50)
      RosterExample.need("A", total: 1, shifts: ["D", "N"], in: &$0)
    },
    Verdict("a leader for half the shift is none", .leaderEachShift, ["O1: AD", "O2: AT"], [1]) {
      $0.rules.leaderEachShift = .hard
      RosterExample.need("A", total: 1, shifts: ["T"], in: &$0)
    },
    Verdict(
      "one whose duty began before the roster", .leaderEachShift, ["O2: AD"], history: ["O1: CT"], [], .soft
    ) {
      $0.rules.leaderEachShift = .weight(50)
      $0.shifts[0] = Shift(code: "D", name: "D", start: .midnight, minutes: 480)
      RosterExample.need("A", total: 1, in: &$0)
    },
    Verdict("two posts in one shift are one finding", .leaderEachShift, ["O2: AD"], [50], .soft) {
      $0.rules.leaderEachShift = .weight(50)
      RosterExample.need("A", total: 1, in: &$0)
      RosterExample.need("B", total: 1, in: &$0)
    },
    Verdict("a shift nobody is needed in", .leaderEachShift, ["O2: AD"], [], .soft) {
      $0.rules.leaderEachShift = .weight(50)
    },
  ]

  @Test(arguments: alone + response + leader) func table(_ row: Verdict) { row.expectFound() }

  @Test func everybodyWhoStoodThereIsNamed() throws {
    let found = try #require(Self.alone[2].found.first)
    #expect(found.who == ["X1", "X2"])
    #expect(found.post == "A")
    #expect(try #require(Self.alone[6].found.first).who == ["U1", "X1"])
  }
}
