import DutyBook
public import DutyModel
import DutyRules

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
  /// Writes a handover: open calls, what is owed, holes at posts, and what is said by hand.
  ///
  /// - Returns: the handover, and the station for names.
  public func writeHandover(_ words: HandoverWords) throws -> (setup: StationSetup, state: HandoverState) {
    try write { writer in
      let setup = try writer.setup()
      let standing = try writer.standing(at: hand.now, setup: setup)
      var items = try writer.openCalls() + writer.owed()
      items += standing?.missing ?? []
      func said(_ kind: Handover.Kind, _ texts: [String]) throws -> [Handover.Item] {
        try texts.map { Handover.Item(kind: kind, text: Name(try Self.checked($0, "TEXT"))) }
      }
      let last = try writer.handovers(limit: 1).first?.handover.items.filter { $0.kind == .equipment } ?? []
      items += try said(.person, words.people)
      items += words.equipment.isEmpty ? last : try said(.equipment, words.equipment)
      items += try said(.note, words.notes)
      let id = try writer.nextHandoverID()
      try writer.append(
        .handover(id, .written(Handover(at: hand.now, leader: standing?.leader, items: items))))
      return (setup, try writer.handover(called: id.text))
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
      guard state.author != author else { throw Refusal.ownHandover(state.id) }
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

  /// Calls that are not closed.
  fileprivate func openCalls() throws -> [Handover.Item] {
    try incidents(IncidentFilter(isClosed: false, limit: 200, isOldestFirst: true)).incidents.map {
      Handover.Item(kind: .incident, about: $0.number.text, text: Name($0.text))
    }
  }

  /// What is owed, the first due first.
  fileprivate func owed() throws -> [Handover.Item] {
    try followUps(status: .open).map { task in
      Handover.Item(
        kind: .followUp, about: task.id.text, text: task.followUp.text, due: task.followUp.due)
    }
  }
}

extension WhoIsWhere {
  /// Posts where somebody is missing.
  fileprivate var missing: [Handover.Item] {
    posts.flatMap { standing in
      standing.holes.map { hole in
        let count = max(1, hole.need - hole.have)
        let missing =
          switch hole.kind {
          case .figure(.total): Handover.Missing(figure: .people, count: count)
          case .figure(.officers): Handover.Missing(figure: .officers, count: count)
          case .figure(.qualification(let word)):
            Handover.Missing(figure: .qualified, qualification: word, count: count)
          case .auxiliariesAlone: Handover.Missing(figure: .anOfficer, count: count)
          }
        return Handover.Item(kind: .hole, about: standing.post.text, text: Name(""), missing: missing)
      }
    }
  }
}
