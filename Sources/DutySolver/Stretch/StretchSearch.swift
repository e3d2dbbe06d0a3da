/// The best way to fill a stretch of one person's days given everyone else.
///
/// A dynamic programme over days, automaton states and packed limits (`StretchFields`). A first pass from the
/// back, which forgets the limits, bounds what the rest must cost; the pass from the front keeps only
/// schedules that no other one beats in price and in every limit, and that can still be better than what
/// the person has. It is exact in its prices unless a day has more than `widest` such schedules.
struct StretchSearch {
  /// Prices are kept in this fraction of a unit of cost, to leave room for chance.
  static let grain = 16
  /// More hard units than a day of somebody can bring.
  private static let tollInHardUnits = 1_000
  /// Options of a class and day that are looked at where soft prices of neighbouring days are left out.
  private static let fewest = 4
  private let chances = Chances()

  /// Steps taken so far: states, options and schedules looked at.
  private(set) var work = 0
  /// The options found, one a day of the stretch.
  private(set) var found: [Int] = []

  private var prices: [Int]
  /// The options looked at on each day of the stretch: `looked[lookedStart[place]..<lookedStart[place + 1]]`.
  private var looked: [Int] = []
  private var lookedStart: [Int] = []
  /// What a step that breaks a hard sequence costs on top of its price.
  private var toll = 0
  /// Least price from a day and state to the end, by place and state.
  private var rest: [Int] = []
  /// The most of what is lacking that the days from a place on can still give lawfully, by place and state.
  private var gains: [Int] = []
  private var ways: Ways
  private var cheapest: [Int] = []

  init(_ problem: CompiledProblem, widest: Int = 20) {
    ways = Ways(widest: widest)
    prices = Array(repeating: 0, count: problem.days * problem.options)
  }

  /// Looks for a better stretch, with some chance added to every price; whether `found` is one.
  ///
  /// - Complexity: O(days × states × classes of options) for the bound, and O(days × `widest` × choices ×
  ///   schedules of a state) after it.
  ///
  /// - Parameter isLawful: whether hard sequences come before everything else.
  mutating func improve(
    _ state: SearchState, _ person: Int, _ range: Range<Int>, chance temperature: Double,
    isLawful: Bool = false, _ random: inout SplitMix64
  ) -> Bool {
    guard let automaton = prepare(state, person, range, isLawful: isLawful) else { return false }
    let options = state.problem.options
    let fields = StretchFields(state, person, range, watchesAll: false)
    price(state, person, range, fields)
    if temperature > 0 {
      let (scale, problem) = (temperature * Double(Self.grain), state.problem)
      for day in range {
        let (cell, base) = (person * problem.days + day, (day - range.lowerBound) * options)
        for choice in problem.choiceStart[cell]..<problem.choiceStart[cell + 1] {
          prices[base + problem.choices[choice]] += Int(scale * chances.draw(&random))
        }
      }
    }
    bound(state, automaton, person, range)
    let first = begin(state, automaton, person, range)
    var (now, at) = (0, first)
    for day in range {
      let step = at * options + state.option(person, day)
      now += automaton.price[step] * Self.grain + (automaton.breaks[step] ? toll : 0)
      if automaton.isRough, day > 0 {
        now += Self.grain * pairPrice(state.problem, state.option(person, day - 1), state.option(person, day))
      }
      now += prices[(day - range.lowerBound) * options + state.option(person, day)]
      at = automaton.next[step]
    }
    now += rest[range.count * automaton.count + at]
    now += fields.broken * state.problem.hardWeight * Self.grain
    guard rest[first] < now else { return false }
    return search(state, automaton, person, range, fields, from: first, below: now)
  }

  /// Looks for a good stretch whatever the person has now, minding every limit; whether there is one.
  ///
  /// Where that does not succeed, groups of days (weekends) may have been used up too soon: they are charged for. Where it
  /// finds nothing, or there are no groups, what reduces what is lacking is rewarded. Both ever more; of six attempts the
  /// one that breaks least is taken.
  mutating func fill(_ state: SearchState, _ person: Int, _ range: Range<Int>) -> Bool {
    guard let automaton = prepare(state, person, range, isLawful: true) else { return false }
    let fields = StretchFields(state, person, range, watchesAll: true)
    price(state, person, range, fields)
    let first = begin(state, automaton, person, range)
    var reward = max(1, state.problem.costScale * Self.grain / 4)
    var charge = reward
    var (least, kept) = (Int.max, [Int]())
    for _ in 0..<6 {
      bound(state, automaton, person, range)
      let isFound = search(state, automaton, person, range, fields, from: first, below: .max)
      if isFound {
        let breaks = automaton.countBreaks(of: found, from: first)
        if breaks == 0 { return true }
        if breaks < least { (least, kept) = (breaks, found) }
      }
      guard fields.lack > 0 || !fields.groups.isEmpty else { break }
      if !isFound || fields.groups.isEmpty {
        for index in fields.gives.indices { prices[index] -= reward * fields.gives[index] }
        reward *= 2
      }
      for group in fields.groups {
        for index in group.holds.indices where group.holds[index] { prices[index] += charge }
      }
      charge *= 2
    }
    found = kept
    return !kept.isEmpty
  }

  private mutating func prepare(
    _ state: SearchState, _ person: Int, _ range: Range<Int>, isLawful: Bool
  ) -> Automaton? {
    toll = isLawful ? Self.tollInHardUnits * state.problem.hardWeight * Self.grain : 0
    guard !range.isEmpty, let place = state.problem.automata.own[person] else { return nil }
    return state.problem.automata.all[place]
  }

  private mutating func price(
    _ state: SearchState, _ person: Int, _ range: Range<Int>, _ fields: StretchFields
  ) {
    work += 8 * range.count * state.problem.options
    // On the way to a lawful roster what is soft decides between equals only.
    state.price(
      person, range, fields: fields, into: &prices, grain: Self.grain, softGrain: toll > 0 ? 1 : Self.grain)
  }

  /// The soft price of two options on neighbouring days.
  @inline(__always) private func pairPrice(_ problem: CompiledProblem, _ first: Int, _ second: Int) -> Int {
    problem.lags.first == 1 ? problem.pairCost[first * problem.options + second].soft : 0
  }

  /// The state in which the stretch begins.
  private func begin(
    _ state: SearchState, _ automaton: Automaton, _ person: Int, _ range: Range<Int>
  ) -> Int {
    (0..<range.lowerBound).reduce(Automaton.start) {
      automaton.next[$0 * automaton.options + state.option(person, $1)]
    }
  }

  /// Finds the options to look at: all of a day, or the cheapest of each class where there are too many.
  private mutating func look(
    _ state: SearchState, _ automaton: Automaton, _ person: Int, _ range: Range<Int>
  ) {
    let (problem, options) = (state.problem, automaton.options)
    looked.removeAll(keepingCapacity: true)
    lookedStart.removeAll(keepingCapacity: true)
    lookedStart.append(0)
    for day in range {
      let (cell, base) = (person * problem.days + day, (day - range.lowerBound) * options)
      let choices = problem.choiceStart[cell]..<problem.choiceStart[cell + 1]
      if automaton.isRough, choices.count > Self.fewest * automaton.classes.count {
        var ways = choices.map { (price: prices[base + problem.choices[$0]], option: problem.choices[$0]) }
        ways.sort { ($0.price, $0.option) < ($1.price, $1.option) }
        var counts = Array(repeating: 0, count: automaton.classes.count)
        let now = state.option(person, day)
        for way in ways {
          counts[automaton.classOf[way.option]] += 1
          if counts[automaton.classOf[way.option]] <= Self.fewest || way.option == now {
            looked.append(way.option)
          }
        }
      } else {
        for choice in choices { looked.append(problem.choices[choice]) }
      }
      lookedStart.append(looked.count)
    }
  }

  /// Fills `rest`, the days after the stretch first.
  private mutating func bound(
    _ state: SearchState, _ automaton: Automaton, _ person: Int, _ range: Range<Int>
  ) {
    let (problem, count, options) = (state.problem, automaton.count, automaton.options)
    let needed = (range.count + 2) * count
    if rest.count < needed { rest = Array(repeating: 0, count: needed) }
    let last = range.count * count
    for index in last..<(last + count) { rest[index] = 0 }
    let until = min(problem.days, range.upperBound + automaton.memory)
    for day in stride(from: until - 1, through: range.upperBound, by: -1) {
      let option = state.option(person, day)
      // The row after the last is where the next day's figures wait.
      for index in 0..<count { rest[last + count + index] = rest[last + index] }
      for index in 0..<count {
        let step = index * options + option
        rest[last + index] =
          automaton.price[step] * Self.grain + (automaton.breaks[step] ? toll : 0)
          + rest[last + count + automaton.next[step]]
      }
    }
    look(state, automaton, person, range)
    for day in range.reversed() {
      let place = day - range.lowerBound
      cheapest.removeAll(keepingCapacity: true)
      var best = Array(repeating: -1, count: automaton.classes.count)
      for option in looked[lookedStart[place]..<lookedStart[place + 1]] {
        let kind = automaton.classOf[option]
        if best[kind] < 0 || prices[place * options + option] < prices[place * options + best[kind]] {
          best[kind] = option
        }
      }
      for option in best where option >= 0 { cheapest.append(option) }
      work += count * cheapest.count
      for index in 0..<count {
        var least = Int.max
        for option in cheapest {
          let step = index * options + option
          let price =
            automaton.price[step] * Self.grain + (automaton.breaks[step] ? toll : 0)
            + prices[place * options + option] + rest[(place + 1) * count + automaton.next[step]]
          if price < least { least = price }
        }
        rest[place * count + index] = least
      }
    }
  }

  /// Fills `gains`, from the back; very negative where every way breaks something.
  private mutating func gain(
    _ state: SearchState, _ automaton: Automaton, _ person: Int, _ range: Range<Int>, _ fields: StretchFields
  ) {
    let (problem, count, options) = (state.problem, automaton.count, automaton.options)
    let needed = (range.count + 1) * count
    if gains.count < needed { gains = Array(repeating: 0, count: needed) }
    for index in (range.count * count)..<needed { gains[index] = 0 }
    var most = Array(repeating: 0, count: automaton.classes.count)
    for day in range.reversed() {
      let place = day - range.lowerBound
      let cell = person * problem.days + day
      for kind in most.indices { most[kind] = -1 }
      for choice in problem.choiceStart[cell]..<problem.choiceStart[cell + 1] {
        let option = problem.choices[choice]
        let kind = automaton.classOf[option]
        most[kind] = max(most[kind], fields.gives[place * options + option])
      }
      work += count * most.count
      for index in 0..<count {
        var best = Int.min / 2
        for kind in most.indices where most[kind] >= 0 {
          let step = index * options + automaton.classes[kind]
          guard !automaton.breaks[step] else { continue }
          best = max(best, most[kind] + gains[(place + 1) * count + automaton.next[step]])
        }
        gains[place * count + index] = best
      }
    }
  }

  private mutating func search(
    _ state: SearchState, _ automaton: Automaton, _ person: Int, _ range: Range<Int>,
    _ fields: StretchFields, from first: Int, below limit: Int
  ) -> Bool {
    let (problem, count, options) = (state.problem, automaton.count, automaton.options)
    if fields.lack > 0 { gain(state, automaton, person, range, fields) }
    // Where no lawful way gives enough, how days follow each other is left to the prices.
    let isLawful = fields.lack > 0 && gains[first] >= fields.lack
    let before = ways.comparisons
    defer { work += 3 * (ways.comparisons - before) }
    ways.begin(
      with: Ways.Way(
        price: 0, fields: fields.start, lack: Int32(fields.lack), state: Int32(first),
        option: range.lowerBound > 0 ? Int32(state.option(person, range.lowerBound - 1)) : -1, parent: -1))
    for day in range {
      let place = day - range.lowerBound
      ways.open(states: count)
      work += 8 * ways.layer.count * problem.options
      for index in ways.layer {
        let way = ways[index]
        let entered = (way.fields & fields.keeps[place]) | fields.sets[place]
        for choice in lookedStart[place]..<lookedStart[place + 1] {
          let option = looked[choice]
          let step = Int(way.state) * options + option
          let next = automaton.next[step]
          var price = way.price + automaton.price[step] * Self.grain + prices[place * options + option]
          if toll > 0, automaton.breaks[step] { price += toll }
          if automaton.isRough, way.option >= 0 {
            price += Self.grain * pairPrice(problem, Int(way.option), option)
          }
          let promise = price + rest[(place + 1) * count + next]
          guard promise < limit, ways.hasRoom(for: promise) else { continue }
          var word = entered &+ fields.adds[place * options + option]
          for group in fields.groups where group.holds[place * options + option] && word & group.unheld != 0 {
            word = (word & ~group.unheld) &+ group.add
          }
          guard word & fields.guards == 0 else { continue }
          var lack = Int(way.lack)
          if fields.lack > 0 {
            lack = max(0, lack - fields.gives[place * options + option])
            guard lack <= (isLawful ? gains[(place + 1) * count + next] : fields.stillGives[place + 1]) else {
              continue
            }
          }
          ways.add(
            Ways.Way(
              price: price, fields: word, lack: Int32(lack), state: Int32(next), option: Int32(option),
              parent: Int32(index)), promise: promise, guards: fields.guards)
        }
      }
      guard ways.close() else { return false }
    }
    ways.options(of: ways.layer.lowerBound, into: &found)
    return true
  }
}
