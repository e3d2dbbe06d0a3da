/// A problem laid out flat for the search: names are gone, everything is a dense index.
///
/// What can never cost anything (a limit no schedule can miss) is left out.
struct CompiledProblem: Sendable {
  let people: Int
  let days: Int
  let history: Int
  /// Options, off included.
  let options: Int

  /// Cost of an option in a cell, by person, day, option; a forbidden one costs a hard unit.
  let cellCost: [Cost]
  /// Options a cell may hold, those left out that alone break a hard limit: `choices[choiceStart[cell]..<choiceStart[cell + 1]]`.
  let choices: [Int]
  let choiceStart: [Int]
  /// Cells with more than one choice.
  let open: [Int]
  /// People with an open cell.
  let movable: [Int]
  /// Who may be given what, day by day.
  let holders: Holders

  /// Pair costs by lag (from 1), earlier option, later option.
  let pairCost: [Cost]
  /// The lags that any succession has.
  let lags: [Int]

  let runs: Runs
  let windows: Windows
  let automata: Automata
  let limits: Limits

  let rows: [CoverRow]
  /// What the rows ask, without the cells: small enough to be read in the innermost loop.
  let asks: [Ask]
  let guards: [GuardRow]
  /// Whether a guard row must hold.
  let isHardGuard: [Bool]
  let shares: [Share]
  /// Rows and guards that a cell of a day and option counts in.
  let rowsTouched: Touches
  let guardsTouched: Touches
  /// The people of each crew.
  let crews: [[Int]]
  /// Whether a person is in a crew, by crew and person.
  let isMember: [Bool]

  #if DUTY_INTERNAL_CHECKS
    /// The problem itself, for the plain evaluator.
    let source: Problem
  #endif

  /// A typical soft price: the median of what the constraints ask for one unit, at least 1.
  let costScale: Int
  /// What a hard unit weighs against soft cost in the search.
  let hardWeight: Int
  /// Whether what is left out can only lower the cost, so that a bound may leave things out.
  let allowsBound: Bool

  init(_ problem: Problem) {
    let (people, days, options) = (problem.people, problem.days, problem.types + 1)
    (self.people, self.days, history, self.options) = (people, days, problem.history, options)
    #if DUTY_INTERNAL_CHECKS
      source = problem
    #endif
    cellCost = problem.allowed.indices.map {
      Cost(hard: problem.allowed[$0] ? 0 : 1, soft: problem.cellCost[$0])
    }
    let cells = 0..<(people * days)
    let unlawful = Self.unlawful(problem)
    let lists = cells.map { cell -> [Int] in
      var allowed = (0..<options).filter { problem.allowed[cell * options + $0] }
      if allowed.first == Problem.off, !unlawful[cell / days].isEmpty {
        allowed.removeAll { unlawful[cell / days].contains($0) }
      }
      return allowed.isEmpty ? [Problem.off] : allowed
    }
    choices = lists.flatMap(\.self)
    choiceStart = lists.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    open = cells.filter { lists[$0].count > 1 }
    movable = (0..<people).filter { person in
      (0..<days).contains { lists[person * days + $0].count > 1 }
    }
    holders = Holders(lists, days: days, options: options)

    lags = Set(problem.successions.map(\.lag)).sorted()
    var pairs = Array(repeating: Cost.zero, count: (lags.last ?? 0) * options * options)
    for rule in problem.successions {
      for first in Set(rule.first) {
        for second in Set(rule.second) {
          pairs[((rule.lag - 1) * options + first) * options + second] += rule.penalty.cost(1)
        }
      }
    }
    pairCost = pairs

    allowsBound = problem.paysForNothing
    let prices = Self.prices(problem)
    costScale = prices.median
    // Nothing soft may be worth a hard unit, however dear it is.
    hardWeight = max(8, 2 * prices.highest, 4 * prices.median)
    runs = Runs(problem)
    automata = Automata(
      runs: runs, held: Self.held(lists, people: people, options: options), days: days, options: options,
      pairs: lags.first == 1 ? Array(pairs.prefix(options * options)) : [], hardWeight: hardWeight)
    windows = Windows(problem)
    limits = Limits(problem)

    (rows, guards, shares) = (problem.cover, problem.guards, problem.shares)
    asks = rows.map(Ask.init)
    isHardGuard = guards.map { if case .hard = $0.penalty { true } else { false } }
    rowsTouched = Touches(days: days, options: options, lists: rows.map(\.cells))
    guardsTouched = Touches(days: days, options: options, lists: guards.map(\.cells))
    crews = problem.crews.map(\.members)
    var member = Array(repeating: false, count: crews.count * people)
    for (crew, group) in crews.enumerated() {
      for person in group { member[crew * people + person] = true }
    }
    isMember = member
  }

  /// The place of a cell's option in `cellCost`.
  @inline(__always) func index(_ person: Int, _ day: Int, _ option: Int) -> Int {
    (person * days + day) * options + option
  }

  /// What a cell holds that has no choice, and what any other can begin with.
  func firstChoice(_ person: Int, _ day: Int) -> Int { choices[choiceStart[person * days + day]] }

  /// The options that each person may never hold, once being too often for a hard limit.
  private static func unlawful(_ problem: Problem) -> [Set<Int>] {
    var options = Array(repeating: Set<Int>(), count: problem.people)
    for limit in problem.limits {
      guard case .hard = limit.penalty, let most = limit.most,
        case .sum(let weights, let days) = problem.measures[limit.measure],
        days.lowerBound <= problem.history, days.upperBound == problem.days, weights.allSatisfy({ $0 >= 0 })
      else { continue }
      for option in weights.indices.dropFirst() where weights[option] > most {
        options[limit.person].insert(option)
      }
    }
    return options
  }

  /// The options that each person may hold on some day, off included.
  private static func held(_ lists: [[Int]], people: Int, options: Int) -> [[Int]] {
    guard people > 0 else { return [] }
    let days = lists.count / people
    return (0..<people).map { person in
      var isHeld = Array(repeating: false, count: options)
      isHeld[Problem.off] = true
      for day in 0..<days {
        for option in lists[person * days + day] { isHeld[option] = true }
      }
      return isHeld.indices.filter { isHeld[$0] }
    }
  }

  /// What a cover row asks of whom.
  struct Ask: Sendable {
    let crew: Int
    let need: Int
    let preferred: Int
    /// Whether nobody may be missing.
    let isHard: Bool
    private let under: Penalty
    private let underPreferred: Penalty
    private let over: Penalty

    init(_ row: CoverRow) {
      (crew, need, preferred) = (row.crew, row.need, row.preferred)
      (under, underPreferred, over) = (row.under, row.underPreferred, row.over)
      if case .hard = row.under { isHard = true } else { isHard = false }
    }

    /// Whether so many are too few and that must not be.
    @inline(__always) func isShort(_ have: Int) -> Bool { isHard && have < need }

    /// What it costs when so many are there.
    @inline(__always) func cost(_ have: Int) -> Cost {
      if have > preferred { return over.cost(have - preferred) }
      if have >= need { return underPreferred.cost(preferred - have) }
      return under.cost(need - have) + underPreferred.cost(preferred - need)
    }
  }

  /// What the constraints ask for one unit: the typical and the highest soft price, each at least 1.
  private static func prices(_ problem: Problem) -> (median: Int, highest: Int) {
    func unit(_ penalty: Penalty) -> [Int] {
      switch penalty {
      case .hard: []
      case .linear(let weight, _), .squared(let weight, _): weight > 0 ? [weight] : []
      }
    }
    let cover = problem.cover.flatMap { unit($0.under) + unit($0.over) }
    let own = problem.limits.flatMap { unit($0.penalty) } + problem.runs.flatMap { unit($0.penalty) }
    let prices = cover + own + problem.guards.flatMap { unit($0.penalty) } + problem.shares.map(\.weight)
    let sorted = prices.sorted()
    guard let highest = sorted.last else { return (1, 1) }
    return (max(1, sorted[sorted.count / 2]), max(1, highest))
  }
}

/// For each day and option a list of indices: `indices[touches[day, option]]`.
struct Touches: Sendable {
  private let start: [Int]
  let indices: [Int]
  private let options: Int

  init(days: Int, options: Int, lists: [[DayOptions]]) {
    var touched = Array(repeating: [Int](), count: days * options)
    for (index, cells) in lists.enumerated() {
      for cell in cells {
        for option in cell.options where touched[cell.day * options + option].last != index {
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
