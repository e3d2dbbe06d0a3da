public import DutyModel

extension Shortage {
  /// Every sum that shows, without any search, that a period cannot be manned; the worst first.
  ///
  /// An empty list does not promise that a roster exists; a list that is not empty proves that none does
  /// which meets all needs and all hard rules.
  public static func all(_ roster: RosterCase) -> [Shortage] { sums(roster).filter { $0.short > 0 } }

  /// The same for a station and a period of which nothing is planned yet.
  public static func all(setup: StationSetup, from: CalendarDate, days: Int) -> [Shortage] {
    all(RosterCase(setup: setup, from: from, days: days, assignments: []))
  }

  /// Every sum, short or not, the worst first: for each rule and each kind of people the time that is tightest.
  ///
  /// Each is a necessary condition: what is asked in a stretch of time against the most that the people
  /// who are there may give in it. What was worked before the first date is left out, in their favour.
  /// - Complexity: O(windows × (needs + members × shifts²)) for windows of a week.
  public static func sums(_ roster: RosterCase) -> [Shortage] {
    let quals = Set(roster.setup.posts.flatMap(\.needs).flatMap { ($0.quals ?? [:]).keys }).sorted()
    let figures = [.officers, .total] + quals.map(Figure.qualification)
    let sums = figures.flatMap { ShortageSums($0, roster).all }
    return sums.enumerated().sorted { a, b in
      let (ours, theirs) = (a.element, b.element)
      return (theirs.people, theirs.short, a.offset) < (ours.people, ours.short, b.offset)
    }.map(\.element)
  }
}
