import DutyModel
import DutyRules
import DutyStation
import DutyText

extension MonthPage {
  /// A roster in words.
  struct View: Sendable {
    let heading: String
    let isDraft: Bool
    let isEditor: Bool
    let rosters: [RosterLine]
    let wallPath: String
    let plainPath: String
    let differencePath: String
    let publishPath: String?
    let repairPath: String
    let planPath: String
    let verdict: String
    let days: [DayHead]
    let lines: [MemberLine]
    let key: [KeyItem]
    let holes: [Link]
    let groups: [FindingGroup]
    let chosen: Chosen?

    /// A roster of the book.
    struct RosterLine: Sendable {
      let label: String
      let path: String
      let isHere: Bool
    }

    /// A date over its column.
    struct DayHead: Sendable {
      let classes: String
      let monthName: String
      let number: String
      let weekday: String
      let festival: String?
      let spoken: String
    }

    /// A member's line.
    struct MemberLine: Sendable {
      let name: String
      let rank: String
      let cells: [Cell]
      let hours: String
      let nights: Int
      let weekends: Int
      let festivals: Int
      let isCalm: Bool
    }

    /// A member's day.
    struct Cell: Sendable {
      let classes: String
      let glyph: String
      let mark: String
      let path: String
      let spoken: String
      let found: String
    }

    /// What a sign means.
    struct KeyItem: Sendable {
      let classes: String
      let glyph: String
      let mark: String
      let name: String
    }

    /// Words that lead somewhere.
    struct Link: Sendable {
      let text: String
      let path: String
    }

    /// What was found about one rule.
    struct FindingGroup: Sendable {
      let rule: String
      let count: String
      let isHard: Bool
      let found: [FindingLine]
    }

    /// One finding; `number` is its place in the grid's marks.
    struct FindingLine: Sendable {
      let number: String
      let text: String
    }
  }

  func view(_ phrases: Phrases, _ ask: Ask) -> View {
    let sheet = RosterSheet(judged, ask.language)
    let roster = judged.roster
    let isEditor = ask.visitor.may(.editMonth)
    let grid = MonthGrid(judged, sheet: sheet, phrases: phrases, choice: month.choice)
    return View(
      heading: sheet.title, isDraft: !roster.isPublished, isEditor: isEditor,
      rosters: month.rosters.reversed().prefix(Self.mostRosters).map { line($0, phrases) },
      wallPath: Place.wallSheet(roster.id).path, plainPath: Place.wallSheet(roster.id, isPlain: true).path,
      differencePath: Place.differences(roster.id).path,
      publishPath: !roster.isPublished && ask.visitor.may(.publishMonth)
        ? Place.publish(roster.id).path : nil,
      repairPath: Place.repair().path,
      planPath: Place.plan(from: roster.until.advanced(days: 1), days: roster.days).path,
      verdict: sheet.verdict.joined(separator: " · "),
      days: grid.heads, lines: grid.lines, key: grid.key, holes: holes(sheet, phrases), groups: grid.groups,
      chosen: chosen(phrases, isEditor: isEditor))
  }

  /// More rosters than anybody looks through here.
  private static let mostRosters = 12

  private func line(_ roster: RosterSummary, _ phrases: Phrases) -> View.RosterLine {
    View.RosterLine(
      label: phrases.line(roster), path: Place.month(roster.id).path, isHere: roster.id == judged.roster.id)
  }

  private func holes(_ sheet: RosterSheet, _ phrases: Phrases) -> [View.Link] {
    sheet.holes.compactMap { finding in
      guard case .short(let need, _, _, _, _) = finding.breach else { return nil }
      return View.Link(text: phrases.text(finding), path: Place.month(judged.roster.id, need).path)
    }
  }
}
