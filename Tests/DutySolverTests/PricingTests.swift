import Testing

@testable import DutySolver

/// One person's programme against every possible schedule.
struct PricingTests {
  /// One person, six days, successions of neighbours, runs, limits on sums and groups, hard and soft.
  private static func problem(seed: UInt64) -> Problem {
    var random = SplitMix64(seed: seed)
    let (days, types) = (6, 2)
    var problem = Problem(people: 1, days: days, history: random.below(2), types: types)
    let crew = problem.addCrew([0])
    for day in 0..<days {
      for option in 0...types { problem.addCost(random.below(30) - 10, person: 0, day: day, option: option) }
    }
    for day in 0..<problem.history { problem.fix(person: 0, day: day, option: random.below(types + 1)) }
    func penalty() -> Penalty {
      switch random.below(3) {
      case 0: .hard()
      case 1: .linear(weight: 1 + random.below(12))
      default: .squared(weight: 1 + random.below(4))
      }
    }
    problem.successions = [Succession(first: [2], second: [1], penalty: penalty())]
    problem.runs = [
      RunLimit(crew: crew, options: [1, 2], least: 2, most: 2 + random.below(2), penalty: penalty()),
      RunLimit(crew: crew, options: [0], least: 1 + random.below(2), penalty: penalty()),
    ]
    let minutes = problem.addMeasure(.sum(weights: [0, 2, 3], days: 0..<days))
    let kinds = (1...types).map { kind in
      problem.addMeasure(.sum(weights: (0...types).map { $0 == kind ? 1 : 0 }, days: 0..<days))
    }
    let groups = problem.addMeasure(
      .groups([0, 2, 4].map { day in (day...(day + 1)).map { DayOptions(day: $0, options: [1, 2]) } }))
    problem.limits = [
      Limit(
        person: 0, measure: minutes, least: random.below(7), most: 6 + random.below(6), penalty: penalty()),
      Limit(person: 0, measure: kinds[0], most: 1 + random.below(3), penalty: penalty()),
      Limit(
        person: 0, measure: kinds[1], least: random.below(2), most: 1 + random.below(3), penalty: penalty()),
      Limit(person: 0, measure: groups, most: 1 + random.below(2), penalty: penalty()),
    ]
    return problem
  }

  private static func best(of problem: Problem) -> Int? {
    let choices = (0..<problem.days).map { day in
      (0...problem.types).filter { problem.allowed[problem.index(0, day, $0)] }
    }
    let rows = choices.reduce([[]]) { rows, options in rows.flatMap { row in options.map { row + [$0] } } }
    return rows.map { Evaluation($0, of: problem).total }.filter { $0.hard == 0 }.map(\.soft).min()
  }

  /// With room for tables and without, so that figures are counted exactly, and priced.
  @Test(arguments: 1...80 as ClosedRange<UInt64>, [1_000_000, 0])
  func findsTheCheapestLawfulSchedule(seed: UInt64, room: Int) {
    let problem = Self.problem(seed: seed)
    let best = Self.best(of: problem)
    guard var pricing = Pricing(CompiledProblem(problem), room: room) else {
      #expect(best == nil, "seed \(seed)")
      return
    }
    var prices = [Int32](repeating: 0, count: pricing.rows.count)
    pricing.priceCells(0, prices)
    guard let least = pricing.least(0, prices) else {
      #expect(best == nil, "seed \(seed)")
      return
    }
    let history = (0..<problem.history).reduce(0) { cost, day in
      cost
        + (0...problem.types).filter { problem.allowed[problem.index(0, day, $0)] }
        .reduce(0) { $0 + problem.cellCost[problem.index(0, day, $1)] }
    }
    // A run that began in the history is charged only what the programme adds to it.
    let found = pricing.lawful(0, &prices, least: least, below: .max, labels: 100_000)
    #expect(pricing.isProven, "seed \(seed)")
    guard let best else { return }
    #expect(found.floor <= (best - history) * pricing.scale, "seed \(seed)")
    if problem.history == 0 {
      #expect(found.price == best * pricing.scale, "seed \(seed)")
      #expect(pricing.cost(0, pricing.found) == best, "seed \(seed)")
    }
  }

  /// As a dive settles cells: most days hold one option only, some lead nowhere.
  ///
  /// A table filled for one person is used again.
  @Test(arguments: 1...80 as ClosedRange<UInt64>, [1_000_000, 0])
  func findsTheCheapestScheduleOfWhatIsLeftOpen(seed: UInt64, room: Int) {
    let problem = Self.problem(seed: seed)
    guard problem.history == 0, var pricing = Pricing(CompiledProblem(problem), room: room) else { return }
    var random = SplitMix64(seed: seed)
    for _ in 0..<4 {
      var closed = problem
      let settled = (0..<problem.days).map { _ in random.below(5) }
      for (day, only) in settled.enumerated() where only <= problem.types {
        for option in 0...problem.types where option != only {
          closed.forbid(person: 0, day: day, option: option)
        }
      }
      var prices = [Int32](repeating: 0, count: pricing.rows.count)
      pricing.priceCells(0, prices)
      pricing.closeCells(0) { day, option in settled[day] > problem.types || settled[day] == option }
      let least = pricing.least(0, prices)
      let found = least.flatMap { pricing.lawful(0, &prices, least: $0, below: .max, labels: 100_000).price }
      #expect(found == Self.best(of: closed).map { $0 * pricing.scale }, "seed \(seed), \(settled)")
    }
  }
}
