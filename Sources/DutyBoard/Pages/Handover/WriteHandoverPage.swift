import DutyModel
import DutyStation
import DutyText

/// The page on which the going shift writes what it leaves to the next.
struct WriteHandoverPage: Page {
  /// What is handed over by itself.
  let outline: HandoverOutline
  /// What was typed and was not written; nil on a fresh page.
  var filled: Fields?
  /// Why it was not.
  var refusal: Refusal?

  static let template = Template.writeHandover
  typealias Words = HandoverWord
  var setup: StationSetup? { outline.setup }

  func title(_ phrases: Phrases) -> String { HandoverWord.write[phrases.language] }

  /// Puts the page and its form on the board.
  static func add(to routes: BoardRoutes) {
    routes.page("/handover/write", .writeHandover) { station, _ in
      WriteHandoverPage(outline: try station.handoverOutline())
    }
    routes.form(
      "/handover/write", .writeHandover, Fields.self,
      again: { done, _ in .handover(HandoverID(done.subject), isSaved: true) }
    ) { station, fields, _ in
      do {
        let written = try station.writeHandover(
          HandoverWords(
            people: fields.lines("people"), equipment: fields.lines("equipment"), notes: fields.lines("notes")
          ))
        return .go(.handover(written.state.id, isSaved: true))
      } catch let refusal as Refusal {
        return .show(
          WriteHandoverPage(outline: try station.handoverOutline(), filled: fields, refusal: refusal))
      }
    }
  }

  /// The page in words.
  struct View: Sendable {
    let path: String
    let refusal: String?
    let now: String
    let leader: String?
    let groups: [HandoverGroup]
    let isNothing: Bool
    let people: String
    let equipment: String
    /// Whether the equipment is still that of the handover before.
    let isFresh: Bool
    let notes: String
    let back: String
  }

  func view(_ phrases: Phrases, _ ask: Ask) -> View {
    let last = outline.equipment.map { $0.text[ask.language] }.joined(separator: "\n")
    return View(
      path: Place.writeHandover.path, refusal: refusal.map { Complaint(ask.language).text($0) ?? "" },
      now: phrases.moment(ask.now), leader: outline.leader.map(phrases.name),
      groups: HandoverGroup.all(
        Handover(at: ask.now, leader: outline.leader, items: outline.items), accepted: nil, ticked: nil,
        phrases, ask, setup: outline.setup), isNothing: outline.items.isEmpty,
      people: filled?.typed("people") ?? "", equipment: filled?.typed("equipment") ?? last,
      isFresh: filled == nil, notes: filled?.typed("notes") ?? "", back: Place.handovers.path)
  }
}

extension Fields {
  /// The lines of a field in which something stands.
  fileprivate func lines(_ name: String) -> [String] {
    typed(name).split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
  }
}

extension Place {
  /// The page on which a handover is written.
  static let writeHandover = Place("handover", "write")
}
