import DutyModel
import Testing

@testable import DutyText

/// Shares, changes and means, rounded from whole counts.
struct ReportWordsTests {
  private let phrases = Phrases(.en)

  @Test(arguments: [
    (1, 3, "33.3%"), (2, 3, "66.7%"), (1, 8, "12.5%"), (0, 5, "0.0%"), (5, 5, "100.0%"), (1, 2000, "0.1%"),
  ])
  func shares(_ n: Int, _ of: Int, _ text: String) { #expect(phrases.percent(n, of: of) == text) }

  /// 62 to 70 is 12.9 %, not the 13.9 % of a printed bulletin.
  @Test(arguments: [(62, 70, "+12.9%"), (70, 62, "−11.4%"), (5, 5, "0.0%"), (1, 0, "−100.0%")])
  func changes(_ before: Int, _ now: Int, _ text: String) {
    #expect(phrases.change(from: before, to: now) == text)
  }

  /// 6,689 calls in a month of 31 days are 215.77 a day, not the 239 of a printed bulletin.
  @Test(arguments: [(6689, 31, "215.77"), (1, 3, "0.33"), (2, 3, "0.67"), (0, 7, "0.00"), (3, 100, "0.03")])
  func means(_ n: Int, _ days: Int, _ text: String) { #expect(phrases.mean(n, days: days) == text) }
}
