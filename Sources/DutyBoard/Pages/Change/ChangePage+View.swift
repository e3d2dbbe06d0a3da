import DutyModel
import DutyRules
import DutyStation
import DutyText

extension ChangePage {
  /// A change and its effects in words.
  struct View: Sendable {
    let heading: String
    let refusal: String?
    let changes: [String]
    let appeared: [Line]
    let gone: [Line]
    let isCalm: Bool
    let isDraft: Bool
    let path: String
    let fields: [Field]
    let back: String

    /// Something that would be found, or would not be any more.
    struct Line: Sendable {
      let text: String
      let isHard: Bool
    }

    /// What the form carries along.
    struct Field: Sendable {
      let name: String
      let value: String
    }
  }

  func view(_ phrases: Phrases, _ ask: Ask) -> View {
    let page = FindingsPage(ask.language, setup: edited.now.rosterCase.setup)
    func lines(_ findings: [Finding]) -> [View.Line] {
      findings.map {
        View.Line(text: "\(phrases.word($0.rule)) — \(phrases.text($0))", isHard: $0.severity == .hard)
      }
    }
    return View(
      heading: RosterSheet(edited.now, ask.language).title, refusal: refusal,
      changes: page.changes(edited.edit).split(separator: "\n").map(String.init),
      appeared: lines(edited.appeared), gone: lines(edited.gone),
      isCalm: edited.appeared.isEmpty && edited.gone.isEmpty, isDraft: !edited.now.roster.isPublished,
      path: Place.change(roster).path,
      fields: change.fields.map { View.Field(name: $0.key, value: $0.value) }
        + [View.Field(name: "seen", value: "\(edited.state)")],
      back: back.path)
  }

  private var back: Place {
    let fields = Dictionary(change.fields.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
    guard let who = fields["who"], let date = fields["date"].flatMap({ CalendarDate($0) }) else {
      return .month(roster)
    }
    return .month(roster, Badge(who), date)
  }
}
