import DutyModel
import DutyRules
import DutySolver

/// A station's roster as the solver's problem of integers, and the way back.
///
/// Each rule is compiled as the referee counts it, so that a roster's cost is the same for both wherever a
/// rule can be said in the solver's terms. Real time enters once, here: which duties follow which too
/// soon, which cells stand at a post in which minutes.
struct RosterProblem {
  /// A duty that can start on any day: a post in a shift.
  struct Kind: Hashable {
    let post: PostCode
    let shift: Shift
  }

  /// Dates before the first that rules look back at, when anything was worked in them.
  static let lookBack = 14

  let input: RosterCase
  /// Dates, the history's first.
  let dates: [CalendarDate]
  /// How many of the dates are history.
  let history: Int
  let members: [Member]
  /// What a cell can hold besides off: option `k + 1` is `kinds[k]`.
  let kinds: [Kind]
  /// When the duty of a kind that starts on a day is, by day and kind.
  let spans: [[Span]]
  private(set) var problem: Problem
  /// The place of each member and of each kind.
  private let rows: [Badge: Int]
  private let places: [Place: Int]

  private struct Place: Hashable {
    let post: PostCode
    let shift: ShiftCode
  }
  /// Duties of a roster that is to be changed: they may stay where nobody is needed any more.
  let held: Set<Assignment>

  var setup: StationSetup { input.setup }
  var rules: StationRules { input.setup.rules }

  /// Compiles a case.
  ///
  /// - Parameters:
  ///   - input: the case; its assignments are not looked at.
  ///   - locked: what the roster must hold; the caller has checked that nobody has two on one date.
  ///   - pattern: what a pattern leaves each person on each date; nil to plan freely.
  ///   - held: the duties of a roster that is to be changed.
  init(
    _ input: RosterCase, locked: [Assignment], pattern: PatternPlan? = nil, held: [Assignment] = []
  ) {
    self.input = input
    self.held = Set(held)
    let recent = input.history.filter { $0.date >= input.from.advanced(days: -Self.lookBack) }
    history = recent.isEmpty ? 0 : Self.lookBack
    dates = (-history..<input.days).map { input.from.advanced(days: $0) }
    members = input.setup.members
    kinds = Self.kinds(of: input, also: locked + held + recent.map(\.assignment))
    let (zone, kinds, members) = (input.setup.zone, kinds, members)
    rows = Dictionary(members.indices.map { (members[$0].badge, $0) }, uniquingKeysWith: { a, _ in a })
    places = Dictionary(
      kinds.indices.map { (Place(post: kinds[$0].post, shift: kinds[$0].shift.code), $0) },
      uniquingKeysWith: { a, _ in a })
    spans = dates.map { date in kinds.map { $0.shift.span(on: date, in: zone) } }
    problem = Problem(
      people: members.count, days: dates.count, history: history, types: kinds.count)

    settleCells(locked: locked, worked: recent, pattern: pattern)
    addSequences()
    addRuns()
    addHours()
    addCover()
    addPresence()
    addSharing()
    addWishes()
  }

  /// Changes the problem; the facets of compilation live in their own files.
  mutating func change(_ body: (inout Problem) -> Void) { body(&problem) }

  /// Every post and shift that something is needed in on some date, or that someone is known to have, in
  /// the order of posts and shifts.
  private static func kinds(of input: RosterCase, also known: [Assignment]) -> [Kind] {
    let wanted = Set(
      input.coverStates.map { Place(post: $0.need.post, shift: $0.need.shift) }
        + known.map { Place(post: $0.post, shift: $0.shift) })
    return input.setup.posts.flatMap { post in
      input.setup.shifts.compactMap { shift in
        wanted.contains(Place(post: post.code, shift: shift.code)) ? Kind(post: post.code, shift: shift) : nil
      }
    }
  }

  /// The options of the kinds that satisfy a condition.
  func options(where condition: (Kind) -> Bool) -> [Int] {
    kinds.indices.filter { condition(kinds[$0]) }.map { $0 + 1 }
  }

  /// A weight for every option, nothing for off.
  func weights(_ weight: (Kind) -> Int) -> [Int] { [0] + kinds.map(weight) }

  /// The option of an assignment.
  func option(_ assignment: Assignment) -> Int? { option(assignment.post, assignment.shift) }

  /// The option of a post in a shift.
  func option(_ post: PostCode, _ shift: ShiftCode) -> Int? {
    places[Place(post: post, shift: shift)].map { $0 + 1 }
  }

  /// The person with a badge.
  func person(_ badge: Badge) -> Int? { rows[badge] }

  /// The people who satisfy a condition.
  func people(where condition: (Member) -> Bool) -> [Int] {
    members.indices.filter { condition(members[$0]) }
  }

  /// The days of the roster itself.
  var planned: Range<Int> { history..<dates.count }

  /// What a schedule says, without the history.
  func assignments(_ options: [Int]) -> [Assignment] {
    members.indices.flatMap { person in
      planned.compactMap { day -> Assignment? in
        let option = options[person * dates.count + day]
        guard option != Problem.off else { return nil }
        let kind = kinds[option - 1]
        return Assignment(
          who: members[person].badge, date: dates[day], post: kind.post, shift: kind.shift.code)
      }
    }.sorted()
  }

  /// The schedule that assignments make, as a start for the search; the history is as it was worked.
  func options(_ assignments: [Assignment]) -> [Int] {
    var options = Array(repeating: Problem.off, count: members.count * dates.count)
    for assignment in input.history.map(\.assignment) + assignments {
      guard let person = person(assignment.who), let day = day(of: assignment.date),
        let option = option(assignment)
      else { continue }
      options[person * dates.count + day] = option
    }
    return options
  }

  /// The place of a date among the days.
  func day(of date: CalendarDate) -> Int? {
    guard let first = dates.first else { return nil }
    let day = first.days(to: date)
    return dates.indices.contains(day) ? day : nil
  }
}

extension Strength {
  /// The penalty of an amount counted in so many of the solver's units.
  func penalty(unit: Int = 1) -> Penalty {
    switch self {
    case .hard: .hard(unit: unit)
    case .weight(let weight): .linear(weight: weight, unit: unit)
    }
  }
}
