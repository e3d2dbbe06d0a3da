/// One search: the annealing, the planner, and who is next.
struct Search {
  private var annealing: Annealing
  private var planner: Planner?
  /// For a search that does moves first: what puts parts of the best roster together anew towards the end.
  private var patching: Patching?
  private let source: Problem
  private let problem: CompiledProblem
  private let seed: UInt64
  private let part: Engine.Part
  private let exchange: Engine.Exchange?
  /// Moves' worth of work that the planner did, and how much of it when its last roster was polished.
  private var polished = 0
  /// Moves' worth of work that the planner did, and when the exchange was last looked at.
  private var planned = 0
  private var looked = 0
  private var isPrepared = false
  private var bound: Int?

  init(
    _ source: Problem, _ problem: CompiledProblem, start: [Int]?, seed: UInt64, part: Engine.Part,
    exchange: Engine.Exchange?, until stop: () -> Bool
  ) {
    annealing = Annealing(problem, start: start, seed: seed, until: stop)
    (self.source, self.problem, self.seed) = (source, problem, seed)
    (self.part, self.exchange) = (part, exchange)
    exchange?.offer(best)
  }

  /// The best schedule so far.
  var best: Solution { with(annealing.best) }
  /// The best schedule with the work of the whole search.
  var finished: Solution { with(annealing.finished) }
  var moves: Int { annealing.moves }

  private func with(_ solution: Solution) -> Solution {
    Solution(options: solution.options, cost: solution.cost, moves: solution.moves, bound: bound)
  }

  /// Whether nothing can be better.
  var isFinished: Bool {
    let cost = annealing.best.cost
    return annealing.isPerfect || cost.hard == 0 && cost.soft <= bound ?? .min
  }

  /// Does one unit of work; whether a better schedule was found.
  mutating func step(limit: Int, progress: Double?, until stop: () -> Bool) -> Bool {
    var improved = look()
    // The annealing comes to rest before the end, so that what it leaves is put together anew part by part.
    let rest = rests ? rest : 1
    let isLate = progress ?? 0 >= rest && rest < 1 && annealing.best.cost.hard == 0
    if isLate, part == .movesFirst {
      improved = patch(until: stop) || improved
    } else if isPlannersTurn(limit: limit, isLate: isLate) {
      improved = plan(until: stop) || improved
    } else {
      let count = min(256, limit - moves)
      if annealing.step(count, progress: progress.map { $0 / rest }) {
        exchange?.offer(best)
        improved = true
      }
    }
    return improved
  }

  /// The annealing goes first; then both share the work, and the planner does most of it where it is to.
  private mutating func isPlannersTurn(limit: Int, isLate: Bool) -> Bool {
    guard part != .moves, part != .movesFirst else { return false }
    if !isPrepared {
      // A lawful roster comes first; where none is found soon, prices may help.
      let first = annealing.best.cost.hard == 0 ? 10 : 1_000
      guard moves >= first * problem.open.count else { return false }
      planner = Planner(source, problem, seed: seed)
      isPrepared = true
    }
    guard let planner, !planner.isDone else { return false }
    // Until there is a lawful roster, small moves keep a third of the work.
    if part == .schedules, Planner.hasMaster(problem) {
      return annealing.best.cost.hard == 0 || planned * 3 < moves * 2
    }
    if isLate { return true }
    // Without a master there are only parts, and small moves bring more.
    let share = planned * (Planner.hasMaster(problem) ? 2 : 8)
    return share < moves && (annealing.best.cost.hard == 0 || share * 4 < moves)
  }

  /// Whether there is something to do once the annealing has come to rest.
  private var rests: Bool {
    switch part {
    case .moves: false
    case .movesFirst: true
    case .everything, .schedules: !isPrepared || planner?.isDone == false
    }
  }

  /// The part of a search of known length after which there are no small moves: half of it, and nearly all where there is
  /// so much to plan that parts come too slowly to make good what an annealing cut short has left.
  private var rest: Double { Planner.hasMaster(problem) ? 0.5 : 0.9 }

  private mutating func patch(until stop: () -> Bool) -> Bool {
    var patching = patching ?? Patching(source, problem, seed: seed)
    let before = patching.work
    let better = patching.step(best: annealing.best, until: stop)
    annealing.count(1 + (patching.work - before) / 1_000)
    self.patching = patching
    guard let better, annealing.adopt(better) else { return false }
    exchange?.offer(best)
    return true
  }

  private mutating func plan(until stop: () -> Bool) -> Bool {
    guard let before = planner?.work,
      let outcome = planner?.step(best: annealing.best, until: stop)
    else { return false }
    let done = 1 + ((planner?.work ?? before) - before) / 1_000
    planned += done
    annealing.count(done)
    var improved = false
    if let found = planner?.bound, found > bound ?? .min {
      bound = found
      checkBound()
      exchange?.offer(best)
    }
    if case .roster(let roster) = outcome {
      let count = max(60 * problem.open.count, (planned - polished) / 3)
      polished = planned
      improved = annealing.polish(roster, moves: count, until: stop)
      if improved { exchange?.offer(best) }
    }
    if case .better(let roster) = outcome, annealing.learn(roster) {
      exchange?.offer(best)
      improved = true
    }
    return improved
  }

  /// A bound above a lawful roster would be no bound; checked where `DUTY_INTERNAL_CHECKS` is set.
  private func checkBound() {
    #if DUTY_INTERNAL_CHECKS
      let cost = annealing.best.cost
      precondition(cost.hard > 0 || cost.soft >= bound ?? .min, "the bound is above a lawful roster")
    #endif
  }

  /// Looks now and then whether another search has something better.
  private mutating func look() -> Bool {
    guard let exchange, moves - looked >= 50_000 else { return false }
    looked = moves
    guard let other = exchange.best() else { return false }
    if let theirs = other.bound { bound = max(bound ?? .min, theirs) }
    guard other.cost < annealing.best.cost else { return false }
    return annealing.learn(other.options)
  }
}
