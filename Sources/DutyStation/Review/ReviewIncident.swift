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

/// Which calls wait, and for whom.
public enum ReviewList: Hashable, Sendable {
  /// For their reviewer.
  case waiting
  /// For those who wrote them.
  case returned
  /// For somebody who wrote them or went.
  case returnedTo(Badge)
}

extension Station {
  /// Calls that wait on a desk, the one heard first first.
  public func reviewQueue(_ list: ReviewList = .waiting, limit: Int = 20) throws -> ReviewQueue {
    try book.read { reader in
      let setup = try reader.setup()
      var filter = BookReader.IncidentFilter(review: [.returned], limit: limit, isOldestFirst: true)
      switch list {
      case .waiting: filter.review = [.unreviewed, .answered]
      case .returned: break
      case .returnedTo(let who): filter.who = who
      }
      let found = try reader.incidents(filter)
      let calls = try found.incidents.map { try reader.state($0.number, setup: setup, now: hand.now) }
        .filter { call in
          // Whoever only helped with an act is found by their name too, and is not waited for.
          if case .returnedTo(let who) = list { call.incident.people.contains(who) } else { true }
        }
      return ReviewQueue(setup: setup, calls: calls, total: found.total - found.incidents.count + calls.count)
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
      if let refusal = setup.refusal(toReview: incident, hand.author) { throw refusal }
      return (try fact(incident), .unknown)
    }
  }
}

extension StationSetup {
  /// Why somebody may not review a call; nil when they may.
  public func refusal(toReview incident: Incident, _ who: Badge?) -> Refusal? {
    guard let who, member(who)?.isLeader == true else { return .mayNotReview(who) }
    guard incident.people.contains(who) else { return nil }
    let others = members.filter { $0.isLeader && !incident.people.contains($0.badge) }.map(\.badge)
    return .ownCall(incident.number, others: others)
  }
}
