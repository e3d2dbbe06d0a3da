/// The least price from every day and state on, for one person's programme under given prices.
///
/// Prices are integers in fractions of a unit of cost, so that sums are exact and a bound made of them is
/// proven. The table is filled from the back; the cheapest schedule is read off its front.
struct ScheduleTable {
  /// What is not lawful; sums of lawful prices stay far below.
  static let never: Int32 = 1 << 30
  static let limit: Int32 = 1 << 29

  private(set) var rest: [Int32] = []
  /// The cheapest choice of each day and class, and its price.
  private(set) var price: [Int32] = []
  private(set) var choice: [Int32] = []
  /// What a step's groups cost at their prices, by state of touching and class.
  private(set) var groupPrice: [Int32] = []
  /// Whether open cells lead to a state, by day and state: where most is settled, few are.
  private var isReached: [Bool] = []
  private(set) var work = 0

  /// Where the row of what has been touched (which tells the day), a state and a count of groups begins in `rest`.
  @inline(__always) static func row(_ it: Programme, _ touched: Int, _ state: Int, _ group: Int) -> Int {
    ((touched * it.states + state) * it.groups + group) * it.units
  }

  /// Fills the table.
  ///
  /// - Parameters:
  ///   - cells: the price of each day and option, days that are not history only.
  ///   - figures: the price of each figure's unit.
  ///   - scale: what a unit of cost is worth.
  mutating func fill(_ it: Programme, cells: [Int32], figures: ArraySlice<Int32>, scale: Int32) {
    choose(it, cells: cells, figures: figures)
    reach(it)
    let touching = it.touching
    let size = touching.count * it.states * it.groups * it.units
    if rest.count < size { rest = Array(repeating: 0, count: size) }
    let endings = it.ending.map { $0.map { Int32(min(Int(Self.limit) / 4, $0 * Int(scale))) } ?? Self.never }
    let groupEndings = it.groupEnding.map {
      $0.map { Int32(min(Int(Self.limit) / 2, $0 * Int(scale))) } ?? Self.never
    }
    let (price, groupPrice, isReached) = (price, groupPrice, isReached)
    // Unsafe, because checks of bounds and exclusivity cost the innermost loop half its time.
    rest.withUnsafeMutableBufferPointer { buffer in
      guard let rest = buffer.baseAddress else { return }
      for touched in touching.start[it.days]..<touching.count {
        for state in 0..<it.states {
          for group in 0..<it.groups {
            let row = Self.row(it, touched, state, group)
            for unit in it.useful[it.days * it.states + state] {
              rest[row + unit] =
                groupEndings[group] == Self.never
                ? Self.never : min(Self.never, endings[unit] + groupEndings[group])
            }
          }
        }
      }
      for day in stride(from: it.days - 1, through: 0, by: -1) {
        for touched in touching.start[day]..<touching.start[day + 1] {
          // What depends on the class alone is worked out once for all states.
          let charges = (0..<it.classes).map { kind in
            let cost = price[day * it.classes + kind]
            return cost < Self.limit ? cost + groupPrice[touched * it.classes + kind] : Self.never
          }
          work += Self.fill(
            it, rest, charges, isReached, day: day, touched: touched, scale: scale)
        }
      }
    }
  }

  /// Fills the rows of a day and what has been touched from those of the next day; the work it was.
  private static func fill(
    _ it: Programme, _ rest: UnsafeMutablePointer<Int32>, _ charges: [Int32], _ isReached: [Bool],
    day: Int, touched: Int, scale: Int32
  ) -> Int {
    let kinds = (0..<it.classes).map { kind in
      let place = touched * it.classes + kind
      return (
        next: Int(it.touching.next[place]),
        joins: it.exactGroups.map { Int(it.touching.adds[$0][place]) } ?? 0,
        add: it.counts[day] ? it.weight[kind] : 0
      )
    }
    if it.groups * it.units == 1 {
      fillPlain(
        it, rest, charges, isReached, kinds.map { $0.next * it.states }, day: day, touched: touched,
        scale: scale)
      return it.steps.count
    }
    let groups = it.groupReach[touched]
    var work = 0
    it.steps.withUnsafeBufferPointer { steps in
      for state in 0..<it.states {
        let useful = it.useful[day * it.states + state]
        guard !useful.isEmpty, isReached[day * it.states + state] else { continue }
        let out = rest + Self.row(it, touched, state, 0)
        for group in 0...groups {
          for unit in useful { out[group * it.units + unit] = Self.never }
        }
        for place in it.stepStart[state]..<it.stepStart[state + 1] {
          let step = steps[place]
          let kind = Int(step.kind)
          guard charges[kind] < Self.limit else { continue }
          let cost = charges[kind] + step.soft &* scale
          let (next, joins, add) = kinds[kind]
          let after = it.useful[(day + 1) * it.states + Int(step.next)]
          let first = max(useful.lowerBound, after.lowerBound - add)
          let last = min(useful.upperBound, after.upperBound - add)
          let top = min(groups, it.groups - 1 - joins)
          guard first < last, top >= 0 else { continue }
          work += (top + 1) * (1 + (last - first) / 8)
          for group in 0...top {
            let into = out + group * it.units
            let from = rest + add + Self.row(it, next, Int(step.next), group + joins)
            for unit in first..<last {
              let value = from[unit] &+ cost
              into[unit] = value < into[unit] ? value : into[unit]
            }
          }
        }
      }
    }
    return work
  }

  /// The same where nothing is counted exactly: a row is a single figure.
  private static func fillPlain(
    _ it: Programme, _ rest: UnsafeMutablePointer<Int32>, _ charges: [Int32], _ isReached: [Bool],
    _ next: [Int], day: Int, touched: Int, scale: Int32
  ) {
    let out = rest + touched * it.states
    charges.withUnsafeBufferPointer { charges in
      next.withUnsafeBufferPointer { next in
        it.steps.withUnsafeBufferPointer { steps in
          it.stepStart.withUnsafeBufferPointer { starts in
            for state in 0..<it.states where isReached[day * it.states + state] {
              var best = never
              for place in starts[state]..<starts[state + 1] {
                let step = steps[place]
                let kind = Int(step.kind)
                guard charges[kind] < limit else { continue }
                let value = rest[next[kind] + Int(step.next)] &+ charges[kind] &+ step.soft &* scale
                best = value < best ? value : best
              }
              out[state] = best
            }
          }
        }
      }
    }
  }

  /// The least price of a lawful schedule, figures charged at their prices; nil when there is none.
  func least(_ it: Programme) -> Int? {
    guard it.useful[it.start].contains(0) else { return nil }
    let value = rest[Self.row(it, 0, it.start, 0)]
    return value < Self.limit ? Int(value) : nil
  }

  /// Finds the states that open cells lead to.
  private mutating func reach(_ it: Programme) {
    isReached = Array(repeating: false, count: (it.days + 1) * it.states)
    isReached[it.start] = true
    for day in 0..<it.days {
      for state in 0..<it.states where isReached[day * it.states + state] {
        for step in it.steps[it.stepStart[state]..<it.stepStart[state + 1]]
        where price[day * it.classes + Int(step.kind)] < Self.limit {
          isReached[(day + 1) * it.states + Int(step.next)] = true
        }
      }
    }
  }

  private mutating func choose(_ it: Programme, cells: [Int32], figures: ArraySlice<Int32>) {
    let size = it.days * it.classes
    if price.count < size {
      price = Array(repeating: 0, count: size)
      choice = Array(repeating: 0, count: size)
    }
    for place in 0..<size { price[place] = Self.never }
    for day in 0..<it.days {
      for place in it.choiceStart[day]..<it.choiceStart[day + 1] {
        let option = it.choices[place]
        let kind = day * it.classes + it.classOf[option]
        let cost = cells[day * it.options + option]
        if cost < price[kind] { (price[kind], choice[kind]) = (cost, Int32(option)) }
      }
    }
    for (index, figure) in it.figures.enumerated() where !figure.weight.isEmpty {
      let unit = figures[figures.startIndex + index]
      guard unit != 0 else { continue }
      for day in figure.days {
        for kind in 0..<it.classes where price[day * it.classes + kind] < Self.limit {
          price[day * it.classes + kind] += unit * Int32(figure.weight[kind])
        }
      }
    }
    groupPrice = Array(repeating: 0, count: it.touching.next.count)
    for (index, figure) in it.figures.enumerated() {
      let unit = figures[figures.startIndex + index]
      guard let group = figure.group, unit != 0 else { continue }
      let adds = it.touching.adds[group]
      for place in groupPrice.indices { groupPrice[place] += unit * adds[place] }
    }
  }
}
