/// What a node's fractional roster leaves undecided.
extension Branching {
  /// How much of each option a fractional roster has in each cell.
  struct Shares {
    let all: [Double]
    let days: Int
    let first: Int
    let options: Int

    init(_ columns: ColumnGeneration) {
      (all, days) = (columns.shares, columns.days)
      (first, options) = (columns.pricing.problem.history, columns.pricing.problem.options)
    }

    subscript(person: Int, day: Int, option: Int) -> Double {
      all[(person * days + day - first) * options + option]
    }
  }

  /// A sum that is not whole.
  struct Undecided {
    /// Its place in `sums`.
    let sum: Int
    let value: Double

    /// What it has above a whole number.
    var fraction: Double { value - value.rounded(.down) }
    /// How far it is from a whole number.
    var distance: Double { min(fraction, 1 - fraction) }
  }

  /// The sum whose decision promises most.
  func undecidedSum(_ shares: Shares) -> Undecided? {
    var best: (promise: Double, it: Undecided)?
    for (index, sum) in sums.enumerated() {
      var value = 0.0
      for person in source.crews[sum.crew].members {
        for cell in sum.cells where cell.day >= problem.history {
          for option in cell.options { value += shares[person, cell.day, option] }
        }
      }
      let it = Undecided(sum: index, value: value)
      guard it.distance > 0.07 else { continue }
      let promise = gains.promise(index, sum.extent, fraction: it.fraction)
      if let best {
        // Of what has not been tried, a crew's largest goes first; of what promises the same, what is furthest from whole.
        if promise == .infinity, best.promise == .infinity, sum.extent != sums[best.it.sum].extent {
          continue
        }
        if promise < best.promise || promise == best.promise && it.distance <= best.it.distance + 0.02 {
          continue
        }
      }
      best = (promise, it)
    }
    return best?.it
  }

  /// Both sides of a sum, which may count days that are history.
  func decide(_ undecided: Undecided) -> (Decision, Decision) {
    let sum = sums[undecided.sum]
    let past = sum.cells.filter { $0.day < problem.history }
    let worked = source.crews[sum.crew].members.reduce(0) { count, person in
      count + past.count { $0.options.contains(problem.firstChoice(person, $0.day)) }
    }
    let low = worked + Int(undecided.value.rounded(.down))
    return (.atMost(low, of: sum), .atLeast(low + 1, of: sum))
  }

  /// A cell that mostly, but not nearly wholly, holds an option.
  func undecidedCell(_ shares: Shares) -> (Decision, Decision)? {
    var (most, found) = (0.01, (person: -1, day: -1, option: -1))
    for person in 0..<problem.people {
      for day in problem.history..<problem.days {
        for option in 0..<problem.options {
          let share = shares[person, day, option]
          let weight = share < 0.85 ? share : 1 - share
          if weight > most { (most, found) = (weight, (person, day, option)) }
        }
      }
    }
    guard found.person >= 0 else { return nil }
    let (person, day, option) = found
    return (
      .lacks(person: person, day: day, option: option), .holds(person: person, day: day, option: option)
    )
  }

  /// A cell that may hold something else than it does in a whole roster.
  func openCell(_ compiled: CompiledProblem, _ shares: Shares) -> (Decision, Decision)? {
    guard let cell = compiled.open.first(where: { $0 % problem.days >= problem.history }) else { return nil }
    let (person, day) = (cell / problem.days, cell % problem.days)
    let choices = compiled.choices[compiled.choiceStart[cell]..<compiled.choiceStart[cell + 1]]
    let option = choices.first { shares[person, day, $0] > 0.5 } ?? compiled.firstChoice(person, day)
    return (
      .lacks(person: person, day: day, option: option), .holds(person: person, day: day, option: option)
    )
  }
}
