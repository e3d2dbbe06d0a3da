import Testing

@testable import DutySolver

/// People who share what they have anew.
struct ExchangeSearchTests {
  /// A few people and days in which everything is what exchanges know: cells, sequences, runs, sums and who counts where.
  private static func problem(_ random: inout SplitMix64) -> Problem {
    var problem = Problem(people: 4, days: 7, types: 3)
    for person in 0..<4 {
      for day in 0..<7 {
        problem.addCost(random.below(4), person: person, day: day, option: random.below(4))
        if random.below(8) == 0 { problem.forbid(person: person, day: day, option: 1 + random.below(3)) }
      }
    }
    problem.successions = [
      Succession(first: [3], second: [1, 2], penalty: .hard()),
      Succession(first: [1], second: [2], penalty: .linear(weight: 2)),
      Succession(first: [2], second: [1], penalty: .linear(weight: 1)),
    ]
    let everybody = problem.addCrew(Array(0..<4))
    let some = problem.addCrew([0, 1 + random.below(3)])
    problem.runs = [
      RunLimit(crew: everybody, options: [0], least: 2, penalty: .linear(weight: 3)),
      RunLimit(crew: everybody, options: [1, 2, 3], most: 3, penalty: .linear(weight: 2)),
    ]
    let duties = problem.addMeasure(.sum(weights: [0, 1, 1, 2], days: 0..<7))
    let nights = problem.addMeasure(.sum(weights: [0, 0, 0, 1], days: 1..<6))
    for person in 0..<4 {
      problem.limits.append(
        Limit(person: person, measure: duties, least: 3, most: 5, penalty: .linear(weight: 4)))
      problem.limits.append(Limit(person: person, measure: nights, most: 1, penalty: .squared(weight: 3)))
    }
    for day in 0..<7 {
      let cells = [DayOptions(day: day, options: [1, 2])]
      problem.cover.append(CoverRow(cells: cells, crew: everybody, need: 1, under: .linear(weight: 5)))
      problem.cover.append(CoverRow(cells: cells, crew: some, need: 1, under: .linear(weight: 5)))
    }
    return problem
  }

  /// The least price of all ways in which some people can share a stretch of days.
  private static func least(
    _ schedule: [Int], _ people: [Int], _ range: Range<Int>, _ weight: Int, of problem: Problem
  ) -> Int {
    let orders =
      people.count == 2
      ? [[0, 1], [1, 0]] : [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    func best(_ day: Int, _ options: [Int]) -> Int {
      guard day < range.upperBound else { return price(Evaluation(options, of: problem).total, weight) }
      return orders.compactMap { order in
        var next = options
        for (place, from) in order.enumerated() {
          next[people[place] * problem.days + day] = schedule[people[from] * problem.days + day]
        }
        let isOpen = people.allSatisfy {
          problem.allowed[problem.index($0, day, next[$0 * problem.days + day])]
        }
        return isOpen ? best(day + 1, next) : nil
      }.min() ?? .max
    }
    return best(range.lowerBound, schedule)
  }

  /// In one currency, as searches count.
  private static func price(_ cost: Cost, _ weight: Int) -> Int { cost.hard * weight + cost.soft }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func nothingIsCheaperThanWhatIsFound(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let problem = Self.problem(&random)
    let compiled = CompiledProblem(problem)
    let schedule = compiled.fitting((0..<28).map { _ in random.below(4) })
    var state = SearchState(compiled, schedule: schedule)
    let people = seed % 2 == 0 ? [1, 3] : [0, 1, 2]
    let first = random.below(3)
    let range = first..<(first + (people.count == 2 ? 5 : 3))
    let least = Self.least(schedule, people, range, compiled.hardWeight, of: problem)
    var search = ExchangeSearch(widest: 250)
    let isBetter = search.improve(state, people, range, chance: 0, &random)
    if isBetter {
      for (place, person) in people.enumerated() {
        state.set(person, range, to: search.found[(place * range.count)..<((place + 1) * range.count)])
      }
    }
    #expect(Self.price(state.cost, compiled.hardWeight) == least, "seed \(seed)")
    #expect(state.cost == Evaluation(state.schedule, of: problem).total, "seed \(seed)")
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func exchangesOfAStationKeepTheTrueCostAndWhatPostsHave(seed: UInt64) {
    let problem = StationLikeProblem().problem
    var annealing = Annealing(CompiledProblem(problem), start: nil, seed: seed, until: { false })
    func held() -> [[Int]] {
      (0..<problem.days).map { day in
        (0..<problem.people).map { annealing.state.schedule[$0 * problem.days + day] }.sorted()
      }
    }
    let (before, schedule) = (held(), annealing.state.schedule)
    for _ in 0..<200 {
      annealing.exchange()
      #expect(annealing.state.cost == Evaluation(annealing.state.schedule, of: problem).total, "seed \(seed)")
    }
    #expect(held() == before, "seed \(seed)")
    #expect(annealing.state.schedule != schedule, "seed \(seed)")
  }
}
