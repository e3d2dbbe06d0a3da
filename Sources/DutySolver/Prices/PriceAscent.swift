/// Prices on rows that follow after every person's choice, as at an auction: who chooses later sees what those
/// before took, so not everyone runs to the same place.
///
/// With ever smaller steps the prices come near those of the best bound, cheaply; column generation starts
/// from them.
struct PriceAscent {
  private(set) var pricing: Pricing
  /// The present prices, in units of cost.
  private(set) var prices: [Double]
  /// The best bound measured, in fractions of `pricing.scale`.
  private(set) var bound: Int?

  private var whole: [Int32]
  private var have: [Int]
  private var nearest: [Int]
  /// What everyone took last.
  private(set) var latest: [[Int]]

  init(_ pricing: Pricing) {
    self.pricing = pricing
    let rows = pricing.rows
    prices = (0..<rows.count).map { min(rows.highest[$0], max(rows.lowest[$0], 0)) }
    whole = prices.map { pricing.whole($0) }
    have = Array(repeating: 0, count: rows.count)
    nearest = have
    latest = Array(repeating: [], count: pricing.programmes.count)
  }

  /// The rate of one of so many passes: ever less, from the first to the last.
  static func rate(ofPass pass: Int, of passes: Int, from first: Double, to last: Double) -> Double {
    first * Chances.exp(Double(pass) / Double(passes) * Chances.log(last / first))
  }

  /// One pass over everybody; whether it was finished before it was to stop.
  ///
  /// - Parameter rate: how far a price moves for every person too many or too few in the whole pass, as a part
  ///   of the row's range.
  mutating func sweep(rate: Double, until stop: () -> Bool) -> Bool {
    let rows = pricing.rows
    let each = rate / Double(max(1, pricing.programmes.count))
    for person in pricing.programmes.indices {
      if stop() { return false }
      pricing.priceCells(person, whole)
      guard pricing.least(person, whole) != nil else { return false }
      count(person, latest[person], by: -1)
      latest[person] = pricing.found
      count(person, latest[person], by: 1)
      for (index, figure) in pricing.counted.enumerated() {
        let row = rows.figures[person] + index
        follow(row, figure - rows.step(row, from: &nearest[row], price: prices[row]), by: 0.3 * rate)
      }
      for row in 0..<rows.covers {
        follow(row, have[row] - rows.step(row, from: &nearest[row], price: prices[row]), by: each)
      }
    }
    return true
  }

  private mutating func follow(_ row: Int, _ excess: Int, by rate: Double) {
    guard excess != 0 else { return }
    let rows = pricing.rows
    let price = prices[row] + rate * rows.unit[row] * Double(excess)
    prices[row] = min(rows.highest[row], max(rows.lowest[row], price))
    whole[row] = pricing.whole(prices[row])
  }

  private mutating func count(_ person: Int, _ options: [Int], by step: Int) {
    let first = pricing.problem.history
    for (day, option) in options.enumerated() {
      pricing.eachRow(person, first + day, option) { have[$0] += step }
    }
  }

  /// Measures the bound at the present prices; false when it was to stop.
  mutating func measure(until stop: () -> Bool) -> Bool {
    guard var value = pricing.rowsBound(whole) else { return false }
    for person in pricing.programmes.indices {
      if stop() { return false }
      pricing.priceCells(person, whole)
      guard let least = pricing.least(person, whole) else { return false }
      value += least + pricing.conjugate(person, whole)
    }
    bound = max(bound ?? .min, value)
    return true
  }
}
