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
  /// The cover rows that each person can be in, and how many people can be in each.
  private var rowsOf: [[Int32]] = []
  private var crowd: [Double]
  /// The sums of prices after each pass since their mean was last measured, and how many passes those are.
  private var sums: [Double]
  private var summed = 0

  init(_ pricing: Pricing) {
    self.pricing = pricing
    let rows = pricing.rows
    prices = (0..<rows.count).map { min(rows.highest[$0], max(rows.lowest[$0], 0)) }
    whole = prices.map { pricing.whole($0) }
    have = Array(repeating: 0, count: rows.count)
    nearest = have
    latest = Array(repeating: [], count: pricing.programmes.count)
    crowd = Array(repeating: 0, count: rows.covers)
    sums = Array(repeating: 0, count: rows.count)
    var seen = Array(repeating: -1, count: rows.covers)
    for (person, it) in pricing.programmes.enumerated() {
      var own: [Int32] = []
      for day in 0..<it.days {
        for option in it.choices[it.choiceStart[day]..<it.choiceStart[day + 1]] {
          pricing.eachRow(person, it.first + day, option) { row in
            guard seen[row] != person else { return }
            seen[row] = person
            own.append(Int32(row))
            crowd[row] += 1
          }
        }
      }
      rowsOf.append(own)
    }
  }

  /// People in a row up to whom its price follows at the full rate.
  private static let fewPeople = 20.0

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
      for own in rowsOf[person] {
        let row = Int(own)
        let excess = have[row] - rows.step(row, from: &nearest[row], price: prices[row])
        // The more people can be in a row, the further they swing all together.
        follow(row, excess, by: rate / crowd[row] * min(1, Self.fewPeople / crowd[row]))
      }
    }
    for row in prices.indices { sums[row] += prices[row] }
    summed += 1
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
  mutating func measure(until stop: () -> Bool) -> Bool { measure(whole, until: stop) }

  /// Measures the bound at the mean of the prices since it was last measured; false when it was to stop.
  ///
  /// Prices swing around the best ones, all the wider the more people are alike; their mean lies near the middle.
  ///
  /// - Parameter goesOn: whether the next pass begins at the mean.
  mutating func measureMean(goesOn: Bool, until stop: () -> Bool) -> Bool {
    let mean = sums.map { $0 / Double(max(1, summed)) }
    for row in sums.indices { sums[row] = 0 }
    summed = 0
    let price = mean.map { pricing.whole($0) }
    if goesOn { (prices, whole) = (mean, price) }
    return measure(price, until: stop)
  }

  private mutating func measure(_ whole: [Int32], until stop: () -> Bool) -> Bool {
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
