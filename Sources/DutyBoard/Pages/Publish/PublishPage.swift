import DutyModel
import DutyRules
import DutyStation
import DutyText

/// A draft before it becomes binding: what it breaks, whose duties change.
struct PublishPage: Page {
  /// The draft.
  let judged: JudgedRoster
  /// What it has apart from the version before it.
  let difference: RosterDifference
  /// What speaks against publishing it.
  let objections: [Objection]
  /// The reason as it was typed.
  var reason = ""
  /// Why it was not published.
  var refusal: String?

  static let template = Template.publish
  typealias Words = MonthWord
  var setup: StationSetup? { judged.rosterCase.setup }

  func title(_ phrases: Phrases) -> String { MonthWord.publishing[phrases.language] }

  /// Puts the page on the board.
  static func add(to routes: BoardRoutes) {
    routes.page("/month/:roster/publish", .publishMonth) { station, ask in
      try page(ask.part("roster"), station)
    }
    routes.form("/month/:roster/publish", .publishMonth, PublishForm.self) { station, form, ask in
      let id = ask.part("roster")
      let reason = form.reason.flatMap { $0.isBlank ? nil : $0 }
      do {
        _ = try station.publish(roster: id, reason: reason)
      } catch Refusal.alreadyPublished {
        // Sent twice: it is what was wanted.
      } catch let error as Refusal {
        switch error {
        case .breaksHardRules, .draftOvertaken, .changesPast:
          var shown = try page(id, station)
          (shown.reason, shown.refusal) = (form.reason ?? "", Complaint(ask.language).text(error))
          return .show(shown)
        default: throw error
        }
      }
      return .go(.month(RosterID(id)))
    }
  }

  private static func page(_ id: String, _ station: Station) throws -> PublishPage {
    PublishPage(
      judged: try station.roster(id), difference: try station.difference(to: id),
      objections: try station.objections(to: id))
  }

  private struct PublishForm: Decodable, Sendable { let reason: String? }

  /// The page in words.
  struct View: Sendable {
    let heading: String
    let refusal: String?
    let warnings: [String]
    let broken: [String]
    let isLawful: Bool
    let people: [ChangedPage.View.Person]
    let path: String
    let reason: String
    let isMissing: Bool
    let back: String
  }

  func view(_ phrases: Phrases, _ ask: Ask) -> View {
    let broken = judged.judgement.findings.filter { $0.severity == .hard }
    // What it breaks is told one by one.
    let warnings = objections.filter { if case .breaksHardRules = $0 { false } else { true } }
    return View(
      heading: RosterSheet(judged, ask.language).title, refusal: refusal,
      warnings: warnings.map { phrases.line($0) },
      broken: broken.map { "\(phrases.word($0.rule)) — \(phrases.text($0))" }, isLawful: broken.isEmpty,
      people: ChangedPage.people(difference, phrases), path: Place.publish(judged.roster.id).path,
      reason: reason, isMissing: refusal != nil, back: Place.month(judged.roster.id).path)
  }
}

extension String {
  /// Whether nobody could read anything in it.
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

extension Place {
  /// What puts a draft in force.
  static func publish(_ roster: RosterID) -> Place { Place("month", roster.text, "publish") }
}
