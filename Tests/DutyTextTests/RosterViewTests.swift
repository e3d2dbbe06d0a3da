import DutyModel
import DutyRules
import Testing

@testable import DutyText

/// Whole views, in both languages, at the widths of a small and a wide terminal.
struct RosterViewTests {
  struct View: Sendable, CustomTestStringConvertible {
    let language: Language
    let width: Int
    let isColoured: Bool
    var testDescription: String { "grid-\(language.rawValue)-\(width)\(isColoured ? "-colour" : "")" }
  }

  static let views = Language.allCases.flatMap { language in
    [80, 160].flatMap { width in
      [false, true].map { View(language: language, width: width, isColoured: $0) }
    }
  }

  @Test(arguments: views) func theGridIsAsItWas(_ view: View) throws {
    let grid = RosterGrid(ExampleRoster.sheet(view.language), width: view.width, isColoured: view.isColoured)
    try expectGolden(grid.text, "\(view.testDescription).txt")
  }

  /// Every line fits, and every line of people ends its cells in the same column.
  @Test(arguments: views) func theGridFitsAndLinesUp(_ view: View) throws {
    let grid = RosterGrid(ExampleRoster.sheet(view.language), width: view.width, isColoured: view.isColoured)
    let lines = grid.text.split(separator: "\n").dropFirst()
    for line in lines { #expect(DisplayWidth.of(line) <= view.width, "\(line)") }
    let rules = lines.compactMap { line -> Int? in
      line.firstIndex(of: "│").map { DisplayWidth.of(line[..<$0]) }
    }
    #expect(rules.count >= 4)
    #expect(Set(rules).count == 1)
  }

  @Test(arguments: Language.allCases) func listsAreAsTheyWere(_ language: Language) throws {
    let lists = RosterLists(ExampleRoster.sheet(language), width: 80)
    let member = try #require(ExampleRoster.setup.members.first)
    try expectGolden(
      [lists.byPost, lists.byDay, lists.member(member)].joined(separator: "\n===\n"),
      "lists-\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases, [true, false]) func theWallSheetIsAsItWas(
    _ language: Language, isColoured: Bool
  ) throws {
    let html = WallSheet(ExampleRoster.sheet(language), isColoured: isColoured).html
    try expectGolden(html, "wall-\(language.rawValue)\(isColoured ? "-colour" : "").html")
    #expect(!html.contains("<01>"))
    #expect(html.contains("&lt;01&gt;") || !html.contains("Support"))
  }

  @Test(arguments: Language.allCases) func theSpreadsheetIsAsItWas(_ language: Language) throws {
    let csv = RosterCSV(ExampleRoster.sheet(language)).text
    #expect(csv.hasPrefix("\u{FEFF}"))
    try expectGolden(csv, "roster-\(language.rawValue).csv")
  }

  @Test func theCalendarOfOnePersonIsAsItWas() throws {
    let member = try #require(ExampleRoster.setup.members.first)
    let text = MemberCalendar(ExampleRoster.sheet(.zh), member: member, made: Instant(milliseconds: 0)).text
    try expectGolden(text, "member.ics")
    for line in text.split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
  }

  @Test(arguments: Language.allCases) func findingsAreAsTheyWere(_ language: Language) throws {
    let judgements = Rule.all.map { rule in
      let example = rule.breaking.rosterCase
      let phrases = Phrases(language, setup: example.setup)
      let found = Referee.judge(example).findings.filter { $0.rule == rule.name }
      return "\(phrases.word(rule.name)): " + found.map { phrases.text($0) }.joined(separator: " | ")
    }
    try expectGolden(judgements.joined(separator: "\n") + "\n", "findings-\(language.rawValue).txt")
  }
}
