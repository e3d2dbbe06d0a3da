import DutyBook
public import DutyModel

/// What two rosters have apart, person by person.
public struct RosterDifference: Sendable {
  /// The station, for names.
  public let setup: StationSetup
  /// The earlier roster.
  public let old: Roster
  /// The later one.
  public let new: Roster
  /// Each member whose duties differ, in the station's order.
  public let changes: [MemberChange]
  /// The versions that were published on the way, oldest first: when, by whom, why.
  public let steps: [PublicationRecord]

  /// What changed for one member.
  public struct MemberChange: Sendable {
    /// Who.
    public let who: Badge
    /// Duties that are gone.
    public let removed: [Assignment]
    /// Duties that are new.
    public let added: [Assignment]
  }

  init(setup: StationSetup, old: Roster, new: Roster, who: Badge?, steps: [PublicationRecord]) {
    self.steps = steps
    self.setup = setup
    self.old = old
    self.new = new
    let removed = Set(old.assignments).subtracting(new.assignments)
    let added = Set(new.assignments).subtracting(old.assignments)
    changes = setup.members.map(\.badge).filter { who == nil || who == $0 }.compactMap { badge in
      let change = MemberChange(
        who: badge, removed: removed.filter { $0.who == badge }.sorted(),
        added: added.filter { $0.who == badge }.sorted())
      return change.removed.isEmpty && change.added.isEmpty ? nil : change
    }
  }
}

extension Station {
  /// What changed between two rosters, for everybody or for one member.
  ///
  /// - Parameters:
  ///   - old: the earlier one's number; nil for the version before `new`.
  ///   - new: the later one's number; nil for the version last published.
  ///   - since: instead of `old`, the version of the same first date that somebody knows.
  /// - Throws: `Refusal` when there is no such roster or version.
  public func difference(
    from old: String? = nil, to new: String? = nil, since: Int? = nil, who: String? = nil
  ) throws -> RosterDifference {
    try book.read { reader in
      let setup = try reader.setup()
      let badge = try who.map { try setup.member(called: $0).badge }
      let published = try reader.rosters().filter { $0.version != nil }
        .sorted { $0.publishedOrder < $1.publishedOrder }
      guard new != nil || !published.isEmpty else { throw Refusal.noRoster }
      let later = try reader.roster(called: new ?? published.last?.id.text)
      let versions = published.filter { $0.from == later.from }
      let earlier: Roster
      if let old {
        earlier = try reader.roster(called: old)
      } else if let since {
        guard let version = versions.first(where: { $0.version == since }) else {
          throw Refusal.unknownVersion(since, known: versions.compactMap(\.version))
        }
        earlier = try reader.roster(called: version.id.text)
      } else {
        // The one it was made from, else the version before, else nothing but itself.
        let before = versions.last { $0.id != later.id && $0.version ?? 0 < later.version ?? .max }
        earlier = try reader.roster(called: (before?.id ?? later.basedOn ?? later.id).text)
      }
      let order = Dictionary(published.map { ($0.id, $0.publishedOrder) }, uniquingKeysWith: { $1 })
      let between = (order[earlier.id] ?? 0)...max(order[earlier.id] ?? 0, order[later.id] ?? 0)
      let steps = try reader.publications().filter { record in
        guard let place = order[record.publication.roster] else { return false }
        return place > between.lowerBound && between.contains(place)
          && versions.contains { $0.id == record.publication.roster }
      }
      return RosterDifference(setup: setup, old: earlier, new: later, who: badge, steps: steps)
    }
  }
}
