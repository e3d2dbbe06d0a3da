extension CompiledProblem {
  /// The greatest soft cost of a cell that may be held.
  var dearestCell: Int { cellCost.reduce(0) { max($0, $1.hard == 0 ? abs($1.soft) : 0) } }

  /// The most cover rows that one cell counts in.
  var mostRowsTouched: Int {
    (0..<days).reduce(0) { most, day in
      (0..<options).reduce(most) { max($0, rowsTouched[day, $1].count) }
    }
  }
}

extension Problem {
  /// Whether leaving a constraint out can only lower the cost: none pays for being broken.
  var paysForNothing: Bool {
    let penalties =
      successions.map(\.penalty) + limits.map(\.penalty) + windows.map(\.penalty) + runs.map(\.penalty)
      + guards.map(\.penalty)
    return penalties.allSatisfy(\.isCost) && shares.allSatisfy { $0.weight >= 0 }
  }
}

extension Penalty {
  /// Whether being further off never costs less.
  var isCost: Bool {
    switch self {
    case .hard(let unit): unit > 0
    case .linear(let weight, let unit), .squared(let weight, let unit): weight >= 0 && unit > 0
    }
  }
}
