import DutyModel
import Testing

@testable import DutyRules

/// The figures of the named rotations: hours a week, shortest rest, most hours in any 168.
struct PatternTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let word: String
    let teams: [Pattern.Team]
    let perWeek: Double
    let rest: Int
    /// Rest when the night belongs to the other date, where the table names it.
    let otherRest: Int?
    let most7d: Int
    var testDescription: String { word }

    init(
      _ word: String, _ cycle: String, _ offsets: [Int], perWeek: Double, rest: Int, or otherRest: Int? = nil,
      most7d: Int
    ) {
      self.init(
        word, offsets.map { Pattern.Team(cycle: cycle, offset: $0) }, perWeek: perWeek, rest: rest,
        or: otherRest, most7d: most7d)
    }

    init(
      _ word: String, _ teams: [Pattern.Team], perWeek: Double, rest: Int, or otherRest: Int? = nil,
      most7d: Int
    ) {
      self.word = word
      self.teams = teams
      self.perWeek = perWeek
      self.rest = rest
      self.otherRest = otherRest
      self.most7d = most7d
    }
  }

  static let rows = [
    Row("4on4off-fast", "DDNNOOOO", [0, 2, 4, 6], perWeek: 42, rest: 12, most7d: 48),
    Row("4on4off-slow", "DDDDOOOONNNNOOOO", [0, 4, 8, 12], perWeek: 42, rest: 12, most7d: 48),
    Row(
      "pitman-fixed",
      [("DDOODDDOODDOOO", 0), ("DDOODDDOODDOOO", 7), ("NNOONNNOONNOOO", 0), ("NNOONNNOONNOOO", 7)].map {
        Pattern.Team(cycle: $0, offset: $1)
      }, perWeek: 42, rest: 12, most7d: 60),
    Row(
      "pitman-alternating", "DDOODDDOODDOOO" + "NNOONNNOONNOOO", [0, 7, 14, 21], perWeek: 42, rest: 12,
      most7d: 60),
    Row("2-2-3", "DDOONNNOODDOOONNOODDDOONNOOO", [0, 7, 14, 21], perWeek: 42, rest: 12, most7d: 60),
    Row(
      "panama", "DDOODDDOODDOOODDOODDDOODDOOO" + "NNOONNNOONNOOONNOONNNOONNOOO", [0, 7, 28, 35], perWeek: 42,
      rest: 12, most7d: 60),
    Row("dupont", "NNNNOOODDDONNNOOODDDDOOOOOOO", [0, 7, 14, 21], perWeek: 42, rest: 12, most7d: 72),
    Row("continental", "EELLNNNOOEELLLNNOOEEELLNNOOO", [0, 7, 14, 21], perWeek: 42, rest: 16, most7d: 56),
    Row("metropolitan", "EELLNNOO", [0, 2, 4, 6], perWeek: 42, rest: 16, or: 0, most7d: 48),
    Row("elon", "ELON", [0, 1, 2, 3], perWeek: 42, rest: 24, or: 0, most7d: 48),
    Row("elno", "ELNO", [0, 1, 2, 3], perWeek: 42, rest: 24, or: 0, most7d: 48),
    Row("4x3-12days", "EEEOLLLONNNO", [0, 3, 6, 9], perWeek: 42, rest: 16, most7d: 48),
    Row("5x3", "EELLNNOOOO", [0, 2, 4, 6, 8], perWeek: 33.6, rest: 16, or: 0, most7d: 48),
    Row("4x2", "DNOO", [0, 1, 2, 3], perWeek: 42, rest: 24, most7d: 48),
    Row("3x2", "DNO", [0, 1, 2], perWeek: 56, rest: 24, most7d: 60),
    Row("3x3-weekly", "EEEEEEELLLLLLLNNNNNNN", [0, 7, 14], perWeek: 56, rest: 0, or: 0, most7d: 64),
    Row("2x2-weekly", "DDDDDDDNNNNNNN", [0, 7], perWeek: 84, rest: 0, most7d: 96),
    Row("extended-12", "DDDDDDDNNNNNNNOOOOOOO", [0, 7, 14], perWeek: 56, rest: 12, most7d: 84),
    Row("24-48", "TOO", [0, 1, 2], perWeek: 56, rest: 48, most7d: 72),
    Row("24-72", "TOOO", [0, 1, 2, 3], perWeek: 42, rest: 72, most7d: 48),
    Row("48-96", "TTOOOO", [0, 2, 4], perWeek: 56, rest: 0, most7d: 72),
    Row("kelly", "TOTOTOOOO", [0, 3, 6], perWeek: 56, rest: 24, most7d: 72),
    Row("24-24", "TO", [0, 1], perWeek: 84, rest: 24, most7d: 96),
    Row("uk-2224", "EELLNNOOOO", [0, 2, 4, 6, 8], perWeek: 42, rest: 14, most7d: 60),
  ]

  @Test func everyNamedPatternHasItsRow() {
    #expect(Pattern.all.map(\.word) == Self.rows.map(\.word) + ["station-4days"])
    #expect(Set(Pattern.all.map(\.word)).count == 25)
  }

  @Test(arguments: rows)
  func theFiguresAreThoseOfTheTable(_ row: Row) throws {
    let pattern = try #require(Pattern.all.first { $0.word == row.word })
    let report = PatternReport(pattern)
    #expect(pattern.teams == row.teams)
    #expect(Double(report.tenthsOfHoursPerWeek) / 10 == row.perWeek)
    #expect(report.shortestRest == row.rest * 60)
    #expect(report.most7d == row.most7d * 60)
    if let other = row.otherRest { #expect(report.otherAnchorRest == other * 60) }
  }

  /// Each shift has one team a day.
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

  /// On duty, comp rest, stand-by, office: the table's 24 hours are from the end of the duty to the stand-by.
  ///
  /// The report counts duty letters only, and from one 24-hour duty to the next it finds 72 hours.
  @Test func theStationsOwnFourDaysRestADayAndKeepNoWeekend() throws {
    let pattern = try #require(Pattern.called("值休备班").first)
    let report = PatternReport(pattern)
    #expect(pattern.teams == (0..<4).map { Pattern.Team(cycle: "TSBW", offset: $0) })
    #expect(report.tenthsOfHoursPerWeek == 420)
    #expect(report.shortestRest == 72 * 60)
    let (duty, standby) = (try #require(pattern.meaning(of: "T")), try #require(pattern.meaning(of: "B")))
    #expect(2 * 1440 + standby.start - (duty.start + duty.minutes) == 24 * 60)
    #expect(!report.keepsWeekends)
  }

  @Test func onlyWholeWeeksKeepWeekends() {
    let keeping = Pattern.all.filter { PatternReport($0).keepsWeekends }.map(\.word)
    #expect(
      keeping == [
        "pitman-fixed", "pitman-alternating", "2-2-3", "panama", "dupont", "continental", "3x3-weekly",
        "2x2-weekly", "extended-12",
      ])
  }

  @Test func onlyANightAtMidnightCanBelongToEitherDate() {
    let anchored = Pattern.all.filter { PatternReport($0).otherAnchorRest != nil }.map(\.word)
    #expect(anchored == ["metropolitan", "elon", "elno", "4x3-12days", "5x3", "3x3-weekly"])
  }

  /// The letters say which day a night is written under; it starts on the day after when it follows midnight.
  @Test func aNightAfterMidnightStartsOnTheNextDay() throws {
    let late = try #require(Pattern.called("早中夜休").first)
    // Team 0: early, late, night, off; the night written under day 2 starts on day 3.
    #expect(late.duties(of: 0, startingOn: 2).isEmpty)
    #expect(late.duties(of: 0, startingOn: 3).map(\.letter.letter) == ["N"])
    let early = try #require(Pattern.called("早中休夜").first)
    #expect(early.duties(of: 0, startingOn: 3).map(\.letter.letter) == ["N"])
    let weekly = try #require(Pattern.called("三班倒").first)
    // The last night and the first early duty of the next round start on one day.
    #expect(weekly.duties(of: 0, startingOn: 21).map(\.startMinute) == [0, 480])
  }

  @Test func aWeekOfDayNightOffOff() throws {
    let duties = try #require(Pattern.called("白夜休休").first).duties(on: 0..<2)
    #expect(duties.map { "\($0.day)\($0.letter.letter)\($0.team)" } == ["0D0", "0N1", "1D3", "1N0"])
  }

  /// The report of a pattern and the referee's own look at the duties it gives agree on the shortest rest.
  @Test(arguments: Pattern.all.map(\.word)) func theDutiesRestAsTheReportSays(_ word: String) throws {
    let pattern = try #require(Pattern.all.first { $0.word == word })
    let duties = pattern.duties(on: 0..<(2 * pattern.length + 7))
    let rests = pattern.teams.indices.flatMap { team in
      let own = duties.filter { $0.team == team }
      return zip(own, own.dropFirst()).map { first, second in
        (second.day - first.day) * 1440 + second.startMinute - first.startMinute - first.letter.minutes
      }
    }
    #expect(rests.min() == PatternReport(pattern).shortestRest)
  }

  struct Own: Sendable {
    let cycle: String
    let night: Pattern.NightAnchor
    let rest: Int
  }

  @Test(arguments: [
    Own(cycle: "早中休夜", night: .before, rest: 24), Own(cycle: "早中休夜", night: .after, rest: 0),
    Own(cycle: "elno", night: .after, rest: 24), Own(cycle: "E L N O", night: .before, rest: 0),
    Own(cycle: "白夜休休", night: .after, rest: 24), Own(cycle: "值休休休休", night: .after, rest: 96),
    Own(cycle: "DDN--", night: .after, rest: 12),
  ])
  func aStationsOwnCycle(_ own: Own) throws {
    let pattern = try Pattern(cycle: own.cycle, offsets: [0, 1], night: own.night)
    #expect(PatternReport(pattern).shortestRest == own.rest * 60)
    #expect(pattern.teams.count == 2)
  }

  @Test func aCycleThatCannotBeRead() {
    #expect(throws: Pattern.CycleError.empty) { try Pattern(cycle: " ", offsets: [0], night: .after) }
    #expect(throws: Pattern.CycleError.noTeams) { try Pattern(cycle: "DN", offsets: [], night: .after) }
    #expect(throws: Pattern.CycleError.unknownLetter("X", place: 2)) {
      try Pattern(cycle: "DXN", offsets: [0], night: .after)
    }
    // Twelve-hour days do not go with eight-hour shifts.
    #expect(throws: Pattern.CycleError.unknownLetter("D", place: 1)) {
      try Pattern(cycle: "DELN", offsets: [0], night: .after)
    }
  }

  struct Typed: Sendable, CustomTestStringConvertible {
    let text: String
    let offsets: [Int]
    let perWeek: Int
    var testDescription: String { text }
  }

  @Test(arguments: [
    Typed(text: "DDNNOOOO/4", offsets: [0, 2, 4, 6], perWeek: 420),
    Typed(text: "ddnnoooo/0,2,4,6", offsets: [0, 2, 4, 6], perWeek: 420),
    Typed(text: "值休休/3", offsets: [0, 1, 2], perWeek: 560),
    Typed(text: "E L N O/4/before", offsets: [0, 1, 2, 3], perWeek: 420),
    Typed(text: "DN/5", offsets: [0, 0, 0, 1, 1], perWeek: 840),
  ])
  func aTypedCycleSpreadsItsTeams(_ typed: Typed) throws {
    let pattern = try #require(try Pattern.own(typed: typed.text))
    #expect(pattern.teams.map(\.offset) == typed.offsets)
    #expect(PatternReport(pattern).tenthsOfHoursPerWeek == typed.perWeek)
    #expect(try Pattern.own(typed: pattern.word) == pattern)
  }

  @Test(arguments: ["dupont", "24/47", "DDNN/x", "DDNN/4/noon", "a/b/c/d", "", "/", "/4"])
  func whatIsNoCycleIsLeftToTheNames(_ text: String) throws {
    #expect(try Pattern.own(typed: text) == nil)
  }

  @Test(arguments: ["DN/0", "DN/", "DN/1001", "DN/-3"]) func aCycleNeedsTeams(_ text: String) {
    #expect(throws: Pattern.CycleError.noTeams) { try Pattern.own(typed: text) }
  }
}
