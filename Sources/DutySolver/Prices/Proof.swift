/// Proves how cheap a lawful roster can be at the best: price ascent in ever longer rounds.
///
/// Each round goes on from the prices of the last with smaller steps; the bound is measured every few passes, so
/// the best so far is always at hand. No clock and no chance: so many passes give the same bound on any
/// machine.
struct Proof {
  private let pricing: Pricing
  private var ascent: PriceAscent
  private var round = 0
  private var pass = 0
  /// Passes over everybody so far.
  private(set) var passes = 0
  /// The best bound so far of what a lawful roster costs.
  private(set) var bound: Int?

  private static let firstLength = 150
  private static let (first, last) = (0.1, 0.001)
  private static let betweenMeasures = 25

  /// Prepares; nil when the problem has no bound.
  init?(_ problem: CompiledProblem) {
    guard let pricing = Pricing(problem) else { return nil }
    self.pricing = pricing
    ascent = PriceAscent(pricing)
  }

  /// One pass over everybody; false when it was to stop, or there is nothing to be proved.
  mutating func step(until stop: () -> Bool) -> Bool {
    // Without prices there is little to be said, but nothing that is less than nothing.
    if passes == 0 {
      guard ascent.measure(until: stop) else { return false }
      bound = ascent.bound.map { pricing.wholeBound($0) }
    }
    let length = Self.firstLength << (2 * min(round, 10))
    let softer = 1 / Double(1 << min(round, 10))
    let rate = softer * PriceAscent.rate(ofPass: pass, of: length, from: Self.first, to: Self.last)
    guard ascent.sweep(rate: rate, until: stop) else { return false }
    (pass, passes) = (pass + 1, passes + 1)
    if pass % Self.betweenMeasures == 0 || pass == length {
      guard ascent.measureMean(goesOn: pass == length, until: stop) else { return false }
      bound = ascent.bound.map { pricing.wholeBound($0) }
    }
    if pass == length { (round, pass) = (round + 1, 0) }
    return true
  }
}
