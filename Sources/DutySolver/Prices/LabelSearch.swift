/// The cheapest lawful schedule of a person, proven: day by day, keeping every way that no other one beats and
/// that the table does not rule out.
struct LabelSearch {
  private(set) var found: [Int] = []
  private(set) var isProven = false
  private(set) var work = 0

  private var labels: [Label] = []
  /// The last label of each row and unit in the layer being made; -1 for none.
  private var head: [Int32] = []

  private struct Label {
    /// What was spent, figures at their prices.
    let spent: Int32
    /// What was spent without what figures ask.
    let plain: Int32
    let word: UInt64
    let state: Int32
    let unit: Int32
    let group: Int16
    let held: Int16
    let place: Int32
    let parent: Int32
    let link: Int32
  }

  /// The figures of a programme packed into one word, each with a bit above that says it is exceeded.
  struct Fields {
    var guards: UInt64 = 0
    /// Fields that must agree for one way to beat another, because less is not always better.
    var exact: UInt64 = 0
    var start: UInt64 = 0
    var shifts: [UInt64] = []
    var room: [Int] = []

    /// Nothing when the figures do not fit.
    init?(_ it: Programme) {
      var used: UInt64 = 0
      for figure in it.figures {
        var width: UInt64 = 1
        while (1 << width) <= UInt64(figure.most) + 1 { width += 1 }
        guard used + width + 1 <= 63 else { return nil }
        shifts.append(used)
        guards |= 1 << (used + width)
        start |= ((1 << width) - 1 - UInt64(figure.most)) << used
        room.append(figure.most)
        let rises = zip(figure.costs, figure.costs.dropFirst()).allSatisfy {
          guard let one = $0 else { return false }
          return one <= $1 ?? .max
        }
        if !rises || figure.costs[0] == nil { exact |= ((1 << width) - 1) << used }
        used += width + 1
      }
    }
  }

  /// Looks for the cheapest lawful schedule that costs less than `below`; the price, or nil for none.
  mutating func search(
    _ table: ScheduleTable, _ it: Programme, figures: ArraySlice<Int32>, conjugate: Int, scale: Int32,
    below: Int, most: Int
  ) -> Int? {
    isProven = false
    guard let fields = Fields(it) else { return nil }
    let size = 2 * it.states * it.groups * it.units
    if head.count < size { head = Array(repeating: -1, count: size) }
    labels.removeAll(keepingCapacity: true)
    labels.append(
      Label(
        spent: 0, plain: 0, word: fields.start, state: Int32(it.start), unit: 0, group: 0,
        held: it.heldAtStart ? 1 : 0, place: -1, parent: -1, link: -1))
    // Figures give back at least `conjugate`, so a way is of use only while its price stays below this.
    let bar = below == .max ? Int(ScheduleTable.limit) : below - conjugate
    var layer = 0..<1
    var adds = [UInt64](repeating: 0, count: it.classes)
    var charges = [Int32](repeating: 0, count: it.classes)
    for day in 0..<it.days {
      for kind in 0..<it.classes { (adds[kind], charges[kind]) = (0, 0) }
      for (index, figure) in it.figures.enumerated() where figure.days.contains(day) && !figure.weight.isEmpty
      {
        for kind in 0..<it.classes where figure.weight[kind] > 0 {
          // More than all the room at once only has to be seen to be too much.
          adds[kind] &+= UInt64(min(figure.weight[kind], fields.room[index] + 1)) << fields.shifts[index]
          charges[kind] += figures[figures.startIndex + index] * Int32(figure.weight[kind])
        }
      }
      let begin = labels.count
      for index in layer {
        let label = labels[index]
        let held = it.goesOn[day] ? Int(label.held) : 0
        for place in it.stepStart[Int(label.state)]..<it.stepStart[Int(label.state) + 1] {
          let step = ScheduleSearch.Step(
            table, it, place, day, held: held, group: Int(label.group), unit: Int(label.unit), scale: scale)
          guard step.isOpen, step.rest < ScheduleTable.limit,
            Int(label.spent) + Int(step.cost) + Int(step.rest) < bar
          else { continue }
          var word = label.word &+ adds[step.kind]
          var charge = charges[step.kind]
          if let grouped = it.grouped, held == 0, step.held == 1 {
            word &+= 1 << fields.shifts[grouped]
            charge += table.groupPrice
          }
          guard word & fields.guards == 0 else { continue }
          let stays = day + 1 < it.days && it.goesOn[day + 1]
          let after = stays ? step.held : 0
          add(
            it, fields,
            Label(
              spent: label.spent + step.cost, plain: label.plain + step.cost - charge, word: word,
              state: Int32(step.next), unit: Int32(step.unit), group: Int16(step.group), held: Int16(after),
              place: Int32(place), parent: Int32(index), link: -1))
        }
      }
      for index in begin..<labels.count { head[slot(it, labels[index])] = -1 }
      layer = begin..<labels.count
      work += layer.count * 4
      if layer.isEmpty { break }
      guard labels.count <= most else { return nil }
    }
    isProven = true
    return finish(table, it, fields, layer, scale: scale, below: below)
  }

  private func slot(_ it: Programme, _ label: Label) -> Int {
    ((Int(label.held) * it.states + Int(label.state)) * it.groups + Int(label.group)) * it.units
      + Int(label.unit)
  }

  /// Adds a way unless one in the same place is at least as good in everything.
  private mutating func add(_ it: Programme, _ fields: Fields, _ label: Label) {
    let slot = slot(it, label)
    var other = head[slot]
    while other >= 0 {
      let known = labels[Int(other)]
      if known.plain <= label.plain, (known.word ^ label.word) & fields.exact == 0,
        ((label.word | fields.guards) &- known.word) & fields.guards == fields.guards
      {
        return
      }
      other = known.link
    }
    labels.append(
      Label(
        spent: label.spent, plain: label.plain, word: label.word, state: label.state, unit: label.unit,
        group: label.group, held: label.held, place: label.place, parent: label.parent, link: head[slot]))
    head[slot] = Int32(labels.count - 1)
  }

  private mutating func finish(
    _ table: ScheduleTable, _ it: Programme, _ fields: Fields, _ layer: Range<Int>, scale: Int32, below: Int
  ) -> Int? {
    var (best, at) = (below, -1)
    for index in layer {
      let label = labels[index]
      let row = ScheduleTable.row(it, it.days, 0, Int(label.state), Int(label.group))
      var price = Int(label.plain) + Int(table.rest[row + Int(label.unit)])
      var isLawful = true
      for (place, figure) in it.figures.enumerated() {
        let count =
          Int((label.word &- fields.start) >> fields.shifts[place]) & ((1 << fields.width(place)) - 1)
        guard count < figure.costs.count, let cost = figure.costs[count] else {
          isLawful = false
          break
        }
        price += cost * Int(scale)
      }
      if isLawful, price < best { (best, at) = (price, index) }
    }
    guard at >= 0 else { return nil }
    found.removeAll(keepingCapacity: true)
    var day = it.days - 1
    while labels[at].parent >= 0 {
      let kind = Int(it.steps[Int(labels[at].place)].kind)
      found.append(Int(table.choice[day * it.classes + kind]))
      at = Int(labels[at].parent)
      day -= 1
    }
    found.reverse()
    return best
  }
}

extension LabelSearch.Fields {
  /// The bits of a figure's count.
  func width(_ place: Int) -> Int {
    let next =
      place + 1 < shifts.count
      ? shifts[place + 1] - 1 : UInt64(guards.bitWidth - 1 - guards.leadingZeroBitCount)
    return Int(next - shifts[place])
  }
}
