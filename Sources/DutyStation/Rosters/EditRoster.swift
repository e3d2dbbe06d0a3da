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
  /// The state of the rosters before the change.
  public let state: Int

  init(before: JudgedRoster, now: JudgedRoster, edit: RosterEdit, state: Int) {
    self.now = now
    self.edit = edit
    self.state = state
    (appeared, gone) = now.judgement.changes(from: before.judgement)
  }
}

extension Judgement {
  /// What was found now and not before, and what was found before and is not any more.
  func changes(from before: Judgement) -> (appeared: [Finding], gone: [Finding]) {
    let (old, new) = (Set(before.findings), Set(findings))
    return (findings.filter { !old.contains($0) }, before.findings.filter { !new.contains($0) })
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
    try make(
      duty.map { .assign(who: who, date: date, post: $0.post, shift: $0.shift) }
        ?? .clear(who: who, date: date), roster: text)
  }

  /// Locks what a member has on a date, so that planning leaves it, or unlocks it.
  public func lock(
    roster text: String?, who: String, date: CalendarDate, isLocked: Bool
  ) throws -> EditedRoster {
    try make(.lock(who: who, date: date, isLocked: isLocked), roster: text)
  }

  /// Exchanges what two members have on a date, or on one date each: the day of the first for the day of the second.
  ///
  /// - Parameters:
  ///   - roster: the roster's number; nil for the newest.
  ///   - first: one member and the date that they give away.
  ///   - second: the other and theirs.
  /// - Throws: `Refusal` when nobody is called so, a date lies outside, or the exchange changes nothing.
  public func swap(
    roster text: String?, _ first: (who: String, date: CalendarDate),
    with second: (who: String, date: CalendarDate)
  ) throws -> EditedRoster {
    try make(
      .swap(who: first.who, date: first.date, with: second.who, on: second.date), roster: text)
  }

  /// Gives an open duty to somebody who offers to take it, and records the offer.
  ///
  /// - Throws: `Refusal` when nobody is missing there, with what is open.
  public func volunteer(
    roster text: String?, who: String, date: CalendarDate, post: String, shift: String
  ) throws -> EditedRoster {
    try make(.volunteer(who: who, date: date, post: post, shift: shift), roster: text)
  }
}
