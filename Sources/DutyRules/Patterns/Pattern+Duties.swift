extension Pattern {
  /// One duty of one team.
  public struct TeamDuty: Hashable, Sendable {
    /// Which of the teams, from 0.
    public let team: Int
    /// The day on which it starts; the first day is 0.
    public let day: Int
    /// What it is.
    public let letter: Letter

    /// Minutes after the midnight of its day.
    public var startMinute: Int { letter.start % 1440 }
  }

  /// The duties of a team that start on a day by the calendar, which is the date a roster keeps them under.
  ///
  /// A night after the midnight that ends its letter's day starts on the next one; so a day can see the
  /// start of two.
  public func duties(of team: Int, startingOn day: Int) -> [TeamDuty] {
    guard teams.indices.contains(team) else { return [] }
    return letters.filter(\.isDuty).filter { letter in
      teams[team].letter(on: day - letter.start / 1440) == letter.letter
    }.map { TeamDuty(team: team, day: day, letter: $0) }.sorted { $0.startMinute < $1.startMinute }
  }

  /// Every duty of every team that starts on some days, in order of day, time and team.
  public func duties(on days: Range<Int>) -> [TeamDuty] {
    days.flatMap { day in teams.indices.flatMap { duties(of: $0, startingOn: day) } }
      .sorted { ($0.day, $0.startMinute, $0.team) < ($1.day, $1.startMinute, $1.team) }
  }
}
