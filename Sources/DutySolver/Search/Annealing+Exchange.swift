/// Exchanges: two or three people share the duties that they have together anew.
///
/// Where nobody may be missing, one person alone can hardly change anything; a post does not mind who comes.
extension Annealing {
  /// Two or three people share a stretch of days anew, as it suits them best; chance on the prices, in step with the
  /// temperature, makes it a draw among good ways.
  mutating func exchange() {
    let most = problem.days - problem.history
    guard most > 0 else { return }
    let length = min(most, 5 + random.below(24))
    let first = problem.history + random.below(most - length + 1)
    let range = first..<(first + length)
    // Whose own schedule is not lawful goes first.
    let broken = state.cost.hard > 0 ? state.broken.any(&random) : nil
    var people = [broken ?? problem.movable[random.below(problem.movable.count)]]
    let size = random.below(10) < 3 ? 3 : 2
    for _ in 0..<8 where people.count < size {
      let day = first + random.below(length)
      let option = state.option(people[0], day)
      if option != Problem.off, let other = problem.holders.any(day, option, &random),
        !people.contains(other)
      {
        people.append(other)
      }
    }
    guard people.count > 1 else { return }
    let before = state.cost
    let chance = random.below(3) == 0 ? 0 : temperature
    guard exchanges.improve(state, people, range, chance: chance, &random) else { return }
    // Copies: a slice would hold on to the whole schedule and make the next change copy it.
    let old = people.map { person in
      Array(state.schedule[(person * problem.days + first)..<(person * problem.days + first + length)])
    }
    for (place, person) in people.enumerated() {
      state.set(person, range, to: exchanges.found[(place * length)..<((place + 1) * length)])
    }
    if !accepts(before) {
      for (place, person) in people.enumerated() { state.set(person, range, to: old[place][...]) }
    }
  }
}
