import Testing

@testable import DutySolver

/// How much work lies between two questions whether to stop: what is not asked for long, ends late.
struct StoppingTests {
  /// Stretch work that takes a few milliseconds.
  private static let littleWork = 1_000_000

  /// Three people for half a year with six kinds of duty, of which little is lawful.
  private static var longYear: Problem {
    var problem = Problem(people: 3, days: 182, types: 6)
    let everybody = problem.addCrew(Array(0..<3))
    let working = Array(1...6)
    problem.runs = [
      RunLimit(crew: everybody, options: working, least: 2, most: 5, penalty: .hard()),
      RunLimit(crew: everybody, options: [0], least: 2, penalty: .hard()),
    ]
    let minutes = problem.addMeasure(.sum(weights: [0] + working.map { _ in 480 }, days: 0..<182))
    problem.limits = (0..<3).map {
      Limit(person: $0, measure: minutes, least: 55_680, most: 56_160, penalty: .hard(unit: 60))
    }
    for day in 0..<182 {
      for option in working {
        problem.cover.append(
          CoverRow(
            cells: [DayOptions(day: day, options: [option])], crew: everybody, need: 1,
            under: .linear(weight: 100)))
      }
    }
    return problem
  }

  @Test func constructionAsksAfterEveryPerson() {
    let problem = CompiledProblem(Self.longYear)
    var last = 0
    for asked in 1...4 {
      var (count, stretches, random) = (0, StretchSearch(problem), SplitMix64(seed: 1))
      var state = SearchState(problem, schedule: problem.fitting(nil))
      state.construct(&stretches, &random) {
        count += 1
        return count == asked
      }
      #expect(count == asked)
      #expect(stretches.work - last <= 6 * Self.littleWork, "before question \(asked)")
      last = stretches.work
    }
  }

  @Test func aSearchThatIsToldToStopAtOnceHasDoneNothing() {
    let problem = StationLikeProblem().problem
    let solution = Engine(problem).solve(seed: 1, moves: nil, until: { true })
    #expect(solution.moves == 0)
    #expect(solution.cost == Evaluation(solution.options, of: problem).total)
  }

  @Test func movesAskAgainAfterFewOfThem() {
    let engine = Engine(Self.longYear)
    var last = 0
    let start = Array(repeating: Problem.off, count: 3 * 182)
    for asked in 1...8 {
      var count = 0
      let solution = engine.solve(
        start: start, seed: 1, moves: nil, part: .moves,
        until: {
          count += 1
          return count == asked
        })
      // A refill may be under way when the number is full.
      #expect(solution.moves - last <= 256 + Self.littleWork / 1_000, "before question \(asked)")
      last = solution.moves
    }
  }

  @Test func wholeSchedulesAskBetweenPeople() {
    let engine = Engine(StationLikeProblem().problem)
    var (asked, moves) = (0, 0)
    let solution = engine.solve(
      seed: 1, moves: 20_000, part: .schedules,
      until: {
        asked += 1
        return false
      }, onImprovement: { moves = $0.moves })
    #expect(solution.moves >= moves)
    #expect(asked * 1_000 >= solution.moves, "\(asked) questions in \(solution.moves) moves' worth of work")
  }
}
