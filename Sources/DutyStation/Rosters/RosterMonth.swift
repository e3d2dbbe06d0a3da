import DutyBook
public import DutyModel
public import DutyRules

/// A roster to work on: judged, among all the others, with what can be done about the one place that was chosen.
public struct RosterMonth: Sendable {
  /// The roster.
  public let judged: JudgedRoster
  /// All rosters of the book, the one longest left alone first.
  public let rosters: [RosterSummary]
  /// The state of the rosters, for changes made by what is seen here.
  public let state: Int
  /// What was chosen.
  public let choice: Choice?

  /// A place in a roster.
  public enum Choice: Hashable, Sendable {
    /// A member's day.
    case day(Badge, CalendarDate)
    /// A need of a post.
    case need(CalendarDate, PostCode, ShiftCode)
  }

  /// What could be done about what was chosen, the best first: the referee judges each.
  public var options: [DutyOption] { choice.map { judged.options(for: $0) } ?? [] }
}

/// A way to fill a place, and what it would do.
public struct DutyOption: Sendable {
  /// The duty and who would have it.
  public let duty: Duty
  /// What would be broken, or cost something, and is not now.
  public let appeared: [Finding]
  /// What is broken now and would not be.
  public let gone: [Finding]
  /// By how much more hard rules would be broken.
  public let hard: Int
  /// What the rest would cost more.
  public let soft: Int

  /// Hard rules that would be broken.
  public var breaks: [Finding] { appeared.filter { $0.severity == .hard } }
}

extension Station {
  /// A roster to work on.
  ///
  /// - Parameters:
  ///   - roster: its number; nil for the one in force today, else the newest.
  ///   - choice: the place that somebody looks at, if any.
  /// - Throws: `Refusal` when there is no such roster.
  public func month(_ roster: String?, choice: RosterMonth.Choice? = nil) throws -> RosterMonth {
    try book.read { reader in
      let setup = try reader.setup()
      let today = setup.zone.date(hand.now)
      let wanted = try roster ?? reader.rosterInForce(on: today)?.text
      let found = try reader.roster(called: wanted)
      let judged = JudgedRoster(found, in: try reader.rosterCase(found))
      return RosterMonth(
        judged: judged, rosters: try reader.rosters(), state: try reader.rosterState(), choice: choice)
    }
  }
}

extension JudgedRoster {
  /// Who could hold what was chosen: instead of the member who has it, or where a need is not met; for a member who is
  /// off, the needs of that date that are not met.
  func options(for choice: RosterMonth.Choice) -> [DutyOption] {
    switch choice {
    case .day(let who, let date):
      let own = roster.assignments.filter { $0.who == who && $0.date == date }
      if let duty = own.first {
        return options(date: date, post: duty.post, shift: duty.shift, without: own)
      }
      let open = unmet.filter { $0.need.date == date }.map(\.need)
      return rank(
        open.map { Assignment(who: who, date: date, post: $0.post, shift: $0.shift) }, without: [])
    case .need(let date, let post, let shift):
      return options(date: date, post: post, shift: shift, without: [])
    }
  }

  private func options(
    date: CalendarDate, post: PostCode, shift: ShiftCode, without: [Assignment]
  ) -> [DutyOption] {
    rank(
      rosterCase.setup.members.map { Assignment(who: $0.badge, date: date, post: post, shift: shift) },
      without: without)
  }

  /// Who of them is there, may stand there and is off that date, by what it would break and cost.
  func rank(_ duties: [Assignment], without: [Assignment]) -> [DutyOption] {
    let setup = rosterCase.setup
    let kept = roster.assignments.filter { !without.contains($0) }
    return duties.compactMap { new -> DutyOption? in
      guard let member = setup.member(new.who), member.serves(on: new.date), member.mayHold(new.post),
        !roster.assignments.contains(where: { $0.who == new.who && $0.date == new.date }),
        let duty = setup.duty(new),
        !setup.leave.contains(where: { $0.who == new.who && $0.span(in: setup.zone).overlaps(duty.span) })
      else { return nil }
      let after = Referee.judge(rosterCase.replacing(setup: setup, assignments: kept + [new]))
      let (appeared, gone) = after.changes(from: judgement)
      return DutyOption(
        duty: duty, appeared: appeared, gone: gone, hard: after.hard - judgement.hard,
        soft: after.soft - judgement.soft)
    }.sorted { ($0.hard, $0.soft, $0.duty.who) < ($1.hard, $1.soft, $1.duty.who) }
  }
}
