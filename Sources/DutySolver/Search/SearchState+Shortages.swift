extension SearchState {
  /// A cell that would help where people are missing, if a few looks find such a place.
  func someShortage(_ random: inout SplitMix64) -> (person: Int, day: Int, option: Int)? {
    let places = problem.rows.count + problem.guards.count
    guard places > 0 else { return nil }
    for _ in 0..<24 {
      let place = random.below(places)
      let (cells, crew): ([DayOptions], Int)
      if place < problem.rows.count {
        let row = problem.rows[place]
        guard tally.rows[place] < row.need, case .hard = row.under else { continue }
        (cells, crew) = (row.cells, row.crew)
      } else {
        let index = place - problem.rows.count
        let row = problem.guards[index]
        guard tally.wards[index] > 0, tally.guardians[index] == 0, case .hard = row.penalty else { continue }
        (cells, crew) = (row.cells, row.guardians)
      }
      let members = problem.crews[crew]
      guard let cell = cells.isEmpty ? nil : cells[random.below(cells.count)], !members.isEmpty,
        !cell.options.isEmpty, cell.day >= problem.history
      else { continue }
      return (
        members[random.below(members.count)], cell.day, cell.options[random.below(cell.options.count)]
      )
    }
    return nil
  }
}
