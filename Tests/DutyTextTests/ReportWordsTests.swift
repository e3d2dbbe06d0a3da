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

  @Test(arguments: [
    (5, "5 min", "5 min"), (105, "1 h 45 min", "1 h 45 min"), (2879, "47 h 59 min", "47 h 59 min"),
    (2880, "2 天", "2 d"), (4500, "3 天 3 小时", "3 d 3 h"), (3_525_825, "2448 天", "2448 d"),
  ])
  func lengths(_ minutes: Int, _ zh: String, _ en: String) {
    #expect(Phrases(.zh).length(minutes) == zh)
    #expect(phrases.length(minutes) == en)
  }

  @Test func aDateOfAnotherYearSaysIt() throws {
    let date = try #require(CalendarDate("2019-12-01"))
    #expect(Phrases(.zh).shortDate(date) == "12-1 周日")
    #expect(Phrases(.zh).asOf(Zone.utc.instant(date)).shortDate(date) == "12-1 周日")
    #expect(phrases.asOf(Zone.utc.instant(date.advanced(days: 60))).shortDate(date) == "Sun 1 Dec 2019")
  }
}
