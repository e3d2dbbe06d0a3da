import Testing

@testable import DutySolver

/// The linear programme over schedules: at its end the prices prove that nothing is cheaper.
struct ColumnMasterTests {
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func thePricesProveTheOptimum(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let (rows, people) = (3 + random.below(8), 2 + random.below(5))
    let needs = (0..<rows).map { _ in Double(random.below(4)) }
    let under = (0..<rows).map { _ in Double(5 + random.below(20)) }
    let over = (0..<rows).map { _ in Double(random.below(4)) }
    var master = ColumnMaster(needs: needs, under: under, over: over, people: people, dear: 1_000)
    for person in 0..<people {
      for column in 0..<(2 + random.below(6)) {
        let held = (0..<rows).filter { _ in random.below(3) == 0 }.map { Int32($0) }
        master.add(
          person: person, cost: Double(random.below(15)), rows: held, options: [UInt16(column)])
      }
    }
    master.solve(until: { false })
    for column in master.columns.indices { #expect(master.reduced(column) > -1e-5, "seed \(seed)") }
    for row in 0..<rows {
      #expect(-over[row] - 1e-6 <= master.prices[row] && master.prices[row] <= under[row] + 1e-6)
    }
    let dual =
      (0..<rows).reduce(0) { $0 + needs[$1] * master.prices[$1] }
      + (0..<people).reduce(0) { $0 + master.prices[rows + $1] }
    #expect(abs(master.objective - dual) < 0.05, "seed \(seed): \(master.objective), \(dual)")
    let parts = master.taken.reduce(into: [Int: Double]()) {
      $0[master.columns[$1.column].person, default: 0] += $1.part
    }
    for person in 0..<people { #expect(abs((parts[person] ?? 0) - 1) < 1e-3, "seed \(seed)") }
  }

  /// What is barred is not taken, and the rest is as good as if it had never been there.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func barsSchedulesAndOpensThemAgain(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let (rows, people) = (3 + random.below(8), 2 + random.below(5))
    let needs = (0..<rows).map { _ in Double(random.below(4)) }
    let under = (0..<rows).map { _ in Double(5 + random.below(20)) }
    let over = (0..<rows).map { _ in Double(random.below(4)) }
    func master() -> ColumnMaster {
      ColumnMaster(needs: needs, under: under, over: over, people: people, dear: 1_000)
    }
    var (all, rest) = (master(), master())
    var barred: [Bool] = []
    for person in 0..<people {
      for column in 0..<(2 + random.below(6)) {
        let held = (0..<rows).filter { _ in random.below(3) == 0 }.map { Int32($0) }
        let cost = Double(random.below(15))
        all.add(person: person, cost: cost, rows: held, options: [UInt16(column)])
        barred.append(random.below(3) == 0)
        if barred.last == false {
          rest.add(person: person, cost: cost, rows: held, options: [UInt16(column)])
        }
      }
    }
    all.solve(until: { false })
    let open = all.objective
    rest.solve(until: { false })
    all.bar(barred)
    all.solve(until: { false })
    #expect(abs(all.objective - rest.objective) < 0.01, "seed \(seed)")
    for (column, _) in all.taken { #expect(!barred[column], "seed \(seed)") }
    all.bar(barred.map { _ in false })
    all.solve(until: { false })
    #expect(abs(all.objective - open) < 0.01, "seed \(seed)")
  }
}
