extension SearchState {
  /// Fills the days one after another: as long as giving somebody one more duty makes the roster better,
  /// the best such duty is given.
  ///
  /// - Complexity: O(days × duties a day × people × choices) changes.
  mutating func construct(_ random: inout SplitMix64) {
    for day in problem.history..<problem.days {
      let asked = Set(
        (1..<problem.options).filter { !problem.rowsTouched[day, $0].isEmpty })
      guard !asked.isEmpty else { continue }
      var people = (0..<problem.people).map(\.self)
      for index in people.indices.dropLast() {
        people.swapAt(index, index + random.below(people.count - index))
      }
      var free = people.filter { option($0, day) == Problem.off && choices($0, day).count > 1 }
      while let (place, option) = bestDuty(free, day, asked: asked) {
        set(free[place], day..<(day + 1), to: [option])
        free.remove(at: place)
      }
    }
  }

  /// The duty that improves the roster most, if any does.
  private mutating func bestDuty(
    _ free: [Int], _ day: Int, asked: Set<Int>
  ) -> (place: Int, option: Int)? {
    let before = cost
    var best: (place: Int, option: Int)?
    var bestCost = before
    for (place, person) in free.enumerated() {
      let old = option(person, day)
      for option in choices(person, day) where option != old && asked.contains(option) {
        set(person, day..<(day + 1), to: [option])
        if cost < bestCost { (best, bestCost) = ((place, option), cost) }
      }
      set(person, day..<(day + 1), to: [old])
    }
    return best
  }

  private func choices(_ person: Int, _ day: Int) -> ArraySlice<Int> {
    let cell = person * problem.days + day
    return problem.choices[problem.choiceStart[cell]..<problem.choiceStart[cell + 1]]
  }
}

extension CompiledProblem {
  /// What the constraints ask for one unit: the typical and the highest soft price, each at least 1.
  var prices: (median: Int, highest: Int) {
    func unit(_ penalty: Penalty) -> [Int] {
      switch penalty {
      case .hard: []
      case .linear(let weight, _), .squared(let weight, _): weight > 0 ? [weight] : []
      }
    }
    let prices =
      rows.flatMap { unit($0.under) + unit($0.over) } + limits.flatMap { unit($0.penalty) }
      + runs.flatMap { unit($0.penalty) } + guards.flatMap { unit($0.penalty) } + shares.map(\.weight)
    let sorted = prices.sorted()
    guard let highest = sorted.last else { return (1, 1) }
    return (max(1, sorted[sorted.count / 2]), max(1, highest))
  }
}
