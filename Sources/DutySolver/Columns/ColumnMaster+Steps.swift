extension ColumnMaster {
  /// Takes steps until nothing pays any more, or it is to stop.
  mutating func solve(until stop: () -> Bool) {
    let candidates = 40
    var step = [Double](repeating: 0, count: height)
    var steps = 0
    while !stop() {
      var list: [(Double, Int)] = []
      for variable in 0..<variables where !isBasic[variable] && !isOut(variable) {
        let cost = reducedCost(variable)
        if cost < -1e-7 { list.append((cost, variable)) }
      }
      work += columns.count * 30
      guard !list.isEmpty else { return }
      list.sort { $0 < $1 }
      var chosen = list.prefix(candidates).map(\.1)
      while !chosen.isEmpty {
        if steps % 16 == 15, stop() { return }
        var (best, entering) = (-1e-7, -1)
        chosen.removeAll { variable in
          let cost = reducedCost(variable)
          if cost < best { (best, entering) = (cost, variable) }
          return cost >= -1e-7
        }
        guard entering >= 0 else { break }
        chosen.removeAll { $0 == entering }
        expand(entering, &step)
        if let place = leaving(step) {
          // What is barred and moved is nothing but what rounding left.
          if isOut(basis[place]), step[place] < 0 { clear(place) }
          exchange(entering, place, reduced: best, step)
        }
        steps += 1
      }
    }
  }

  /// The place that is empty first when a variable enters, of several about as soon the one that moves most; what
  /// is barred goes as soon as anything moves it.
  private func leaving(_ step: [Double]) -> Int? {
    var (bar, out) = (Double.infinity, -1)
    for row in 0..<height where abs(step[row]) > 1e-7 {
      if step[row] > 0 {
        bar = min(bar, (max(0, value[row]) + 1e-8) / step[row])
      } else if step[row] < -0.01, isOut(basis[row]), value[row] < 1e-6, step[row] < (out < 0 ? 0 : step[out])
      {
        out = row
      }
    }
    if out >= 0 { return out }
    var (most, place) = (1e-6, -1)
    for row in 0..<height where step[row] > most && max(0, value[row]) <= bar * step[row] {
      (most, place) = (step[row], row)
    }
    return place < 0 ? nil : place
  }
}
