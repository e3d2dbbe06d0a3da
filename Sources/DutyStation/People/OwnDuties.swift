import DutyBook
public import DutyModel
public import DutyRules

/// One person's side of the rosters: their duties, what is fair, what is open, and what they have said.
public struct OwnDuties: Sendable {
  /// The station, for names.
  public let setup: StationSetup
  /// Whose.
  public let member: Member
  /// The dates looked at: from a month ago to the last that any published roster covers.
  public let dates: ClosedRange<CalendarDate>
  /// Their duties on those dates, as they are in force or were really worked.
  public let duties: [Duty]
  /// The roster in force today; nil when there is none.
  public let roster: JudgedRoster?
  /// What this year's published rosters bring them.
  public let year: Tally
  /// Of the newest roster that is not over, what nobody has and they could take.
  public let open: [DutyOption]
  /// That roster; nil when there is none.
  public let openRoster: RosterID?
  /// The state of the rosters, for an offer made by what is seen here.
  public let state: Int
  /// The word in their calendar's address; nil when it has none.
  public let calendarToken: String?

  /// What the roster in force brings them.
  public var tally: Tally? {
    roster.map { judged in
      Tally(
        judged.rosterCase.duties.filter { $0.who == member.badge }, calendar: setup.calendar, zone: setup.zone
      )
    }
  }

  /// What of it would be their fair share, by the year's ledger; nil without a roster in force.
  public func fairShare(_ measure: FairMeasure) -> ClosedRange<Int>? {
    roster.flatMap { FairShares($0.rosterCase).band(of: member.badge, measure) }
  }
}

extension Station {
  /// One person's side of the rosters.
  ///
  /// - Throws: `Refusal` when nobody is called so.
  public func own(_ text: String) throws -> OwnDuties {
    try book.read { reader in
      let setup = try reader.setup()
      let member = try setup.member(called: text)
      let today = setup.zone.date(hand.now)
      let rosters = try reader.rosters()
      let dates = try reader.datesOfOwn(around: today)
      let inForce = try reader.rosterInForce(on: today).flatMap { try reader.roster($0) }
      let judged = try inForce.map { JudgedRoster($0, in: try reader.rosterCase($0)) }
      let newest = try rosters.last { $0.until >= today }.flatMap { try reader.roster($0.id) }
      let opening = try newest.map { JudgedRoster($0, in: try reader.rosterCase($0)) }
      return OwnDuties(
        setup: setup, member: member, dates: dates,
        duties: try reader.duties(of: member.badge, on: dates, setup: setup),
        roster: judged, year: try reader.year(today.year, setup: setup)[member.badge],
        open: opening?.open(to: member.badge, after: hand.now) ?? [], openRoster: newest?.id,
        state: try reader.rosterState(), calendarToken: try reader.calendarToken(of: member.badge))
    }
  }

  /// Takes somebody's wish back.
  public func withdrawWish(_ wish: Wish) throws {
    try write { writer in
      guard try writer.setup().wishes.contains(wish) else { throw Refusal.nothingToChange }
      try writer.append(.wishWithdrawn(wish))
    }
  }

  /// Gives whoever writes a private address for their calendar, in the place of any they had.
  ///
  /// - Parameter token: a word that nobody can guess; nil to take the address away.
  /// - Throws: `Refusal.nobodyWrites` when nobody has said who they are.
  public func setCalendarToken(_ token: String?) throws {
    guard let author = hand.author else { throw Refusal.nobodyWrites }
    try write { try $0.setCalendarToken(token, of: author) }
  }

  /// The duties behind a private address; nil when no calendar has it.
  public func calendar(token: String) throws -> OwnCalendar? {
    try book.read { reader in
      let setup = try reader.setup()
      guard let member = try reader.calendarOwner(of: token).flatMap({ setup.member($0) }) else { return nil }
      let dates = try reader.datesOfOwn(around: setup.zone.date(hand.now))
      return OwnCalendar(
        setup: setup, member: member,
        duties: try reader.duties(of: member.badge, on: dates, setup: setup))
    }
  }
}

/// What stands in somebody's calendar.
public struct OwnCalendar: Sendable {
  /// The station, for names.
  public let setup: StationSetup
  /// Whose.
  public let member: Member
  /// Their duties, from a month ago to the last that any published roster has.
  public let duties: [Duty]
}

extension BookReader {
  /// What somebody looks at of their own: from a month ago to the last date that any published roster covers.
  fileprivate func datesOfOwn(around today: CalendarDate) throws -> ClosedRange<CalendarDate> {
    let last = try rosters().filter { $0.version != nil }.map(\.until).max() ?? today
    return today.advanced(days: -31)...max(last, today)
  }

  /// Somebody's duties in the order of time.
  fileprivate func duties(
    of who: Badge, on dates: ClosedRange<CalendarDate>, setup: StationSetup
  ) throws -> [Duty] {
    try duties(on: dates, setup: setup).filter { $0.who == who }.sorted { $0.span.start < $1.span.start }
  }
}

extension JudgedRoster {
  /// What nobody has from a moment on and somebody could take, the soonest first.
  fileprivate func open(to who: Badge, after now: Instant) -> [DutyOption] {
    let soon = unmet.filter { $0.span.start > now }.map(\.need).map {
      Assignment(who: who, date: $0.date, post: $0.post, shift: $0.shift)
    }
    return rank(Array(soon.prefix(Self.mostOpen)), without: []).sorted {
      $0.duty.span.start < $1.duty.span.start
    }
  }

  /// More open duties than anybody is offered at once.
  private static var mostOpen: Int { 12 }
}
