import DutyBook
public import DutyModel
import DutyRules

/// A change of a roster by hand, its people and posts named as a person would say them.
public enum RosterChange: Hashable, Sendable {
  /// Gives a member a duty; what the member had on that date makes way.
  case assign(who: String, date: CalendarDate, post: String, shift: String)
  /// Takes a member's duties of a date away.
  case clear(who: String, date: CalendarDate)
  /// Hands what a member has on a date to another; what that one had on it makes way.
  case hand(who: String, date: CalendarDate, to: String)
  /// Locks what a member has on a date, so that planning leaves it, or unlocks it.
  case lock(who: String, date: CalendarDate, isLocked: Bool)
  /// Exchanges what two members have on a date, or on one date each.
  case swap(who: String, date: CalendarDate, with: String, on: CalendarDate)
  /// Gives an open duty to somebody who offers to take it, and records the offer.
  case volunteer(who: String, date: CalendarDate, post: String, shift: String)
}

extension Station {
  /// What a change would do; nothing is written.
  ///
  /// - Parameter roster: the roster's number; nil for the newest.
  /// - Throws: `Refusal` when nobody or nothing is called so, or the change changes nothing.
  public func effects(of change: RosterChange, roster text: String?) throws -> EditedRoster {
    try book.read { reader in
      var roster = try reader.roster(called: text)
      let before = JudgedRoster(roster, in: try reader.rosterCase(roster))
      let edit = try change.edit(of: before, now: hand.now)
      roster.apply(.rosterEdited(edit))
      return EditedRoster(
        before: before, now: JudgedRoster(roster, in: try reader.rosterCase(roster)), edit: edit,
        state: try reader.rosterState())
    }
  }

  /// Makes a change in a draft, or in a new draft of a published roster.
  ///
  /// - Parameters:
  ///   - roster: the roster's number; nil for the newest.
  ///   - seen: the state of the rosters in which the effects were looked at; nil when they were not.
  /// - Throws: `Refusal` as `effects` does, and when a roster has changed since.
  public func make(_ change: RosterChange, roster text: String?, seen: Int? = nil) throws -> EditedRoster {
    try write { writer in
      let state = try writer.rosterState()
      let old = try writer.roster(called: text)
      guard seen == nil || seen == state else { throw Refusal.rostersChanged(old.id) }
      let before = JudgedRoster(old, in: try writer.rosterCase(old))
      let edit = try change.edit(of: before, now: hand.now)
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
      for fact in change.records(edit) { try writer.append(fact) }
      return EditedRoster(
        before: before, now: JudgedRoster(roster, in: try writer.rosterCase(roster)), edit: edit,
        state: state)
    }
  }
}

extension RosterChange {
  /// What is written besides the change.
  fileprivate func records(_ edit: RosterEdit) -> [Fact] {
    guard case .volunteer = self else { return [] }
    return edit.added.map { .rosterCalled(DutyCall(roster: edit.roster, duty: $0, answer: .volunteered)) }
  }

  /// The duties that come and go; of a published roster none that has begun.
  fileprivate func edit(of judged: JudgedRoster, now: Instant) throws -> RosterEdit {
    let edit = try edit(of: judged)
    guard judged.roster.isPublished else { return edit }
    for duty in edit.removed + edit.added {
      guard let begun = judged.rosterCase.setup.duty(duty), begun.span.start <= now else { continue }
      throw Refusal.alreadyBegun(duty.who, duty.date)
    }
    return edit
  }

  private func edit(of judged: JudgedRoster) throws -> RosterEdit {
    let (roster, setup) = (judged.roster, judged.rosterCase.setup)
    func badge(_ text: String) throws -> Badge { try setup.member(called: text).badge }
    func duties(_ who: Badge, _ dates: CalendarDate...) -> [Assignment] {
      roster.assignments.filter { $0.who == who && dates.contains($0.date) }
    }
    func check(_ date: CalendarDate) throws(Refusal) {
      guard (roster.from...roster.until).contains(date) else { throw .outsideRoster(date, roster.id) }
    }
    switch self {
    case .assign(let who, let date, let post, let shift):
      let who = try badge(who)
      try check(date)
      let new = Assignment(
        who: who, date: date, post: try setup.post(called: post).code,
        shift: try setup.shift(called: shift).code)
      let old = duties(who, date)
      guard old != [new] else { throw Refusal.alreadyOnDuty(who, date) }
      return RosterEdit(roster: roster.id, added: [new], removed: old.filter { $0 != new })
    case .clear(let who, let date):
      let who = try badge(who)
      try check(date)
      let old = duties(who, date)
      guard !old.isEmpty else { throw Refusal.notOnDuty(who, date, roster.id) }
      return RosterEdit(roster: roster.id, removed: old)
    case .hand(let who, let date, let other):
      let (giver, taker) = (try badge(who), try badge(other))
      guard giver != taker else { throw Refusal.swapWithOneself(giver) }
      try check(date)
      let given = duties(giver, date)
      guard !given.isEmpty else { throw Refusal.notOnDuty(giver, date, roster.id) }
      return exchange(in: roster, given + duties(taker, date), given.map { $0.held(by: taker) })
    case .lock(let who, let date, let isLocked):
      let who = try badge(who)
      try check(date)
      let old = duties(who, date)
      guard !old.isEmpty else { throw Refusal.notOnDuty(who, date, roster.id) }
      guard old.contains(where: { roster.locked.contains($0) != isLocked }) else {
        throw Refusal.nothingToChange
      }
      return isLocked
        ? RosterEdit(roster: roster.id, locked: old) : RosterEdit(roster: roster.id, unlocked: old)
    case .swap(let who, let date, let other, let otherDate):
      let (one, two) = (try badge(who), try badge(other))
      guard one != two else { throw Refusal.swapWithOneself(one) }
      for date in Set([date, otherDate]) { try check(date) }
      let (first, second) = (duties(one, date, otherDate), duties(two, date, otherDate))
      let edit = exchange(
        in: roster, first + second, first.map { $0.held(by: two) } + second.map { $0.held(by: one) })
      guard !edit.added.isEmpty || !edit.removed.isEmpty else { throw Refusal.nothingToSwap(one, two) }
      return edit
    case .volunteer(let who, let date, let post, let shift):
      let duty = Assignment(
        who: try badge(who), date: date, post: try setup.post(called: post).code,
        shift: try setup.shift(called: shift).code)
      try check(date)
      guard !roster.assignments.contains(duty) else { throw Refusal.alreadyOnDuty(duty.who, date) }
      let open = judged.unmet.map { duty.at($0.need) }
      guard open.contains(duty) else { throw Refusal.notOpen(duty.post, duty.shift, date, open: open) }
      return RosterEdit(roster: roster.id, added: [duty])
    }
  }

  private func exchange(in roster: Roster, _ old: [Assignment], _ new: [Assignment]) -> RosterEdit {
    let (removed, added) = (Set(old), Set(new))
    return RosterEdit(
      roster: roster.id, added: added.subtracting(removed).sorted(),
      removed: removed.subtracting(added).sorted())
  }
}

extension Assignment {
  /// The same duty in another's hand.
  fileprivate func held(by who: Badge) -> Assignment {
    Assignment(who: who, date: date, post: post, shift: shift)
  }

  /// The same person where a need is.
  fileprivate func at(_ need: Need) -> Assignment {
    Assignment(who: who, date: need.date, post: need.post, shift: need.shift)
  }
}
