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
  /// Every member with their duties, in the station's order.
  public let people: [Person]
  /// Every need of the period in order of date, shift start and the posts' own order, with who is on it.
  public let coverStates: [CoverState]

  /// The badges of the officers.
  let officers: Set<Badge>

  /// One member's side of the case.
  public struct Person: Sendable {
    /// Who.
    public let member: Member
    /// Duties of the period, in order of start.
    public let duties: [Duty]
    /// Duties that start before the first date, in order of start.
    public let past: [Duty]

    /// Past and period together, in order of start.
    public var all: [Duty] { past + duties }
  }

  /// Makes a case.
  ///
  /// Assignments before `from` in `history` count; later ones there are left out, as are unknown codes.
  public init(
    setup: StationSetup, from: CalendarDate, days: Int, assignments: [Assignment],
    history: [Assignment] = [], ledger: Ledger = Ledger()
  ) {
    self.init(
      setup: setup, from: from, days: days, assignments: assignments,
      worked: history.filter { $0.date < from }.compactMap { setup.duty($0) }, ledger: ledger)
  }

  /// Makes a case of what was really worked before, which need not be what was planned.
  ///
  /// - Parameter parts: duties of the period of which only a part is worked, beside the assignments.
  public init(
    setup: StationSetup, from: CalendarDate, days: Int, assignments: [Assignment], worked: [Duty],
    parts: [Duty] = [], ledger: Ledger = Ledger()
  ) {
    self.setup = setup
    self.from = from
    self.days = days
    self.ledger = ledger
    officers = Set(setup.members.filter(\.isOfficer).map(\.badge))
    let zone = setup.zone
    let (members, posts) = (Set(setup.members.map(\.badge)), Set(setup.posts.map(\.code)))
    let shifts = Dictionary(setup.shifts.map { ($0.code, $0) }, uniquingKeysWith: { a, _ in a })
    func known(_ duties: [Duty]) -> [Duty] {
      duties.filter { members.contains($0.who) && posts.contains($0.post) }
        .sorted { ($0.who, $0.span.start, $0.post) < ($1.who, $1.span.start, $1.post) }
    }
    duties = known(
      assignments.compactMap { assignment in
        shifts[assignment.shift].map { Duty(assignment, shift: $0, zone: zone) }
      } + parts)
    history = known(worked.filter { $0.date < from })
    unknown =
      assignments.filter {
        !members.contains($0.who) || !posts.contains($0.post) || shifts[$0.shift] == nil
      }.sorted()
    let (now, past) = (
      Dictionary(grouping: self.duties, by: \.who), Dictionary(grouping: self.history, by: \.who)
    )
    people = setup.members.map {
      Person(member: $0, duties: now[$0.badge] ?? [], past: past[$0.badge] ?? [])
    }
    coverStates = CoverState.all(
      setup, dates: (0..<days).map { from.advanced(days: $0) }, duties: self.duties)
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
