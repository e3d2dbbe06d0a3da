import DutyModel

extension Shortage {
  /// Every sum that shows, without any search, that a period cannot be manned; the worst first.
  ///
  /// An empty list does not promise that a roster exists; a list that is not empty proves that none does.
  /// Each sum is a necessary condition: what is asked in a stretch of time against the most that the
  /// people who are there may give in it.
  public static func all(_ roster: RosterCase) -> [Shortage] {
    let figures: [Figure] =
      [.officers, .total]
      + Set(roster.setup.posts.flatMap(\.needs).flatMap { ($0.quals ?? [:]).keys }).sorted().map {
        .qualification($0)
      }
    return figures.flatMap { figure in
      [weekly(figure, roster), period(figure, roster), moment(figure, roster)].compactMap(\.self)
    }.sorted { ($0.people, $0.short) > ($1.people, $1.short) }
  }

  /// The worst 168 hours against the weekly limits, when they are not enough.
  private static func weekly(_ figure: Figure, _ roster: RosterCase) -> Shortage? {
    guard
      roster.setup.rules.maxHours7d?.strength == .hard
        || roster.people.contains(where: { $0.member.limits.maxHours7d != nil })
    else { return nil }
    return windows(roster).compactMap { window in
      sum(.maxHours7d, figure, window, roster) { member, free in
        let cap = member.limits.maxHours7d ?? roster.setup.rules.maxHours7d?.hours
        let most = free * longestDuty(roster)
        return min(most, cap.map { $0 * 60 } ?? most)
      }
    }.max { $0.short < $1.short }
  }

  /// The whole period against the limits over it.
  private static func period(_ figure: Figure, _ roster: RosterCase) -> Shortage? {
    guard roster.setup.rules.periodHours?.strength == .hard else { return nil }
    let window = Span(start: roster.span.start, end: roster.span.end.advanced(minutes: 2880))
    return sum(.periodHours, figure, window, roster) { member, free in
      let most = free * longestDuty(roster)
      return min(most, PeriodLimits(of: member, in: roster).most ?? most)
    }
  }

  /// The moment at which the most people are missing, whatever they may have done before.
  private static func moment(_ figure: Figure, _ roster: RosterCase) -> Shortage? {
    let edges = Set(
      roster.dates.flatMap { date in
        roster.setup.shifts.map { $0.span(on: date, in: roster.setup.zone).start }
      })
    return edges.sorted().compactMap { start in
      let window = Span(start: start, minutes: 60)
      return sum(.cover, figure, window, roster) { member, free in free > 0 ? 60 : 0 }
    }.max { $0.short < $1.short }
  }

  /// The windows of 168 hours that open with a shift.
  private static func windows(_ roster: RosterCase) -> [Span] {
    guard let first = roster.setup.shifts.map(\.start).min() else { return [] }
    return roster.dates.dropLast(min(6, roster.days - 1)).map {
      Span(start: roster.setup.zone.instant($0, minute: first.minute), minutes: 7 * 1440)
    }
  }

  /// The most counted minutes a duty of one date can have.
  private static func longestDuty(_ roster: RosterCase) -> Int {
    roster.setup.shifts.map(\.countedMinutes).max() ?? 0
  }

  /// The sum over a window, or nil when enough is there.
  ///
  /// - Parameter give: the most counted minutes a member may give who is there on so many dates.
  private static func sum(
    _ rule: RuleName, _ figure: Figure, _ window: Span, _ roster: RosterCase, give: (Member, Int) -> Int
  ) -> Shortage? {
    let demand = Demand(figure, within: window, roster: roster)
    let zone = roster.setup.zone
    let dates = zone.date(window.start)...zone.date(window.end.advanced(minutes: -1))
    let people = roster.setup.members.filter { member in
      switch figure {
      case .total: true
      case .officers: member.isOfficer
      case .qualification(let qual): member.quals.contains(qual)
      }
    }
    let gives = people.map { member in
      give(member, dates.filter { date in free(member, on: date, within: window, roster) }.count)
    }.filter { $0 > 0 }
    let have = gives.reduce(0, +)
    guard demand.minutes > have else { return nil }
    let terms = Dictionary(grouping: gives, by: \.self).sorted { $0.key > $1.key }
      .map { HaveTerm(people: $0.value.count, minutes: $0.key) }
    let most = gives.max() ?? max(1, window.minutes)
    return Shortage(
      rule: rule, of: figure, span: window, need: demand.minutes, have: have, needTerms: demand.terms,
      haveTerms: terms, people: (demand.minutes - have + most - 1) / most)
  }

  /// Whether a member could have a duty on a date, as far as service and leave go.
  private static func free(
    _ member: Member, on date: CalendarDate, within window: Span, _ roster: RosterCase
  ) -> Bool {
    guard member.serves(on: date), let time = roster.setup.zone.day(date).intersection(window) else {
      return false
    }
    return !roster.setup.leave.contains { leave in
      guard leave.who == member.badge else { return false }
      let away = leave.span(in: roster.setup.zone)
      return away.start <= time.start && time.end <= away.end
    }
  }
}
