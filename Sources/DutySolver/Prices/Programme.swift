/// One person's whole schedule as a dynamic programme: what it is made of, whatever the prices are.
///
/// States are the automaton's, and which groups of days have been touched; one limit on a sum, the *main* one, and
/// one on groups are counted exactly where they are hard; every other limit is a `Figure`, which the programme
/// charges at a price and a search minds exactly.
/// Windows and successions two or more days apart are left out: they cost nothing here.
struct Programme: Sendable {
  let person: Int
  /// The first day that is not history, and how many follow.
  let first: Int
  let days: Int
  let options: Int

  let states: Int
  /// The state after the history.
  let start: Int
  /// The lawful steps out of a state: `steps[stepStart[state]..<stepStart[state + 1]]`.
  let steps: [Step]
  let stepStart: [Int]

  /// Options that nothing in the programme but their price tells apart have the same class.
  let classes: Int
  let classOf: [Int]
  /// The open choices of each day: `choices[choiceStart[day]..<choiceStart[day + 1]]`.
  let choices: [Int]
  let choiceStart: [Int]

  /// Units of the main limit: how many values there are, what a class adds on a day on which it counts.
  let units: Int
  let weight: [Int]
  let counts: [Bool]
  /// The soft cost of ending with so many units; nil for what is not lawful.
  let ending: [Int?]
  /// Between which units there can be before a day in a state and a lawful ending after it, by day and state: mostly a
  /// small part of all units.
  let useful: [Range<Int>]

  let figures: [Figure]
  /// The groups of days that have been touched and are not over yet.
  let touching: Touching
  /// The limit on groups whose count is kept exactly, if one is: how many values it has, and what each
  /// costs in the end.
  let exactGroups: Int?
  let groups: Int
  let groupEnding: [Int?]
  /// The most groups that can have been counted, by what has been touched.
  let groupReach: [Int]

  /// A lawful step of the automaton.
  struct Step: Sendable {
    let kind: Int32
    let next: Int32
    let soft: Int32
  }

  /// A limit that is charged at a price.
  struct Figure: Sendable {
    /// What a class adds, in steps; empty for groups.
    let weight: [Int]
    let days: Range<Int>
    /// The limit on groups that is counted; nil for a sum.
    let group: Int?
    /// The soft cost of each count from nothing on; nil for what is not lawful.
    let costs: [Int?]
    /// The most that is lawful, if nothing above it is.
    let most: Int
  }
}

extension Programme {
  /// The programme of a person; nil when no schedule of theirs can be lawful.
  ///
  /// - Parameter room: the most figures the main limit's table may hold; without room it is priced, too.
  init?(_ problem: CompiledProblem, person: Int, room: Int) {
    let first = problem.history
    let days = problem.days - first
    let options = problem.options
    (self.person, self.first, self.days, self.options) = (person, first, days, options)
    let cells = person * problem.days
    let history = (0..<first).map { problem.choices[problem.choiceStart[cells + $0]] }
    var (choices, choiceStart): ([Int], [Int]) = ([], [0])
    for day in first..<problem.days {
      let range = problem.choiceStart[cells + day]..<problem.choiceStart[cells + day + 1]
      let lawful = problem.choices[range].filter {
        problem.allows(person, day, $0) && !Self.isTooMuch($0, on: day, of: person, history, problem)
      }
      guard !lawful.isEmpty else { return nil }
      choices += lawful
      choiceStart.append(choices.count)
    }
    (self.choices, self.choiceStart) = (choices, choiceStart)
    let tallies = Tallies(problem, person, history: history, choices: choices, choiceStart: choiceStart)

    // The person's own where it is exact; where only a rough one has room, what it leaves out is soft.
    let automaton = problem.automata.own[person].map { problem.automata.all[$0] }
    var isHeld = [Bool](repeating: false, count: options)
    for option in choices { isHeld[option] = true }
    states = automaton?.count ?? 1
    start = history.reduce(Automaton.start) { automaton?.next[$0 * options + $1] ?? 0 }

    let main = tallies.main(size: days * states, room: room)
    let others = tallies.sums.indices.filter { $0 != main }.map { tallies.sums[$0] }

    // Options that agree in steps, weights and groups have one class.
    struct Kind: Hashable {
      let automaton: Int
      let weights: [Int]
      let touched: [[Int]]
    }
    var places: [Kind: Int] = [:]
    var representatives: [Int] = []
    classOf = (0..<options).map { option in
      // What is never held has a class without steps.
      let kind =
        isHeld[option]
        ? Kind(
          automaton: automaton?.classOf[option] ?? 0,
          weights: tallies.sums.map { $0.weight[option] },
          touched: tallies.groups.flatMap { group in
            (0..<days).map { group.touched[$0 * options + option] }
          })
        : Kind(automaton: -1, weights: [], touched: [])
      let place = places[kind] ?? representatives.count
      if place == representatives.count {
        places[kind] = place
        representatives.append(option)
      }
      return place
    }
    classes = representatives.count

    var (steps, stepStart): ([Step], [Int]) = ([], [0])
    for state in 0..<states {
      for (kind, option) in representatives.enumerated() where isHeld[option] {
        if let automaton {
          let step = state * options + option
          if automaton.breaks[step] { continue }
          steps.append(
            Step(
              kind: Int32(kind), next: Int32(automaton.next[step]),
              soft: Int32(clamping: automaton.soft[step])))
        } else {
          steps.append(Step(kind: Int32(kind), next: 0, soft: 0))
        }
      }
      stepStart.append(steps.count)
    }
    (self.steps, self.stepStart) = (steps, stepStart)

    if let main {
      let sum = tallies.sums[main]
      units = sum.costs.count
      weight = representatives.map { sum.weight[$0] }
      counts = (0..<days).map { sum.days.contains($0) }
      ending = sum.costs
    } else {
      (units, ending) = (1, [0])
      weight = Array(repeating: 0, count: classes)
      counts = Array(repeating: false, count: days)
    }
    let classOf = classOf
    let open = (0..<days).map { day in
      Set(choices[choiceStart[day]..<choiceStart[day + 1]].map { classOf[$0] }).sorted()
    }
    useful = Self.useful(
      steps, stepStart, open: open, start: start, ending: ending
    ) { [counts, weight] day, kind in counts[day] ? weight[kind] : 0 }
    var grouped = tallies.groups
    func build() -> Touching? {
      Touching(grouped, open: open, representatives: representatives, options: options)
    }
    // Groups too many of which go on at once are left out.
    var touching = build()
    while touching == nil, !grouped.isEmpty {
      grouped.removeLast()
      touching = build()
    }
    guard let touching else { return nil }
    self.touching = touching
    let size = touching.count * states * units
    let exact = grouped.indices.first { grouped[$0].isHard && size * grouped[$0].costs.count <= room }
    exactGroups = exact
    (groups, groupEnding) = exact.map { (grouped[$0].costs.count, grouped[$0].costs) } ?? (1, [0])
    groupReach = touching.reach(exact, classes: classes, most: groups - 1)
    figures =
      others.map { sum in
        Figure(
          weight: representatives.map { sum.weight[$0] }, days: sum.days, group: nil, costs: sum.costs,
          most: sum.costs.count - 1)
      }
      + grouped.indices.filter { $0 != exact }.map { place in
        Figure(
          weight: [], days: 0..<days, group: place, costs: grouped[place].costs,
          most: grouped[place].costs.count - 1)
      }
  }

  /// Whether one such day alone is more than some limit leaves.
  private static func isTooMuch(
    _ option: Int, on day: Int, of person: Int, _ history: [Int], _ problem: CompiledProblem
  ) -> Bool {
    let limits = problem.limits
    return (limits.start[person]..<limits.start[person + 1]).contains { index in
      let limit = limits.all[index]
      guard case .hard = limit.penalty, !limit.weights.isEmpty, limit.weights.allSatisfy({ $0 >= 0 }),
        limit.days.contains(day)
      else { return false }
      let base = history.indices.filter { limit.days.contains($0) }
        .reduce(0) { $0 + limit.weights[history[$1]] }
      return base + limit.weights[option] > limit.most
    }
  }
}
