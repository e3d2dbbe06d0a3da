/// A problem laid out flat for the search: names are gone, everything is a dense index.
struct CompiledProblem {
  let people: Int
  let days: Int
  let history: Int
  /// Options, off included.
  let options: Int

  /// Cost of an option in a cell, by person, day, option; a forbidden one costs a hard unit.
  let cellCost: [Cost]
  /// Options a cell may hold: `choices[choiceStart[cell]..<choiceStart[cell + 1]]`.
  let choices: [Int]
  let choiceStart: [Int]
  /// Cells with more than one choice.
  let open: [Int]

  /// Pair costs by lag (from 1), earlier option, later option.
  let pairCost: [Cost]
  let longestLag: Int

  let runs: [Run]
  /// Indices of the runs that bind a person.
  let runsOf: [[Int]]
  /// The windows that bind a person, each with a place of its own for its sums.
  let windowsOf: [[PersonalWindow]]
  /// How many sums all windows have.
  let windowSums: Int

  let limits: [CompiledLimit]
  /// Indices of the limits of a person.
  let limitsOf: [[Int]]

  let rows: [CoverRow]
  let guards: [GuardRow]
  let shares: [Share]
  /// Rows and guards that a cell of a day and option counts in: a stretch of `touched`.
  let rowsTouched: Touches
  let guardsTouched: Touches
  /// The people of each crew.
  let crews: [[Int]]
  /// Whether a person is in a crew, by crew and person.
  let isMember: [Bool]

  /// A run limit with its options as a table.
  struct Run {
    let isIn: [Bool]
    let least: Int
    let most: Int
    let penalty: Penalty
  }

  /// A window limit of one person: its weights flat, and where its sums begin.
  ///
  /// The sum of the window that starts on day `d` is at `sums + d + length - 1`.
  struct PersonalWindow {
    let length: Int
    /// By place in the window, then option.
    let weights: [Int]
    let most: Int
    let penalty: Penalty
    let sums: Int
  }

  /// A limit with what each option of each day adds.
  struct CompiledLimit {
    let least: Int
    let most: Int
    let penalty: Penalty
    let measure: CompiledMeasure

    func cost(_ value: Int) -> Cost {
      value < least ? penalty.cost(least - value) : penalty.cost(value - most)
    }
  }

  enum CompiledMeasure {
    /// Weight by option, on the days of the range.
    case sum(weights: [Int], days: Range<Int>)
    /// For each day and option the groups it counts in.
    case groups(Touches, count: Int)
  }

  /// For each day and option a list of indices.
  struct Touches {
    let start: [Int]
    let indices: [Int]
    let options: Int

    init(days: Int, options: Int, lists: [[DayOptions]]) {
      var touched = Array(repeating: [Int](), count: days * options)
      for (index, cells) in lists.enumerated() {
        for cell in cells {
          for option in Set(cell.options).sorted() where !touched[cell.day * options + option].contains(index)
          {
            touched[cell.day * options + option].append(index)
          }
        }
      }
      self.options = options
      indices = touched.flatMap(\.self)
      start = touched.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    }

    subscript(day: Int, option: Int) -> Range<Int> {
      let cell = day * options + option
      return start[cell]..<start[cell + 1]
    }
  }

  init(_ problem: Problem) {
    let (people, days, options) = (problem.people, problem.days, problem.types + 1)
    (self.people, self.days, history, self.options) = (people, days, problem.history, options)
    cellCost = problem.allowed.indices.map {
      Cost(hard: problem.allowed[$0] ? 0 : 1, soft: problem.cellCost[$0])
    }
    let cells = 0..<(people * days)
    let lists = cells.map { cell -> [Int] in
      let allowed = (0..<options).filter { problem.allowed[cell * options + $0] }
      return allowed.isEmpty ? [Problem.off] : allowed
    }
    choices = lists.flatMap(\.self)
    choiceStart = lists.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    open = cells.filter { lists[$0].count > 1 }

    longestLag = problem.successions.map(\.lag).max() ?? 0
    var pairs = Array(repeating: Cost.zero, count: longestLag * options * options)
    for rule in problem.successions {
      for first in rule.first {
        for second in rule.second {
          pairs[((rule.lag - 1) * options + first) * options + second] += rule.penalty.cost(1)
        }
      }
    }
    pairCost = pairs

    runs = problem.runs.map { limit in
      Run(
        isIn: (0..<options).map { limit.options.contains($0) }, least: limit.least ?? 0,
        most: limit.most ?? days, penalty: limit.penalty)
    }
    let crews = problem.crews
    var sums = 0
    windowsOf = (0..<people).map { person in
      problem.windows.filter { crews[$0.crew].members.contains(person) }.map { window in
        defer { sums += days + window.length - 1 }
        return PersonalWindow(
          length: window.length, weights: window.weights.flatMap(\.self), most: window.most,
          penalty: window.penalty, sums: sums)
      }
    }
    windowSums = sums
    runsOf = (0..<people).map { person in
      problem.runs.indices.filter { crews[problem.runs[$0].crew].members.contains(person) }
    }

    let measures = problem.measures.map { measure -> CompiledMeasure in
      switch measure {
      case .sum(let weights, let range): .sum(weights: weights, days: range)
      case .groups(let groups):
        .groups(Touches(days: days, options: options, lists: groups), count: groups.count)
      }
    }
    limits = problem.limits.map {
      CompiledLimit(
        least: $0.least ?? .min / 2, most: $0.most ?? .max / 2, penalty: $0.penalty,
        measure: measures[$0.measure])
    }
    var own = Array(repeating: [Int](), count: people)
    for (index, limit) in problem.limits.enumerated() { own[limit.person].append(index) }
    limitsOf = own

    (rows, guards, shares) = (problem.cover, problem.guards, problem.shares)
    rowsTouched = Touches(days: days, options: options, lists: rows.map(\.cells))
    guardsTouched = Touches(days: days, options: options, lists: guards.map(\.cells))
    var member = Array(repeating: false, count: crews.count * people)
    for (crew, group) in crews.enumerated() {
      for person in group.members { member[crew * people + person] = true }
    }
    isMember = member
    self.crews = crews.map(\.members)
  }
}
