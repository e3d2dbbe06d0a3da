/// The second half of the engine: prices, then columns, then dives and branching, one unit of work after another; and
/// parts of the best roster put together anew.
///
/// It gives a proven bound and rosters made of whole schedules; the search polishes them and gives its own
/// schedules back as columns.
struct Planner {
  private var ascent: PriceAscent
  private var columns: ColumnGeneration?
  private var patching: Patching
  private var branching: Branching?
  /// What the columns had worked when branching began.
  private var complete = 0
  private let source: Problem
  private var random: SplitMix64
  private let problem: CompiledProblem
  private var sweeps = 0
  /// What everyone took in the last sweeps.
  private var taken: [[[Int]]] = []
  /// What the fractional roster cost after each round so far, and rounds since the last dive.
  private var costs: [Double] = []
  private var rounds = 0
  /// Whether nobody had a cheaper schedule in the last round.
  private var isSettled = false
  /// Dives in a row that led to nothing.
  private var cuts = 0
  /// Dives begun.
  private(set) var dives = 0
  /// Whether there is nothing that it can do.
  private(set) var isDone = false

  /// Passes over everybody before columns are made, and how far prices move in the first and the last.
  private static let passes = 30
  private static let (first, last) = (0.1, 0.002)
  /// How many of the last passes give their schedules as columns.
  private static let kept = 15
  private static let mostRows = 1_000
  /// Rounds from one dive to the next.
  private static let turn = 10

  /// The best bound so far of what a lawful roster costs.
  private(set) var bound: Int?

  /// What a step brought.
  enum Outcome {
    case nothing
    /// A roster made of what there is, to be polished.
    case roster([Int])
    /// A roster that may be better than the best as it is.
    case better([Int])
    case stopped
  }

  /// Prepares; nil when the problem has no bound.
  init?(_ source: Problem, _ problem: CompiledProblem, seed: UInt64) {
    guard !problem.rows.isEmpty, let pricing = Pricing(problem) else { return nil }
    (self.source, self.problem) = (source, problem)
    ascent = PriceAscent(pricing)
    patching = Patching(source, problem, seed: seed)
    random = SplitMix64(seed: seed)
  }

  /// Whether a master can hold all rows and people of a problem.
  static func hasMaster(_ problem: CompiledProblem) -> Bool {
    problem.people + problem.rows.count <= mostRows
  }

  private var hasMaster: Bool { Self.hasMaster(problem) }

  /// Work done so far.
  var work: Int { ownWork + patching.work }

  private var ownWork: Int { columnWork + (branching?.work ?? 0) }

  private var columnWork: Int {
    guard let columns else { return ascent.pricing.work }
    return columns.pricing.work + columns.master.work
  }

  /// Does one unit of work: a pass, a round, a dive, a node, or a part of the best roster.
  ///
  /// - Parameter best: the best schedule known.
  mutating func step(best: Solution, until stop: () -> Bool) -> Outcome {
    let isSwept = sweeps == Self.passes
    // Columns and a first dive come before parts of what moves have found.
    let isTime = !hasMaster || dives > 0
    if best.cost.hard == 0, isTime, patching.work * 3 < ownWork * rate(best) || isSwept && !hasMaster {
      let better = patching.step(best: best, until: stop)
      return better.map { .better($0) } ?? (stop() ? .stopped : .nothing)
    }
    if !isSwept { return sweep(best: best, until: stop) }
    guard hasMaster else { return .nothing }
    let goesOn = rounds < Self.turn || dives == 0 && !isSlow
    if columns?.isComplete == false, goesOn, dives > 0 || !isSettled {
      // What dives need no proof of comes after the first of them.
      guard let added = columns?.round(isThorough: dives > 0, until: stop) else { return .stopped }
      isSettled = added == 0
      rounds += 1
      costs.append(columns?.cost ?? 0)
      note(columns?.bound)
      return .nothing
    }
    if best.cost.hard == 0, columns?.isComplete == true, dives > 0 {
      prepareBranching(best.cost.soft)
      if let branching, !branching.isDone, branching.work <= 3 * (columnWork - complete) {
        return branch(best: best, until: stop)
      }
    }
    rounds = 0
    columns?.add(roster: best.options)
    return dive(best: best, until: stop)
  }

  /// How many thirds of what all else gets parts get: ever more while dives lead to nothing, but only one where the best is so
  /// near the bound that branching may prove it.
  private func rate(_ best: Solution) -> Int {
    if let bound, branching?.isDone == false, (best.cost.soft - bound) * 20 < best.cost.soft { return 1 }
    return 3 << min(3, cuts)
  }

  /// Whether the last rounds hardly made the fractional roster cheaper.
  private var isSlow: Bool {
    guard costs.count > 6 else { return false }
    return costs[costs.count - 6] - costs[costs.count - 1] < 0.002 * abs(costs[costs.count - 1])
  }

  private mutating func sweep(best: Solution, until stop: () -> Bool) -> Outcome {
    let rate = PriceAscent.rate(ofPass: sweeps, of: Self.passes, from: Self.first, to: Self.last)
    guard ascent.sweep(rate: rate, until: stop) else {
      isDone = !stop()
      return .stopped
    }
    sweeps += 1
    if hasMaster, sweeps > Self.passes - Self.kept { taken.append(ascent.latest) }
    guard sweeps == Self.passes else { return .nothing }
    guard ascent.measure(until: stop) else { return .stopped }
    note(ascent.bound)
    guard hasMaster else { return .nothing }
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
    case .roster(let schedules):
      cuts = 0
      return .roster(ascent.pricing.whole(schedules))
    case .cut:
      cuts += 1
      return .nothing
    case .stopped, nil: return .stopped
    }
  }

  private mutating func prepareBranching(_ best: Int) {
    guard branching == nil, let columns, let bound else { return }
    complete = columnWork
    branching = Branching(source, columns, bound: bound, best: best)
  }

  private mutating func branch(best: Solution, until stop: () -> Bool) -> Outcome {
    guard let outcome = branching?.step(best: best.cost.soft, until: stop) else { return .nothing }
    var cheapest = best.cost.soft
    if case .roster(let roster) = outcome {
      let cost = SearchState(problem, schedule: roster).cost
      if cost.hard == 0 { cheapest = min(cheapest, cost.soft) }
    }
    if let found = branching?.bound { bound = max(bound ?? .min, min(found, cheapest)) }
    switch outcome {
    case .nothing: return .nothing
    case .stopped: return .stopped
    case .roster(let roster): return .better(roster)
    }
  }

  private mutating func note(_ value: Int?) {
    guard let value else { return }
    bound = max(bound ?? .min, ascent.pricing.wholeBound(value))
  }
}
