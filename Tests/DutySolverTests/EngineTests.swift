import Testing

@testable import DutySolver

/// What the engine promises whatever the problem is.
struct EngineTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func theSameSeedAndMovesGiveTheSameRosterAndItsTrueCost(seed: UInt64) {
    let problem = RandomProblem(seed: seed).problem
    let engine = Engine(problem)
    let first = engine.solve(seed: seed, moves: 3000, until: { false })
    #expect(first == engine.solve(seed: seed, moves: 3000, until: { false }), "seed \(seed)")
    #expect(first.cost == Evaluation(first.options, of: problem).total, "seed \(seed)")
  }

  @Test func improvementsOnlyGetBetterAndEndWithTheResult() {
    let problem = RandomProblem(seed: 7).problem
    var costs: [Cost] = []
    let solution = Engine(problem).solve(
      seed: 7, moves: 5000, until: { false }, onImprovement: { costs.append($0.cost) })
    #expect(costs == costs.sorted(by: >))
    #expect(costs.last == solution.cost)
    #expect(solution.cost <= costs[0])
  }

  @Test func stopsWhenItIsToldToWithTheBestSoFar() {
    let problem = StationLikeProblem().problem
    var asked = 0
    let solution = Engine(problem).solve(
      seed: 1, moves: nil,
      until: {
        asked += 1
        return asked > 3
      })
    #expect(solution.moves <= 4 * 256)
    #expect(solution.cost == Evaluation(solution.options, of: problem).total)
  }

  @Test func aStationOfTwentyGetsALawfulRosterInFewMoves() {
    let problem = StationLikeProblem().problem
    let solution = Engine(problem).solve(seed: 1, moves: 40_000, until: { false })
    #expect(solution.cost.hard == 0)
  }

  @Test func aCellThatMustHoldTwoThingsIsPaidForAndReported() {
    var problem = Problem(people: 1, days: 3, types: 1)
    problem.fix(person: 0, day: 0, option: 1)
    problem.fix(person: 0, day: 1, option: 1)
    problem.successions = [Succession(first: [1], second: [1])]
    let solution = Engine(problem).solve(seed: 1, moves: 500, until: { false })
    #expect(solution.options == [1, 1, 0])
    #expect(solution.cost == Cost(hard: 1, soft: 0))
  }

  @Test func aCellWithNoOptionLeftIsAHardUnit() {
    var problem = Problem(people: 1, days: 1, types: 1)
    for option in 0...1 { problem.forbid(person: 0, day: 0, option: option) }
    #expect(Engine(problem).solve(seed: 1, moves: 10, until: { false }).cost == Cost(hard: 1, soft: 0))
  }

  @Test func coolsDownWithTheProgressItIsTold() {
    let problem = RandomProblem(seed: 3).problem
    var asked = 0
    let solution = Engine(problem).solve(
      seed: 3, moves: nil,
      progress: {
        asked += 1
        return Double(asked) / 20
      }, until: { asked >= 20 })
    #expect(asked == 20 || solution.cost == .zero)
    #expect(solution.cost == Evaluation(solution.options, of: problem).total)
  }

  @Test func aStartThatBreaksALockGivesWay() {
    var problem = Problem(people: 1, days: 2, types: 1)
    problem.fix(person: 0, day: 0, option: 1)
    let solution = Engine(problem).solve(start: [0, 1], seed: 1, moves: 100, until: { false })
    #expect(solution.options[0] == 1)
    #expect(solution.cost == .zero)
  }

  struct Edge: Sendable, CustomTestStringConvertible {
    let people: Int
    let days: Int
    let types: Int
    var testDescription: String { "\(people) people, \(days) days, \(types) types" }
  }

  @Test(arguments: [
    Edge(people: 0, days: 7, types: 1), Edge(people: 1, days: 1, types: 1),
    Edge(people: 3, days: 0, types: 2),
    Edge(people: 2, days: 5, types: 0), Edge(people: 2, days: 364, types: 2),
  ])
  func oddSizesAreAnswered(_ edge: Edge) {
    var problem = Problem(people: edge.people, days: edge.days, types: edge.types)
    let crew = problem.addCrew(Array(0..<edge.people))
    if edge.types > 0 {
      problem.cover = (0..<edge.days).map {
        CoverRow(cells: [DayOptions(day: $0, options: [1])], crew: crew, need: 1, under: .hard())
      }
    }
    let solution = Engine(problem).solve(seed: 1, moves: 500, until: { false })
    #expect(solution.options.count == edge.people * edge.days)
    #expect(solution.cost == Evaluation(solution.options, of: problem).total)
    #expect(solution.cost.hard == (edge.people == 0 && edge.types > 0 ? edge.days : 0))
  }
}
