/// Large moves: the best schedule there is for some days of one person, given everyone else.
extension Annealing {
  /// Fills a stretch of a person's days anew; in a chain, others then make good what that left behind.
  ///
  /// Chance on the prices, in step with the temperature, makes the best schedule a draw among good ones.
  mutating func refill() {
    let most = problem.days - problem.history
    guard most > 0 else { return }
    let length = min(most, 5 + random.below(24))
    let first = problem.history + random.below(most - length + 1)
    let range = first..<(first + length)
    let chain = random.below(10) < 3
    let chance = chain ? 3 * max(1, temperature) : random.below(3) == 0 ? 0 : temperature
    let before = state.cost
    var undo: [(person: Int, old: ArraySlice<Int>)] = []
    for link in 0..<(chain ? 2 + random.below(6) : 1) {
      let person = problem.movable[random.below(problem.movable.count)]
      guard stretches.improve(state, person, range, chance: link == 0 ? chance : 0, &random) else {
        if link == 0 { return }
        continue
      }
      let row = person * problem.days
      undo.append((person, state.schedule[(row + first)..<(row + first + length)]))
      state.set(person, range, to: stretches.found[...])
    }
    if !accepts(before) {
      for step in undo.reversed() { state.set(step.person, range, to: step.old) }
    }
  }
}
