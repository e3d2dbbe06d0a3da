import DutyBook
public import DutyModel
import DutyRules

extension Station {
  /// What speaks against publishing a draft as it is; nothing against what is published.
  ///
  /// - Throws: `Refusal` when there is no such roster.
  public func objections(to text: String?) throws -> [Objection] {
    try book.read { reader in
      let roster = try reader.roster(called: text)
      guard !roster.isPublished else { return [] }
      return try objections(to: JudgedRoster(roster, in: try reader.rosterCase(roster)), reader)
    }
  }

  /// The same of a draft that is judged already, what undoes most first.
  func objections(to judged: JudgedRoster, _ reader: BookReader) throws -> [Objection] {
    let broken = judged.judgement.findings.count { $0.severity == .hard }
    var found = [try overtaken(judged.roster, reader), try changedPast(judged, reader)].compactMap(\.self)
    if broken > 0 { found.append(.breaksHardRules(findings: broken)) }
    return found
  }

  /// The version that has followed the one a draft was made from.
  private func overtaken(_ draft: Roster, _ reader: BookReader) throws -> Objection? {
    let published = try reader.rosters().filter { $0.version != nil }
    guard let base = published.first(where: { $0.id == draft.basedOn }),
      let summary = published.last(where: {
        $0.from == base.from && $0.publishedOrder > base.publishedOrder
      }), let later = try reader.roster(summary.id)
    else { return nil }
    let changed = Set(later.assignments).symmetricDifference(draft.assignments)
    let cells = Set(changed.map { PatternPlan.Cell(who: $0.who, date: $0.date) })
    let record = try reader.publications().last { $0.publication.roster == later.id }
    return .overtaken(by: later.id, at: record?.at, cells: cells.count)
  }

  /// The dates on which a draft differs from what is in force in duties that have begun.
  private func changedPast(_ judged: JudgedRoster, _ reader: BookReader) throws -> Objection? {
    let (roster, setup) = (judged.roster, judged.rosterCase.setup)
    let today = setup.zone.date(hand.now)
    guard roster.from <= today else { return nil }
    let past = try (roster.from...min(roster.until, today)).filter { try reader.rosterInForce(on: $0) != nil }
    guard let first = past.first, let last = past.last else { return nil }
    let (old, new) = (Set(try reader.inForce(first...last, setup: setup)), Set(roster.assignments))
    let changed = Set(
      old.symmetricDifference(new).filter { duty in
        past.contains(duty.date) && setup.duty(duty).map { $0.span.start <= hand.now } ?? false
      }.map(\.date))
    return changed.min().map { .changesPast(from: $0, dates: changed.count) }
  }
}

extension Objection {
  /// How the publication of a draft is refused for it.
  func refusal(of draft: RosterID) -> Refusal {
    switch self {
    case .overtaken(let later, _, _): .draftOvertaken(draft, by: later)
    case .changesPast(let first, let dates): .changesPast(draft, from: first, dates: dates)
    case .breaksHardRules(let findings): .breaksHardRules(draft, findings: findings)
    }
  }
}
