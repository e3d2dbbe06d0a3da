import DutyBook
public import DutyModel
public import DutyRules

/// A change by hand with its effects.
public struct EditedRoster: Sendable {
  /// The roster as it is now: the draft itself, or a new draft when a published one was changed.
  public let now: JudgedRoster
  /// What was changed.
  public let edit: RosterEdit
  /// What is broken now and was not before.
  public let appeared: [Finding]
  /// What was broken before and is not any more.
  public let gone: [Finding]

  init(before: JudgedRoster, now: JudgedRoster, edit: RosterEdit) {
    self.now = now
    self.edit = edit
    let (old, new) = (Set(before.judgement.findings), Set(now.judgement.findings))
    appeared = now.judgement.findings.filter { !old.contains($0) }
    gone = before.judgement.findings.filter { !new.contains($0) }
  }
}

extension Station {
  /// Gives a member a duty, or takes the member's duties of a date away.
  ///
  /// What the member had on that date makes way. A published roster stays as it is: the change makes a
  /// new draft of it.
  ///
  /// - Parameters:
  ///   - roster: the roster's number; nil for the newest.
  ///   - who: the member, as a person would say it.
  ///   - date: the date on which the duty starts.
  ///   - duty: post and shift; nil for a day off.
  public func assign(
    roster text: String?, who: String, date: CalendarDate, duty: (post: String, shift: String)?
  ) throws -> EditedRoster {
    try edit(text) { judged, setup in
      let roster = judged.roster
      let badge = try setup.member(called: who).badge
      try Self.check(date, in: roster)
      let old = roster.assignments.filter { $0.who == badge && $0.date == date }
      guard let duty else {
        guard !old.isEmpty else { throw Refusal.notOnDuty(badge, date, roster.id) }
        return RosterEdit(roster: roster.id, removed: old)
      }
      let new = Assignment(
        who: badge, date: date, post: try setup.post(called: duty.post).code,
        shift: try setup.shift(called: duty.shift).code)
      guard old != [new] else { throw Refusal.alreadyOnDuty(badge, date) }
      return RosterEdit(roster: roster.id, added: [new], removed: old.filter { $0 != new })
    }
  }

  /// Locks what a member has on a date, so that planning leaves it, or unlocks it.
  public func lock(
    roster text: String?, who: String, date: CalendarDate, isLocked: Bool
  ) throws -> EditedRoster {
    try edit(text) { judged, setup in
      let roster = judged.roster
      let badge = try setup.member(called: who).badge
      try Self.check(date, in: roster)
      let duties = roster.assignments.filter { $0.who == badge && $0.date == date }
      guard !duties.isEmpty else { throw Refusal.notOnDuty(badge, date, roster.id) }
      guard duties.contains(where: { roster.locked.contains($0) != isLocked }) else {
        throw Refusal.nothingToChange
      }
      return isLocked
        ? RosterEdit(roster: roster.id, locked: duties) : RosterEdit(roster: roster.id, unlocked: duties)
    }
  }

  static func check(_ date: CalendarDate, in roster: Roster) throws(Refusal) {
    guard (roster.from...roster.until).contains(date) else { throw .outsideRoster(date, roster.id) }
  }

  /// Refuses to give away, or to somebody, a duty of a published roster that has begun.
  private func refuseBegun(_ edit: RosterEdit, in setup: StationSetup) throws(Refusal) {
    for duty in edit.removed + edit.added {
      guard let begun = setup.duty(duty), begun.span.start <= hand.now else { continue }
      throw .alreadyBegun(duty.who, duty.date)
    }
  }

  /// Changes a draft, or a new draft of a published roster.
  ///
  /// - Parameters:
  ///   - records: what else is written with the change.
  ///   - change: the change, for the roster and its case.
  func edit(
    _ text: String?, records: (RosterEdit) -> [Fact] = { _ in [] },
    _ change: (JudgedRoster, StationSetup) throws -> RosterEdit
  ) throws -> EditedRoster {
    try write { writer in
      let old = try writer.roster(called: text)
      let before = JudgedRoster(old, in: try writer.rosterCase(old))
      let edit = try change(before, before.rosterCase.setup)
      if old.isPublished { try refuseBegun(edit, in: before.rosterCase.setup) }
      var roster = old
      roster.apply(.rosterEdited(edit))
      if old.isPublished {
        roster = Roster(
          id: try writer.nextRosterID(), from: old.from, days: old.days, assignments: roster.assignments,
          locked: roster.locked, origin: .edited, basedOn: old.id)
        try writer.append(.rosterDrafted(roster))
      } else {
        try writer.append(.rosterEdited(edit))
      }
      for fact in records(edit) { try writer.append(fact) }
      return EditedRoster(
        before: before, now: JudgedRoster(roster, in: try writer.rosterCase(roster)), edit: edit)
    }
  }
}
