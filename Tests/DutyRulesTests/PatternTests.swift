import DutyModel
import Testing

@testable import DutyRules

/// The published figures of the named rotations: hours a week, shortest rest, most hours in any 168.
struct PatternTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let word: String
    let teams: Int
    let perWeek: Double
    let rest: Int
    /// Rest when the night belongs to the other date, where that makes it nothing.
    var otherRest: Int?
    let most7d: Int
    var testDescription: String { word }
  }

  static let rows = [
    Row(word: "4on4off-fast", teams: 4, perWeek: 42, rest: 12, most7d: 48),
    Row(word: "4on4off-slow", teams: 4, perWeek: 42, rest: 12, most7d: 48),
    Row(word: "pitman-fixed", teams: 4, perWeek: 42, rest: 12, most7d: 60),
    Row(word: "pitman-alternating", teams: 4, perWeek: 42, rest: 12, most7d: 60),
    Row(word: "2-2-3", teams: 4, perWeek: 42, rest: 12, most7d: 60),
    Row(word: "panama", teams: 4, perWeek: 42, rest: 12, most7d: 60),
    Row(word: "dupont", teams: 4, perWeek: 42, rest: 12, most7d: 72),
    Row(word: "continental", teams: 4, perWeek: 42, rest: 16, most7d: 56),
    Row(word: "metropolitan", teams: 4, perWeek: 42, rest: 16, otherRest: 0, most7d: 48),
    Row(word: "elon", teams: 4, perWeek: 42, rest: 24, otherRest: 0, most7d: 48),
    Row(word: "elno", teams: 4, perWeek: 42, rest: 24, otherRest: 0, most7d: 48),
    Row(word: "4x3-12days", teams: 4, perWeek: 42, rest: 16, most7d: 48),
    Row(word: "5x3", teams: 5, perWeek: 33.6, rest: 16, otherRest: 0, most7d: 48),
    Row(word: "4x2", teams: 4, perWeek: 42, rest: 24, most7d: 48),
    Row(word: "3x2", teams: 3, perWeek: 56, rest: 24, most7d: 60),
    Row(word: "3x3-weekly", teams: 3, perWeek: 56, rest: 0, otherRest: 0, most7d: 64),
    Row(word: "2x2-weekly", teams: 2, perWeek: 84, rest: 0, most7d: 96),
    Row(word: "extended-12", teams: 3, perWeek: 56, rest: 12, most7d: 84),
    Row(word: "24-48", teams: 3, perWeek: 56, rest: 48, most7d: 72),
    Row(word: "24-72", teams: 4, perWeek: 42, rest: 72, most7d: 48),
    Row(word: "48-96", teams: 3, perWeek: 56, rest: 0, most7d: 72),
    Row(word: "kelly", teams: 3, perWeek: 56, rest: 24, most7d: 72),
    Row(word: "24-24", teams: 2, perWeek: 84, rest: 24, most7d: 96),
    Row(word: "uk-2224", teams: 5, perWeek: 42, rest: 14, most7d: 60),
  ]

  @Test(arguments: rows)
  func theFiguresAreThePublishedOnes(_ row: Row) throws {
    let pattern = try #require(Pattern.all.first { $0.word == row.word })
    let report = PatternReport(pattern)
    #expect(pattern.teams.count == row.teams)
    #expect(Double(report.tenthsOfHoursPerWeek) / 10 == row.perWeek)
    #expect(report.shortestRest == row.rest * 60)
    #expect(report.most7d == row.most7d * 60)
    if let other = row.otherRest { #expect(report.otherAnchorRest == other * 60) }
  }

  /// Every pattern but the two with fixed or overlapping teams mans each of its shifts with one team a day.
  @Test(arguments: Pattern.all.map(\.word))
  func everyShiftIsMannedEveryDay(_ word: String) throws {
    let pattern = try #require(Pattern.all.first { $0.word == word })
    let coverage = PatternReport(pattern).coverage
    #expect(!coverage.isEmpty)
    for letter in coverage { #expect(letter.teams == 1...1, "\(word) \(letter.letter)") }
  }

  @Test func aNameThatMeansThreeCyclesGivesAllThree() {
    #expect(Pattern.called("四班三运转").map(\.word) == ["metropolitan", "elon", "elno"])
    #expect(Pattern.called("DuPont").map(\.word) == ["dupont"])
    #expect(Pattern.called("nonsense").isEmpty)
  }

  @Test func theStationsOwnFourDaysRestADayAndKeepNoWeekend() throws {
    let pattern = try #require(Pattern.called("值休备班").first)
    let report = PatternReport(pattern)
    #expect(report.tenthsOfHoursPerWeek == 420)
    #expect(!report.keepsWeekends)
    #expect(PatternReport(try #require(Pattern.called("2-2-3").first)).keepsWeekends)
  }
}
