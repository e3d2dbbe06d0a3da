import DutySolver

/// Twenty people, ten of them officers, four weeks, four posts by day and night and a stand-by.
struct StationLikeProblem {
  let problem: Problem

  init() {
    let (people, days) = (20, 28)
    // Days are odd options, nights even; nine is the stand-by.
    var problem = Problem(people: people, days: days, types: 9)
    let everybody = problem.addCrew(Array(0..<people))
    let officers = problem.addCrew(Array(0..<10))
    let others = problem.addCrew(Array(10..<people))
    let (dayShifts, nightShifts) = ([1, 3, 5, 7], [2, 4, 6, 8])
    problem.successions = [
      Succession(first: nightShifts, second: dayShifts + [9]), Succession(first: [9], second: Array(1...9)),
    ]
    let week = Array(repeating: [0] + Array(repeating: 720, count: 9), count: 7)
    problem.windows = [
      Window(crew: everybody, length: 7, weights: week, most: 4320, penalty: .hard(unit: 60))
    ]
    problem.runs = [
      RunLimit(crew: everybody, options: nightShifts, most: 3, penalty: .hard()),
      RunLimit(crew: everybody, options: Array(1...9), most: 6, penalty: .hard()),
      RunLimit(crew: everybody, options: [0], least: 2, penalty: .linear(weight: 3)),
    ]
    for day in 0..<days {
      for option in 1...8 {
        let cells = [DayOptions(day: day, options: [option])]
        problem.cover.append(
          CoverRow(
            cells: cells, crew: everybody, need: option > 6 ? 1 : 2, under: .hard(), over: .linear(weight: 1))
        )
        // The last two posts share a place and an officer.
        let post = (option + 1) / 2
        if post < 3 {
          problem.cover.append(CoverRow(cells: cells, crew: officers, need: 1, under: .hard()))
        } else {
          let place = [DayOptions(day: day, options: option % 2 == 1 ? [5, 7] : [6, 8])]
          problem.guards.append(
            GuardRow(cells: place, wards: others, guardians: officers, amount: 720, penalty: .hard(unit: 240))
          )
        }
      }
    }
    let nights = problem.addMeasure(
      .sum(weights: (0...9).map { nightShifts.contains($0) ? 1 : 0 }, days: 0..<days))
    problem.limits = (0..<people).map {
      Limit(person: $0, measure: nights, least: 5, most: $0 < 10 ? 13 : 9, penalty: .squared(weight: 5))
    }
    problem.shares = [
      Share(
        part: [0, 1, 1, 1, 1, 0, 0, 0, 0, 0], whole: [0, 1, 1, 1, 1, 1, 1, 1, 1, 0], numerator: 2,
        denominator: 3,
        weight: 10)
    ]
    self.problem = problem
  }
}
