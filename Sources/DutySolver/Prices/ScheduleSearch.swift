/// Reads schedules off a table: the cheapest with figures at their prices, or the cheapest lawful one.
struct ScheduleSearch {
  /// The schedule found: an option for each day that is not history.
  private(set) var found: [Int] = []
  /// What the schedule counts in each figure.
  private(set) var counted: [Int] = []
  /// Whether the last search looked at everything that could be cheaper.
  private(set) var isProven = false
  private(set) var work = 0

  private var nodes: [Node] = []
  private var path: [Int] = []

  /// A step that is still to be tried.
  private struct Node {
    let bound: Int
    let spent: Int
    let place: Int
    let day: Int
  }

  /// Follows the cheapest steps from the front.
  mutating func follow(_ table: ScheduleTable, _ it: Programme, scale: Int32) {
    found.removeAll(keepingCapacity: true)
    counted = Array(repeating: 0, count: it.figures.count)
    var (state, unit, touched, group) = (it.start, 0, 0, 0)
    for day in 0..<it.days {
      let target = table.rest[ScheduleTable.row(it, touched, state, group) + unit]
      for place in it.stepStart[state]..<it.stepStart[state + 1] {
        let step = Step(table, it, place, day, touched: touched, group: group, unit: unit, scale: scale)
        guard step.isOpen, step.cost &+ step.rest == target else { continue }
        found.append(Int(table.choice[day * it.classes + step.kind]))
        count(it, step.kind, day, touched: touched, by: 1)
        (state, unit, touched, group) = (step.next, step.unit, step.touched, step.group)
        break
      }
    }
  }

  /// Looks for the cheapest schedule that minds every figure, cheaper than a bound, depth first.
  ///
  /// - Parameters:
  ///   - conjugate: the least that figures give back at their prices, all together.
  ///   - below: only what is cheaper counts.
  ///   - most: steps to look at before giving up.
  /// - Returns: the price, what figures really cost included; nil when nothing was found.
  mutating func search(
    _ table: ScheduleTable, _ it: Programme, figures: ArraySlice<Int32>, conjugate: Int, scale: Int32,
    below: Int = .max, most: Int
  ) -> Int? {
    var best = below
    var result: Int?
    counted = Array(repeating: 0, count: it.figures.count)
    var counts = counted
    isProven = true
    nodes.removeAll(keepingCapacity: true)
    path = Array(repeating: 0, count: it.days)
    var looked = 0
    var stack: [Frame] = []
    stack.append(Frame(state: it.start, unit: 0, touched: 0, group: 0, spent: 0))
    push(table, it, 0, stack[0], counts: counts, scale: scale)
    while let frame = stack.last {
      let day = stack.count - 1
      guard day < it.days, let node = nodes.last, node.day == day else {
        // Everything from this day on is tried: undo the step that led here.
        stack.removeLast()
        if day > 0 { undo(it, path[day - 1], day - 1, stack[day - 1], &counts) }
        continue
      }
      nodes.removeLast()
      guard node.bound + conjugate < best else { continue }
      looked += 1
      if looked > most {
        isProven = false
        break
      }
      let step = Step(
        table, it, node.place, day, touched: frame.touched, group: frame.group, unit: frame.unit,
        scale: scale)
      path[day] = node.place
      add(it, step.kind, day, touched: frame.touched, &counts)
      let next = Frame(
        state: step.next, unit: step.unit, touched: step.touched, group: step.group, spent: node.spent)
      if day + 1 == it.days {
        let price = Self.truePrice(
          it, spent: node.bound, counts: counts, figures: figures, scale: Int(scale))
        if let price, price < best {
          (best, result) = (price, price)
          found = (0..<it.days).map { day in
            Int(table.choice[day * it.classes + Int(it.steps[path[day]].kind)])
          }
          counted = counts
        }
        undo(it, node.place, day, frame, &counts)
        continue
      }
      stack.append(next)
      push(table, it, day + 1, next, counts: counts, scale: scale)
    }
    work += looked * 8
    return result
  }

  private struct Frame {
    let state: Int
    let unit: Int
    let touched: Int
    let group: Int
    let spent: Int
  }

  /// Adds the lawful steps of a day, the most promising last.
  private mutating func push(
    _ table: ScheduleTable, _ it: Programme, _ day: Int, _ frame: Frame, counts: [Int], scale: Int32
  ) {
    let first = nodes.count
    for place in it.stepStart[frame.state]..<it.stepStart[frame.state + 1] {
      let step = Step(
        table, it, place, day, touched: frame.touched, group: frame.group, unit: frame.unit, scale: scale)
      guard step.isOpen, step.rest < ScheduleTable.limit,
        Self.minds(it, step.kind, day, touched: frame.touched, counts)
      else { continue }
      let spent = frame.spent + Int(step.cost)
      let node = Node(bound: spent + Int(step.rest), spent: spent, place: place, day: day)
      var at = nodes.count
      nodes.append(node)
      while at > first, nodes[at - 1].bound < node.bound {
        nodes[at] = nodes[at - 1]
        at -= 1
      }
      nodes[at] = node
    }
  }

  /// Whether a step leaves every figure within its most.
  private static func minds(_ it: Programme, _ kind: Int, _ day: Int, touched: Int, _ counts: [Int]) -> Bool {
    for (index, figure) in it.figures.enumerated() {
      let add = Self.adds(it, figure, kind, day, touched: touched)
      if add > 0, counts[index] + add > figure.most { return false }
    }
    return true
  }

  @inline(__always) private static func adds(
    _ it: Programme, _ figure: Programme.Figure, _ kind: Int, _ day: Int, touched: Int
  ) -> Int {
    if let group = figure.group { return Int(it.touching.adds[group][touched * it.classes + kind]) }
    return figure.days.contains(day) ? figure.weight[kind] : 0
  }

  private mutating func count(_ it: Programme, _ kind: Int, _ day: Int, touched: Int, by sign: Int) {
    for (index, figure) in it.figures.enumerated() {
      counted[index] += sign * Self.adds(it, figure, kind, day, touched: touched)
    }
  }

  private func add(_ it: Programme, _ kind: Int, _ day: Int, touched: Int, _ counts: inout [Int]) {
    for (index, figure) in it.figures.enumerated() {
      counts[index] += Self.adds(it, figure, kind, day, touched: touched)
    }
  }

  private func undo(_ it: Programme, _ place: Int, _ day: Int, _ frame: Frame, _ counts: inout [Int]) {
    let kind = Int(it.steps[place].kind)
    for (index, figure) in it.figures.enumerated() {
      counts[index] -= Self.adds(it, figure, kind, day, touched: frame.touched)
    }
  }

  /// The price of a whole schedule with what its figures really cost instead of their prices.
  private static func truePrice(
    _ it: Programme, spent: Int, counts: [Int], figures: ArraySlice<Int32>, scale: Int
  ) -> Int? {
    var price = spent
    for (index, figure) in it.figures.enumerated() {
      guard counts[index] < figure.costs.count, let cost = figure.costs[counts[index]] else { return nil }
      price += cost * scale - Int(figures[figures.startIndex + index]) * counts[index]
    }
    return price
  }
}

extension ScheduleSearch {
  /// A step from a day, as the table prices it.
  struct Step {
    let isOpen: Bool
    let kind: Int
    let next: Int
    let unit: Int
    let touched: Int
    let group: Int
    let cost: Int32
    /// The least price of what follows.
    let rest: Int32

    @inline(__always) init(
      _ table: ScheduleTable, _ it: Programme, _ place: Int, _ day: Int, touched: Int, group: Int, unit: Int,
      scale: Int32
    ) {
      let step = it.steps[place]
      kind = Int(step.kind)
      next = Int(step.next)
      let base = table.price[day * it.classes + kind]
      let index = touched * it.classes + kind
      let after = unit + (it.counts[day] ? it.weight[kind] : 0)
      self.unit = after
      self.touched = Int(it.touching.next[index])
      self.group = group + (it.exactGroups.map { Int(it.touching.adds[$0][index]) } ?? 0)
      isOpen =
        base < ScheduleTable.limit && self.group < it.groups
        && it.useful[(day + 1) * it.states + next].contains(after)
      cost = isOpen ? base + step.soft &* scale + table.groupPrice[index] : 0
      rest =
        isOpen
        ? table.rest[ScheduleTable.row(it, self.touched, next, self.group) + after] : ScheduleTable.never
    }
  }
}
