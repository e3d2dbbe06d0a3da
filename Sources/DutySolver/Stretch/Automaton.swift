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

  private struct State: Hashable {
    /// The last option, or one that the same may follow; nil before the first day.
    var last: Int?
    /// Days each run has lasted; negative for a run from the first day that is not yet long enough.
    var lengths: [Int]
  }

  /// Builds the reachable states; nil when there are more than `most`.
  init?(
    runs: [Int], of problem: CompiledProblem.Runs, days: Int, options: Int, pairs: [Cost], hardWeight: Int,
    most: Int
  ) {
    self.options = options
    let bound = runs.map { problem.all[$0] }
    let caps = bound.map { max(1, $0.least, $0.most < days ? $0.most + 1 : 1) }
    memory = (caps.max() ?? 0) + 1
    let follows = (0..<options).map { first in
      pairs.isEmpty
        ? 0 : (0...first).first { Self.row($0, pairs, options) == Self.row(first, pairs, options) }
    }
    var places = [State(last: nil, lengths: runs.map { _ in 0 }): Self.start]
    var queue = [State(last: nil, lengths: runs.map { _ in 0 })]
    while count < queue.count {
      guard queue.count <= most else { return nil }
      let state = queue[count]
      count += 1
      for option in 0..<options {
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
        next.append(place)
        price.append(cost.hard * hardWeight + cost.soft)
        breaks.append(cost.hard > 0)
        soft.append(cost.soft)
      }
    }
    let (next, price, count) = (next, price, count)
    func alike(_ a: Int, _ b: Int) -> Bool {
      (0..<count).allSatisfy {
        next[$0 * options + a] == next[$0 * options + b] && price[$0 * options + a] == price[$0 * options + b]
      }
    }
    var (classes, classOf): ([Int], [Int]) = ([], [])
    for option in 0..<options {
      let known = classes.firstIndex { alike($0, option) }
      classOf.append(known ?? classes.count)
      if known == nil { classes.append(option) }
    }
    (self.classes, self.classOf) = (classes, classOf)
  }

  private static func row(_ first: Int, _ pairs: [Cost], _ options: Int) -> ArraySlice<Cost> {
    pairs[(first * options)..<((first + 1) * options)]
  }
}

/// The automata of all people; people with the same runs share one.
struct Automata: Sendable {
  let all: [Automaton]
  /// The automaton of a person; nil when it would be too large.
  let of: [Int?]

  init(
    runs: CompiledProblem.Runs, people: Int, days: Int, options: Int, pairs: [Cost], hardWeight: Int,
    most: Int = 2_000
  ) {
    var known: [[CompiledProblem.Runs.Form]: Int?] = [:]
    var (all, of): ([Automaton], [Int?]) = ([], [])
    for person in 0..<people {
      let own = Array(runs.bound[runs.boundStart[person]..<runs.boundStart[person + 1]])
      let form = own.map { runs.forms[$0] }
      if let place = known[form] {
        of.append(place)
        continue
      }
      let made = Automaton(
        runs: own, of: runs, days: days, options: options, pairs: pairs, hardWeight: hardWeight, most: most)
      let place = made == nil ? nil : all.count
      if let made { all.append(made) }
      known[form] = place
      of.append(place)
    }
    (self.all, self.of) = (all, of)
  }
}
