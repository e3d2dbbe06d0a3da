/// Small moves: each is tried on the state and taken back unless it is accepted.
extension Annealing {
  /// Tries one small move.
  mutating func tryMove() {
    if state.cost.hard > 0, random.below(4) == 0, let wanted = state.someShortage(&random) {
      return fill(wanted)
    }
    var cell = problem.open[random.below(problem.open.count)]
    if state.cost.hard > 0, random.below(4) == 0, let person = state.broken.any(&random) {
      let other = person * problem.days + cell % problem.days
      if problem.choiceStart[other + 1] - problem.choiceStart[other] > 1 { cell = other }
    }
    let (person, day) = (cell / problem.days, cell % problem.days)
    if isExchanging, state.cost.hard == 0, random.below(10) > 0 {
      return swap(person, day, length: random.below(3) == 0 ? 1 : 1 + random.below(10))
    }
    switch random.below(10) {
    case 0..<3: change(person, day, length: 1)
    case 3..<5: change(person, day, length: 1 + random.below(6))
    case 5..<9: swap(person, day, length: random.below(3) == 0 ? 1 : 1 + random.below(10))
    default: slide(person, day)
    }
  }

  /// Somebody who can goes where somebody is missing; whoever is free takes over what they had there.
  ///
  /// Now and then somebody's own schedule may be broken by it, to be mended by a refill: there is not always a way that
  /// keeps everybody's lawful all along.
  private mutating func fill(_ wanted: (person: Int, day: Int, option: Int)) {
    let (person, day, option) = wanted
    let old = state.option(person, day)
    guard old != option, problem.allows(person, day, option) else { return }
    let before = state.cost
    let strict = random.below(10) >= 3
    let keeps = strict && state.tally.ownHard[person] == 0
    guard state.set(person, day..<(day + 1), to: [option], unlessBroken: keeps) else { return }
    let stand = problem.holders.any(day, old, &random) ?? person
    let takesOver =
      old != Problem.off && stand != person && state.option(stand, day) == Problem.off
      && state.set(
        stand, day..<(day + 1), to: [old], unlessBroken: strict && state.tally.ownHard[stand] == 0)
    if !accepts(before) {
      if takesOver { state.set(stand, day, to: Problem.off) }
      state.set(person, day, to: old)
    }
  }

  /// Puts one option into a stretch of a person's days.
  private mutating func change(_ person: Int, _ day: Int, length: Int) {
    let cell = person * problem.days + day
    let choices = problem.choiceStart[cell]..<problem.choiceStart[cell + 1]
    let option = problem.choices[choices.lowerBound + random.below(choices.count)]
    let range = day..<min(problem.days, day + length)
    mine.removeAll(keepingCapacity: true)
    theirs.removeAll(keepingCapacity: true)
    for day in range {
      let old = state.option(person, day)
      mine.append(old)
      theirs.append(problem.allows(person, day, option) ? option : old)
    }
    replace(person, range)
  }

  /// A stretch of a person's days moves by one, the day at its end going to its front or the other way.
  private mutating func slide(_ person: Int, _ day: Int) {
    let range = day..<min(problem.days, day + 2 + random.below(8))
    guard range.count > 1 else { return }
    let forward = random.below(2) == 0
    mine.removeAll(keepingCapacity: true)
    theirs.removeAll(keepingCapacity: true)
    let by = forward ? range.count - 1 : 1
    for place in range {
      let from = day + (place - day + by) % range.count
      let option = state.option(person, from)
      guard problem.allows(person, place, option) else { return }
      mine.append(state.option(person, place))
      theirs.append(option)
    }
    replace(person, range)
  }

  /// Somebody's lawful schedule is not broken again: it would have to be mended, and most moves end here, before
  /// anything is counted.
  private mutating func replace(_ person: Int, _ range: Range<Int>) {
    guard mine != theirs else { return }
    let before = state.cost
    guard state.set(person, range, to: theirs[...], unlessBroken: state.tally.ownHard[person] == 0)
    else { return }
    if !accepts(before) { state.set(person, range, to: mine[...]) }
  }

  /// Two people who may be given the same change places for a stretch of days.
  private mutating func swap(_ person: Int, _ day: Int, length: Int) {
    let cell = person * problem.days + day
    let choices = problem.choiceStart[cell]..<problem.choiceStart[cell + 1]
    // Off is the first choice of a cell that may be off; everybody shares it.
    let first = problem.choices[choices.lowerBound] == Problem.off ? 1 : 0
    let shared = problem.choices[choices.lowerBound + first + random.below(choices.count - first)]
    guard let other = problem.holders.any(day, shared, &random), other != person else { return }
    let range = day..<min(problem.days, day + length)
    mine.removeAll(keepingCapacity: true)
    theirs.removeAll(keepingCapacity: true)
    for day in range {
      let (own, given) = (state.option(person, day), state.option(other, day))
      guard problem.allows(person, day, given), problem.allows(other, day, own) else { return }
      mine.append(own)
      theirs.append(given)
    }
    guard mine != theirs else { return }
    let before = state.cost
    guard state.set(person, range, to: theirs[...], unlessBroken: state.tally.ownHard[person] == 0) else {
      return
    }
    let both = state.set(other, range, to: mine[...], unlessBroken: state.tally.ownHard[other] == 0)
    if !both || !accepts(before) {
      state.set(other, range, to: theirs[...])
      state.set(person, range, to: mine[...])
    }
  }
}
