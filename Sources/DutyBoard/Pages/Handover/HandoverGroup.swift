import DutyModel
import DutyText

/// The items of one sort in a handover, in words.
struct HandoverGroup: Sendable {
  /// What the sort is called.
  let word: String
  let items: [Item]

  /// An item.
  struct Item: Sendable {
    let number: String
    let about: String?
    let link: String?
    let due: String?
    let isOverdue: Bool
    let missing: String?
    let text: String
    let box: String
    let isTickable: Bool
    let isTicked: Bool
    let isWaiting: Bool
    let accepted: String?
    let remarked: String?
  }

  /// What the name of an item's box begins with; its place follows.
  static let box = "item-"

  /// A handover's items, sort by sort, each with its place in the list.
  ///
  /// - Parameters:
  ///   - accepted: who acknowledged which; nil for what is not written yet.
  ///   - ticked: the places that were ticked; nil where nothing can be.
  static func all(
    _ handover: Handover, accepted: [Int: HandoverState.Acknowledgement]?, ticked: Set<String>?,
    _ phrases: Phrases, _ ask: Ask, setup: StationSetup
  ) -> [HandoverGroup] {
    let words = HandoverPage(ask.language, setup: setup, isColoured: false)
    let numbered = handover.items.enumerated().map { ($0.offset + 1, $0.element) }
    return Handover.Kind.allCases.compactMap { kind in
      let items = numbered.filter { $0.1.kind == kind }.map { number, item in
        let (piece, taken) = (words.piece(item, now: ask.now), accepted?[number])
        let isOpen = accepted != nil && taken == nil
        return Item(
          number: "\(number)", about: piece.about, link: place(of: item, ask)?.path, due: piece.due,
          isOverdue: piece.isOverdue, missing: piece.missing, text: piece.text, box: "\(box)\(number)",
          isTickable: isOpen && ticked != nil, isTicked: ticked?.contains("\(number)") ?? false,
          isWaiting: isOpen && ticked == nil,
          accepted: taken.map { phrases.acknowledged($0, near: handover.at) }, remarked: taken?.remark)
      }
      return items.isEmpty ? nil : HandoverGroup(word: words.word(kind), items: items)
    }
  }

  /// Where there is more about an item.
  private static func place(of item: Handover.Item, _ ask: Ask) -> Place? {
    guard let about = item.about else { return nil }
    return switch item.kind {
    case .incident: ask.visitor.may(.seeCalls) ? Place.incident(IncidentNumber(about)) : nil
    case .followUp: ask.visitor.may(.seeOwed) ? Place.owed(FollowUpID(about)) : nil
    case .hole, .person, .equipment, .note: nil
    }
  }
}
