/// Makes a roster better part by part: some people's days are freed and put together anew.
///
/// A part is as large as can be dealt with in about the same work: many people for a few days, or a few people
/// for all.
struct Patching {
  private let source: Problem
  private let problem: CompiledProblem
  private var random: SplitMix64
  private var roster: [Int] = []
  private var cost = Cost(hard: .max, soft: .max)
  /// What it changed since it took up a roster from elsewhere: cells and their options, part by part.
  private var changes: [[(cell: Int, option: Int)]] = []
  /// How many cells a part has, about.
  private var cells = 600.0
  private let margin: Int
  private(set) var work = 0

  /// Work that a part should not much exceed.
  private static let enough = 120_000_000

  init(_ source: Problem, _ problem: CompiledProblem, seed: UInt64) {
    (self.source, self.problem) = (source, problem)
    random = SplitMix64(seed: seed)
    margin = min(14, problem.automata.all.reduce(1) { max($0, $1.memory) })
  }

  /// Frees a part of the best roster known and solves it; a better roster, or nil.
  mutating func step(best: Solution, until stop: () -> Bool) -> [Int]? {
    if best.cost < cost, takeUp(best, until: stop) { return roster }
    let days = someDays()
    let people = somePeople(max(2, Int(cells) / max(1, days.count)))
    let part = Part(of: source, people: people, days: days, roster: roster, margin: margin)
    var search = PartSearch(part)
    var random = random
    let outcome = search.run(
      enough: Self.enough, taste: { 0.1 * Double(random.below(1_000)) / 1_000 }, until: stop)
    self.random = random
    // Even what ends at once is work, so that the rest of the planner gets its turn.
    work += search.work + 1_000 * part.schedule.count
    cells *= search.work > Self.enough ? 0.85 : search.work < Self.enough / 4 ? 1.1 : 1.02
    cells = max(40, min(cells, Double(problem.people * problem.days)))
    guard case .schedule(let schedule) = outcome else { return nil }
    let (before, found) = (roster, part.roster(schedule, in: roster))
    guard take(found) else { return nil }
    changes.append(found.indices.filter { before[$0] != found[$0] }.map { ($0, found[$0]) })
    return cost < best.cost ? roster : nil
  }

  /// Goes on from a better roster, with what it changed itself while that was found, as far as that is for the better;
  /// whether any of it is.
  private mutating func takeUp(_ best: Solution, until stop: () -> Bool) -> Bool {
    (roster, cost) = (best.options, best.cost)
    for change in changes {
      // Each is judged from nothing, which takes long where the roster is large.
      if stop() { break }
      var other = roster
      for (cell, option) in change { other[cell] = option }
      _ = take(other)
    }
    changes = []
    return cost < best.cost
  }

  /// Goes on from a roster unless it costs more than the present one; whether it does not.
  private mutating func take(_ other: [Int]) -> Bool {
    let after = SearchState(problem, schedule: other).cost
    guard after <= cost else { return false }
    (roster, cost) = (other, after)
    return true
  }

  /// As many days as everybody can be in, or a stretch of whole weeks.
  private mutating func someDays() -> Range<Int> {
    let open = problem.days - problem.history
    let everybody = max(1, min(open, Int(cells) / max(1, problem.movable.count)))
    let fewest = min(problem.movable.count, 4)
    let longer = [7, 14, 28, 56, open].filter {
      $0 <= open && $0 > everybody && Int(cells) / $0 >= fewest
    }
    let length =
      longer.isEmpty || random.below(2) == 0 ? everybody : longer[random.below(longer.count)]
    // Both ends of the horizon are in as many parts as what lies between.
    let first = max(0, min(open - length, random.below(open + length) - length))
    return (problem.history + first)..<(problem.history + first + length)
  }

  /// So many people, by chance or those whose days are most like somebody's.
  private mutating func somePeople(_ count: Int) -> [Int] {
    var people = problem.movable
    guard count < people.count else { return people }
    if random.below(2) == 0 {
      for index in 0..<count { people.swapAt(index, index + random.below(people.count - index)) }
      return people.prefix(count).sorted()
    }
    let days = problem.days
    let somebody = people[random.below(people.count)]
    var like: [(Double, Int)] = []
    for person in people {
      var same = Double(random.below(1_000)) / 1_000 * Double(days) / 4
      var kinds = Array(repeating: 0, count: problem.options)
      for day in 0..<days { kinds[roster[person * days + day]] += 1 }
      for day in 0..<days where roster[somebody * days + day] != Problem.off {
        same += kinds[roster[somebody * days + day]] > 0 ? 1 : 0
      }
      like.append((person == somebody ? .infinity : same, person))
    }
    like.sort { ($1.0, $0.1) < ($0.0, $1.1) }
    return like.prefix(count).map(\.1).sorted()
  }
}
