public import DutyModel

/// Everything a judgement on a roster needs: the station as it is, the period, who does what, what was
/// worked before, and what the year has brought each person so far.
public struct RosterCase: Sendable {
  /// The station: people, posts, shifts, leave, wishes, locks, rules, calendar.
  public let setup: StationSetup
  /// The first date.
  public let from: CalendarDate
  /// How many dates.
  public let days: Int
  /// The duties whose code words the station knows, in order of person and start.
  public let duties: [Duty]
  /// The assignments with a person, post or shift that the station does not have.
  public let unknown: [Assignment]
  /// Duties that start before the first date, in the same order; rules look back at them.
  public let history: [Duty]
  /// What each person has done this year before the first date.
  public let ledger: Ledger

  /// Makes a case.
  ///
  /// Assignments before `from` in `history` count; later ones there are left out, as are unknown codes.
  public init(
    setup: StationSetup, from: CalendarDate, days: Int, assignments: [Assignment],
    history: [Assignment] = [], ledger: Ledger = Ledger()
  ) {
    self.setup = setup
    self.from = from
    self.days = days
    self.ledger = ledger
    let known: (Assignment) -> Duty? = { assignment in
      guard let shift = setup.shift(assignment.shift), setup.member(assignment.who) != nil,
        setup.post(assignment.post) != nil
      else { return nil }
      return Duty(assignment, shift: shift, zone: setup.zone)
    }
    let order: (Duty, Duty) -> Bool = { ($0.who, $0.span.start, $0.post) < ($1.who, $1.span.start, $1.post) }
    duties = assignments.compactMap(known).sorted(by: order)
    unknown = assignments.filter { known($0) == nil }.sorted()
    self.history = history.filter { $0.date < from }.compactMap(known).sorted(by: order)
  }

  /// The last date.
  public var until: CalendarDate { from.advanced(days: days - 1) }

  /// The dates, first to last.
  public var dates: [CalendarDate] { (0..<days).map { from.advanced(days: $0) } }

  /// From the first date's midnight to the midnight after the last, by the station's clocks.
  public var span: Span {
    Span(
      start: setup.zone.instant(from), end: setup.zone.instant(from.advanced(days: days)))
  }
}
