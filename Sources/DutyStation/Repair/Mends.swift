import DutySolver

extension WorkingSchedule {
  /// Every change of one cell that brings a broken figure nearer to being right.
  ///
  /// Whatever schedule has the figure right and leaves alone the cells that are closed holds at least one of these
  /// changes: no figure gets better while nothing that it counts does.
  /// - Parameter isOpen: whether a cell may still be changed.
  func mends(_ figure: Figure, isOpen: (_ person: Int, _ day: Int) -> Bool) -> [Change] {
    switch figure {
    case .cell(let person, let day): alternatives(person, day, isOpen) { _ in true }
    case .pair(let person, let day, let lag):
      alternatives(person, day, isOpen) { _ in true } + alternatives(person, day + lag, isOpen) { _ in true }
    case .limit(let index): mends(problem.limits[index], isOpen)
    case .window(let index, let person, let start):
      (max(0, start)..<min(problem.days, start + problem.windows[index].length)).flatMap { day in
        let weights = problem.windows[index].weights[day - start]
        return alternatives(person, day, isOpen) { weights[$0] < weights[self[person, day]] }
      }
    case .run(let index, let person, let start, let end):
      (max(0, start - 1)..<min(problem.days, end + 1)).flatMap { day in
        let holds = Set(problem.runs[index].options)
        return alternatives(person, day, isOpen) {
          holds.contains($0) != holds.contains(self[person, day])
        }
      }
    case .cover(let index):
      comers(problem.cover[index].crew, cells(ofRow: index), isOpen)
    case .guarded(let index):
      comers(problem.guards[index].guardians, cells(ofGuard: index), isOpen)
        + leavers(problem.guards[index].wards, cells(ofGuard: index), isOpen)
    }
  }

  private func mends(_ limit: Limit, _ isOpen: (Int, Int) -> Bool) -> [Change] {
    switch problem.measures[limit.measure] {
    case .sum(let weights, let days):
      let value = days.reduce(0) { $0 + weights[self[limit.person, $1]] }
      let isTooMuch = value > (limit.most ?? value)
      return days.flatMap { day in
        let now = weights[self[limit.person, day]]
        return alternatives(limit.person, day, isOpen) { isTooMuch ? weights[$0] < now : weights[$0] > now }
      }
    case .groups(let groups):
      return Set(groups.flatMap { $0 }.map(\.day)).sorted()
        .flatMap { alternatives(limit.person, $0, isOpen) { _ in true } }
    }
  }

  /// Changes that bring people of a crew into some cells.
  private func comers(_ crew: Int, _ cells: [ScheduleTables.Cells], _ isOpen: (Int, Int) -> Bool) -> [Change]
  {
    problem.crews[crew].members.flatMap { person in
      cells.flatMap { cell in
        cell.holds[self[person, cell.day]] ? [] : alternatives(person, cell.day, isOpen) { cell.holds[$0] }
      }
    }
  }

  /// Changes that take people of a crew out of some cells.
  private func leavers(_ crew: Int, _ cells: [ScheduleTables.Cells], _ isOpen: (Int, Int) -> Bool) -> [Change]
  {
    problem.crews[crew].members.flatMap { person in
      cells.flatMap { cell in
        cell.holds[self[person, cell.day]] ? alternatives(person, cell.day, isOpen) { !cell.holds[$0] } : []
      }
    }
  }

  private func alternatives(
    _ person: Int, _ day: Int, _ isOpen: (Int, Int) -> Bool, where fits: (Int) -> Bool
  ) -> [Change] {
    guard isOpen(person, day) else { return [] }
    return (0...problem.types).compactMap { option in
      let change = Change(person: person, day: day, option: option)
      return option != self[person, day] && allows(change) && fits(option) ? change : nil
    }
  }
}
