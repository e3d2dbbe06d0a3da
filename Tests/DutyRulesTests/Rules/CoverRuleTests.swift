import DutyModel
import Testing

@testable import DutyRules

/// What posts and people ask for: cover, service, locks, leave, wishes.
struct CoverRuleTests {
  static let cover = [
    Verdict("nobody: two people and an officer", .cover, ["O1: -"], [1, 2]) {
      $0.rules.cover = .hard
      RosterExample.need("A", total: 2, officers: 1, in: &$0)
    },
    Verdict("a weight is the price of a person", .cover, ["X1: AD", "U1: AD"], [10], .soft) {
      $0.rules.cover = .weight(10)
      RosterExample.need("A", total: 2, officers: 1, in: &$0)
    },
    Verdict("a qualification nobody there has", .cover, ["O1: AD"], [1]) {
      $0.rules.cover = .hard
      $0.posts[0].needs = [NeedLine(shifts: ["D"], total: 1, quals: ["driver": 1])]
      $0.members[1].quals = ["driver"]
    },
    Verdict("a qualification someone there has", .cover, ["O2: AD"], []) {
      $0.rules.cover = .hard
      $0.posts[0].needs = [NeedLine(shifts: ["D"], total: 1, quals: ["driver": 1])]
      $0.members[1].quals = ["driver"]
    },
    Verdict("the same people at another post or shift do not count", .cover, ["O1: BD", "O2: AN"], [1]) {
      $0.rules.cover = .hard
      RosterExample.need("A", total: 1, in: &$0)
    },
    Verdict("only those below preferred and not below the need", .preferredCover, ["O1: AD"], [2], .soft) {
      RosterExample.need("A", total: 2, preferred: 4, in: &$0)
    },
    Verdict("one above preferred", .overCover, ["O1: AD", "O2: AD", "O3: AD"], [1], .soft) {
      RosterExample.need("A", total: 1, preferred: 2, in: &$0)
    },
    Verdict("between need and preferred nothing is over", .overCover, ["O1: AD", "O2: AD"], [], .soft) {
      RosterExample.need("A", total: 1, preferred: 2, in: &$0)
    },
  ]

  static let service = [
    Verdict("a person the station does not have", .service, ["Z9: AD"], [1]) { _ in },
    Verdict("a post and a shift it does not have", .service, ["O1: ZD AZ"], [1, 1]) { _ in },
    Verdict("before the first date of service", .service, ["X1: AD AD"], [1]) { $0.members[3].from = day(2) },
    Verdict("a post that is closed", .service, ["O1: AD AD"], [1]) { $0.posts[0].until = day(1) },
    Verdict("a post the member may not hold", .service, ["O1: AD BD"], [1]) { $0.members[0].posts = ["B"] },
    Verdict("a lock outside the period", .locks, ["O1: AD"], []) {
      $0.locks = [Assignment(who: "O1", date: day(2), post: "A", shift: "D")]
    },
    Verdict("a lock nobody kept", .locks, ["O1: AN"], [1]) {
      $0.locks = [Assignment(who: "O1", date: day(1), post: "A", shift: "D")]
    },
  ]

  static let leaves = [
    Verdict("a night reaches into the next day's leave", .leave, ["O1: AN -"], [1]) {
      $0.rules.leave = .hard
      $0.leave = [leave("O1", 2, 2)]
    },
    Verdict("a night of the date itself", .leave, ["O1: - AN -"], [1]) {
      $0.rules.leave = .hard
      $0.leave = [leave("O1", 2, 2)]
    },
    Verdict("the days around a leave", .leave, ["O1: AD - AD"], []) {
      $0.rules.leave = .hard
      $0.leave = [leave("O1", 2, 2)]
    },
    Verdict("someone else's leave", .leave, ["O1: AD"], []) {
      $0.rules.leave = .hard
      $0.leave = [leave("O2", 1, 1)]
    },
    Verdict("a leave that ends at the minute the duty begins", .leave, ["O1: AN"], []) {
      $0.rules.leave = .hard
      $0.leave = [
        Leave(
          who: "O1", from: .date(day(1)), until: .instant(Zone.utc.instant(day(1), minute: 1200)),
          kind: .course)
      ]
    },
    Verdict("a leave of the duty's last minute", .leave, ["O1: AD"], [6], .soft) {
      $0.rules.leave = .weight(6)
      $0.leave = [
        Leave(
          who: "O1", from: .instant(Zone.utc.instant(day(1), minute: 1199)), until: .date(day(1)),
          kind: .course)
      ]
    },
    Verdict("a duty begun before the roster is judged no more", .leave, ["O1: -"], history: ["O1: AN"], []) {
      $0.rules.leave = .hard
      $0.leave = [leave("O1", 1, 1)]
    },
  ]

  static let wishes = [
    Verdict("on was wished, off was given", .wishes, ["O1: - AD"], [3], .soft) {
      $0.wishes = [Wish(who: "O1", date: day(1), want: .on, weight: 3)]
    },
    Verdict("a night was wished, a day was given", .wishes, ["O1: AD"], [3], .soft) {
      $0.wishes = [Wish(who: "O1", date: day(1), shift: "N", want: .on, weight: 3)]
    },
    Verdict("a duty that only reaches into the date", .wishes, ["O1: AN -"], [], .soft) {
      $0.wishes = [Wish(who: "O1", date: day(2), want: .off, weight: 3)]
    },
    Verdict("a wish for another time", .wishes, ["O1: AD"], [], .soft) {
      $0.wishes = [Wish(who: "O1", date: day(2), want: .on, weight: 3)]
    },
  ]

  @Test(arguments: cover + service + leaves + wishes) func table(_ row: Verdict) { row.expectFound() }

  @Test func aNeedThatIsShortSaysHowMuch() throws {
    let found = try #require(Self.cover[0].found.first)
    #expect((found.post, found.need, found.have) == ("A", 2, 0))
    #expect(found.span?.minutes == 720)
  }
}
