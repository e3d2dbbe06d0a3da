public import DutyModel
public import DutyRules

/// A named pattern that a roster is to follow.
public struct PatternOrder: Sendable {
  /// The pattern's name or word, as a person would say it.
  public var name: String
  /// Why it is taken although it leaves no rest; nil when nobody has said.
  public var acceptedBecause: String?
  /// Whether the roster may leave the pattern where it leaves needs unmet.
  public var isMended: Bool

  /// Makes an order.
  public init(name: String, acceptedBecause: String? = nil, isMended: Bool = false) {
    self.name = name
    self.acceptedBecause = acceptedBecause
    self.isMended = isMended
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
  /// A person's day.
  struct Cell: Hashable {
    let who: Badge
    let date: CalendarDate
  }

  /// Each team with its mix and what it lacks.
  let sheets: [PatternTeam]
  private let pattern: Pattern
  private let first: CalendarDate
  private let shifts: [Character: ShiftCode]
  private let teamOf: [Badge: Int]

  /// Fills the teams and finds the station's shifts for the pattern's letters.
  ///
  /// Each person goes to the team that has fewest of what they bring: those who may lead first, then officers, then
  /// people with qualifications that posts ask for, then the rest; no team gets more than its part of the people.
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
    guard people.count >= pattern.teams.count else {
      throw .tooFewForPattern(pattern.word, teams: pattern.teams.count, people: people.count)
    }
    let teamsOn = Dictionary(
      report.coverage.compactMap { letter in
        shifts[letter.letter].map { ($0, max(1, letter.teams.lowerBound)) }
      }, uniquingKeysWith: { $0 + $1 })
    let needs = PatternTeam.Needs(teamsOn, in: input)
    let teams = Self.dealt(people, into: pattern.teams.count, wanted: Set(needs.quals.keys))
    sheets = teams.map { PatternTeam($0, needs: needs, setup: input.setup) }
    teamOf = Dictionary(
      teams.enumerated().flatMap { team, members in members.map { ($0.badge, team) } },
      uniquingKeysWith: { a, _ in a })
  }

  /// Deals people out so that every team has its part of each kind.
  private static func dealt(_ people: [Member], into count: Int, wanted: Set<String>) -> [[Member]] {
    func quals(_ member: Member) -> Set<String> { wanted.intersection(member.quals) }
    let order = people.sorted { a, b in
      (a.isLeader ? 0 : 1, a.isOfficer ? 0 : 1, -quals(a).count, -a.quals.count, a.badge)
        < (b.isLeader ? 0 : 1, b.isOfficer ? 0 : 1, -quals(b).count, -b.quals.count, b.badge)
    }
    let most = (people.count + count - 1) / count
    var teams = Array(repeating: [Member](), count: count)
    for member in order {
      func price(_ team: [Member]) -> (Int, Int, Int, Int, Int) {
        (
          member.isLeader ? team.count(where: \.isLeader) : 0,
          team.count { $0.isOfficer == member.isOfficer },
          quals(member).reduce(0) { sum, qual in sum + team.count { $0.quals.contains(qual) } },
          member.quals.reduce(0) { sum, qual in sum + team.count { $0.quals.contains(qual) } }, team.count
        )
      }
      let open = teams.indices.filter { teams[$0].count < most }
      guard let best = open.min(by: { price(teams[$0]) < price(teams[$1]) }) else { continue }
      teams[best].append(member)
    }
    return teams
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
