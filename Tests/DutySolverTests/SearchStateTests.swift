import Testing

@testable import DutySolver

/// The running cost is the plain evaluator's after every change.
struct SearchStateTests {
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func theRunningCostIsTheEvaluators(seed: UInt64) {
    let problem = RandomProblem(seed: seed).problem
    var random = SplitMix64(seed: seed &+ 1000)
    var state = SearchState(
      CompiledProblem(problem),
      schedule: (0..<(problem.people * problem.days)).map { _ in random.below(problem.types + 1) })
    #expect(state.cost == Evaluation(state.schedule, of: problem).total, "seed \(seed), at the start")
    for step in 0..<60 {
      let (person, day) = (random.below(problem.people), random.below(problem.days))
      let range = day..<min(problem.days, day + 1 + random.below(5))
      state.set(person, range, to: range.map { _ in random.below(problem.types + 1) }[...])
      #expect(state.cost == Evaluation(state.schedule, of: problem).total, "seed \(seed), step \(step)")
    }
  }
}
