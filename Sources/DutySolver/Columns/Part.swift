/// Some days of some people as a problem of its own, everything else as a roster has it.
///
/// What the programmes of whole schedules know is in it, with what the rest of the roster leaves of it: rows
/// ask for whom the others do not bring, limits have what the other days leave. Windows, guards, shares and
/// what lies further back than the margin are left out; the whole roster's cost decides in the end.
struct Part {
  let problem: Problem
  /// The people, in ascending order.
  let people: [Int]
  /// The days that are open.
  let days: Range<Int>
  /// The days that the problem is made of: those that are open, and on both sides what they depend on.
  private let span: Range<Int>
  /// The part's own schedule as the roster has it.
  let schedule: [Int]
  /// The roster's day with which the problem begins.
  var first: Int { span.lowerBound }
  /// How many days the whole roster has.
  private let whole: Int

  init(of source: Problem, people: [Int], days: Range<Int>, roster: [Int], margin: Int) {
    let span = max(0, days.lowerBound - margin)..<min(source.days, days.upperBound + margin)
    (self.people, self.days, self.span, whole) = (people, days, span, source.days)
    var problem = Problem(
      people: people.count, days: span.count, history: days.lowerBound - span.lowerBound,
      types: source.types)
    for (place, person) in people.enumerated() {
      for day in span {
        let cell = source.index(person, day, 0)
        let isOpen = days.contains(day)
        for option in 0...source.types {
          let cost = source.cellCost[cell + option]
          if cost != 0 { problem.addCost(cost, person: place, day: day - span.lowerBound, option: option) }
          if isOpen, !source.allowed[cell + option] {
            problem.forbid(person: place, day: day - span.lowerBound, option: option)
          }
        }
        if !isOpen {
          problem.fix(
            person: place, day: day - span.lowerBound, option: roster[person * source.days + day])
        }
      }
    }
    schedule = people.flatMap { person in span.map { roster[person * source.days + $0] } }
    let rest = Rest(source: source, people: people, days: days, span: span, roster: roster)
    problem.successions = source.successions.filter { $0.lag < span.count }
    rest.addRuns(to: &problem)
    rest.addLimits(to: &problem)
    rest.addCover(to: &problem)
    self.problem = problem
  }

  /// The whole roster with the part's schedule in it.
  func roster(_ own: [Int], in roster: [Int]) -> [Int] {
    var roster = roster
    for (place, person) in people.enumerated() {
      for day in days {
        roster[person * whole + day] = own[place * span.count + day - span.lowerBound]
      }
    }
    return roster
  }
}

/// What a part leaves out of a roster, and what that leaves for the part.
private struct Rest {
  let source: Problem
  let people: [Int]
  let days: Range<Int>
  let span: Range<Int>
  let roster: [Int]
  /// The place of each person in the part.
  private let place: [Int?]

  init(source: Problem, people: [Int], days: Range<Int>, span: Range<Int>, roster: [Int]) {
    (self.source, self.people, self.days, self.span, self.roster) = (source, people, days, span, roster)
    var place = [Int?](repeating: nil, count: source.people)
    for (index, person) in people.enumerated() { place[person] = index }
    self.place = place
  }

  private func option(_ person: Int, _ day: Int) -> Int { roster[person * source.days + day] }

  /// The part's members of a crew.
  private func members(_ crew: Int) -> [Int] { source.crews[crew].members.compactMap { place[$0] } }

  func addRuns(to problem: inout Problem) {
    for run in source.runs {
      let members = members(run.crew)
      guard !members.isEmpty else { continue }
      var own = run
      own.crew = problem.addCrew(members)
      problem.runs.append(own)
    }
  }

  func addLimits(to problem: inout Problem) {
    var sums: [Int: Int] = [:]
    for limit in source.limits {
      guard let index = place[limit.person] else { continue }
      var (outside, measure): (Int, Int?)
      switch source.measures[limit.measure] {
      case .sum(let weights, let range):
        let inside = range.clamped(to: days)
        guard !inside.isEmpty else { continue }
        outside =
          (range.lowerBound..<inside.lowerBound).reduce(0) { $0 + weights[option(limit.person, $1)] }
          + (inside.upperBound..<range.upperBound).reduce(0) { $0 + weights[option(limit.person, $1)] }
        if sums[limit.measure] == nil {
          let shifted = (inside.lowerBound - span.lowerBound)..<(inside.upperBound - span.lowerBound)
          sums[limit.measure] = problem.addMeasure(.sum(weights: weights, days: shifted))
        }
        measure = sums[limit.measure]
      case .groups(let groups):
        var open: [[DayOptions]] = []
        outside = 0
        for group in groups {
          let inside = group.filter { days.contains($0.day) }
          let isHeld = group.contains {
            !days.contains($0.day) && $0.options.contains(option(limit.person, $0.day))
          }
          if isHeld {
            outside += 1
          } else if !inside.isEmpty {
            open.append(inside.map { DayOptions(day: $0.day - span.lowerBound, options: $0.options) })
          }
        }
        guard !open.isEmpty else { continue }
        measure = problem.addMeasure(.groups(open))
      }
      guard let measure else { continue }
      problem.limits.append(
        Limit(
          person: index, measure: measure, least: limit.least.map { $0 - outside },
          most: limit.most.map { $0 - outside }, penalty: limit.penalty))
    }
  }

  func addCover(to problem: inout Problem) {
    var crews: [Int: Int] = [:]
    for row in source.cover where row.cells.contains(where: { days.contains($0.day) }) {
      let members = members(row.crew)
      guard !members.isEmpty else { continue }
      if crews[row.crew] == nil { crews[row.crew] = problem.addCrew(members) }
      var others = 0
      for person in source.crews[row.crew].members {
        let isOpen = place[person] != nil
        for cell in row.cells where !(isOpen && days.contains(cell.day)) {
          if cell.options.contains(option(person, cell.day)) { others += 1 }
        }
      }
      var own = row
      own.cells = row.cells.filter { days.contains($0.day) }
        .map { DayOptions(day: $0.day - span.lowerBound, options: $0.options) }
      own.crew = crews[row.crew] ?? 0
      own.need -= others
      own.preferred -= others
      problem.cover.append(own)
    }
  }
}
