extension SearchState {
  /// A cell that would help where somebody is missing who must not be.
  func someShortage(_ random: inout SplitMix64) -> (person: Int, day: Int, option: Int)? {
    guard let place = shortages.any(&random) else { return nil }
    let (cells, crew) =
      place < problem.rows.count
      ? (problem.rows[place].cells, problem.rows[place].crew)
      : (
        problem.guards[place - problem.rows.count].cells, problem.guards[place - problem.rows.count].guardians
      )
    for _ in 0..<8 {
      let cell = cells[random.below(cells.count)]
      guard cell.day >= problem.history, !cell.options.isEmpty else { continue }
      let option = cell.options[random.below(cell.options.count)]
      if let person = problem.holders.any(cell.day, option, &random),
        problem.isMember[crew * problem.people + person]
      {
        return (person, cell.day, option)
      }
    }
    return nil
  }

  /// Notes which rows nobody is in yet are short.
  mutating func markShortages() {
    for (row, ask) in problem.asks.enumerated() { shortages.mark(row, ask.isShort(0)) }
  }

  /// Notes whether somebody must come to a guard row.
  @inline(__always) mutating func markGuard(_ row: Int) {
    let alone = tally.wards[row] > 0 && tally.guardians[row] == 0
    shortages.mark(problem.rows.count + row, alone && problem.isHardGuard[row])
  }
}
