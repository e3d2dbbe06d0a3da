/// A schedule with everything that makes its cost cheap to keep up to date.
///
/// Invariant: `cost` equals the plain evaluator's of `schedule` after every `set`.
struct SearchState {
  let problem: CompiledProblem
  /// The schedule: an option for each person and day, people first.
  private(set) var schedule: [Int]
  /// The running cost.
  private(set) var cost: Cost
  /// What the schedule counts.
  var tally: Tally
  /// Where somebody is missing who must not be.
  var shortages: Pool
  /// People of whom something hard is broken that nobody else has a part in.
  private(set) var broken: Pool
  /// What a stretch held before it was set.
  private var kept: [Int] = []

  /// Makes the state of a schedule.
  init(_ problem: CompiledProblem, schedule: [Int]) {
    self.problem = problem
    tally = Tally(problem)
    shortages = Pool(count: problem.rows.count + problem.guards.count)
    broken = Pool(count: problem.people)
    self.schedule = Array(repeating: Problem.off, count: problem.people * problem.days)
    cost = .zero
    settle(schedule)
  }

  /// Counts everything once, from an empty station.
  private mutating func settle(_ target: [Int]) {
    cost += emptyRowCost
    markShortages()
    for person in 0..<problem.people {
      for day in 0..<problem.days { cost += count(person, day, from: nil, to: Problem.off) }
      let own = emptyCost(person) + localCost(person, 0..<problem.days)
      cost += own
      tally.ownHard[person] += own.hard
      let row = (person * problem.days)..<((person + 1) * problem.days)
      set(person, 0..<problem.days, to: target[row])
      broken.mark(person, tally.ownHard[person] > 0)
    }
  }

  /// What a person has on a day.
  @inline(__always) func option(_ person: Int, _ day: Int) -> Int { schedule[person * problem.days + day] }

  /// Puts options into a stretch of a person's days and brings the cost up to date.
  mutating func set(_ person: Int, _ range: Range<Int>, to options: ArraySlice<Int>) {
    set(person, range, to: options, unlessBroken: false)
  }

  /// Puts options into a stretch of a person's days unless that breaks a hard succession or run.
  ///
  /// Sequences are looked at before anything is counted, because most moves fail there.
  /// - Returns: whether the options are in.
  @discardableResult
  mutating func set(
    _ person: Int, _ range: Range<Int>, to options: ArraySlice<Int>, unlessBroken: Bool
  ) -> Bool {
    let row = person * problem.days
    var (first, last) = (range.lowerBound, range.upperBound - 1)
    let shift = options.startIndex - range.lowerBound
    while first <= last, schedule[row + first] == options[first + shift] { first += 1 }
    while last >= first, schedule[row + last] == options[last + shift] { last -= 1 }
    guard first <= last else { return true }
    let stretch = first..<(last + 1)
    var change = Cost.zero - localCost(person, stretch)
    kept.removeAll(keepingCapacity: true)
    for day in stretch {
      kept.append(schedule[row + day])
      schedule[row + day] = options[day + shift]
    }
    change += localCost(person, stretch)
    if unlessBroken, change.hard > 0 {
      for day in stretch { schedule[row + day] = kept[day - first] }
      return false
    }
    tally.ownHard[person] += change.hard
    for day in stretch where kept[day - first] != options[day + shift] {
      change += count(person, day, from: kept[day - first], to: options[day + shift])
    }
    cost += change
    broken.mark(person, tally.ownHard[person] > 0)
    return true
  }

  /// Puts one option into one cell and brings the cost up to date.
  mutating func set(_ person: Int, _ day: Int, to option: Int) {
    let cell = person * problem.days + day
    let old = schedule[cell]
    guard old != option else { return }
    let before = localCost(person, day..<(day + 1))
    schedule[cell] = option
    let counted = count(person, day, from: old, to: option)
    let local = localCost(person, day..<(day + 1)) - before
    tally.ownHard[person] += local.hard
    cost += counted + local
    broken.mark(person, tally.ownHard[person] > 0)
  }
}
