extension ColumnMaster {
  /// Steps of the dual simplex: what must not be taken leaves the basis, and prices stay such that nothing else
  /// pays, until no value is out of its bounds.
  ///
  /// - Returns: whether it came to that.
  mutating func driveOut(until stop: () -> Bool) -> Bool {
    var step = [Double](repeating: 0, count: height)
    var row = step
    var moves = [Double](repeating: 0, count: variables)
    var reduced = moves
    var mayEnter: [Int] = []
    for variable in 0..<variables where !isBasic[variable] && !isOut(variable) {
      mayEnter.append(variable)
      reduced[variable] = reducedCost(variable)
    }
    for turn in 0..<(50 * height) {
      if turn % 16 == 15, stop() { return false }
      guard let place = worst else { return true }
      let sign = value[place] > 0 ? 1.0 : -1.0
      for index in 0..<height { row[index] = inverse[index * height + place] }
      guard let entering = entering(mayEnter, reduced, row, sign: sign, &moves) else { return false }
      expand(entering, &step)
      guard abs(step[place]) > 1e-8 else { return false }
      let price = reduced[entering] / moves[entering]
      for variable in mayEnter { reduced[variable] -= price * moves[variable] }
      let leaving = exchange(entering, place, reduced: reduced[entering] + price * moves[entering], step)
      reduced[leaving] = -price
      mayEnter.removeAll { $0 == entering }
      if !isOut(leaving) { mayEnter.append(leaving) }
      work += columns.count * 30
    }
    return worst == nil
  }

  /// The place whose value is furthest out of its bounds.
  private var worst: Int? {
    var (most, place) = (1e-7, -1)
    for index in 0..<height {
      let excess = isOut(basis[index]) ? abs(value[index]) : -value[index]
      if excess > most { (most, place) = (excess, index) }
    }
    return place < 0 ? nil : place
  }

  /// What enters so that nothing pays afterwards; of several, what moves the place most.
  private func entering(
    _ mayEnter: [Int], _ reduced: [Double], _ row: [Double], sign: Double, _ moves: inout [Double]
  ) -> Int? {
    var bar = Double.infinity
    for variable in mayEnter {
      let move = move(variable, row)
      moves[variable] = move
      if move * sign > 1e-7 { bar = min(bar, (max(0, reduced[variable]) + 1e-7) / (move * sign)) }
    }
    var (most, best) = (1e-7, -1)
    for variable in mayEnter where moves[variable] * sign > most {
      if max(0, reduced[variable]) <= bar * moves[variable] * sign {
        (most, best) = (moves[variable] * sign, variable)
      }
    }
    return best < 0 ? nil : best
  }

  private func move(_ variable: Int, _ row: [Double]) -> Double {
    if variable < covers { return row[variable] }
    if variable < 2 * covers { return -row[variable - covers] }
    if variable < firstColumn { return row[variable - covers] }
    let column = variable - firstColumn
    var sum = 0.0
    for entry in start[column]..<start[column + 1] { sum += row[Int(entries[entry])] }
    return sum
  }
}
