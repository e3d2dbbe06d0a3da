import DutyBook
public import DutyModel

/// Calls that wait on a desk, with what there is to look at.
public struct ReviewQueue: Sendable {
  /// The station, for names.
  public let setup: StationSetup
  /// The calls, the one heard first first.
  public let calls: [IncidentState]
  /// How many there are in all.
  public let total: Int
}

extension Station {
  /// Calls that wait for their reviewer, the one heard first first.
  ///
  /// - Parameter isReturned: those that wait for their authors instead; of whoever asks, when that is known.
  public func reviewQueue(isReturned: Bool = false, limit: Int = 20) throws -> ReviewQueue {
    try book.read { reader in
      let setup = try reader.setup()
      let found = try reader.incidents(
        BookReader.IncidentFilter(
          review: isReturned ? [.returned] : [.unreviewed, .answered], limit: limit, isOldestFirst: true))
      let calls = try found.incidents.map { try reader.state($0.number, setup: setup, now: hand.now) }
        .filter { call in
          guard isReturned, let author = hand.author else { return true }
          return call.incident.people.contains(author)
        }
      return ReviewQueue(setup: setup, calls: calls, total: isReturned ? calls.count : found.total)
    }
  }

  /// Gives a call back to those who wrote it.
  ///
  /// - Throws: `Refusal` when whoever asks may not review it, or says nothing.
  public func returnForCorrection(_ text: String, comment: String) throws -> IncidentState {
    try review(text) { _ in .returned(IncidentNote(text: try Self.checked(comment, "COMMENT"))) }
  }

  /// Finds a call in order; it takes supplements only from then on.
  ///
  /// - Throws: `Refusal` when whoever asks may not review it, or it is still open.
  public func approve(_ text: String, comment: String) throws -> IncidentState {
    try review(text) { incident in
      guard incident.isClosed else { throw Refusal.notYetClosed(incident.number) }
      return .approved(IncidentNote(text: comment))
    }
  }

  private func review(_ text: String, _ fact: (Incident) throws -> IncidentFact) throws -> IncidentState {
    try add(to: text, at: nil, when: .unapproved) { setup, incident, _ in
      guard let author = hand.author else { throw Refusal.mayNotReview(nil) }
      guard setup.member(author)?.isLeader == true else { throw Refusal.mayNotReview(author) }
      guard !incident.people.contains(author) else {
        let others = setup.members.filter { $0.isLeader && !incident.people.contains($0.badge) }.map(\.badge)
        throw Refusal.ownCall(incident.number, others: others)
      }
      return (try fact(incident), .unknown)
    }
  }
}
