import Testing

@testable import DutySolver

/// A part of a roster as a problem of its own costs more or less exactly as the whole roster does.
struct PartTests {
  /// Everything that a part knows, in a random problem; runs have no most, because a roster made by chance may
  /// exceed it before the part begins.
  private static func problem(seed: UInt64) -> Problem {
    var problem = RandomProblem(seed: seed).problem
    problem.windows = []
    problem.guards = []
    problem.shares = []
    problem.successions.removeAll { $0.lag > 1 }
    for index in problem.runs.indices { problem.runs[index].most = nil }
    return problem
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func differsAsTheWholeDoes(seed: UInt64) {
    let problem = Self.problem(seed: seed)
    var random = SplitMix64(seed: seed)
    let (people, days, first) = (problem.people, problem.days, problem.history)
    var roster = (0..<(people * days)).map { _ in random.below(problem.types + 1) }
    for person in 0..<people {
      for day in 0..<first {
        roster[person * days + day] =
          (0...problem.types).first { problem.allowed[problem.index(person, day, $0)] } ?? Problem.off
      }
    }
    let chosen = (0..<people).filter { _ in random.below(2) == 0 }
    let start = first + random.below(days - first)
    let range = start..<(start + 1 + random.below(days - start))
    let part = Part(of: problem, people: chosen, days: range, roster: roster, margin: 5)
    #expect(part.roster(part.schedule, in: roster) == roster, "seed \(seed)")
    let (whole, own) = (cost(roster, problem), cost(part.schedule, part.problem))
    let span = chosen.isEmpty ? 0 : part.schedule.count / chosen.count
    for _ in 0..<20 {
      var schedule = part.schedule
      for place in chosen.indices {
        for day in range.lowerBound - part.first..<range.upperBound - part.first {
          schedule[place * span + day] = random.below(problem.types + 1)
        }
      }
      let difference = cost(schedule, part.problem) - own
      #expect(cost(part.roster(schedule, in: roster), problem) - whole == difference, "seed \(seed)")
    }
  }

  private func cost(_ options: [Int], _ problem: Problem) -> Cost { Evaluation(options, of: problem).total }

  /// A roster of parts that are the best given the rest is better than one made by chance, and lawful.
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func patchingMakesARosterBetter(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var problem = Problem(people: 6, days: 14, types: 2)
    let crew = problem.addCrew(Array(0..<6))
    problem.successions = [Succession(first: [2], second: [1])]
    problem.runs = [RunLimit(crew: crew, options: [1, 2], most: 5, penalty: .hard())]
    problem.cover = (0..<28).map { place in
      CoverRow(
        cells: [DayOptions(day: place / 2, options: [1 + place % 2])], crew: crew,
        need: 1 + random.below(2), under: .linear(weight: 20), over: .linear(weight: 1))
    }
    let compiled = CompiledProblem(problem)
    var best = Solution(
      options: Array(repeating: 0, count: 84),
      cost: Evaluation(Array(repeating: 0, count: 84), of: problem).total,
      moves: 0, bound: nil)
    let start = best.cost
    var patching = Patching(problem, compiled, seed: seed)
    for _ in 0..<6 {
      guard let found = patching.step(best: best, until: { false }) else { continue }
      let cost = Evaluation(found, of: problem).total
      #expect(cost < best.cost, "seed \(seed)")
      best = Solution(options: found, cost: cost, moves: 0, bound: nil)
    }
    #expect(best.cost.hard == 0 && best.cost.soft * 10 < start.soft, "seed \(seed): \(best.cost)")
  }
}
