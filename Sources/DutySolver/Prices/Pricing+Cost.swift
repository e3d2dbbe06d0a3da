extension Pricing {
  /// What a schedule costs by itself, whatever the prices; nil when it is not lawful.
  func cost(_ person: Int, _ options: [Int]) -> Int? {
    let it = programmes[person]
    var (state, unit, touched, group) = (it.start, 0, 0, 0)
    var counts = [Int](repeating: 0, count: it.figures.count)
    var cost = 0
    for (day, option) in options.enumerated() {
      let kind = it.classOf[option]
      guard
        let step = it.steps[it.stepStart[state]..<it.stepStart[state + 1]].first(where: {
          Int($0.kind) == kind
        })
      else { return nil }
      cost += Int(step.soft)
      let cell = (person * problem.days + it.first + day) * problem.options + option
      guard problem.cellCost[cell].hard == 0 else { return nil }
      cost += problem.cellCost[cell].soft
      if it.counts[day] { unit += it.weight[kind] }
      let place = touched * it.classes + kind
      if let exact = it.exactGroups { group += Int(it.touching.adds[exact][place]) }
      for (index, figure) in it.figures.enumerated() {
        if let group = figure.group {
          counts[index] += Int(it.touching.adds[group][place])
        } else if figure.days.contains(day) {
          counts[index] += figure.weight[kind]
        }
      }
      guard it.touching.next[place] >= 0 else { return nil }
      touched = Int(it.touching.next[place])
      state = Int(step.next)
    }
    guard unit < it.units, let ending = it.ending[unit], group < it.groups, let groups = it.groupEnding[group]
    else { return nil }
    cost += ending + groups
    for (index, figure) in it.figures.enumerated() {
      guard counts[index] < figure.costs.count, let own = figure.costs[counts[index]] else { return nil }
      cost += own
    }
    return cost
  }
}
