/// Finds good schedules: a constructive start, simulated annealing in ever longer rounds, and whole schedules
/// put together under prices, which also prove how good the best can be.
///
/// The same problem, seed and number of moves give the same schedule on any machine: there is no clock and
/// no unordered collection in it. The best schedule so far is always at hand.
public struct Engine: Sendable {
  private let source: Problem
  private let problem: CompiledProblem

  /// What a search spends its work on.
  public enum Part: Sendable {
    /// Small moves and whole schedules in turns.
    case everything
    /// Small moves only.
    case moves
    /// Small moves first and, in a search of known length, parts of the best roster put together anew at the end.
    case movesFirst
    /// Whole schedules, and small moves to polish what they make.
    case schedules
  }

  /// How two searches of one problem help each other: each offers its best and looks at the other's.
  ///
  /// The result then depends on when they meet.
  public struct Exchange: Sendable {
    /// Tells of a schedule better than all before it, or of a better bound.
    public var offer: @Sendable (Solution) -> Void
    /// The best that anybody has offered.
    public var best: @Sendable () -> Solution?

    /// Makes an exchange.
    public init(
      offer: @escaping @Sendable (Solution) -> Void, best: @escaping @Sendable () -> Solution?
    ) {
      self.offer = offer
      self.best = best
    }
  }

  /// Prepares a problem.
  public init(_ problem: Problem) { (source, self.problem) = (problem, CompiledProblem(problem)) }

  /// Searches until it is stopped.
  ///
  /// - Parameters:
  ///   - start: a schedule to begin with; nil to construct one.
  ///   - seed: where chance starts.
  ///   - moves: the work to do, in small moves; nil for no limit. A large move counts as many small ones as
  ///     take its time.
  ///   - part: what the work is spent on.
  ///   - exchange: a meeting place with other searches; nil to search alone.
  ///   - progress: the part of the time allowed that is over, from 0 to 1; the search cools down in step
  ///     with it. Without it the moves are the measure, and without both the search goes on in ever longer
  ///     rounds. With it the result depends on the clock it reads.
  ///   - stop: asked every few hundred moves; true ends the search.
  ///   - onImprovement: told of every schedule better than all before it.
  /// - Returns: the best schedule found.
  public func solve(
    start: [Int]? = nil, seed: UInt64, moves: Int?, part: Part = .everything, exchange: Exchange? = nil,
    progress: (() -> Double)? = nil, until stop: () -> Bool, onImprovement: (Solution) -> Void = { _ in }
  ) -> Solution {
    var search = Search(
      source, problem, start: start, seed: seed, part: part, exchange: exchange, until: stop)
    onImprovement(search.best)
    guard !problem.open.isEmpty else { return search.best }
    let limit = moves ?? .max
    while search.moves < limit, !search.isFinished, !stop() {
      let passed = progress.map { $0() } ?? moves.map { Double(search.moves) / Double(max(1, $0)) }
      if search.step(limit: limit, progress: passed, until: stop) { onImprovement(search.best) }
    }
    return search.finished
  }

  /// Proves what a lawful schedule costs at the least, until it is stopped.
  ///
  /// The same problem and number of passes prove the same bound on any machine.
  ///
  /// - Parameters:
  ///   - passes: the most passes over everybody; nil for no limit.
  ///   - stop: asked after every person; true ends the proof.
  ///   - onImprovement: told of every better bound.
  /// - Returns: the bound; nil when none is known: where something pays for being broken or somebody has no lawful
  ///   schedule at all.
  public func prove(
    passes: Int?, until stop: () -> Bool, onImprovement: (Int) -> Void = { _ in }
  ) -> Int? {
    guard var proof = Proof(problem) else { return nil }
    var known: Int?
    while proof.passes < passes ?? .max, proof.step(until: stop) {
      if let bound = proof.bound, bound > known ?? .min {
        known = bound
        onImprovement(bound)
      }
    }
    return known
  }
}
