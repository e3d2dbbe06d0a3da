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
    let touched: Int16
    let place: Int32
    let parent: Int32
    let link: Int32
  }

  /// The figures of a programme packed into one word, each with a bit above that says it is exceeded.
  struct Fields {
    var guards: UInt64 = 0
    var start: UInt64 = 0
    var shifts: [UInt64] = []
    var masks: [UInt64] = []
    var room: [Int] = []
    /// By figure, the count of one way and that of another: the most that the first can cost above the second in
    /// the end, over all ends that are of use.
    var lags: [[Int32]] = []

    /// Nothing when the figures do not fit.
    ///
    /// - Parameters:
    ///   - prices: what a unit of each figure is priced at.
    ///   - slack: how far above the table's price a way may end and still be of use.
    init?(_ it: Programme, prices: ArraySlice<Int32>, scale: Int, slack: Int) {
      var used: UInt64 = 0
      for (index, figure) in it.figures.enumerated() {
        var width: UInt64 = 1
        while (1 << width) <= UInt64(figure.most) + 1 { width += 1 }
        guard used + width + 1 <= 63 else { return nil }
        shifts.append(used)
        masks.append((1 << width) - 1)
        guards |= 1 << (used + width)
        start |= ((1 << width) - 1 - UInt64(figure.most)) << used
        room.append(figure.most)
        used += width + 1
        lags.append(
          Self.lags(figure, price: Int(prices[prices.startIndex + index]), scale: scale, slack: slack))
      }
    }

    private static func lags(_ figure: Programme.Figure, price: Int, scale: Int, slack: Int) -> [Int32] {
      let size = figure.costs.count
      let ends = figure.costs.map { $0.map { $0 * scale } }
      let least = ends.indices.compactMap { count in ends[count].map { $0 - price * count } }.min() ?? 0
      let useful = ends.indices.filter { count in
        ends[count].map { $0 - price * count - least < slack } ?? false
      }
      return (0..<(size * size)).map { place in
        let (one, other) = (place / size, place % size)
        var most = Int.min
        for end in useful where end >= other {
          let count = end - other + one
          guard count < size, let cost = ends[count], let known = ends[end] else { return .max }
          most = max(most, cost - known)
        }
        return Int32(clamping: max(most, -Int(Int32.max)))
      }
    }

    /// The count of a figure.
    @inline(__always) func count(_ place: Int, _ word: UInt64) -> Int {
      Int((word &- start) >> shifts[place] & masks[place])
    }

    /// Whether a way costs at most as much as another, wherever both go on alike.
    @inline(__always) func beats(_ word: UInt64, _ plain: Int32, _ other: UInt64, _ known: Int32) -> Bool {
      var sum = Int(plain)
      for place in room.indices {
        let lag = lags[place][count(place, word) * (room[place] + 1) + count(place, other)]
        if lag == .max { return false }
        sum += Int(lag)
      }
      return sum <= Int(known)
    }
  }

  /// Looks for the cheapest lawful schedule that costs less than `below`; the price, or nil for none.
  mutating func search(
    _ table: ScheduleTable, _ it: Programme, figures: ArraySlice<Int32>, conjugate: Int, scale: Int32,
    below: Int, most: Int
  ) -> Int? {
    isProven = false
    let slack = below == .max ? Int(ScheduleTable.limit) : below - conjugate - (table.least(it) ?? 0)
    guard let fields = Fields(it, prices: figures, scale: Int(scale), slack: slack) else { return nil }
    let size = it.touching.count * it.states * it.groups * it.units
    if head.count < size { head = Array(repeating: -1, count: size) }
    labels.removeAll(keepingCapacity: true)
    labels.append(
      Label(
        spent: 0, plain: 0, word: fields.start, state: Int32(it.start), unit: 0, group: 0, touched: 0,
        place: -1, parent: -1, link: -1))
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
        let touched = Int(label.touched)
        for place in it.stepStart[Int(label.state)]..<it.stepStart[Int(label.state) + 1] {
          let step = ScheduleSearch.Step(
            table, it, place, day, touched: touched, group: Int(label.group), unit: Int(label.unit),
            scale: scale)
          guard step.isOpen, step.rest < ScheduleTable.limit,
            Int(label.spent) + Int(step.cost) + Int(step.rest) < bar
          else { continue }
          var word = label.word &+ adds[step.kind]
          for (index, figure) in it.figures.enumerated() {
            guard let group = figure.group else { continue }
            let add = it.touching.adds[group][touched * it.classes + step.kind]
            word &+= UInt64(min(Int(add), fields.room[index] + 1)) << fields.shifts[index]
          }
          let charge = charges[step.kind] + table.groupPrice[touched * it.classes + step.kind]
          guard word & fields.guards == 0 else { continue }
          add(
            it, fields,
            Label(
              spent: label.spent + step.cost, plain: label.plain + step.cost - charge, word: word,
              state: Int32(step.next), unit: Int32(step.unit), group: Int16(step.group),
              touched: Int16(step.touched), place: Int32(place), parent: Int32(index), link: -1))
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
    ScheduleTable.row(it, Int(label.touched), Int(label.state), Int(label.group)) + Int(label.unit)
  }

  /// Adds a way unless one in the same place is at least as good in everything.
  private mutating func add(_ it: Programme, _ fields: Fields, _ label: Label) {
    let slot = slot(it, label)
    var other = head[slot]
    while other >= 0 {
      let known = labels[Int(other)]
      if fields.beats(known.word, known.plain, label.word, label.plain) { return }
      other = known.link
    }
    labels.append(
      Label(
        spent: label.spent, plain: label.plain, word: label.word, state: label.state, unit: label.unit,
        group: label.group, touched: label.touched, place: label.place, parent: label.parent, link: head[slot]
      ))
    head[slot] = Int32(labels.count - 1)
  }

  private mutating func finish(
    _ table: ScheduleTable, _ it: Programme, _ fields: Fields, _ layer: Range<Int>, scale: Int32, below: Int
  ) -> Int? {
    var (best, at) = (below, -1)
    for index in layer {
      let label = labels[index]
      let row = ScheduleTable.row(it, Int(label.touched), Int(label.state), Int(label.group))
      var price = Int(label.plain) + Int(table.rest[row + Int(label.unit)])
      var isLawful = true
      for (place, figure) in it.figures.enumerated() {
        let count = fields.count(place, label.word)
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
