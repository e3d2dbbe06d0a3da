import DutySolver

extension WorkingSchedule {
  /// Takes duties away from whoever's own schedule breaks a hard rule, and from those left without whom they need beside
  /// them, as far as that mends it.
  ///
  /// One duty after another, each time the one without which the least is broken. Needs are not looked at.
  mutating func vacate() {
    for person in 0..<problem.people {
      while let change = relief(of: person) { apply(change) }
    }
    for row in problem.guards.indices where cost(ofGuard: row).hard > 0 {
      for person in problem.crews[problem.guards[row].wards].members {
        for cell in cells(ofGuard: row) where cell.holds[self[person, cell.day]] {
          let change = Change(person: person, day: cell.day, option: Problem.off)
          let before = cost(ofPerson: person).hard
          guard allows(change) else { continue }
          let now = self[person, cell.day]
          apply(change)
          // Somebody else's hours, or days off in a row, are not broken for it.
          if cost(ofPerson: person).hard > before { apply(.init(person: person, day: cell.day, option: now)) }
        }
      }
    }
  }

  /// The duty without which least of a person's own schedule is broken; nil when no duty less makes it better.
  private func relief(of person: Int) -> Change? {
    let broken = cost(ofPerson: person).hard
    guard broken > 0 else { return nil }
    var (without, best) = (self, (change: Change, hard: Int)?.none)
    for day in problem.history..<problem.days where self[person, day] != Problem.off {
      let change = Change(person: person, day: day, option: Problem.off)
      guard allows(change) else { continue }
      without.apply(change)
      let hard = without.cost(ofPerson: person).hard
      without.apply(Change(person: person, day: day, option: self[person, day]))
      if hard < best?.hard ?? broken { best = (change, hard) }
    }
    return best?.change
  }
}
