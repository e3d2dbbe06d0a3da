import DutyBook
public import DutyModel
import DutyRules

extension Station {
  /// Makes a draft binding: from now on it is the roster in force on its dates.
  ///
  /// - Parameters:
  ///   - text: the roster's number; nil for the newest.
  ///   - reason: why; it must be said when the roster breaks hard rules.
  /// - Returns: the roster, and the published ones that it stands in the place of for some dates.
  /// - Throws: `Refusal` when it was published already, and when no reason is given although it breaks
  ///   hard rules, changes duties in force that have begun, or was made from a version that another has followed since.
  public func publish(roster text: String?, reason: String?) throws -> (
    roster: JudgedRoster, replaces: [RosterSummary]
  ) {
    try write { writer in
      var roster = try writer.roster(called: text)
      guard !roster.isPublished else { throw Refusal.alreadyPublished(roster.id) }
      let published = try writer.rosters().filter { $0.version != nil }
      if reason == nil, let base = published.first(where: { $0.id == roster.basedOn }),
        let later = published.last(where: { $0.from == base.from && $0.publishedOrder > base.publishedOrder })
      {
        throw Refusal.draftOvertaken(roster.id, by: later.id)
      }
      let judged = JudgedRoster(roster, in: try writer.rosterCase(roster))
      if reason == nil { try refuseToChangeThePast(judged, writer) }
      let broken = judged.judgement.findings.filter { $0.severity == .hard }
      if !broken.isEmpty, reason == nil {
        throw Refusal.breaksHardRules(roster.id, findings: broken.count)
      }
      let earlier = published.filter { $0.from == roster.from }
      let publication = RosterPublication(
        roster: roster.id, version: earlier.count + 1, reason: reason)
      try writer.append(.rosterPublished(publication))
      roster.apply(.rosterPublished(publication))
      let replaces = published.filter { $0.from <= roster.until && roster.from <= $0.until }
      return (JudgedRoster(roster, in: judged.rosterCase), replaces)
    }
  }

  /// Refuses a roster that differs from what is in force in duties that have begun.
  private func refuseToChangeThePast(_ judged: JudgedRoster, _ reader: BookReader) throws {
    let (roster, setup) = (judged.roster, judged.rosterCase.setup)
    let today = setup.zone.date(hand.now)
    guard roster.from <= today else { return }
    let past = try (roster.from...min(roster.until, today)).filter { try reader.rosterInForce(on: $0) != nil }
    guard let first = past.first, let last = past.last else { return }
    let (old, new) = (Set(try reader.inForce(first...last, setup: setup)), Set(roster.assignments))
    let changed = Set(
      old.symmetricDifference(new).filter { duty in
        past.contains(duty.date) && setup.duty(duty).map { $0.span.start <= hand.now } ?? false
      }.map(\.date))
    guard let earliest = changed.min() else { return }
    throw Refusal.changesPast(roster.id, from: earliest, dates: changed.count)
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
