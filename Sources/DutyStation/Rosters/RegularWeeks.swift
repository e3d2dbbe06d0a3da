import DutySolver

/// A roster in which every week is like every other.
///
/// Where people are barely enough only a regular roster fits, and single moves do not find their way to one. A week that
/// comes again and again has few cells, so it is found soon: every move changes one weekday of somebody in all weeks.
/// A move is taken when it leaves no more broken than some moves ago (Burke and Bykov, "late acceptance").
struct RegularWeeks {
  private var schedule: WorkingSchedule
  private let days: [[Int]]
  private var random: SplitMix64
  private var hard: Int
  private var best: (hard: Int, options: [Int])

  /// Moves in search of a week that can be repeated.
  private static let moves = 12_000
  /// How often the search begins anew, each time from the best so far.
  private static let tries: UInt64 = 4

  /// The least broken roster of such weeks that is found from a schedule, or that schedule.
  static func nearest(to start: [Int], of problem: Problem, until stop: () -> Bool) -> [Int] {
    var best = start
    for seed in 1...tries where !stop() && Evaluation(best, of: problem).total.hard > 0 {
      var weeks = RegularWeeks(problem, start: best, seed: seed)
      best = weeks.search(moves: moves, until: stop)
    }
    return best
  }

  /// How many moves a schedule is compared with those before.
  private static let memory = 200

  /// Starts with a schedule's first week, again and again as far as that is allowed.
  init(_ problem: Problem, start: [Int], seed: UInt64) {
    random = SplitMix64(seed: seed)
    schedule = WorkingSchedule(start, of: problem)
    days = (0..<7).map { weekday in
      (problem.history..<problem.days).filter { ($0 - problem.history) % 7 == weekday }
    }
    best = (schedule.cost.hard, start)
    for person in 0..<problem.people {
      for week in days {
        guard let first = week.first else { continue }
        for day in week.dropFirst() {
          let change = WorkingSchedule.Change(person: person, day: day, option: schedule[person, first])
          if schedule.allows(change) { schedule.apply(change) }
        }
      }
    }
    hard = schedule.cost.hard
  }

  /// The least broken schedule after so many moves.
  mutating func search(moves: Int, until stop: () -> Bool) -> [Int] {
    let problem = schedule.problem
    guard problem.people > 0, problem.types > 0, problem.days - problem.history >= 14 else {
      return best.options
    }
    var past = Array(repeating: hard, count: Self.memory)
    for move in 0..<moves where best.hard > 0 {
      if move % 256 == 0, stop() { break }
      let undo = change()
      let place = move % Self.memory
      if hard > past[place], hard > undo.hard {
        for change in undo.changes { schedule.apply(change) }
        hard = undo.hard
      } else if hard < best.hard {
        best = (hard, schedule.options)
      }
      past[place] = hard
    }
    return best.options
  }

  /// Gives somebody something else on a weekday, or two people what the other has.
  private mutating func change() -> (changes: [WorkingSchedule.Change], hard: Int) {
    let problem = schedule.problem
    let (weekday, person) = (random.below(7), random.below(problem.people))
    let other = random.below(2) == 0 ? random.below(problem.people) : person
    let option = random.below(problem.types + 1)
    let people = Set([person, other]), touched = Set(days[weekday])
    let before = schedule.cost(people: people, days: touched).hard
    let old = hard
    var undo: [WorkingSchedule.Change] = []
    for day in days[weekday] {
      let (mine, theirs) = (schedule[person, day], schedule[other, day])
      for (who, wanted) in other == person ? [(person, option)] : [(person, theirs), (other, mine)] {
        undo.append(.init(person: who, day: day, option: schedule[who, day]))
        let change = WorkingSchedule.Change(person: who, day: day, option: wanted)
        let rest = WorkingSchedule.Change(person: who, day: day, option: Problem.off)
        if schedule.allows(change) {
          schedule.apply(change)
        } else if schedule.allows(rest) {
          schedule.apply(rest)
        }
      }
    }
    hard = old + schedule.cost(people: people, days: touched).hard - before
    return (undo, old)
  }
}
