public import DutyModel
public import DutyRules

/// A named pattern that a roster is to follow.
public struct PatternOrder: Sendable {
  /// The pattern's name or word, as a person would say it.
  public var name: String
  /// Why it is taken although it leaves no rest; nil when nobody has said.
  public var acceptedBecause: String?

  /// Makes an order.
  public init(name: String, acceptedBecause: String? = nil) {
    self.name = name
    self.acceptedBecause = acceptedBecause
  }
}

extension Pattern {
  /// The one pattern a person means.
  ///
  /// - Throws: `Refusal` when no pattern or more than one is called so.
  public static func one(called text: String) throws(Refusal) -> Pattern {
    let found = called(text)
    guard let pattern = found.first else {
      do {
        if let own = try own(typed: text) { return own }
      } catch .unknownLetter(let letter, let place) {
        throw .unknownCycleLetter(text, letter: letter, place: place)
      } catch { throw .cycleWithoutTeams(text) }
      let known = all.flatMap { [$0.word, $0.name.zh, $0.name.en] + $0.aliases }
      throw .unknownPattern(text, near: NearestWord.all(to: text, among: known))
    }
    guard found.count == 1 else { throw .ambiguousPattern(text, found.map(\.word)) }
    return pattern
  }
}

/// A pattern with people in its teams: who has which shift on which date.
struct PatternPlan {
  /// Each team's badges.
  let teams: [[Badge]]
  private let pattern: Pattern
  private let first: CalendarDate
  private let shifts: [Character: ShiftCode]
  private let teamOf: [Badge: Int]

  /// Fills the teams and finds the station's shifts for the pattern's letters.
  ///
  /// People are dealt out like cards, officers first, leaders and rare qualifications before the rest, the
  /// order of the teams turning round each time, so that every team has its part of each.
  ///
  /// - Throws: `Refusal` when there is no such pattern, it leaves no rest and no reason is given, the station
  ///   has no shift like one of its letters, or there are fewer people than teams.
  init(_ order: PatternOrder, case input: RosterCase) throws(Refusal) {
    let pattern = try Pattern.one(called: order.name)
    let report = PatternReport(pattern)
    if let rest = report.shortestRest, rest <= 0, order.acceptedBecause == nil {
      throw .patternWithoutRest(pattern.word, minutes: rest)
    }
    self.pattern = pattern
    first = input.from
    var shifts: [Character: ShiftCode] = [:]
    for letter in pattern.letters
    where letter.isDuty && pattern.teams.contains(where: { $0.cycle.contains(letter.letter) }) {
      let fitting = input.setup.shifts.first {
        $0.start.minute == letter.start % 1440 && $0.minutes == letter.minutes
      }
      guard let fitting else { throw .patternShiftMissing(pattern.word, letter: String(letter.letter)) }
      shifts[letter.letter] = fitting.code
    }
    self.shifts = shifts
    let people = input.setup.members.filter { member in input.dates.contains { member.serves(on: $0) } }
      .sorted { Self.precedence($0) < Self.precedence($1) }
    guard people.count >= pattern.teams.count else {
      throw .tooFewForPattern(pattern.word, teams: pattern.teams.count, people: people.count)
    }
    var teams = Array(repeating: [Badge](), count: pattern.teams.count)
    for (index, member) in people.enumerated() {
      let (round, place) = (index / teams.count, index % teams.count)
      teams[round % 2 == 0 ? place : teams.count - 1 - place].append(member.badge)
    }
    self.teams = teams
    teamOf = Dictionary(
      teams.enumerated().flatMap { team, badges in badges.map { ($0, team) } },
      uniquingKeysWith: { a, _ in a })
  }

  private static func precedence(_ member: Member) -> (Int, Int, Int, Badge) {
    (member.isOfficer ? 0 : 1, member.isLeader ? 0 : 1, -member.quals.count, member.badge)
  }

  /// The shift a member has on a date; nil for off.
  func shift(of who: Badge, on date: CalendarDate) -> ShiftCode? {
    guard let team = teamOf[who].map({ pattern.teams[$0] }) else { return nil }
    let day = first.days(to: date)
    // A night after the midnight that ends its date starts on the next one.
    if let letter = team.letter(on: day), let meaning = pattern.meaning(of: letter), meaning.start < 1440 {
      return shifts[letter]
    }
    guard let letter = team.letter(on: day - 1), let meaning = pattern.meaning(of: letter),
      meaning.start >= 1440
    else { return nil }
    return shifts[letter]
  }
}
