/// What deciding sums has raised the costs of fractional rosters by so far: the *pseudo-costs* of branch and bound.
struct Gains {
  /// By sum, and by what sums count together.
  private var sums: [Int: Sides] = [:]
  private var extents: [CellSum.Extent: Sides] = [:]

  private struct Sides {
    var less = Mean()
    var more = Mean()
  }

  private struct Mean {
    var sum = 0.0
    var count = 0.0

    mutating func add(_ value: Double) {
      sum += value
      count += 1
    }

    /// The mean with another known beforehand, which counts as one.
    func value(after prior: Double) -> Double { (sum + prior) / (count + 1) }
  }

  /// Notes that the roster of a side costs so much more than that of the node that was divided, for each whole that the
  /// side moved the sum by.
  mutating func note(_ gain: Double, _ sum: Int, _ extent: CellSum.Extent, isMore: Bool) {
    let side = isMore ? \Sides.more : \Sides.less
    sums[sum, default: Sides()][keyPath: side].add(gain)
    extents[extent, default: Sides()][keyPath: side].add(gain)
  }

  /// How much deciding a sum promises: the product of both sides, since both have to be looked at.
  ///
  /// What counts together as nothing tried yet does promises most; of one side tried, the other counts for nothing.
  ///
  /// - Parameter fraction: what the sum has above a whole number.
  func promise(_ sum: Int, _ extent: CellSum.Extent, fraction: Double) -> Double {
    guard let alike = extents[extent] else { return .infinity }
    let own = sums[sum] ?? Sides()
    let less = own.less.value(after: alike.less.value(after: 0))
    let more = own.more.value(after: alike.more.value(after: 0))
    return (less * fraction + 0.001) * (more * (1 - fraction) + 0.001)
  }
}
