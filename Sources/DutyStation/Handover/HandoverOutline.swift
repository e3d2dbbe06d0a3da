import DutyBook
public import DutyModel
import DutyRules

/// What a handover written now would hand over before anybody has said a word.
public struct HandoverOutline: Sendable {
  /// The station, for names.
  public let setup: StationSetup
  /// Who leads the shift that goes; nil when no roster says.
  public let leader: Badge?
  /// Open and returned calls, what is owed, holes at posts.
  public let items: [Handover.Item]
  /// The equipment of the last handover, which stands unless it is said anew.
  public let equipment: [Handover.Item]
}

/// Handovers, the one written last first.
public struct HandoverList: Sendable {
  /// The station, for names.
  public let setup: StationSetup
  /// Those of one page.
  public let handovers: [HandoverState]
  /// How many there are in all.
  public let total: Int
}

extension Station {
  /// What would be handed over now.
  public func handoverOutline() throws -> HandoverOutline {
    try book.read { try $0.handoverOutline(at: hand.now) }
  }

  /// Handovers, the one written last first.
  ///
  /// - Parameters:
  ///   - limit: the most to list.
  ///   - skipped: how many to leave out before the first that is listed.
  public func handovers(limit: Int = 20, skipped: Int = 0) throws -> HandoverList {
    try book.read { reader in
      HandoverList(
        setup: try reader.setup(), handovers: try reader.handovers(limit: limit, skipped: skipped),
        total: try reader.handoverCount())
    }
  }
}

extension BookReader {
  /// What is handed over by itself at a moment.
  func handoverOutline(at now: Instant) throws -> HandoverOutline {
    let setup = try setup()
    let standing = try standing(at: now, setup: setup)
    return HandoverOutline(
      setup: setup, leader: standing?.leader, items: try openCalls() + owed() + (standing?.missing ?? []),
      equipment: try handovers(limit: 1).first?.handover.items.filter { $0.kind == .equipment } ?? [])
  }

  /// Calls that are not closed, then closed ones that were returned.
  private func openCalls() throws -> [Handover.Item] {
    let open = try incidents(IncidentFilter(isClosed: false, limit: 200, isOldestFirst: true)).incidents
    let returned = try incidents(
      IncidentFilter(isClosed: true, review: [.returned], limit: 200, isOldestFirst: true)
    ).incidents
    return (open + returned).map { call in
      Handover.Item(
        kind: .incident, about: call.number.text, text: Name(call.text),
        isReturned: call.review == .returned ? true : nil)
    }
  }

  /// What is owed, the first due first.
  private func owed() throws -> [Handover.Item] {
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
