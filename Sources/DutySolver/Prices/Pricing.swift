/// Everybody's best schedules under prices on the rows, and the bound that they prove together.
///
/// What everyone's cheapest schedule costs under the prices, and what rows cost less what their prices gave
/// or took, no lawful roster can beat. Prices are integers in fractions of a unit of cost, so the bound
/// is proven, not only nearly so. What no programme knows (windows, guards, shares, successions two or more
/// days apart, limits that it cannot count) never costs less than nothing and is left out.
struct Pricing {
  let problem: CompiledProblem
  let programmes: [Programme]
  let rows: PricedRows
  /// What a unit of cost is worth in prices.
  let scale: Int
  /// Costs that no choice changes.
  let constant: Int

  private var search = ScheduleSearch()
  private var labels = LabelSearch()
  /// The schedule found last, days that are not history, and what it counts in each figure.
  private(set) var found: [Int] = []
  private(set) var counted: [Int] = []
  /// Whether the last lawful schedule is the cheapest there is.
  private(set) var isProven = false
  private(set) var table = ScheduleTable()
  private(set) var cells: [Int32]

  /// Work done, in steps of the tables and searches.
  var work: Int { table.work + search.work + labels.work }

  /// Prepares the programmes; nil when somebody has no lawful schedule or a cost is no good for a bound.
  init?(_ problem: CompiledProblem, room: Int = 12_000_000) {
    guard problem.allowsBound else { return nil }
    var programmes: [Programme] = []
    for person in 0..<problem.people {
      guard let programme = Programme(problem, person: person, room: room) else { return nil }
      programmes.append(programme)
    }
    (self.problem, self.programmes) = (problem, programmes)
    rows = PricedRows(problem, programmes)
    // A schedule's price must fit into the table whatever the prices.
    let charges = programmes.map { it in it.figures.reduce(0) { $0 + ($1.weight.max() ?? 1) } }.max() ?? 0
    let dearest = problem.dearestCell + 2 * problem.hardWeight * (1 + problem.mostRowsTouched + charges)
    let most = Int(ScheduleTable.limit) / 4 / max(1, dearest * max(1, problem.days))
    guard most >= 1 else { return nil }
    scale = min(256, most)
    var constant = 0
    for person in 0..<problem.people {
      for day in 0..<problem.history {
        let cell = person * problem.days + day
        constant += problem.cellCost[cell * problem.options + problem.choices[problem.choiceStart[cell]]].soft
      }
    }
    self.constant = constant
    cells = Array(repeating: 0, count: problem.days * problem.options)
  }

  /// Prices as whole numbers.
  func whole(_ price: Double) -> Int32 { Int32((price * Double(scale)).rounded()) }

  /// The cover rows that an option of a person's day counts in.
  @inline(__always) func eachRow(_ person: Int, _ day: Int, _ option: Int, _ body: (Int) -> Void) {
    for place in problem.rowsTouched[day, option] {
      let row = problem.rowsTouched.indices[place]
      if problem.isMember[problem.asks[row].crew * problem.people + person] { body(row) }
    }
  }

  /// Prices the cells of a person: their cost and the rows they count in.
  mutating func priceCells(_ person: Int, _ prices: [Int32]) {
    let it = programmes[person]
    for day in 0..<it.days {
      for place in it.choiceStart[day]..<it.choiceStart[day + 1] {
        let option = it.choices[place]
        let cell = person * problem.days + it.first + day
        var price = Int32(problem.cellCost[cell * problem.options + option].soft * scale)
        eachRow(person, it.first + day, option) { price += prices[$0] }
        cells[day * it.options + option] = price
      }
    }
  }

  /// Leaves cells of a person only what a judgement of day and option lets them hold.
  mutating func closeCells(_ person: Int, unless mayHold: (Int, Int) -> Bool) {
    let it = programmes[person]
    for day in 0..<it.days {
      for place in it.choiceStart[day]..<it.choiceStart[day + 1] where !mayHold(day, it.choices[place]) {
        cells[day * it.options + it.choices[place]] = ScheduleTable.never
      }
    }
  }

  /// What a schedule costs under the prices last set.
  func price(_ person: Int, of options: [Int]) -> Int {
    let it = programmes[person]
    return options.indices.reduce(0) { $0 + Int(cells[$1 * it.options + options[$1]]) }
  }

  /// The least price of a schedule of a person under the prices last set, figures at theirs; nil for none.
  ///
  /// `found` is such a schedule.
  mutating func least(_ person: Int, _ prices: [Int32]) -> Int? {
    let it = programmes[person]
    let own = prices[rows.figures[person]..<rows.figures[person + 1]]
    table.fill(it, cells: cells, figures: own, scale: Int32(scale))
    guard let least = table.least(it) else { return nil }
    search.follow(table, it, scale: Int32(scale))
    (found, counted) = (search.found, search.counted)
    return least
  }

  /// What figures give back at the least, at their prices.
  func conjugate(_ person: Int, _ prices: [Int32]) -> Int {
    (rows.figures[person]..<rows.figures[person + 1]).reduce(0) {
      $0 + (rows.least($1, price: Int(prices[$1]), scale: scale, near: 0)?.value ?? 0)
    }
  }

  /// The cheapest schedule of a person that minds every figure, cheaper than `below`, after `least`.
  ///
  /// Prices of the person's figures are moved where that rules more out. `isProven` says that there is nothing
  /// cheaper than what was found, or than `below` when nothing was.
  ///
  /// - Returns: the price, with `found` the schedule, or nil; and a price that nothing is below.
  mutating func lawful(
    _ person: Int, _ prices: inout [Int32], least: Int, below: Int, labels most: Int?
  ) -> (price: Int?, floor: Int) {
    let it = programmes[person]
    let range = rows.figures[person]..<rows.figures[person + 1]
    var (best, price): (Int, Int?) = (below, nil)
    var (relaxed, floor) = (least, Int.min)
    var schedule = found
    for attempt in 0...4 {
      let back = conjugate(person, prices)
      floor = max(floor, relaxed + back)
      if floor >= best { return settle(schedule, price, floor: min(best, floor)) }
      let quick = search.search(
        table, it, figures: prices[range], conjugate: back, scale: Int32(scale), below: best, most: 300)
      if let quick { (best, price, schedule) = (quick, quick, search.found) }
      if search.isProven { return settle(schedule, price, floor: best < .max ? best : floor) }
      guard best < .max, attempt < (most == nil ? 1 : 4) else { break }
      // Towards the prices at which the figures rule out the most (Polyak's step).
      var (excess, norm) = ([Int](), 0)
      for (index, row) in range.enumerated() {
        let free = rows.least(row, price: Int(prices[row]), scale: scale, near: counted[index])
        excess.append(counted[index] - (free?.count ?? counted[index]))
        norm += excess[index] * excess[index]
      }
      guard norm > 0 else { break }
      for (index, row) in range.enumerated() {
        let price = Double(prices[row]) + Double((best - relaxed - back) * excess[index]) / Double(norm)
        let (low, high) = (rows.lowest[row] * Double(scale), rows.highest[row] * Double(scale))
        prices[row] = Int32(min(high, max(low, price)).rounded())
      }
      guard let next = self.least(person, prices) else { break }
      relaxed = next
    }
    guard let most else {
      (found, isProven) = (schedule, false)
      return (price, floor)
    }
    let back = conjugate(person, prices)
    floor = max(floor, relaxed + back)
    let thorough = labels.search(
      table, it, figures: prices[range], conjugate: back, scale: Int32(scale), below: best, most: most)
    if let thorough { (best, price, schedule) = (thorough, thorough, labels.found) }
    if labels.isProven { return settle(schedule, price, floor: best < .max ? best : floor) }
    (found, isProven) = (schedule, false)
    return (price, floor)
  }

  private mutating func settle(
    _ schedule: [Int], _ price: Int?, floor: Int
  ) -> (price: Int?, floor: Int) {
    (found, isProven) = (schedule, true)
    return (price, floor)
  }

  /// The rows' part of the bound at some prices; nil when some row cannot be lawful.
  func rowsBound(_ prices: [Int32]) -> Int? {
    var value = constant * scale
    for row in 0..<rows.covers {
      guard let least = rows.least(row, price: Int(prices[row]), scale: scale, near: 0) else { return nil }
      value += least.value
    }
    return value
  }

  /// A proven bound of the whole cost from one in fractions of `scale`.
  func wholeBound(_ value: Int) -> Int {
    let (quotient, rest) = value.quotientAndRemainder(dividingBy: scale)
    return rest > 0 ? quotient + 1 : quotient
  }

  /// A schedule for everybody from each one's days that are not history.
  func whole(_ schedules: [[Int]]) -> [Int] {
    programmes.flatMap { it in
      (0..<it.first).map { problem.choices[problem.choiceStart[it.person * problem.days + $0]] }
        + schedules[it.person]
    }
  }
}
