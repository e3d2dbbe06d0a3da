extension PricedRows {
  /// A row as the master sees it: the count it wants, what that costs, what one less and one more costs.
  func kink(_ row: Int) -> (need: Double, cost: Double, under: Double, over: Double) {
    let (first, last) = (start[row], start[row + 1] - start[row] - 1)
    let lawful = (0...last).filter { costs[first + $0] < .max }
    guard let lowest = lawful.first,
      let cheapest = lawful.min(by: { costs[first + $0] < costs[first + $1] })
    else { return (0, 0, 0, 0) }
    // From none to some at the same cost: what counts is where it becomes dear.
    let isFlat = cheapest == 0
    let best = isFlat ? lawful.last { costs[first + $0] == costs[first] } ?? 0 : cheapest
    let need = lowest > 0 ? lowest : best
    func slope(_ count: Int) -> Double { Double(costs[first + count + 1] - costs[first + count]) }
    let below = need == 0 || lowest > 0 ? -self.lowest[row] : -slope(need - 1)
    let above = need < last && costs[first + need + 1] < .max ? slope(need) : highest[row]
    return (Double(need), Double(costs[first + need]), max(0, below), above)
  }
}
