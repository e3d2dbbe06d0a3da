import Testing

@testable import DutySolver

/// The dynamic programme against every possible schedule.
struct StretchSearchTests {
  /// One person, a few days, all that the programme prices exactly: cells, cover, successions of neighbours,
  /// runs, and hard limits on a sum and on groups.
  private static func problem(seed: UInt64) -> Problem {
    var random = SplitMix64(seed: seed)
    let (days, types) = (6, 2)
    var problem = Problem(people: 2, days: days, types: types)
    let (both, first) = (problem.addCrew([0, 1]), problem.addCrew([0]))
    for day in 0..<days {
      problem.addCost(random.below(20), person: 0, day: day, option: random.below(3))
      problem.cover.append(
        CoverRow(
          cells: [DayOptions(day: day, options: [1 + random.below(types)])], crew: both,
          need: 1 + random.below(2), under: .linear(weight: 10 + random.below(20)),
          over: .linear(weight: random.below(9))))
    }
    problem.successions = [Succession(first: [2], second: [1])]
    problem.runs = [
      RunLimit(crew: first, options: [1, 2], least: 2, most: 3, penalty: .hard()),
      RunLimit(crew: first, options: [0], least: 1 + random.below(2), penalty: .hard()),
    ]
    let sum = problem.addMeasure(.sum(weights: [0, 2, 3], days: 0..<days))
    let groups = problem.addMeasure(
      .groups([0, 2, 4].map { day in (day...day + 1).map { DayOptions(day: $0, options: [1, 2]) } }))
    problem.limits = [
      Limit(person: 0, measure: sum, least: random.below(5), most: 5 + random.below(6), penalty: .hard()),
      Limit(person: 0, measure: groups, most: 2, penalty: .hard()),
    ]
    return problem
  }

  private static func every(_ days: Int, _ options: Int) -> [[Int]] {
    (0..<days).reduce([[]]) { rows, _ in rows.flatMap { row in (0..<options).map { row + [$0] } } }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func findsTheBestScheduleOfOnePersonGivenTheOther(seed: UInt64) throws {
    let problem = Self.problem(seed: seed)
    var random = SplitMix64(seed: seed)
    let other = (0..<problem.days).map { _ in random.below(3) }
    let best = try #require(
      Self.every(problem.days, 3).map { Evaluation($0 + other, of: problem).total }.min(), "seed \(seed)")
    let compiled = CompiledProblem(problem)
    let state = SearchState(compiled, schedule: Array(repeating: 0, count: problem.days) + other)
    var search = StretchSearch(compiled, widest: 2_000)
    let found =
      search.fill(state, 0, 0..<problem.days) ? search.found : Array(repeating: 0, count: problem.days)
    let cost = Evaluation(found + other, of: problem).total
    #expect(best.hard > 0 || cost == best, "seed \(seed): \(found) costs \(cost), the best \(best)")
  }

  /// Half a year of one person, twelve kinds of duty with a most of their own, half of the weekends free, hours within a
  /// day; what is wished for lies mostly on weekends.
  private static func halfYear(seed: UInt64) -> Problem {
    var random = SplitMix64(seed: seed)
    let (days, types) = (182, 12)
    var problem = Problem(people: 1, days: days, types: types)
    let crew = problem.addCrew([0])
    for day in 0..<days {
      for option in 1...types {
        problem.addCost(random.below(day % 7 < 5 ? 60 : 10), person: 0, day: day, option: option)
      }
    }
    problem.runs = [
      RunLimit(crew: crew, options: Array(1...types), least: 2, most: 5, penalty: .hard()),
      RunLimit(crew: crew, options: [0], least: 2, penalty: .hard()),
    ]
    let weights = [0] + (1...types).map { [480, 600, 720][$0 % 3] }
    let minutes = problem.addMeasure(.sum(weights: weights, days: 0..<days))
    let weekends = problem.addMeasure(
      .groups(
        stride(from: 5, to: days, by: 7).map { day in
          (day...day + 1).map { DayOptions(day: $0, options: Array(1...types)) }
        }))
    problem.limits = [
      Limit(person: 0, measure: minutes, least: 55_680, most: 56_160, penalty: .hard(unit: 60)),
      Limit(person: 0, measure: weekends, most: 13, penalty: .hard()),
    ]
    for option in 1...types {
      let kind = problem.addMeasure(
        .sum(weights: (0...types).map { $0 == option ? 1 : 0 }, days: 0..<days))
      problem.limits.append(Limit(person: 0, measure: kind, most: 16, penalty: .hard()))
    }
    return problem
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func keepsWeekendsAndKindsForTheRestOfHalfAYear(seed: UInt64) {
    let problem = Self.halfYear(seed: seed)
    let compiled = CompiledProblem(problem)
    let state = SearchState(compiled, schedule: Array(repeating: 0, count: problem.days))
    var search = StretchSearch(compiled)
    let isFound = search.fill(state, 0, 0..<problem.days)
    #expect(isFound, "seed \(seed)")
    if isFound {
      let cost = Evaluation(search.found, of: problem).total
      #expect(cost.hard == 0, "seed \(seed): \(search.found) misses the law by \(cost.hard)")
    }
  }

  @Test func sharesOneAutomatonAmongPeopleWithTheSameRuns() {
    let compiled = CompiledProblem(StationLikeProblem().problem)
    #expect(compiled.automata.all.count == 1)
    #expect(compiled.automata.own == Array(repeating: 0, count: 20))
  }
}
