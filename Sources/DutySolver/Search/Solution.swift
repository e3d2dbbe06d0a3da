/// A schedule and what it costs.
public struct Solution: Sendable, Equatable {
  /// An option for each person and day, people first.
  public let options: [Int]
  /// Its cost, equal to the plain evaluator's.
  public let cost: Cost
  /// Moves tried until it was found, or until the search ended.
  public let moves: Int
  /// A proven lower bound of the soft cost; nil when none is known.
  public let bound: Int?
}
