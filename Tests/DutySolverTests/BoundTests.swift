import Testing

@testable import DutySolver

/// The bound against every possible schedule of tiny problems with every kind of constraint.
struct BoundTests {
  /// The cheapest lawful schedule's soft cost, found by looking at all; nil when none is lawful.
  static func best(of problem: Problem) -> Int? {
    let cells = (0..<(problem.people * problem.days)).map { cell in
      (0...problem.types).filter { problem.allowed[cell * (problem.types + 1) + $0] }
    }
    guard cells.allSatisfy({ !$0.isEmpty }) else { return nil }
    var places = Array(repeating: 0, count: cells.count)
    var best: Int?
    while true {
      let cost = Evaluation(places.indices.map { cells[$0][places[$0]] }, of: problem).total
      if cost.hard == 0 { best = min(best ?? .max, cost.soft) }
      var cell = 0
      while cell < cells.count, places[cell] + 1 == cells[cell].count {
        places[cell] = 0
        cell += 1
      }
      guard cell < cells.count else { return best }
      places[cell] += 1
    }
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func noLawfulScheduleIsBelowTheBound(seed: UInt64) {
    let problem = RandomProblem(seed: seed, isTiny: true).problem
    guard let best = Self.best(of: problem) else { return }
    let compiled = CompiledProblem(problem)
    let known = Solution(
      options: compiled.fitting(nil), cost: Cost(hard: 1, soft: 0), moves: 0, bound: nil)
    var planner = Planner(problem, compiled, seed: seed)
    for _ in 0..<115 { _ = planner?.step(best: known, until: { false }) }
    #expect(planner?.bound ?? .min <= best, "seed \(seed)")
    let solution = Engine(problem).solve(seed: seed, moves: 2_000, until: { false })
    #expect(solution.cost >= Cost(hard: 0, soft: best), "seed \(seed)")
    #expect(solution.bound ?? .min <= best, "seed \(seed)")
  }

  @Test func mostTinyProblemsAreSolvedToTheBest() {
    var (lawful, solved, bounded) = (0, 0, 0)
    for seed in 1...40 as ClosedRange<UInt64> {
      let problem = RandomProblem(seed: seed, isTiny: true).problem
      guard let best = Self.best(of: problem) else { continue }
      let solution = Engine(problem).solve(seed: seed, moves: 6_000, until: { false })
      lawful += 1
      if solution.cost == Cost(hard: 0, soft: best) { solved += 1 }
      if solution.bound != nil { bounded += 1 }
    }
    #expect(solved * 4 >= lawful * 3, "\(solved) of \(lawful) solved to the best")
    #expect(bounded * 2 > lawful, "\(bounded) of \(lawful) have a bound")
  }

  /// What the programmes count exactly and what rows ask has no gap worth the name.
  @Test func rostersOfCoverAndHardLimitsAreProven() {
    var proven = 0
    for seed in 1...20 as ClosedRange<UInt64> {
      var random = SplitMix64(seed: seed)
      var problem = Problem(people: 5, days: 7, types: 2)
      let crew = problem.addCrew(Array(0..<5))
      problem.successions = [Succession(first: [2], second: [1])]
      problem.runs = [RunLimit(crew: crew, options: [1, 2], least: 2, most: 4, penalty: .hard())]
      let duties = problem.addMeasure(.sum(weights: [0, 1, 1], days: 0..<7))
      for person in 0..<5 {
        problem.limits.append(Limit(person: person, measure: duties, least: 3, most: 5, penalty: .hard()))
        for _ in 0..<3 {
          problem.addCost(
            1 + random.below(3), person: person, day: random.below(7), option: random.below(3))
        }
      }
      problem.cover = (0..<14).map { place in
        CoverRow(
          cells: [DayOptions(day: place / 2, options: [1 + place % 2])], crew: crew,
          need: 1 + random.below(2), under: .linear(weight: 20), over: .linear(weight: 1))
      }
      let solution = Engine(problem).solve(seed: seed, moves: 10_000, until: { false })
      #expect(solution.bound ?? .min <= solution.cost.soft, "seed \(seed)")
      if solution.cost.hard == 0, solution.bound == solution.cost.soft { proven += 1 }
    }
    #expect(proven >= 10, "\(proven) of 20 proven the best")
  }

  @Test func aProblemThatPaysForBeingBrokenHasNoBound() {
    var problem = RandomProblem(seed: 1, isTiny: true).problem
    problem.successions = [Succession(first: [0], second: [1], penalty: .linear(weight: -1))]
    #expect(Engine(problem).solve(seed: 1, moves: 5_000, until: { false }).bound == nil)
  }
}
