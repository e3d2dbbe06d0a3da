/// The second half of the engine: prices, then columns, then dives, one unit of work after another.
///
/// It gives a proven bound and rosters made of whole schedules; the search polishes them and gives its own
/// schedules back as columns.
struct Planner {
  private var ascent: PriceAscent
  private var columns: ColumnGeneration?
  private var random: SplitMix64
  private var sweeps = 0
  /// What everyone took in the last sweeps.
  private var taken: [[[Int]]] = []
  /// Rounds until the next roster is made, and what the fractional roster cost after each so far.
  private var rounds = 0
  private var tries = 0
  private var costs: [Double] = []
  private static let turn = 10
  /// Dives begun.
  private(set) var dives = 0
  private(set) var isDone = false
  private let problem: CompiledProblem

  /// Passes over everybody before columns are made, and how far prices move in the first and the last.
  private static let passes = 100
  private static let (first, last) = (0.1, 0.001)
  /// How many of the last passes give their schedules as columns.
  private static let kept = 15

  /// The best bound so far of what a lawful roster costs.
  private(set) var bound: Int?

  /// What a step brought.
  enum Outcome {
    case nothing
    case roster([Int])
    case stopped
  }

  /// Prepares; nil when the problem has no bound, or more rows than the master can hold.
  init?(_ problem: CompiledProblem, seed: UInt64) {
    guard (1...Self.mostRows).contains(problem.rows.count),
      problem.people + problem.rows.count <= Self.mostRows,
      let pricing = Pricing(problem)
    else { return nil }
    self.problem = problem
    ascent = PriceAscent(pricing)
    random = SplitMix64(seed: seed)
  }

  private static let mostRows = 1_000
  /// Up to so many rows and people a dive is quick enough.
  private static let fewRows = 300

  /// Work done so far.
  var work: Int {
    guard let columns else { return ascent.pricing.work }
    return columns.pricing.work + columns.master.work
  }

  /// Does one unit of work: a pass, a round, or a dive.
  ///
  /// - Parameter best: the best schedule known.
  mutating func step(best: Solution, until stop: () -> Bool) -> Outcome {
    guard columns != nil else { return sweep(best: best, until: stop) }
    // Now and then a roster is made of what there is; a dive waits until schedules hardly get better.
    if columns?.isComplete == false, rounds > 0 {
      guard columns?.round(isQuick: false, until: stop) != nil else { return .stopped }
      rounds -= 1
      costs.append(columns?.master.objective ?? 0)
      note(columns?.bound)
      return .nothing
    }
    rounds = Self.turn
    columns?.add(roster: best.options)
    tries += 1
    let isSmall = problem.rows.count + problem.people <= Self.fewRows
    if isSmall, isSlow, tries % 2 == 0 { return dive(best: best, until: stop) }
    return roundOff(until: stop)
  }

  /// Whether the last rounds hardly made the fractional roster cheaper.
  private var isSlow: Bool {
    guard costs.count > 6, columns?.isComplete == false else { return columns?.isComplete ?? false }
    return costs[costs.count - 6] - costs[costs.count - 1] < 0.002 * abs(costs[costs.count - 1])
  }

  private mutating func sweep(best: Solution, until stop: () -> Bool) -> Outcome {
    let passed = Double(sweeps) / Double(Self.passes)
    let rate = Self.first * Chances.exp(passed * Chances.log(Self.last / Self.first))
    guard ascent.sweep(rate: rate, until: stop) else {
      isDone = !stop()
      return .stopped
    }
    sweeps += 1
    if sweeps > Self.passes - Self.kept { taken.append(ascent.latest) }
    guard sweeps == Self.passes else { return .nothing }
    guard ascent.measure(until: stop) else { return .stopped }
    note(ascent.bound)
    var columns = ColumnGeneration(ascent.pricing, prices: ascent.prices, bound: ascent.bound)
    for pass in taken {
      for (person, options) in pass.enumerated() { columns.add(person, options) }
    }
    taken = []
    columns.add(roster: best.options)
    self.columns = columns
    return .nothing
  }

  private mutating func dive(best: Solution, until stop: () -> Bool) -> Outcome {
    let limit = best.cost.hard > 0 ? Double.infinity : Double(best.cost.soft) * 1.01 + 1
    let chance = dives == 0 ? 0 : 0.3
    dives += 1
    let outcome = columns?.dive(
      limit: limit, taste: { chance * Double(random.below(1_000)) / 1_000 }, until: stop)
    switch outcome {
    case .roster(let schedules): return .roster(ascent.pricing.whole(schedules))
    case .cut: return .nothing
    case .stopped, nil: return .stopped
    }
  }

  private mutating func roundOff(until stop: () -> Bool) -> Outcome {
    columns?.solve(until: stop)
    let loyalty = Double(problem.costScale) * (0.2 + Double(random.below(1_000)) / 1_000)
    let taste = tries < 3 ? 0 : 0.2
    let found = columns?.roundOff(
      loyalty: loyalty, taste: { taste * Double(random.below(1_000)) / 1_000 }, until: stop)
    return found.map { .roster(ascent.pricing.whole($0)) } ?? (stop() ? .stopped : .nothing)
  }

  private mutating func note(_ value: Int?) {
    guard let value else { return }
    bound = max(bound ?? .min, ascent.pricing.wholeBound(value))
  }
}
