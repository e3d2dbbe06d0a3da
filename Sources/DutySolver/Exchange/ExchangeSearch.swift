/// Who of two or three people takes which of the duties that they have together, day by day, so that it costs least.
///
/// Every post keeps what it has, so their own schedules decide, and who counts in which row. A dynamic programme
/// over days, everybody's automaton states and sums; a pass from the back, in which everybody chooses alone, rules out
/// what cannot be cheaper than what they have. Groups of days, windows and shares are left out: what is found is an
/// offer, and the true cost decides.
struct ExchangeSearch {
  /// Steps taken so far, as `StretchSearch` counts them.
  var work = 0
  /// Everybody's options in the stretch, one person after another.
  private(set) var found: [Int] = []

  /// The most ways to go on from a day.
  private let widest: Int
  let chances = Chances()

  /// The ways to share each day's duties, the present one first: `ways[wayStart[place]..<wayStart[place + 1]]`.
  var ways: [Way] = []
  var wayStart: [Int] = []
  /// The options of the ways, one for each person.
  var held: [Int] = []
  /// The least price of the ways from a day on.
  var cheapest: [Int] = []
  /// By person: where the table begins, and the least price from a day and state on.
  var tables: [Int] = []
  var rest: [Int] = []
  var sums: [Sum] = []
  /// By sum and day: what the days from there on add at the least and at the most.
  var fewest: [Int] = []
  var most: [Int] = []

  private var labels: [Label] = []
  /// Everybody's state and the sums of each label.
  private var states: [Int32] = []
  private var counts: [Int32] = []
  /// What tells labels of a day apart, and where in the layer each is.
  private var keys: [UInt64] = []
  private var spots: [Int32] = []

  /// One way to share the duties of a day.
  struct Way {
    let price: Int
    /// Where its options begin.
    let held: Int
  }

  /// A limit on a sum of one of the people.
  struct Sum {
    let member: Int
    let limit: Int
    /// What the days outside the stretch come to.
    let outside: Int
  }

  private struct Label {
    let price: Int
    /// The least that everything else costs.
    let rest: Int
    let way: Int32
    let parent: Int32
  }

  private static let slots = 512

  init(widest: Int = 60) { self.widest = min(widest, Self.slots / 2) }

  /// Looks for a better way to share a stretch, with some chance added to every price; whether `found` is one.
  mutating func improve(
    _ state: SearchState, _ people: [Int], _ range: Range<Int>, chance temperature: Double,
    _ random: inout SplitMix64
  ) -> Bool {
    let problem = state.problem
    let automata = people.compactMap { problem.automata.own[$0].map { problem.automata.all[$0] } }
    guard automata.count == people.count, !automata.contains(where: \.isRough),
      gather(state, people, range, chance: temperature, &random)
    else { return false }
    bound(state, people, range, automata)
    count(state, people, range)
    let begin = zip(people, automata).map { person, automaton in
      (0..<range.lowerBound).reduce(Automaton.start) {
        automaton.next[$0 * problem.options + state.option(person, $1)]
      }
    }
    let now = price(state, people, range, automata, from: begin)
    return search(state, range, automata, from: begin, below: now)
  }

  /// What the people have now.
  private func price(
    _ state: SearchState, _ people: [Int], _ range: Range<Int>, _ automata: [Automaton], from begin: [Int]
  ) -> Int {
    var price = (0..<range.count).reduce(0) { $0 + ways[wayStart[$1]].price }
    for (place, automaton) in automata.enumerated() {
      var at = begin[place]
      for day in range {
        let step = at * automaton.options + state.option(people[place], day)
        price += automaton.price[step] * StretchSearch.grain
        at = automaton.next[step]
      }
      price += rest[tables[place] + range.count * automaton.count + at]
    }
    for sum in sums {
      let cost = state.problem.limits.bands[sum.limit].cost(state.tally.limits[sum.limit])
      price += (cost.hard * state.problem.hardWeight + cost.soft) * StretchSearch.grain
    }
    return price
  }

  /// The least that a sum can cost in the end.
  @inline(__always) private func ending(_ problem: CompiledProblem, _ sum: Int, _ value: Int, at place: Int)
    -> Int
  {
    let band = problem.limits.bands[sums[sum].limit]
    let row = sum * cheapest.count + place
    let (low, high) = (value + fewest[row], value + most[row])
    guard low > band.most || high < band.least else { return 0 }
    let cost = band.penalty.cost(low > band.most ? low - band.most : band.least - high)
    return (cost.hard * problem.hardWeight + cost.soft) * StretchSearch.grain
  }

  private mutating func search(
    _ state: SearchState, _ range: Range<Int>, _ automata: [Automaton], from begin: [Int], below limit: Int
  ) -> Bool {
    let size = automata.count
    labels.removeAll(keepingCapacity: true)
    states.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
    labels.append(Label(price: 0, rest: 0, way: -1, parent: -1))
    states += begin.map { Int32($0) }
    counts += sums.map { Int32(clamping: $0.outside) }
    keys.append(0)
    var layer = 0..<1
    for place in 0..<range.count {
      let first = labels.count
      spots = Array(repeating: -1, count: Self.slots)
      for parent in layer {
        for way in wayStart[place]..<wayStart[place + 1] {
          go(on: parent, by: way, at: place, state.problem, range, automata, layer: first, below: limit)
        }
      }
      guard labels.count > first else { return false }
      layer = first..<labels.count
      if layer.count > widest { layer = narrow(layer, size) }
    }
    var (best, at) = (limit, -1)
    for label in layer where labels[label].price + labels[label].rest < best {
      (best, at) = (labels[label].price + labels[label].rest, label)
    }
    guard at >= 0 else { return false }
    found = Array(repeating: Problem.off, count: size * range.count)
    for place in (0..<range.count).reversed() {
      for member in 0..<size {
        found[member * range.count + place] = held[ways[Int(labels[at].way)].held + member]
      }
      at = Int(labels[at].parent)
    }
    return true
  }

  /// Adds a label for a way to go on, unless it cannot be cheap enough or one like it is cheaper.
  @inline(__always) private mutating func go(
    on parent: Int, by way: Int, at place: Int, _ problem: CompiledProblem, _ range: Range<Int>,
    _ automata: [Automaton], layer first: Int, below limit: Int
  ) {
    let (size, width, day) = (automata.count, sums.count, range.lowerBound + place)
    var price = labels[parent].price + ways[way].price
    var rest = cheapest[place + 1]
    var key: UInt64 = 0x9E37_79B9_7F4A_7C15
    for member in 0..<size {
      let count = automata[member].count
      let step =
        Int(states[parent * size + member]) * automata[member].options + held[ways[way].held + member]
      let next = automata[member].next[step]
      price += automata[member].price[step] * StretchSearch.grain
      rest += self.rest[tables[member] + (place + 1) * count + next]
      states.append(Int32(next))
      key = (key ^ UInt64(next)) &* 0xBF58_476D_1CE4_E5B9
    }
    work += 20 * size
    guard price + rest < limit else { return states.removeLast(size) }
    for sum in 0..<width {
      var value = Int(counts[parent * width + sum])
      let bound = problem.limits.all[sums[sum].limit]
      if bound.days.contains(day) { value += bound.weights[held[ways[way].held + sums[sum].member]] }
      rest += ending(problem, sum, value, at: place + 1)
      counts.append(Int32(clamping: value))
      key = (key ^ UInt64(bitPattern: Int64(value))) &* 0x94D0_49BB_1331_11EB
    }
    work += 10 * width
    key ^= key >> 29
    var slot = Int(key & UInt64(Self.slots - 1))
    while spots[slot] >= 0, keys[Int(spots[slot])] != key { slot = (slot + 1) & (Self.slots - 1) }
    let label = Label(price: price, rest: rest, way: Int32(way), parent: Int32(parent))
    let known = Int(spots[slot])
    if known < 0, price + rest < limit, labels.count - first < Self.slots / 2 {
      spots[slot] = Int32(labels.count)
      labels.append(label)
      keys.append(key)
      return
    }
    states.removeLast(size)
    counts.removeLast(width)
    if known >= 0, price < labels[known].price { labels[known] = label }
  }

  /// Keeps the labels that promise most.
  private mutating func narrow(_ layer: Range<Int>, _ size: Int) -> Range<Int> {
    let promises = layer.map { (labels[$0].price + labels[$0].rest, $0) }.sorted(by: <)
    let width = sums.count
    var into = layer.lowerBound
    for from in promises.prefix(widest).map(\.1).sorted() {
      labels[into] = labels[from]
      for member in 0..<size { states[into * size + member] = states[from * size + member] }
      for sum in 0..<width { counts[into * width + sum] = counts[from * width + sum] }
      into += 1
    }
    let gone = layer.upperBound - into
    labels.removeLast(gone)
    keys.removeLast(gone)
    states.removeLast(gone * size)
    counts.removeLast(gone * width)
    return layer.lowerBound..<into
  }
}
