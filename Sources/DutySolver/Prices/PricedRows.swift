/// Everything that carries a price: cover rows, then each person's figures.
///
/// A row has a cost for each count that open cells can bring it to; relaxed, it costs the least over all
/// counts of its cost less its price times the count. That holds whatever the shape of the cost.
struct PricedRows: Sendable {
  /// The cost of each count, one row after another; `.max` is not lawful.
  private(set) var costs: [Int] = []
  private(set) var start: [Int] = [0]
  /// Outside these a price only makes the bound worse, in units of cost.
  private(set) var lowest: [Double] = []
  private(set) var highest: [Double] = []
  /// What a price may sensibly move by: the range between, unless something is hard.
  private(set) var unit: [Double] = []
  /// How many of the rows are cover rows; where each person's figures begin.
  let covers: Int
  private(set) var figures: [Int] = []

  var count: Int { lowest.count }

  init(_ problem: CompiledProblem, _ programmes: [Programme]) {
    covers = problem.rows.count
    var (base, room) = ([Int](repeating: 0, count: covers), [Int](repeating: 0, count: covers))
    // The last cell that was counted in each row.
    var seen = [Int](repeating: -1, count: covers)
    for person in 0..<problem.people {
      for day in 0..<problem.days {
        let cell = person * problem.days + day
        let range = problem.choiceStart[cell]..<problem.choiceStart[cell + 1]
        if day < problem.history {
          let option = problem.choices[range.lowerBound]
          for place in problem.rowsTouched[day, option] {
            let row = problem.rowsTouched.indices[place]
            if problem.isMember[problem.asks[row].crew * problem.people + person] { base[row] += 1 }
          }
          continue
        }
        for option in problem.choices[range] {
          for place in problem.rowsTouched[day, option] {
            let row = problem.rowsTouched.indices[place]
            guard problem.isMember[problem.asks[row].crew * problem.people + person] else { continue }
            if seen[row] != cell { (seen[row], room[row]) = (cell, room[row] + 1) }
          }
        }
      }
    }
    let dear = Double(2 * problem.hardWeight)
    for (index, row) in problem.asks.enumerated() {
      add(
        (0...room[index]).map { count in
          let cost = row.cost(base[index] + count)
          return cost.hard > 0 ? nil : cost.soft
        }, dear: dear)
    }
    for programme in programmes {
      figures.append(count)
      for figure in programme.figures { add(figure.costs, dear: dear) }
    }
    figures.append(count)
  }

  private mutating func add(_ all: [Int?], dear: Double) {
    costs += all.map { $0 ?? .max }
    start.append(costs.count)
    var (low, high) = (Double.infinity, -Double.infinity)
    for (one, next) in zip(all, all.dropFirst()) {
      guard let one, let next else { continue }
      low = min(low, Double(next - one))
      high = max(high, Double(next - one))
    }
    if all[0] == nil || low == .infinity { low = -dear }
    if all.last == .some(nil) || high == -.infinity || isCapped(all) { high = dear }
    lowest.append(min(low, high))
    highest.append(max(low, high))
    unit.append(min(highest[count - 1] - lowest[count - 1], dear / 4))
  }

  /// The count at which one more or one less would not pay at a price, walking from another.
  @inline(__always) func step(_ row: Int, from count: inout Int, price: Double) -> Int {
    let (first, last) = (start[row], start[row + 1] - start[row] - 1)
    // What is not lawful lies below the lawful counts, or above them.
    while count < last, costs[first + count] == .max { count += 1 }
    while count > 0, costs[first + count] == .max { count -= 1 }
    while count < last, costs[first + count + 1] < .max,
      Double(costs[first + count + 1] - costs[first + count]) <= price
    {
      count += 1
    }
    while count > 0, costs[first + count - 1] < .max,
      Double(costs[first + count] - costs[first + count - 1]) > price
    {
      count -= 1
    }
    return count
  }

  /// Whether counts above the listed ones may not be, so that the price may rise as it must.
  private func isCapped(_ all: [Int?]) -> Bool { all.allSatisfy { $0 == nil || $0 == 0 } }

  /// The least of cost less price times count, in fractions of `scale`, and the count nearest to `have` that
  /// has it; nil when no count is lawful.
  func least(_ row: Int, price: Int, scale: Int, near have: Int) -> (value: Int, count: Int)? {
    var (best, at) = (Int.max, -1)
    let first = start[row]
    for count in 0..<(start[row + 1] - first) {
      let cost = costs[first + count]
      guard cost < .max else { continue }
      let value = cost * scale - price * count
      if value < best || value == best && abs(count - have) < abs(at - have) { (best, at) = (value, count) }
    }
    return at < 0 ? nil : (best, at)
  }
}
