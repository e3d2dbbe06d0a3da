import Foundation
import Testing

@testable import DutyRules

/// The manual page says what the rules say.
struct RuleArticleTests {
  /// The page beside the sources; run with DUTY_WRITE_DOCS=1 to write it anew.
  @Test func thePageIsWhatTheRulesSay() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/DutyRules/DutyRules.docc/Rules.md").standardizedFileURL
    if ProcessInfo.processInfo.environment["DUTY_WRITE_DOCS"] == "1" {
      try FileManager.default.createDirectory(
        at: page.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(RuleArticle.text().utf8).write(to: page)
    }
    let written = try String(decoding: Data(contentsOf: page), as: UTF8.self)
    #expect(written == RuleArticle.text(), "run the tests with DUTY_WRITE_DOCS=1")
  }

  @Test(arguments: Rule.all.map(\.name)) func everyRuleHasItsSection(_ name: RuleName) {
    #expect(RuleArticle.text().contains("\n## \(name.rawValue)\n"))
  }

  /// Whoever reads an example can see what makes the difference between the two.
  @Test(arguments: Rule.all.map(\.name)) func theTwoExamplesDiffer(_ name: RuleName) throws {
    let rule = try #require(Rule.all.first { $0.name == name })
    #expect(
      (rule.breaking.lines, rule.breaking.history, rule.breaking.settings)
        != (rule.keeping.lines, rule.keeping.history, rule.keeping.settings))
  }
}
