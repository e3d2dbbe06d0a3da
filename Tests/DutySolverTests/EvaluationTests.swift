import Testing

@testable import DutySolver

/// Each kind of constraint on a schedule small enough to count by hand.
struct EvaluationTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let people: Int
    /// Options, people first; days are the options divided by the people.
    let options: [Int]
    var history = 0
    let cost: Cost
    let add: @Sendable (inout Problem) -> Void
    var testDescription: String { name }
  }

  static let rows = [
    Row(name: "nothing asked", people: 1, options: [1, 2, 0], cost: .zero) { _ in },
    Row(name: "a forbidden cell", people: 1, options: [1, 0], cost: Cost(hard: 1, soft: 0)) {
      $0.forbid(person: 0, day: 0, option: 1)
    },
    Row(name: "a priced cell", people: 1, options: [0, 1], cost: Cost(hard: 0, soft: 7)) {
      $0.addCost(7, person: 0, day: 1, option: 1)
    },
    Row(
      name: "a forbidden succession, twice", people: 2, options: [2, 1, 2, 1], cost: Cost(hard: 2, soft: 0)
    ) {
      $0.successions = [Succession(first: [2], second: [1])]
    },
    Row(name: "a succession two days apart", people: 1, options: [2, 0, 1], cost: Cost(hard: 0, soft: 3)) {
      $0.successions = [Succession(first: [2], second: [1], lag: 2, penalty: .linear(weight: 3))]
    },
    Row(name: "a succession in the history", people: 1, options: [2, 1, 0], history: 2, cost: .zero) {
      $0.successions = [Succession(first: [2], second: [1])]
    },
    Row(name: "minutes above the most", people: 1, options: [1, 1, 1], cost: Cost(hard: 2, soft: 0)) {
      let measure = $0.addMeasure(.sum(weights: [0, 40, 0], days: 0..<3))
      $0.limits = [Limit(person: 0, measure: measure, most: 30, penalty: .hard(unit: 60))]
    },
    Row(name: "fewer than the least, squared", people: 1, options: [1, 0, 0], cost: Cost(hard: 0, soft: 8)) {
      let measure = $0.addMeasure(.sum(weights: [0, 1, 1], days: 0..<3))
      $0.limits = [Limit(person: 0, measure: measure, least: 3, penalty: .squared(weight: 2))]
    },
    Row(name: "a group counts once", people: 1, options: [1, 2, 1], cost: Cost(hard: 0, soft: 5)) {
      let measure = $0.addMeasure(
        .groups([
          [DayOptions(day: 0, options: [1, 2]), DayOptions(day: 1, options: [1, 2])],
          [DayOptions(day: 2, options: [2])],
        ]))
      $0.limits = [Limit(person: 0, measure: measure, most: 0, penalty: .linear(weight: 5))]
    },
    Row(name: "a window, at two of its places", people: 1, options: [1, 1, 1], cost: Cost(hard: 2, soft: 0)) {
      let crew = $0.addCrew([0])
      $0.windows = [
        Window(crew: crew, length: 2, weights: [[0, 1, 0], [0, 1, 0]], most: 1, penalty: .hard())
      ]
    },
    Row(
      name: "a run too long and one too short", people: 1, options: [1, 1, 1, 0, 1, 0],
      cost: Cost(hard: 2, soft: 0)
    ) {
      let crew = $0.addCrew([0])
      $0.runs = [RunLimit(crew: crew, options: [1], least: 2, most: 2, penalty: .hard())]
    },
    Row(name: "runs at the ends are never too short", people: 1, options: [1, 0, 0, 1], cost: .zero) {
      let crew = $0.addCrew([0])
      $0.runs = [RunLimit(crew: crew, options: [1], least: 2, penalty: .hard())]
    },
    Row(name: "one person missing, one preferred", people: 2, options: [1, 0], cost: Cost(hard: 1, soft: 2)) {
      let crew = $0.addCrew([0, 1])
      $0.cover = [
        CoverRow(
          cells: [DayOptions(day: 0, options: [1])], crew: crew, need: 2, preferred: 4, under: .hard(),
          underPreferred: .linear(weight: 1))
      ]
    },
    Row(name: "one too many", people: 2, options: [1, 1], cost: Cost(hard: 0, soft: 9)) {
      let crew = $0.addCrew([0, 1])
      $0.cover = [
        CoverRow(
          cells: [DayOptions(day: 0, options: [1])], crew: crew, need: 1, under: .hard(),
          over: .linear(weight: 9))
      ]
    },
    Row(name: "a ward alone", people: 2, options: [1, 2], cost: Cost(hard: 12, soft: 0)) {
      let (ward, guardian) = ($0.addCrew([0]), $0.addCrew([1]))
      $0.guards = [
        GuardRow(
          cells: [DayOptions(day: 0, options: [1])], wards: ward, guardians: guardian, amount: 720,
          penalty: .hard(unit: 60))
      ]
    },
    Row(name: "a split half of what it should be", people: 2, options: [1, 2], cost: Cost(hard: 0, soft: 16))
    {
      $0.shares = [Share(part: [0, 1, 0], whole: [0, 1, 1], numerator: 2, denominator: 3, weight: 1)]
    },
  ]

  @Test(arguments: rows)
  func costsWhatCanBeCountedByHand(_ row: Row) {
    var problem = Problem(
      people: row.people, days: row.options.count / row.people, history: row.history, types: 2)
    row.add(&problem)
    #expect(Evaluation(row.options, of: problem).total == row.cost)
    #expect(SearchState(CompiledProblem(problem), schedule: row.options).cost == row.cost)
  }

  @Test func saysWhichConstraintsCostWhat() {
    var problem = Problem(people: 2, days: 2, types: 1)
    let crew = problem.addCrew([0, 1])
    problem.forbid(person: 1, day: 0, option: 1)
    problem.runs = [RunLimit(crew: crew, options: [1], most: 1, penalty: .linear(weight: 3))]
    problem.cover = (0..<2).map {
      CoverRow(cells: [DayOptions(day: $0, options: [1])], crew: crew, need: 2, under: .hard())
    }
    #expect(
      Evaluation([1, 0, 1, 1], of: problem).charges == [
        .init(kind: .cells, index: 0, person: 1, cost: Cost(hard: 1, soft: 0)),
        .init(kind: .runs, index: 0, person: 1, cost: Cost(hard: 0, soft: 3)),
        .init(kind: .cover, index: 1, person: nil, cost: Cost(hard: 1, soft: 0)),
      ])
  }
}
