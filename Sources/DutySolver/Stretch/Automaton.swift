/// What matters of a person's past for successions of neighbouring days and for runs, as a finite automaton.
///
/// A state holds which options may follow at what price and how long each run has lasted, up to the length
/// beyond which nothing changes. Prices are in one currency, a hard unit costing `hardWeight`.
struct Automaton: Sendable {
  /// Before the first day.
  static let start = 0

  let options: Int
  private(set) var count = 0
  /// The state after an option, and the price of that step, by state and option.
  private(set) var next: [Int] = []
  private(set) var price: [Int] = []
  /// Whether a step breaks something hard, and its soft price.
  private(set) var breaks: [Bool] = []
  private(set) var soft: [Int] = []
  /// Options that lead to the same states at the same prices have the same class.
  let classOf: [Int]
  /// One option of each class.
  let classes: [Int]
  /// Days after which two states cannot differ any more, whatever both do.
  let memory: Int
  /// Whether soft prices of neighbouring days are left out.
  let isRough: Bool

  private struct State: Hashable {
    /// The last option, or one that the same may follow; nil before the first day.
    var last: Int?
    /// Days each run has lasted; negative for a run from the first day that is not yet long enough.
    var lengths: [Int]
  }

  /// Builds the states that some options reach; nil when there are more than `most`.
  ///
  /// Of the options that are not held nothing is known.
  init?(
    runs: [Int], of problem: CompiledProblem.Runs, days: Int, options: Int, held: [Int], pairs: [Cost],
    hardWeight: Int, most: Int, isRough: Bool = false
  ) {
    self.options = options
    self.isRough = isRough
    let pairs = isRough ? pairs.map { Cost(hard: $0.hard, soft: 0) } : pairs
    let bound = runs.map { problem.all[$0] }
    let caps = bound.map { max(1, $0.least, $0.most < days ? $0.most + 1 : 1) }
    memory = (caps.max() ?? 0) + 1
    // The first option that the same may follow at the same price.
    var follows = [Int?](repeating: 0, count: options)
    if !pairs.isEmpty {
      var known: [[Cost]: Int] = [:]
      for first in held {
        let row = held.map { pairs[first * options + $0] }
        follows[first] = known[row] ?? first
        known[row] = follows[first]
      }
    }
    // One option day after day goes through all lengths of its runs.
    let fewest = Set(held.map { follows[$0] }).reduce(0) { sum, option in
      sum + (runs.indices.filter { problem.contains(runs[$0], option ?? 0) }.map { caps[$0] }.max() ?? 1)
    }
    guard pairs.isEmpty || fewest <= most else { return nil }
    var places = [State(last: nil, lengths: runs.map { _ in 0 }): Self.start]
    var queue = [State(last: nil, lengths: runs.map { _ in 0 })]
    while count < queue.count {
      guard queue.count <= most else { return nil }
      let state = queue[count]
      let row = count * options
      count += 1
      next += Array(repeating: Self.start, count: options)
      price += Array(repeating: 0, count: options)
      soft += Array(repeating: 0, count: options)
      breaks += Array(repeating: true, count: options)
      for option in held {
        var cost = Cost.zero
        if let last = state.last, !pairs.isEmpty { cost += pairs[last * options + option] }
        var after = State(last: follows[option], lengths: state.lengths)
        for (place, run) in bound.enumerated() {
          let length = state.lengths[place]
          guard problem.contains(runs[place], option) else {
            if length > 0, length < run.least { cost += run.penalty.cost(run.least - length) }
            after.lengths[place] = 0
            continue
          }
          let longer = abs(length) + 1
          cost += run.penalty.cost(longer - run.most) - run.penalty.cost(longer - 1 - run.most)
          let fromStart = (state.last == nil || length < 0) && longer < run.least
          after.lengths[place] = fromStart ? -longer : min(longer, caps[place])
        }
        let place = places[after] ?? queue.count
        if place == queue.count {
          places[after] = place
          queue.append(after)
        }
        next[row + option] = place
        price[row + option] = cost.hard * hardWeight + cost.soft
        breaks[row + option] = cost.hard > 0
        soft[row + option] = cost.soft
      }
    }
    let (next, price, count) = (next, price, count)
    func alike(_ a: Int, _ b: Int) -> Bool {
      (0..<count).allSatisfy {
        next[$0 * options + a] == next[$0 * options + b] && price[$0 * options + a] == price[$0 * options + b]
      }
    }
    var (classes, classOf) = ([Int](), Array(repeating: 0, count: options))
    for option in held {
      let known = classes.firstIndex { alike($0, option) }
      classOf[option] = known ?? classes.count
      if known == nil { classes.append(option) }
    }
    (self.classes, self.classOf) = (classes, classOf)
  }

  /// How many steps of a way from a state break something hard.
  func countBreaks(of way: [Int], from first: Int) -> Int {
    var (state, count) = (first, 0)
    for option in way {
      let step = state * options + option
      if breaks[step] { count += 1 }
      state = next[step]
    }
    return count
  }
}
