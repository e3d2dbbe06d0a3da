/// What a pattern does to people, worked out before anybody has to live by it.
public struct PatternReport: Hashable, Sendable {
  /// How many teams each letter has on a day, fewest to most, in the order of the letters.
  public let coverage: [Coverage]
  /// Mean duty hours of a team in a week, in tenths.
  public let tenthsOfHoursPerWeek: Int
  /// Shortest time between two duties of a team, in minutes; nil when a team has fewer than two.
  public let shortestRest: Int?
  /// The same if a night after midnight belonged to the other date; nil when no letter begins at midnight.
  public let otherAnchorRest: Int?
  /// Most duty minutes of a team in any 168 hours.
  public let most7d: Int
  /// Whether the same teams have the same weekends for ever: every cycle is whole weeks.
  public let keepsWeekends: Bool

  /// How many teams have a letter on a day.
  public struct Coverage: Hashable, Sendable {
    /// The letter.
    public let letter: Character
    /// Fewest and most over the days of the cycle.
    public let teams: ClosedRange<Int>
  }

  /// Works the figures out over whole cycles.
  public init(_ pattern: Pattern) {
    let duties = pattern.letters.filter(\.isDuty)
    let days = pattern.teams.map(\.cycle.count).reduce(1) { $0 * $1 / Self.divisor($0, $1) }
    coverage = duties.filter { letter in pattern.teams.contains { $0.cycle.contains(letter.letter) } }.map {
      letter in
      let counts = (0..<days).map { day in
        pattern.teams.filter { $0.letter(on: day) == letter.letter }.count
      }
      return Coverage(letter: letter.letter, teams: (counts.min() ?? 0)...(counts.max() ?? 0))
    }
    let cycles = Set(pattern.teams.map(\.cycle)).sorted()
    let spans = cycles.map { Self.spans($0, letters: duties) }
    let perWeek = cycles.map { cycle in
      Self.minutes(cycle, letters: duties) * 7 * 10 / (60 * max(1, cycle.count))
    }
    tenthsOfHoursPerWeek = perWeek.reduce(0, +) / max(1, perWeek.count)
    shortestRest = spans.compactMap(Self.rest).min()
    let other = duties.map { letter in
      letter.start % 1440 == 0
        ? Pattern.Letter(letter.letter, start: 1440 - letter.start, minutes: letter.minutes) : letter
    }
    otherAnchorRest =
      other == duties ? nil : cycles.compactMap { Self.rest(Self.spans($0, letters: other)) }.min()
    most7d = spans.map(Self.most7d).max() ?? 0
    keepsWeekends = cycles.allSatisfy { $0.count % 7 == 0 }
  }

  private static func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? max(1, a) : divisor(b, a % b) }

  private static func minutes(_ cycle: String, letters: [Pattern.Letter]) -> Int {
    cycle.reduce(0) { sum, letter in sum + (letters.first { $0.letter == letter }?.minutes ?? 0) }
  }

  /// The duties of enough cycles to see every week that can happen, in minutes from the first midnight.
  private static func spans(_ cycle: String, letters: [Pattern.Letter]) -> [Range<Int>] {
    let days = Array(cycle)
    guard !days.isEmpty else { return [] }
    return (0..<(2 * days.count + 16)).compactMap { day in
      letters.first { $0.letter == days[day % days.count] }.map {
        (day * 1440 + $0.start)..<(day * 1440 + $0.start + $0.minutes)
      }
    }
  }

  private static func rest(_ spans: [Range<Int>]) -> Int? {
    zip(spans, spans.dropFirst()).map { $1.lowerBound - $0.upperBound }.min()
  }

  /// The sum over a moving window is greatest where it begins or ends with a duty.
  private static func most7d(_ spans: [Range<Int>]) -> Int {
    let week = 7 * 1440
    return spans.flatMap { [$0.lowerBound, $0.upperBound - week] }.map { start in
      spans.reduce(0) { $0 + $1.clamped(to: start..<(start + week)).count }
    }.max() ?? 0
  }
}
