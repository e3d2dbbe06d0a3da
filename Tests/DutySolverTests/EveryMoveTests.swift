import Testing

@testable import DutySolver

/// The running cost is the plain evaluator's after every single move of a search, of whatever kind.
struct EveryMoveTests {
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func smallMovesRefillsAndChains(seed: UInt64) {
    let problem = RandomProblem(seed: seed).problem
    var annealing = Annealing(CompiledProblem(problem), start: nil, seed: seed, until: { false })
    var refills = 0
    for move in 0..<400 {
      let work = annealing.stretches.work
      _ = annealing.step(1, progress: seed % 2 == 0 ? Double(move) / 400 : nil)
      if annealing.stretches.work > work { refills += 1 }
      let plain = Evaluation(annealing.state.schedule, of: problem).total
      guard annealing.state.cost == plain else {
        Issue.record("seed \(seed), move \(move): \(annealing.state.cost) is counted, \(plain) is true")
        return
      }
    }
    #expect(refills > 0, "seed \(seed)")
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func aStationUntilItIsLawfulAndBeyond(seed: UInt64) {
    let problem = StationLikeProblem().problem
    var annealing = Annealing(CompiledProblem(problem), start: nil, seed: seed, until: { false })
    for move in 0..<600 {
      _ = annealing.step(1, progress: nil)
      let plain = Evaluation(annealing.state.schedule, of: problem).total
      guard annealing.state.cost == plain else {
        Issue.record("seed \(seed), move \(move): \(annealing.state.cost) is counted, \(plain) is true")
        return
      }
    }
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func polishingOfRostersFromElsewhere(seed: UInt64) {
    let problem = RandomProblem(seed: seed).problem
    var random = SplitMix64(seed: seed &+ 500)
    var annealing = Annealing(CompiledProblem(problem), start: nil, seed: seed, until: { false })
    for _ in 0..<5 {
      let schedule = (0..<(problem.people * problem.days)).map { _ in random.below(problem.types + 1) }
      _ = annealing.polish(schedule, moves: 1 + random.below(300), until: { false })
      for (options, cost) in [
        (annealing.state.schedule, annealing.state.cost), (annealing.best.options, annealing.best.cost),
      ] {
        #expect(cost == Evaluation(options, of: problem).total, "seed \(seed)")
      }
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func rostersOfWholeSchedules(seed: UInt64) {
    let problem = RandomProblem(seed: seed).problem
    var wrong = 0
    let solution = Engine(problem).solve(
      seed: seed, moves: 6_000, part: .schedules, until: { false },
      onImprovement: { if $0.cost != Evaluation($0.options, of: problem).total { wrong += 1 } })
    #expect(wrong == 0, "seed \(seed)")
    #expect(solution.cost == Evaluation(solution.options, of: problem).total, "seed \(seed)")
  }

  /// What is drawn from to mend a roster is what is broken, and nothing else.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func whatIsMissingOrBrokenIsKnown(seed: UInt64) {
    let problem = RandomProblem(seed: seed).problem
    var annealing = Annealing(CompiledProblem(problem), start: nil, seed: seed, until: { false })
    for _ in 0..<100 {
      _ = annealing.step(1, progress: nil)
      let charges = Evaluation(annealing.state.schedule, of: problem).charges.filter { $0.cost.hard > 0 }
      let broken = Set(charges.compactMap(\.person))
      let short = Set(
        problem.cover.indices.filter { isShort(problem.cover[$0], in: problem, annealing.state.schedule) })
      let alone = Set(charges.filter { $0.kind == .guards }.map { problem.cover.count + $0.index })
      #expect(annealing.state.broken.all == broken.sorted(), "seed \(seed)")
      #expect(annealing.state.shortages.all == short.union(alone).sorted(), "seed \(seed)")
    }
  }

  /// Whether fewer than a hard need are there, counted plainly; too many is no shortage.
  private func isShort(_ row: CoverRow, in problem: Problem, _ schedule: [Int]) -> Bool {
    guard case .hard = row.under else { return false }
    let have = problem.crews[row.crew].members.reduce(0) { sum, person in
      sum + row.cells.count { $0.options.contains(schedule[person * problem.days + $0.day]) }
    }
    return have < row.need
  }
}
