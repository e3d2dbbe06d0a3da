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
  /// What holding one more group costs.
  private(set) var groupPrice: Int32 = 0
  private(set) var work = 0

  /// Where the row of a day, whether its group is held, a state and a count of groups begins in `rest`.
  @inline(__always) static func row(
    _ it: Programme, _ day: Int, _ held: Int, _ state: Int, _ group: Int
  ) -> Int {
    (((day * 2 + held) * it.states + state) * it.groups + group) * it.units
  }

  /// Fills the table.
  ///
  /// - Parameters:
  ///   - cells: the price of each day and option, days that are not history only.
  ///   - figures: the price of each figure's unit.
  ///   - scale: what a unit of cost is worth.
  mutating func fill(_ it: Programme, cells: [Int32], figures: ArraySlice<Int32>, scale: Int32) {
    choose(it, cells: cells, figures: figures)
    groupPrice = it.grouped.map { figures[figures.startIndex + $0] } ?? 0
    let size = (it.days + 1) * 2 * it.states * it.groups * it.units
    if rest.count < size { rest = Array(repeating: 0, count: size) }
    work += it.days * it.steps.count * it.groups * (1 + it.units / 8)
    let endings = it.ending.map { $0.map { Int32(min(Int(Self.limit) / 4, $0 * Int(scale))) } ?? Self.never }
    let groupEndings = it.groupEnding.map {
      $0.map { Int32(min(Int(Self.limit) / 2, $0 * Int(scale))) } ?? Self.never
    }
    // Unsafe, because checks of bounds and exclusivity cost the innermost loop half its time.
    rest.withUnsafeMutableBufferPointer { buffer in
      guard let rest = buffer.baseAddress else { return }
      price.withUnsafeBufferPointer { price in
        it.steps.withUnsafeBufferPointer { steps in
          for state in 0..<it.states {
            for group in 0..<it.groups {
              let row = Self.row(it, it.days, 0, state, group)
              for unit in 0..<it.units {
                rest[row + unit] =
                  groupEndings[group] == Self.never
                  ? Self.never : min(Self.never, endings[unit] + groupEndings[group])
              }
            }
          }
          for day in stride(from: it.days - 1, through: 0, by: -1) {
            let isOpen = it.goesOn[day]
            let staysOpen = day + 1 < it.days && it.goesOn[day + 1]
            let width = it.reach[day] + 1
            for held in 0...(isOpen ? 1 : 0) {
              for state in 0..<it.states {
                let out = rest + Self.row(it, day, held, state, 0)
                for place in 0..<(it.groups * it.units) { out[place] = Self.never }
                for place in it.stepStart[state]..<it.stepStart[state + 1] {
                  let step = steps[place]
                  let kind = Int(step.kind)
                  var cost = price[day * it.classes + kind]
                  guard cost < Self.limit else { continue }
                  cost += step.soft &* scale
                  var (holding, joins) = (held, 0)
                  if holding == 0, it.holds[day * it.classes + kind] {
                    cost += groupPrice
                    holding = 1
                    joins = it.groups > 1 ? 1 : 0
                  }
                  let add = it.counts[day] ? it.weight[kind] : 0
                  let first = max(it.floor[day], it.floor[day + 1] - add)
                  let last = min(width, it.units - add)
                  guard first < last else { continue }
                  for group in 0..<(it.groups - joins) {
                    let into = out + group * it.units
                    let next =
                      rest + add
                      + Self.row(it, day + 1, staysOpen ? holding : 0, Int(step.next), group + joins)
                    for unit in first..<last {
                      let value = next[unit] &+ cost
                      into[unit] = value < into[unit] ? value : into[unit]
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  /// The least price of a lawful schedule, figures charged at their prices; nil when there is none.
  func least(_ it: Programme) -> Int? {
    let value = rest[Self.row(it, 0, it.heldAtStart && it.goesOn.first == true ? 1 : 0, it.start, 0)]
    return value < Self.limit ? Int(value) : nil
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
  }
}
