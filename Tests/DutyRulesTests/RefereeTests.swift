import DutyModel
import Testing

@testable import DutyRules

/// The verdict on a whole roster: order, sums and what it says of each finding.
struct RefereeTests {
  /// A day after a night (11 hours short), an unknown person, a wish and two posts, all at once.
  static let broken = RosterExample("", ["O1: AN BD", "Z9: AD -"]) {
    $0.rules.restHours = .init(strength: .hard, after: [12: 11])
    $0.rules.samePostInBlock = .weight(2)
    $0.rules.cover = .hard
    $0.wishes = [Wish(who: "O1", date: day(2), want: .off, weight: 5)]
    RosterExample.need("A", total: 1, in: &$0)
  }

  @Test func hardFindingsComeFirstThenByTimeThenByRule() {
    let judgement = Referee.judge(Self.broken.rosterCase)
    #expect(
      judgement.findings.map(\.rule) == [.cover, .restHours, .cover, .service, .samePostInBlock, .wishes])
    #expect(judgement.hard == 1 + 1 + 11 + 1)
    #expect(judgement.soft == 2 + 5)
    #expect(judgement.byRule == [.cover: 2, .restHours: 11, .service: 1, .samePostInBlock: 2, .wishes: 5])
    #expect(!judgement.isLawful)
  }

  @Test func aRosterWithOnlySoftBreachesIsLawful() {
    let judgement = Judgement(Referee.judge(Self.broken.rosterCase).findings.filter { $0.severity == .soft })
    #expect(judgement.isLawful)
    #expect(judgement.soft == 7)
  }

  @Test func aFindingSaysWhoWhereWhenAndHowMuch() throws {
    let found = try #require(
      Referee.judge(Self.broken.rosterCase).findings.first { $0.rule == .restHours })
    #expect(found.who == ["O1"])
    #expect(found.post == "B")
    #expect(found.need == 11 * 60)
    #expect(found.have == 0)
    #expect(found.span?.isEmpty == true)
  }

  /// The order in which assignments come in makes no difference.
  @Test func theVerdictDoesNotDependOnTheOrderOfAssignments() {
    for rule in Rule.all {
      let (roster, history) = (rule.breaking.rosterCase, rule.breaking.rosterCase.history)
      let turned = RosterCase(
        setup: roster.setup, from: roster.from, days: roster.days,
        assignments: (roster.duties.map(\.assignment) + roster.unknown).reversed(),
        history: history.map(\.assignment).reversed())
      #expect(Referee.judge(turned) == Referee.judge(roster), "\(rule.name.rawValue)")
    }
  }

  @Test func aStationThatHasSetNoRulesHasTheFirstFourHard() {
    let rules = StationRules()
    let example = RosterExample("", ["X1: AN AT"]) {
      $0.rules = rules
      $0.leave = [leave("X1", 1, 1)]
    }
    let judgement = Referee.judge(example.rosterCase)
    #expect(Set(judgement.byRule.keys) == [.leave, .restHours, .auxiliaryNeverAlone])
    #expect(judgement.soft == 0)
  }
}
