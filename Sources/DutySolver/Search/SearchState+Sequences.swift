extension SearchState {
  /// The cost of everything about one person that looks at neighbouring days, as far as it can depend on
  /// a stretch of them: successions and runs.
  ///
  /// The difference of two calls around a change within the stretch is what the change costs.
  func localCost(_ person: Int, _ range: Range<Int>) -> Cost {
    var cost = pairCost(person, range)
    for index in problem.runs.boundStart[person]..<problem.runs.boundStart[person + 1] {
      cost += runCost(problem.runs.bound[index], person, range)
    }
    return cost
  }

  private func pairCost(_ person: Int, _ range: Range<Int>) -> Cost {
    var cost = Cost.zero
    let (row, options) = (person * problem.days, problem.options)
    for lag in problem.lags {
      let table = (lag - 1) * options * options
      let first = max(range.lowerBound, problem.history, lag)
      let last = min(range.upperBound - 1 + lag, problem.days - 1)
      guard first <= last else { continue }
      for day in first...last {
        cost += problem.pairCost[table + schedule[row + day - lag] * options + schedule[row + day]]
      }
    }
    return cost
  }

  /// The runs that touch the stretch or its neighbours.
  private func runCost(_ index: Int, _ person: Int, _ range: Range<Int>) -> Cost {
    let run = problem.runs.all[index]
    let (row, days) = (person * problem.days, problem.days)
    var day = range.lowerBound
    while day > 0, problem.runs.contains(index, schedule[row + day - 1]) { day -= 1 }
    var cost = Cost.zero
    // Runs that begin up to the day after the stretch can depend on it.
    while day <= range.upperBound, day < days {
      guard problem.runs.contains(index, schedule[row + day]) else {
        day += 1
        continue
      }
      let start = day
      while day < days, problem.runs.contains(index, schedule[row + day]) { day += 1 }
      let length = day - start
      if length > run.most, day > problem.history { cost += run.penalty.cost(length - run.most) }
      // What comes after a run decides that it was too short.
      if length < run.least, start > 0, day < days, day >= problem.history {
        cost += run.penalty.cost(run.least - length)
      }
    }
    return cost
  }
}
