import DutyModel
import Testing

@testable import DutyRules

/// Every rule's own examples: the one that breaks it is found, the one that keeps it is not.
struct RuleExampleTests {
  @Test(arguments: Rule.all.map(\.name))
  func theBreakingExampleIsFound(_ name: RuleName) throws {
    let rule = try #require(Rule.all.first { $0.name == name })
    let found = Referee.judge(rule.breaking.rosterCase).findings.filter { $0.rule == name }
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.amount > 0 })
  }

  @Test(arguments: Rule.all.map(\.name))
  func theKeepingExampleIsNot(_ name: RuleName) throws {
    let rule = try #require(Rule.all.first { $0.name == name })
    #expect(Referee.judge(rule.keeping.rosterCase).findings.filter { $0.rule == name } == [])
  }

  @Test func everyRuleIsListedOnce() {
    #expect(
      Rule.all.map(\.name).sorted { $0.rawValue < $1.rawValue }
        == RuleName.allCases.sorted { $0.rawValue < $1.rawValue })
  }
}
