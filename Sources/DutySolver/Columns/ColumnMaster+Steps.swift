extension ColumnMaster {
  /// Takes steps until nothing pays any more, or it is to stop.
  mutating func solve(until stop: () -> Bool) {
    var step = [Double](repeating: 0, count: height)
    var row = step
    var moves = [Double](repeating: 0, count: variables)
    var devex = Devex(reduced: reducedCosts)
    var (isExact, steps) = (true, 0)
    while !stop() {
      while let entering = devex.best {
        if steps % 16 == 15, stop() { return }
        steps += 1
        expand(entering, &step)
        guard let place = leaving(step) else {
          devex.leaveOut(entering)
          continue
        }
        // What is barred and moved is nothing but what rounding left.
        if isOut(basis[place]), step[place] < 0 { clear(place) }
        for index in 0..<height { row[index] = inverse[index * height + place] }
        read(row, &moves)
        let leaving = exchange(entering, place, reduced: devex[entering], step)
        devex.exchange(entering, leaving: isOut(leaving) ? nil : leaving, pivot: step[place], moves: moves)
        isExact = false
      }
      if isExact { return }
      // Costs that were carried on are worked out anew before they are believed.
      devex.renew(reducedCosts)
      isExact = true
    }
  }

  /// What a unit of each variable costs at the present prices; nothing for what is in the basis or barred.
  private var reducedCosts: [Double] {
    (0..<variables).map { isBasic[$0] || isOut($0) ? 0 : reducedCost($0) }
  }

  /// How far a unit of each variable moves a place whose row of the inverse is given; nothing for what is in the basis
  /// or barred.
  private mutating func read(_ row: [Double], _ moves: inout [Double]) {
    for index in 0..<covers { (moves[index], moves[covers + index]) = (row[index], -row[index]) }
    for index in covers..<height { moves[covers + index] = row[index] }
    var read = 0
    // Unsafe, because checks of bounds cost this loop half its time.
    row.withUnsafeBufferPointer { row in
      entries.withUnsafeBufferPointer { entries in
        for column in columns.indices {
          var sum = 0.0
          if !isBarred[column] {
            for entry in start[column]..<start[column + 1] { sum += row[Int(entries[entry])] }
            read += start[column + 1] - start[column]
          }
          moves[firstColumn + column] = sum
        }
      }
    }
    for variable in basis { moves[variable] = 0 }
    work += (read + variables) / 6
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
