import DutyBook
public import DutyModel

/// What is going on at the station at one moment, all of one snapshot of the book.
public struct Overview: Sendable {
  /// The station, for names.
  public let setup: StationSetup
  /// The moment.
  public let at: Instant
  /// Who stands where; nil when no published roster covers the moment.
  public let duty: WhoIsWhere?
  /// Calls that are not closed, the one heard last first.
  public let calls: [IncidentSummary]
  /// How many calls are not closed.
  public let callCount: Int
  /// Tasks that are open, the first due first.
  public let owed: [FollowUpState]
  /// Calls that their reviewer gave back and that wait for an answer, the one heard first first.
  public let returned: [Incident]
}

extension Station {
  /// What is going on now.
  ///
  /// - Parameter limit: the most calls to list.
  public func overview(limit: Int = 12) throws -> Overview {
    try book.read { reader in
      let setup = try reader.setup()
      let open = try reader.incidents(BookReader.IncidentFilter(isClosed: false, limit: limit))
      let returned = try reader.incidents(
        BookReader.IncidentFilter(review: [.returned], limit: limit, isOldestFirst: true))
      return Overview(
        setup: setup, at: hand.now, duty: try reader.standing(at: hand.now, setup: setup),
        calls: open.incidents, callCount: open.total, owed: try reader.followUps(status: .open),
        returned: try returned.incidents.compactMap { try reader.incident($0.number) })
    }
  }
}
