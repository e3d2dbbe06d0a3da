import DutyBook
public import DutyModel

/// What the going shift adds by hand to what the book knows.
public struct HandoverWords: Sendable {
  /// People in the station's rooms who do not belong to it.
  public var people: [String]
  /// Keys, radios, weapons, vehicles; none to hand over what was handed over last.
  public var equipment: [String]
  /// Anything else.
  public var notes: [String]

  /// Makes the words.
  public init(people: [String] = [], equipment: [String] = [], notes: [String] = []) {
    self.people = people
    self.equipment = equipment
    self.notes = notes
  }
}

extension Station {
  /// Writes a handover: open and returned calls, what is owed, holes at posts, and what is said by hand.
  ///
  /// - Returns: the handover, and the station for names.
  public func writeHandover(_ words: HandoverWords) throws -> (setup: StationSetup, state: HandoverState) {
    try write { writer in
      let outline = try writer.handoverOutline(at: hand.now)
      func said(_ kind: Handover.Kind, _ texts: [String]) throws -> [Handover.Item] {
        try texts.map { Handover.Item(kind: kind, text: Name(try Self.checked($0, "TEXT"))) }
      }
      var items = outline.items
      items += try said(.person, words.people)
      items += words.equipment.isEmpty ? outline.equipment : try said(.equipment, words.equipment)
      items += try said(.note, words.notes)
      let id = try writer.nextHandoverID()
      try writer.append(
        .handover(id, .written(Handover(at: hand.now, leader: outline.leader, items: items))))
      return (outline.setup, try writer.handover(called: id.text))
    }
  }

  /// A handover; the latest when none is named.
  public func handover(_ id: String?) throws -> (setup: StationSetup, state: HandoverState) {
    try book.read { (try $0.setup(), try $0.handover(called: id)) }
  }

  /// Acknowledges items of a handover.
  ///
  /// - Parameters:
  ///   - id: nil for the latest.
  ///   - items: their places from 1; nil for all that are open.
  /// - Throws: `Refusal` when there is none, an item is not there or acknowledged, or they are whoever wrote it.
  public func acceptHandover(
    _ id: String?, items: [Int]?, remark: String?
  ) throws -> (setup: StationSetup, state: HandoverState) {
    try write { writer in
      let state = try writer.handover(called: id)
      guard let author = hand.author else { throw Refusal.nobodyWrites }
      guard state.isAcknowledged(by: author) else { throw Refusal.ownHandover(state.id) }
      for item in items ?? [] {
        guard state.handover.items.indices.contains(item - 1) else {
          throw Refusal.unknownItem(item, state.id, last: state.handover.items.count)
        }
        if let taken = state.accepted[item] { throw Refusal.itemAccepted(item, by: taken.by) }
      }
      let taken = items.map { Set($0).sorted() } ?? state.open
      guard !taken.isEmpty else { throw Refusal.nothingToChange }
      let remark = try Self.checkedIfAny(remark, "--remark")
      try writer.append(.handover(state.id, .accepted(HandoverAcceptance(items: taken, remark: remark))))
      return (try writer.setup(), try writer.handover(called: state.id.text))
    }
  }
}

extension BookReader {
  /// The handover of a number; the latest when none is named.
  func handover(called text: String?) throws -> HandoverState {
    if let text {
      guard let state = try handover(HandoverID(text)) else { throw Refusal.unknownHandover(text) }
      return state
    }
    guard let latest = try handovers(limit: 1).first else { throw Refusal.noHandover }
    return latest
  }
}
