import DutyBook
public import DutyModel
import DutyRules

extension Station {
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
    try edit(text) { judged, setup in
      let roster = judged.roster
      let (one, other) = (
        try setup.member(called: first.who).badge, try setup.member(called: second.who).badge
      )
      guard one != other else { throw Refusal.swapWithOneself(one) }
      let dates = Set([first.date, second.date])
      for date in dates { try Self.check(date, in: roster) }
      func duties(_ who: Badge) -> [Assignment] {
        roster.assignments.filter { $0.who == who && dates.contains($0.date) }
      }
      func given(_ duties: [Assignment], to who: Badge) -> [Assignment] {
        duties.map { Assignment(who: who, date: $0.date, post: $0.post, shift: $0.shift) }
      }
      let removed = Set(duties(one) + duties(other))
      let added = Set(given(duties(one), to: other) + given(duties(other), to: one))
      guard removed != added else { throw Refusal.nothingToSwap(one, other) }
      return RosterEdit(
        roster: roster.id, added: added.subtracting(removed).sorted(),
        removed: removed.subtracting(added).sorted())
    }
  }

  /// Gives an open duty to somebody who offers to take it, and records the offer.
  ///
  /// - Throws: `Refusal` when nobody is missing there, with what is open.
  public func volunteer(
    roster text: String?, who: String, date: CalendarDate, post: String, shift: String
  ) throws -> EditedRoster {
    try edit(
      text,
      records: { edit in
        edit.added.map { .rosterCalled(DutyCall(roster: edit.roster, duty: $0, answer: .volunteered)) }
      }
    ) { judged, setup in
      let roster = judged.roster
      let badge = try setup.member(called: who).badge
      try Self.check(date, in: roster)
      let duty = Assignment(
        who: badge, date: date, post: try setup.post(called: post).code,
        shift: try setup.shift(called: shift).code)
      let open = judged.unmet
      guard
        open.contains(where: {
          $0.need.post == duty.post && $0.need.shift == duty.shift && $0.need.date == date
        })
      else {
        throw Refusal.notOpen(
          duty.post, duty.shift, date,
          open: open.map {
            Assignment(who: badge, date: $0.need.date, post: $0.need.post, shift: $0.need.shift)
          })
      }
      guard !roster.assignments.contains(duty) else { throw Refusal.alreadyOnDuty(badge, date) }
      return RosterEdit(roster: roster.id, added: [duty])
    }
  }
}
