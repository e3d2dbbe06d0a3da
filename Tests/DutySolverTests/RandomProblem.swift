@testable import DutySolver

/// A small problem with some of every kind of constraint, from a seed.
struct RandomProblem {
  let problem: Problem

  /// - Parameter isTiny: whether every schedule of it can be looked at.
  init(seed: UInt64, isTiny: Bool = false) {
    var random = SplitMix64(seed: seed)
    func weight(_ random: inout SplitMix64) -> Penalty {
      // Tiny problems are to have lawful schedules: less is hard in them.
      switch isTiny && random.below(4) > 0 ? 1 + random.below(2) : random.below(3) {
      case 0: .hard(unit: 1 + random.below(3))
      case 1: .linear(weight: 1 + random.below(9), unit: 1 + random.below(3))
      default: .squared(weight: 1 + random.below(9))
      }
    }
    func some(_ bound: Int, from first: Int = 0, _ random: inout SplitMix64) -> [Int] {
      let picked = (first..<bound).filter { _ in random.below(2) == 0 }
      return picked.isEmpty ? [first] : picked
    }
    let tiny = [(2, 2, 3), (2, 1, 5), (3, 1, 3), (1, 3, 4)][random.below(4)]
    let people = isTiny ? tiny.0 : 2 + random.below(4)
    let types = isTiny ? tiny.1 : 1 + random.below(3)
    let history = random.below(4)
    let days = isTiny ? history + tiny.2 : 6 + random.below(8)
    var problem = Problem(people: people, days: days, history: history, types: types)
    for _ in 0..<(people * 2) {
      problem.forbid(person: random.below(people), day: random.below(days), option: random.below(types + 1))
      problem.addCost(
        random.below(9), person: random.below(people), day: random.below(days),
        option: random.below(types + 1))
    }
    for person in 0..<people {
      for day in 0..<history { problem.fix(person: person, day: day, option: random.below(types + 1)) }
    }
    let crews = (0..<3).map { _ in problem.addCrew(some(people, &random)) }
    for _ in 0..<3 {
      problem.successions.append(
        Succession(
          first: some(types + 1, &random), second: some(types + 1, &random), lag: 1 + random.below(3),
          penalty: weight(&random)))
      problem.runs.append(
        RunLimit(
          crew: crews[random.below(3)], options: some(types + 1, &random), least: random.below(4),
          most: 1 + random.below(4), penalty: weight(&random)))
      let length = 2 + random.below(4)
      problem.windows.append(
        Window(
          crew: crews[random.below(3)], length: length,
          weights: (0..<length).map { _ in (0...types).map { _ in random.below(5) } },
          most: random.below(8), penalty: weight(&random)))
      func cells(_ random: inout SplitMix64) -> [DayOptions] {
        some(days, &random).map { DayOptions(day: $0, options: some(types + 1, from: 1, &random)) }
      }
      let need = random.below(4)
      problem.cover.append(
        CoverRow(
          cells: cells(&random), crew: crews[random.below(3)], need: need, preferred: need + random.below(3),
          under: weight(&random), underPreferred: weight(&random), over: weight(&random)))
      problem.guards.append(
        GuardRow(
          cells: cells(&random), wards: crews[random.below(3)], guardians: crews[random.below(3)],
          amount: 1 + random.below(9), penalty: weight(&random)))
      let measure =
        random.below(2) == 0
        ? problem.addMeasure(.sum(weights: (0...types).map { _ in random.below(5) }, days: history..<days))
        : problem.addMeasure(.groups((0..<3).map { _ in cells(&random) }))
      problem.limits.append(
        Limit(
          person: random.below(people), measure: measure, least: random.below(4), most: 4 + random.below(4),
          penalty: weight(&random)))
    }
    problem.shares = [
      Share(
        part: (0...types).map { _ in random.below(3) }, whole: (0...types).map { _ in 2 + random.below(3) },
        numerator: 1, denominator: 3, weight: 2)
    ]
    self.problem = problem
  }
}
