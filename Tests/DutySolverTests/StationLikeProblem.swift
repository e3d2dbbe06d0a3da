import DutySolver

/// Twenty people, seven of them officers, four weeks, four posts by day and night and a stand-by of 24 hours.
struct StationLikeProblem {
  let problem: Problem

  /// Days are odd options, nights even; nine is the stand-by.
  static let (dayShifts, nightShifts, standBy) = ([1, 3, 5, 7], [2, 4, 6, 8], 9)

  init() {
    let (people, days) = (20, 28)
    let (dayShifts, nightShifts, standBy) = (Self.dayShifts, Self.nightShifts, Self.standBy)
    var problem = Problem(people: people, days: days, types: standBy)
    let everybody = problem.addCrew(Array(0..<people))
    let officers = problem.addCrew(Array(0..<7))
    let others = problem.addCrew(Array(7..<people))
    problem.successions = [
      Succession(first: nightShifts, second: dayShifts + [standBy]),
      Succession(first: [standBy], second: Array(1...standBy)),
    ]
    // Sixty hours in any seven days; a stand-by weighs half.
    let week = Array(repeating: [0] + Array(repeating: 720, count: 9), count: 7)
    problem.windows = [
      Window(crew: everybody, length: 7, weights: week, most: 3600, penalty: .hard(unit: 60))
    ]
    problem.runs = [
      RunLimit(crew: everybody, options: nightShifts, most: 3, penalty: .hard()),
      RunLimit(crew: everybody, options: Array(1...standBy), most: 6, penalty: .hard()),
      RunLimit(crew: everybody, options: [0], least: 2, penalty: .linear(weight: 3)),
    ]
    for day in 0..<days {
      for option in 1...standBy {
        let cells = [DayOptions(day: day, options: [option])]
        let need = option < 3 ? 2 : 1
        problem.cover.append(
          CoverRow(cells: cells, crew: everybody, need: need, under: .hard(), over: .linear(weight: 1)))
        if option < 3 {
          problem.cover.append(CoverRow(cells: cells, crew: officers, need: 1, under: .hard()))
        }
      }
      // The other three posts share a place.
      for shifts in [dayShifts, nightShifts] {
        problem.guards.append(
          GuardRow(
            cells: [DayOptions(day: day, options: Array(shifts.dropFirst()))], wards: others,
            guardians: officers, amount: 720, penalty: .hard(unit: 240)))
      }
    }
    let nights = problem.addMeasure(
      .sum(weights: (0...9).map { nightShifts.contains($0) ? 1 : 0 }, days: 0..<days))
    let weekends = problem.addMeasure(
      .groups((0..<4).map { week in [5, 6].map { DayOptions(day: 7 * week + $0, options: Array(1...9)) } }))
    problem.limits = (0..<people).flatMap {
      [
        Limit(person: $0, measure: nights, least: 5, most: $0 < 7 ? 9 : 8, penalty: .squared(weight: 5)),
        Limit(person: $0, measure: weekends, most: 3, penalty: .squared(weight: 4)),
      ]
    }
    problem.shares = [
      Share(
        part: [0, 1, 1, 1, 1, 0, 0, 0, 0, 0], whole: [0, 1, 1, 1, 1, 1, 1, 1, 1, 0], numerator: 2,
        denominator: 3, weight: 10)
    ]
    self.problem = problem
  }
}
