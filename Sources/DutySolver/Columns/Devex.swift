/// What is worth entering a basis next: what a unit of each variable gains, against how far it moves everything else.
///
/// Devex pricing, after Harris (1973). The variable with the greatest gain a unit often can enter only by very little;
/// with weights a master takes a third of the steps.
struct Devex {
  /// By variable; nothing for what is in the basis or must not enter.
  private var reduced: [Double]
  /// About how far a unit of each variable moves the basis, squared, from the basis it began with on.
  private var weights: [Double]

  /// Weights so large say nothing any more.
  private static let most = 1e7

  /// Begins at a basis.
  init(reduced: [Double]) {
    self.reduced = reduced
    weights = Array(repeating: 1, count: reduced.count)
  }

  /// The reduced cost of a variable.
  subscript(variable: Int) -> Double { reduced[variable] }

  /// The variable that is worth most, if one is worth anything.
  ///
  /// O(variables).
  var best: Int? {
    var (most, found) = (0.0, -1)
    for variable in reduced.indices where reduced[variable] < -1e-7 {
      let gain = reduced[variable] * reduced[variable] / weights[variable]
      if gain > most { (most, found) = (gain, variable) }
    }
    return found < 0 ? nil : found
  }

  /// Leaves a variable out that cannot enter.
  mutating func leaveOut(_ variable: Int) { reduced[variable] = 0 }

  /// Takes over costs that were worked out anew.
  mutating func renew(_ reduced: [Double]) { self.reduced = reduced }

  /// Follows an exchange.
  ///
  /// O(variables).
  ///
  /// - Parameters:
  ///   - leaving: what leaves the basis; nil when it must not come back.
  ///   - pivot: how far a unit of what enters moves the place that it takes.
  ///   - moves: how far a unit of each variable outside the basis moves that place.
  mutating func exchange(_ entering: Int, leaving: Int?, pivot: Double, moves: [Double]) {
    let (cost, weight) = (reduced[entering] / pivot, weights[entering] / (pivot * pivot))
    for variable in reduced.indices {
      let move = moves[variable]
      reduced[variable] -= cost * move
      weights[variable] = max(weights[variable], move * move * weight)
    }
    reduced[entering] = 0
    if let leaving { (reduced[leaving], weights[leaving]) = (-cost, max(1, weight)) }
    if weight > Self.most { for variable in weights.indices { weights[variable] = 1 } }
  }
}
