import DutyModel
import Testing

@testable import DutyRules

/// A small roster and what one rule makes of it: a row of a rule's table.
struct Verdict: Sendable, CustomTestStringConvertible {
  let example: RosterExample
  let rule: RuleName
  /// The amounts of the rule's findings, smallest first.
  let amounts: [Int]
  let severity: Finding.Severity

  init(
    _ title: String, _ rule: RuleName, _ lines: [String], history: [String] = [], _ amounts: [Int],
    _ severity: Finding.Severity = .hard, change: @escaping @Sendable (inout StationSetup) -> Void
  ) {
    example = RosterExample(title, lines, history: history, change: change)
    self.rule = rule
    self.amounts = amounts
    self.severity = severity
  }

  var testDescription: String { "\(rule.rawValue): \(example.title)" }

  /// What the rule found.
  var found: [Finding] { Referee.judge(example.rosterCase).findings.filter { $0.rule == rule } }

  func expectFound() {
    #expect(found.map(\.amount).sorted() == amounts)
    #expect(found.allSatisfy { $0.severity == severity })
  }
}

/// Monday, 2 March 2020, the first date of the examples, and the days after it.
func day(_ number: Int) -> CalendarDate { RosterExample.from.advanced(days: number - 1) }

/// Leave on whole dates, the first date of the examples being 1.
func leave(_ who: Badge, _ from: Int, _ until: Int) -> Leave {
  Leave(who: who, from: .date(day(from)), until: .date(day(until)), kind: .annual)
}
