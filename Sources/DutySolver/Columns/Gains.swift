/// What deciding sums has raised the costs of fractional rosters by so far, by what is counted together.
struct Gains {
  private var sides: [CellSum.Extent: (less: Mean, more: Mean)] = [:]

  private struct Mean {
    var sum = 0.0
    var count = 0.0

    var value: Double { count > 0 ? sum / count : 0 }
  }

  /// Notes what the roster of a side costs more than that of the node that was divided.
  mutating func note(_ gain: Double, _ extent: CellSum.Extent, isMore: Bool) {
    var (less, more) = sides[extent] ?? (Mean(), Mean())
    if isMore {
      more.sum += gain
      more.count += 1
    } else {
      less.sum += gain
      less.count += 1
    }
    sides[extent] = (less, more)
  }

  /// How much another decision of the kind promises: the product of both sides, since both have to be looked at; what has
  /// not been tried promises most.
  func promise(_ extent: CellSum.Extent) -> Double {
    guard let (less, more) = sides[extent] else { return .infinity }
    return (less.value + 0.01) * (more.value + 0.01)
  }
}
