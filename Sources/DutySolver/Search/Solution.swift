/// A schedule and what it costs.
public struct Solution: Sendable, Equatable {
  /// An option for each person and day, people first.
  public let options: [Int]
  /// Its cost, equal to the plain evaluator's.
  public let cost: Cost
  /// Moves tried until it was found, or until the search ended.
  public let moves: Int
  /// What no lawful schedule costs less than, proven; nil when nothing is known.
  public let bound: Int?

  /// Makes a solution.
  public init(options: [Int], cost: Cost, moves: Int, bound: Int?) {
    (self.options, self.cost, self.moves, self.bound) = (options, cost, moves, bound)
  }
}
