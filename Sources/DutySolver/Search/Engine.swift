/// Finds good schedules: a constructive start, then simulated annealing in ever longer rounds.
///
/// The same problem, seed and number of moves give the same schedule on any machine: there is no clock and
/// no unordered collection in it. The best schedule so far is always at hand.
public struct Engine: Sendable {
  private let problem: CompiledProblem

  /// Prepares a problem.
  public init(_ problem: Problem) { self.problem = CompiledProblem(problem) }

  /// Searches until it is stopped.
  ///
  /// - Parameters:
  ///   - start: a schedule to begin with; nil to construct one.
  ///   - seed: where chance starts.
  ///   - moves: the work to do, in small moves; nil for no limit. A large move counts as many small ones as
  ///     take its time.
  ///   - progress: the part of the time allowed that is over, from 0 to 1; the search cools down in step
  ///     with it. Without it the moves are the measure, and without both the search goes on in ever longer
  ///     rounds. With it the result depends on the clock it reads.
  ///   - stop: asked every few hundred moves; true ends the search.
  ///   - onImprovement: told of every schedule better than all before it.
  /// - Returns: the best schedule found.
  public func solve(
    start: [Int]? = nil, seed: UInt64, moves: Int?, progress: (() -> Double)? = nil, until stop: () -> Bool,
    onImprovement: (Solution) -> Void = { _ in }
  ) -> Solution {
    var search = Annealing(problem, start: start, seed: seed)
    onImprovement(search.best)
    guard !problem.open.isEmpty else { return search.best }
    let limit = moves ?? .max
    while search.moves < limit, !search.isPerfect, !stop() {
      let part = progress.map { $0() } ?? moves.map { Double(search.moves) / Double(max(1, $0)) }
      let improved = search.step(min(256, limit - search.moves), progress: part)
      if improved { onImprovement(search.best) }
    }
    return search.finished
  }
}
