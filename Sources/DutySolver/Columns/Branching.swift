/// The best roster, proven: branch and bound over whole schedules.
///
/// A node is the problem with some decisions; its fractional roster proves what no roster of the node is below. What
/// that one has by halves is decided one way and the other, until no node has anything cheaper than the best roster known.
struct Branching {
  let source: Problem
  let problem: CompiledProblem
  let sums: [CellSum]
  private var nodes: [Node]
  private var pool: Pool
  /// The least bound of what was given up.
  private var abandoned = Int.max
  /// Whether the node made last is looked at next, rather than the one with the least bound.
  private var isPlunging = false
  private(set) var gains = Gains()
  /// Nodes so far whose fractional roster was not whole.
  private var solved = 0
  private(set) var work = 0

  /// Rosters that agree with some decisions.
  private struct Node {
    var decisions: [Decision] = []
    /// Places of options that none of them has that is cheaper than the best roster known.
    var barred: [Int32] = []
    /// What none of them is below.
    var bound: Int
    /// Prices of rows that prove it.
    var prices: [Double]
    /// The sum decided last, its side, how far it had to move, and what the fractional roster cost before; nil where it was a
    /// cell.
    var last: (sum: Int, isMore: Bool, distance: Double, cost: Double)?
  }

  /// Everybody's schedules that were of use, days that are not history.
  private struct Pool {
    private(set) var schedules: [(person: Int, options: [Int])] = []
    private var known: [Set<[Int]>]

    init(people: Int) { known = Array(repeating: [], count: people) }

    mutating func add(_ person: Int, _ options: [Int]) {
      if known[person].insert(options).inserted { schedules.append((person, options)) }
    }

    /// Adds what a roster cheaper by less than `gap` than the fractional one may be made of.
    mutating func add(_ columns: ColumnGeneration, gap: Int) {
      for column in columns.master.columns.indices where columns.master.reduced(column) < Double(gap) {
        let it = columns.master.columns[column]
        add(it.person, it.options.map { Int($0) })
      }
    }
  }

  /// How a step ended.
  enum Outcome {
    case nothing
    /// A roster; it need not be better than the best.
    case roster([Int])
    case stopped
  }

  /// How a node's fractional roster turned out.
  private enum Relaxed {
    /// No roster of the node is lawful and cheaper than the best.
    case empty
    case solved
    /// Somebody could not be asked at these prices: nothing is known of it.
    case unknown
    case stopped
  }

  /// Work after which a node is divided as it is.
  private static let enough = 100_000_000
  private static let room = 12_000_000

  /// Begins with the columns of the whole problem and the bound that they prove.
  ///
  /// - Parameter best: the soft cost of the best roster known.
  init(_ source: Problem, _ columns: ColumnGeneration, bound: Int, best: Int) {
    self.source = source
    problem = columns.pricing.problem
    sums = CellSum.all(of: source)
    nodes = [Node(bound: bound, prices: Array(columns.centre.prefix(problem.rows.count)))]
    pool = Pool(people: problem.people)
    pool.add(columns, gap: best - bound)
  }

  /// Whether there is nothing left to be looked at.
  var isDone: Bool { nodes.isEmpty }

  /// What no roster but the best known is below; `.max` when every other one was ruled out.
  var bound: Int { nodes.reduce(abandoned) { min($0, $1.bound) } }

  /// Looks at one node.
  ///
  /// - Parameter best: the soft cost of the best roster known.
  mutating func step(best: Int, until stop: () -> Bool) -> Outcome {
    guard var node = take(below: best) else { return .nothing }
    var own = source
    for decision in node.decisions { decision.apply(to: &own) }
    for place in node.barred { own.forbid(Int(place)) }
    let compiled = CompiledProblem(own)
    // The only roster of its node may be dearer than having nobody's schedule.
    if compiled.open.isEmpty { return .roster(compiled.fitting(nil)) }
    guard let pricing = Pricing(compiled, room: Self.room) else {
      let isEmpty = (0..<compiled.people).contains {
        Programme(compiled, person: $0, room: Self.room) == nil
      }
      if !isEmpty { abandoned = min(abandoned, node.bound) }
      return .nothing
    }
    // Rows of decisions and everybody's figures begin without a price.
    let unpriced = [Double](repeating: 0, count: pricing.rows.count - node.prices.count)
    var columns = ColumnGeneration(pricing, prices: node.prices + unpriced, bound: nil)
    for (person, options) in pool.schedules { columns.add(person, options) }
    defer { work += columns.pricing.work + columns.master.work + 10_000 * compiled.people }
    switch relax(&columns, &node, best: best, until: stop) {
    case .empty:
      note(node, Double(best))
      return .nothing
    case .unknown:
      abandoned = min(abandoned, node.bound)
      return .nothing
    case .stopped:
      nodes.append(node)
      return .stopped
    case .solved: note(node, min(columns.cost, Double(best)))
    }
    pool.add(columns, gap: best - node.bound)
    var found: [Int]?
    if let schedules = columns.roster {
      let roster = pricing.whole(schedules)
      let cost = SearchState(problem, schedule: roster).cost
      if cost.hard == 0, cost.soft <= node.bound { return .roster(roster) }
      // What no schedule's price knows of costs more, or there may be something cheaper yet.
      found = roster
    }
    solved += 1
    // At ever longer intervals, so that dives take a small part of all; at the root others have done so.
    if found == nil, !node.decisions.isEmpty, solved & (solved - 1) == 0 {
      found = dive(columns, best: best, until: stop)
      if stop() {
        nodes.append(node)
        return .stopped
      }
    }
    divide(node, &columns, best: best, until: stop)
    return found.map { .roster($0) } ?? .nothing
  }

  /// What a dive from a node's fractional roster comes to: where a decision has raised the bound, the roster that costs so
  /// much is still to be found.
  ///
  /// Costs are whole, and the master's are a trifle too high: what is cheaper than the best is so by more than a half.
  private mutating func dive(_ columns: ColumnGeneration, best: Int, until stop: () -> Bool) -> [Int]? {
    var diver = columns
    defer { work += diver.pricing.work + diver.master.work - columns.pricing.work - columns.master.work }
    guard case .roster(let schedules) = diver.dive(limit: Double(best) - 0.5, taste: { 0 }, until: stop)
    else {
      return nil
    }
    return columns.pricing.whole(schedules)
  }

  /// Keeps what a node's last decision did.
  private mutating func note(_ node: Node, _ cost: Double) {
    guard let last = node.last else { return }
    let gain = max(0, cost - last.cost) / last.distance
    gains.note(gain, last.sum, sums[last.sum].extent, isMore: last.isMore)
  }

  /// The next node that may have something cheaper than the best: deeper and deeper while there is, then where
  /// the bound is least.
  private mutating func take(below best: Int) -> Node? {
    let count = nodes.count
    nodes.removeAll { $0.bound >= best }
    let isPlunging = isPlunging && nodes.count == count
    self.isPlunging = false
    guard !nodes.isEmpty else { return nil }
    let least = nodes.indices.reduce(0) { nodes[$1].bound <= nodes[$0].bound ? $1 : $0 }
    return nodes.remove(at: isPlunging ? nodes.count - 1 : least)
  }

  /// Makes a node's fractional roster as cheap as it can be, and its bound with it.
  private func relax(
    _ columns: inout ColumnGeneration, _ node: inout Node, best: Int, until stop: () -> Bool
  ) -> Relaxed {
    var added = columns.begin(until: stop)
    while added != nil {
      if let bound = columns.bound { node.bound = max(node.bound, columns.pricing.wholeBound(bound)) }
      if node.bound >= best { return .empty }
      // Between the bound and what it costs there is no whole number.
      if columns.isComplete || columns.cost <= Double(node.bound) + 1e-6 { return .solved }
      if columns.pricing.work + columns.master.work > Self.enough { return .solved }
      added = columns.round(isThorough: true, until: stop)
    }
    return stop() ? .stopped : .unknown
  }

  /// Puts both sides of what the fractional roster leaves undecided in the node's place; nothing where there is
  /// only one roster.
  private mutating func divide(
    _ node: Node, _ columns: inout ColumnGeneration, best: Int, until stop: () -> Bool
  ) {
    let shares = Shares(columns)
    let sum = undecidedSum(shares)
    guard
      let (less, more) = sum.map(decide) ?? undecidedCell(shares) ?? openCell(columns.pricing.problem, shares)
    else { return }
    var node = node
    node.prices = Array(columns.centre.prefix(columns.pricing.rows.covers))
    node.barred += columns.tooDear(best: best, until: stop).map {
      Int32(source.index($0.person, $0.day, $0.option))
    }
    for (decision, isMore) in [(less, false), (more, true)] {
      var side = node
      side.decisions.append(decision)
      side.last = sum.map { ($0.sum, isMore, isMore ? 1 - $0.fraction : $0.fraction, columns.cost) }
      nodes.append(side)
    }
    isPlunging = true
  }
}
