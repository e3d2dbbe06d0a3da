import Testing

@testable import DutySolver

/// Branch and bound against every possible schedule of tiny problems, and its decisions against counting.
struct BranchingTests {
  /// What programmes know all of: without what no schedule's price contains.
  private static func problem(seed: UInt64) -> Problem {
    var problem = RandomProblem(seed: seed, isTiny: true).problem
    problem.windows = []
    problem.guards = []
    problem.shares = []
    problem.successions.removeAll { $0.lag > 1 }
    return problem
  }

  /// Columns of a problem, complete, and the bound that they prove; nil when there is none.
  private static func columns(_ problem: CompiledProblem) -> (ColumnGeneration, Int)? {
    guard let pricing = Pricing(problem) else { return nil }
    var columns = ColumnGeneration(
      pricing, prices: Array(repeating: 0, count: pricing.rows.count), bound: nil)
    while !columns.isComplete {
      guard columns.round(isThorough: true, until: { false }) != nil else { return nil }
    }
    return columns.bound.map { (columns, pricing.wholeBound($0)) }
  }

  @Test func tinyProblemsAreProvenToTheBest() {
    var proven = 0
    for seed in 1...100 as ClosedRange<UInt64> {
      let problem = Self.problem(seed: seed)
      guard let best = BoundTests.best(of: problem),
        let (columns, bound) = Self.columns(CompiledProblem(problem))
      else { continue }
      var branching = Branching(problem, columns, bound: bound, best: best + 1)
      var found: Int?
      for _ in 0..<2_000 where !branching.isDone {
        if case .roster(let roster) = branching.step(best: found ?? best + 1, until: { false }) {
          let cost = Evaluation(roster, of: problem).total
          #expect(cost >= Cost(hard: 0, soft: best), "seed \(seed)")
          if cost.hard == 0 { found = min(found ?? .max, cost.soft) }
        }
        // While the best roster is not found, no bound may rule it out.
        if found ?? .max > best { #expect(branching.bound <= best, "seed \(seed)") }
      }
      #expect(found == best, "seed \(seed): \(found ?? -1) for \(best)")
      if found == best, branching.isDone, branching.bound == .max { proven += 1 }
    }
    #expect(proven >= 40, "\(proven) proven")
  }

  /// Every roster is on exactly one side of a decision.
  @Test(arguments: 1...50 as ClosedRange<UInt64>)
  func sidesDivideAllRosters(seed: UInt64) throws {
    let problem = Self.problem(seed: seed)
    var random = SplitMix64(seed: seed)
    let sums = CellSum.all(of: problem)
    let sum = sums[random.below(sums.count)]
    let count = random.below(3)
    let (person, day) = (random.below(problem.people), problem.history)
    let option = random.below(problem.types + 1)
    // A cell that may hold nothing is lawful on neither side.
    guard (0...problem.types).contains(where: { problem.allowed[problem.index(person, day, $0)] }) else {
      return
    }
    let pairs: [(Decision, Decision)] = [
      (.atMost(count, of: sum), .atLeast(count + 1, of: sum)),
      (
        .lacks(person: person, day: day, option: option), .holds(person: person, day: day, option: option)
      ),
    ]
    for (less, more) in pairs {
      var (below, above) = (problem, problem)
      less.apply(to: &below)
      more.apply(to: &above)
      for _ in 0..<20 {
        let roster = (0..<(problem.people * problem.days)).map { cell in
          let choices = (0...problem.types).filter { problem.allowed[cell * (problem.types + 1) + $0] }
          return choices.isEmpty ? Problem.off : choices[random.below(choices.count)]
        }
        let own = Evaluation(roster, of: problem).total
        let sides = [below, above].filter { Evaluation(roster, of: $0).total == own }
        #expect(sides.count == 1, "seed \(seed)")
      }
    }
  }

  /// What is ruled out by the prices of a bound is in no roster cheaper than the best.
  @Test func whatIsTooDearIsInNoCheaperRoster() {
    var ruled = 0
    for seed in 1...100 as ClosedRange<UInt64> {
      let problem = Self.problem(seed: seed)
      guard let best = BoundTests.best(of: problem),
        var (columns, _) = Self.columns(CompiledProblem(problem))
      else { continue }
      var rest = problem
      for (person, day, option) in columns.tooDear(best: best + 1, until: { false }) {
        rest.forbid(person: person, day: day, option: option)
        ruled += 1
      }
      #expect(BoundTests.best(of: rest) == best, "seed \(seed)")
    }
    #expect(ruled > 50)
  }
}
