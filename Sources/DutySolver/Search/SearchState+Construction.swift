extension SearchState {
  /// Gives one person after another, in an order that chance decides, the best whole schedule given those
  /// before; then twice more given everyone.
  ///
  /// It ends with what there is when it is told to.
  /// - Complexity: O(people) searches over all days.
  mutating func construct(
    _ stretches: inout StretchSearch, _ random: inout SplitMix64, until stop: () -> Bool
  ) {
    let all = problem.history..<problem.days
    var order = problem.movable
    for round in 0..<3 {
      for index in order.indices.dropLast() {
        order.swapAt(index, index + random.below(order.count - index))
      }
      for person in order {
        if stop() { return }
        let found =
          round == 0
          ? stretches.fill(self, person, all)
          : stretches.improve(self, person, all, chance: 0, isLawful: true, &random)
        if found { set(person, all, to: stretches.found[...]) }
      }
    }
  }
}
