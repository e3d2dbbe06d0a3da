/// Large moves: the best schedule there is for some days of one person, given everyone else.
extension Annealing {
  /// Fills a stretch of a person's days anew; in a chain, others then make good what that left behind.
  ///
  /// Chance on the prices, in step with the temperature, makes the best schedule a draw among good ones. While somebody
  /// is missing who must not be, half of the refills are of somebody who could be there, or of somebody whose own schedule
  /// is not lawful yet.
  mutating func refill() {
    let most = problem.days - problem.history
    guard most > 0 else { return }
    let length = min(most, 5 + random.below(24))
    var first = problem.history + random.below(most - length + 1)
    var person = problem.movable[random.below(problem.movable.count)]
    if state.cost.hard > 0, random.below(2) == 0 {
      if let broken = someBroken() {
        person = broken
      } else if let wanted = state.someShortage(&random) {
        person = wanted.person
        first = max(problem.history, min(wanted.day - random.below(length), problem.days - length))
      }
    }
    let range = first..<(first + length)
    let chain = random.below(10) < 3
    let chance = chain ? 3 * max(1, temperature) : random.below(3) == 0 ? 0 : temperature
    let before = state.cost
    // Copies: a slice would hold on to the whole schedule and make the next change copy it.
    var undo: [(person: Int, old: [Int])] = []
    for link in 0..<(chain ? 2 + random.below(6) : 1) {
      if let last = undo.last { person = heir(of: last, range) }
      guard
        stretches.improve(
          state, person, range, chance: link == 0 ? chance : 0, isLawful: before.hard > 0, &random)
      else {
        if link == 0 { return }
        continue
      }
      let row = person * problem.days
      undo.append((person, Array(state.schedule[(row + first)..<(row + first + length)])))
      state.set(person, range, to: stretches.found[...])
    }
    if !accepts(before) {
      for step in undo.reversed() { state.set(step.person, range, to: step.old[...]) }
    }
  }

  /// Somebody whose own schedule is not lawful; half the time nobody where people are missing, too.
  private mutating func someBroken() -> Int? {
    guard !state.broken.isEmpty, state.shortages.isEmpty || random.below(2) == 0 else { return nil }
    return state.broken.any(&random)
  }

  /// Somebody who may be given one of the duties that a person has left; anybody when none was left.
  private mutating func heir(of left: (person: Int, old: [Int]), _ range: Range<Int>) -> Int {
    let day = range.lowerBound + random.below(range.count)
    let old = left.old[day - range.lowerBound]
    if old != Problem.off, old != state.option(left.person, day),
      let heir = problem.holders.any(day, old, &random)
    {
      return heir
    }
    return problem.movable[random.below(problem.movable.count)]
  }
}
