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
  ///   - moves: the most moves to try; nil for no limit.
  ///   - stop: asked every few hundred moves; true ends the search.
  ///   - onImprovement: told of every schedule better than all before it.
  /// - Returns: the best schedule found.
  public func solve(
    start: [Int]? = nil, seed: UInt64, moves: Int?, until stop: () -> Bool,
    onImprovement: (Solution) -> Void = { _ in }
  ) -> Solution {
    var search = Annealing(problem, start: start, seed: seed)
    onImprovement(search.best)
    guard !problem.open.isEmpty else { return search.best }
    let limit = moves ?? .max
    while search.moves < limit, !search.isPerfect, !stop() {
      let improved = search.step(min(256, limit - search.moves))
      if improved { onImprovement(search.best) }
    }
    return search.finished
  }
}
