extension ColumnGeneration {
  /// Makes a roster of the fractional one: in the order of how sure the master is of them, people take the
  /// schedule that is best given those before and what the others are expected to take.
  ///
  /// - Parameters:
  ///   - loyalty: what it is worth to take a cell that the master takes wholly.
  ///   - taste: chance added to how sure the master is of somebody.
  mutating func roundOff(loyalty: Double, taste: () -> Double, until stop: () -> Bool) -> [[Int]]? {
    let (problem, rows) = (pricing.problem, pricing.rows)
    let days = problem.days - problem.history
    var share = [Double](repeating: 0, count: settled.count * days * problem.options)
    var sure = settled.map { _ in taste() }
    var expected = [Double](repeating: 0, count: rows.covers)
    for (column, part) in master.taken {
      let it = master.columns[column]
      sure[it.person] += part * part
      for (day, option) in it.options.enumerated() {
        share[(it.person * days + day) * problem.options + Int(option)] += part
        pricing.eachRow(it.person, problem.history + day, Int(option)) { expected[$0] += part }
      }
    }
    var schedules = [[Int]](repeating: [], count: settled.count)
    let order = settled.indices.sorted { (sure[$1], $0) < (sure[$0], $1) }
    for pass in 0..<3 {
      for person in order {
        if stop() { return nil }
        if pass == 0 {
          for day in 0..<days {
            for option in 0..<problem.options {
              let part = share[(person * days + day) * problem.options + option]
              if part > 0 { pricing.eachRow(person, problem.history + day, option) { expected[$0] -= part } }
            }
          }
        } else {
          count(person, schedules[person], by: -1, &expected)
        }
        pricing.priceCells(person) { pricing, day, option in
          var price = Double(problem.cellCost[problem.index(person, problem.history + day, option)].soft)
          pricing.eachRow(person, problem.history + day, option) { price += rows.marginal($0, expected[$0]) }
          return pass > 0
            ? price : price - loyalty * share[(person * days + day) * problem.options + option]
        }
        schedules[person] = answer(person) ?? schedules[person]
        guard !schedules[person].isEmpty else { return nil }
        count(person, schedules[person], by: 1, &expected)
      }
    }
    return schedules
  }

  private func count(_ person: Int, _ options: [Int], by step: Double, _ expected: inout [Double]) {
    let first = pricing.problem.history
    for (day, option) in options.enumerated() {
      pricing.eachRow(person, first + day, option) { expected[$0] += step }
    }
  }

  /// The cheapest lawful schedule that a quick look finds under the cells' prices.
  private mutating func answer(_ person: Int) -> [Int]? {
    let rows = pricing.rows
    var prices = [Int32](repeating: 0, count: rows.count)
    for row in rows.figures[person]..<rows.figures[person + 1] { prices[row] = pricing.whole(figures[row]) }
    guard let least = pricing.least(person, prices) else { return nil }
    let found = pricing.lawful(person, &prices, least: least, below: .max, labels: 2_000)
    return found.price == nil ? nil : pricing.found
  }
}
