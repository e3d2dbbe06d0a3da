import DutyBook
public import DutyModel
import DutyRules

extension Station {
  /// Makes a draft binding: from now on it is the roster in force on its dates.
  ///
  /// - Parameters:
  ///   - text: the roster's number; nil for the newest.
  ///   - reason: why; it must be said when anything speaks against it.
  /// - Returns: the roster, the published ones that it stands in the place of for some dates, and what the reason
  ///   overrode.
  /// - Throws: `Refusal` when it was published already, and when no reason is given although it breaks
  ///   hard rules, changes duties in force that have begun, or was made from a version that another has followed since.
  public func publish(roster text: String?, reason: String?) throws -> (
    roster: JudgedRoster, replaces: [RosterSummary], overridden: [Objection]
  ) {
    try write { writer in
      var roster = try writer.roster(called: text)
      guard !roster.isPublished else { throw Refusal.alreadyPublished(roster.id) }
      let published = try writer.rosters().filter { $0.version != nil }
      let judged = JudgedRoster(roster, in: try writer.rosterCase(roster))
      let found = try objections(to: judged, writer)
      if reason == nil, let first = found.first { throw first.refusal(of: roster.id) }
      let earlier = published.filter { $0.from == roster.from }
      let publication = RosterPublication(
        roster: roster.id, version: earlier.count + 1, reason: reason)
      try writer.append(.rosterPublished(publication))
      roster.apply(.rosterPublished(publication))
      let replaces = published.filter { $0.from <= roster.until && roster.from <= $0.until }
      return (JudgedRoster(roster, in: judged.rosterCase), replaces, found)
    }
  }

  /// Stores a roster made elsewhere as a draft, so that it can be checked, shown and published.
  public func importRoster(
    _ assignments: [Assignment], from: CalendarDate, days: Int
  ) throws -> JudgedRoster {
    try Self.checkPeriod(from: from, days: days)
    return try write { writer in
      let id = try writer.nextRosterID()
      if let outside = assignments.first(where: { !(0..<days).contains(from.days(to: $0.date)) }) {
        throw Refusal.outsideRoster(outside.date, id)
      }
      let roster = Roster(id: id, from: from, days: days, assignments: assignments, origin: .imported)
      try writer.append(.rosterDrafted(roster))
      return JudgedRoster(roster, in: try writer.rosterCase(roster))
    }
  }
}
