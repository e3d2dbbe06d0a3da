/// Schedules that would make a fractional roster cheaper, found under its prices until hardly any would.
///
/// A master programme says what rows are worth; everyone answers with the cheapest schedule at prices between
/// those and the best so far. What all answers cost together is a bound.
struct ColumnGeneration {
  var pricing: Pricing
  private(set) var master: ColumnMaster
  /// The best bound, in fractions of `pricing.scale`.
  private(set) var bound: Int?
  /// Whether nobody has a schedule left that would make the fractional roster cheaper.
  private(set) var isComplete = false

  /// What the master leaves out, because it is the same for every roster.
  private let constant: Double

  /// What the fractional roster costs.
  var cost: Double { master.objective + constant }

  /// The prices that prove the bound, and those of figures.
  private(set) var centre: [Double]
  /// What everybody brings to the bound at those prices, once they have been asked.
  private var floors: [Int] = []
  private(set) var figures: [Double]
  /// The part of the centre in the prices that people are asked at.
  private var smoothing = 0.6
  /// The most ways that a proof of somebody's best may look at, and whether all had one.
  private var labels = Self.fewLabels
  private static let fewLabels = 6_000
  private var isProven = true

  private var known: Set<Known> = []
  /// What cells are settled on, people first, days that are not history; negative while open.
  var settled: [Int16]
  /// What cells must not hold, by cell and option.
  var barred: [Bool]
  let days: Int

  private struct Known: Hashable {
    let person: Int
    let options: [UInt16]
  }

  /// Begins near some prices of rows and figures that prove a bound, in fractions of `pricing.scale`.
  init(_ pricing: Pricing, prices: [Double], bound: Int?) {
    let rows = pricing.rows
    let forms = (0..<rows.covers).map { rows.kink($0) }
    self.pricing = pricing
    master = ColumnMaster(
      needs: forms.map(\.need), under: forms.map(\.under), over: forms.map(\.over),
      people: pricing.problem.people, dear: Self.dear(pricing.problem) * 10)
    constant = forms.reduce(Double(pricing.constant)) { $0 + $1.cost }
    (centre, figures, self.bound) = (prices, prices, bound)
    days = pricing.problem.days - pricing.problem.history
    settled = Array(repeating: -1, count: pricing.problem.people * days)
    barred = Array(repeating: false, count: settled.count * pricing.problem.options)
  }

  /// What keeps the master from what it must not take.
  static func dear(_ problem: CompiledProblem) -> Double { Double(4 * problem.hardWeight) }

  /// Adds a schedule of a person (days that are not history) unless it is known or not lawful.
  @discardableResult
  mutating func add(_ person: Int, _ options: [Int]) -> Bool {
    let short = options.map { UInt16(clamping: $0) }
    guard !known.contains(Known(person: person, options: short)), let cost = pricing.cost(person, options)
    else { return false }
    known.insert(Known(person: person, options: short))
    var rows: [Int32] = []
    let first = pricing.problem.history
    for (day, option) in options.enumerated() {
      pricing.eachRow(person, first + day, option) { rows.append(Int32($0)) }
    }
    master.add(person: person, cost: Double(cost), rows: rows, options: short)
    return true
  }

  /// Adds everybody's lawful schedules of a roster.
  mutating func add(roster: [Int]) {
    let (days, first) = (pricing.problem.days, pricing.problem.history)
    for person in 0..<pricing.problem.people {
      add(person, Array(roster[(person * days + first)..<((person + 1) * days)]))
    }
  }

  /// Asks everyone at the prices it begins with; how many schedules would make the roster cheaper, nil when it was to
  /// stop or somebody has none.
  mutating func begin(until stop: () -> Bool) -> Int? {
    master.solve(until: stop)
    return stop() ? nil : ask(prices(goal, towards: centre, 1), isQuick: false, until: stop)
  }

  /// Solves the master once and asks everyone for a better schedule.
  ///
  /// - Parameter isThorough: whether answers that may not be the best are asked for again with more work, until all are.
  /// - Returns: how many schedules would make the roster cheaper; nil when it was to stop.
  mutating func round(isThorough: Bool, until stop: () -> Bool) -> Int? {
    master.solve(until: stop)
    if stop() { return nil }
    let goal = goal
    var part = smoothing
    for _ in 0..<8 {
      guard let added = ask(prices(goal, towards: centre, part), isQuick: false, until: stop) else {
        return nil
      }
      if added > 0 {
        labels = Self.fewLabels
        return added
      }
      if !isProven, isThorough, labels < 200_000 {
        labels *= 4
      } else if part > 0.01 {
        // Nobody pays at prices between: nearer to the master's.
        part = part < 0.2 ? 0 : part / 2
        smoothing = part
      } else {
        isComplete = isThorough || isProven
        return 0
      }
    }
    return 0
  }

  /// The master's prices of rows.
  var goal: [Double] {
    let rows = pricing.rows
    return (0..<rows.covers).map { min(rows.highest[$0], max(rows.lowest[$0], -master.prices[$0])) }
  }

  /// Prices between two, as whole numbers.
  func prices(_ goal: [Double], towards other: [Double], _ part: Double) -> [Int32] {
    let rows = pricing.rows
    return (0..<rows.covers).map { pricing.whole(part * other[$0] + (1 - part) * goal[$0]) }
      + (rows.covers..<rows.count).map { pricing.whole(figures[$0]) }
  }

  /// Asks everybody for a better schedule at some prices.
  ///
  /// - Parameter isQuick: whether answers mind what is settled and need not be proven the best; then there is no
  ///   bound.
  mutating func ask(_ begin: [Int32], isQuick: Bool, until stop: () -> Bool) -> Int? {
    var prices = begin
    guard var value = pricing.rowsBound(prices) else { return nil }
    var own = [[[Int]]](repeating: [], count: pricing.problem.people)
    for (column, _) in master.taken {
      let it = master.columns[column]
      own[it.person].append(it.options.map { Int($0) })
    }
    let rows = pricing.rows
    var added = 0
    var floors = [Int](repeating: 0, count: pricing.problem.people)
    isProven = true
    for person in pricing.programmes.indices {
      if isQuick, !settled[(person * days)..<((person + 1) * days)].contains(where: { $0 < 0 }) { continue }
      if stop() { return nil }
      pricing.priceCells(person, prices)
      if isQuick {
        let (settled, barred, first, options) = (settled, barred, person * days, pricing.problem.options)
        pricing.closeCells(person) { day, option in
          let only = settled[first + day]
          return only < 0 ? !barred[(first + day) * options + option] : Int(only) == option
        }
      }
      guard let relaxed = pricing.least(person, prices) else {
        // Too much is settled for this person.
        if isQuick { continue }
        return nil
      }
      let known = own[person].map { pricing.price(person, of: $0) }.min() ?? .max
      let answer = pricing.lawful(
        person, &prices, least: relaxed, below: known, labels: isQuick ? nil : labels)
      for row in rows.figures[person]..<rows.figures[person + 1] {
        figures[row] = Double(prices[row]) / Double(pricing.scale)
      }
      isProven = isProven && pricing.isProven
      value += answer.floor
      floors[person] = answer.floor
      if answer.price != nil, add(person, pricing.found), master.reduced(master.columns.count - 1) < -1e-6 {
        added += 1
      }
    }
    guard !isQuick else { return added }
    if value > bound ?? .min {
      bound = value
      self.floors = floors
      for row in 0..<rows.covers { centre[row] = Double(begin[row]) / Double(pricing.scale) }
      smoothing = min(0.9, smoothing + 0.1)
    } else {
      smoothing = max(0, smoothing - 0.1)
    }
    return added
  }

  /// What no roster has that costs less than `best`, by the prices of the bound: people, days and options.
  mutating func tooDear(best: Int, until stop: () -> Bool) -> [(person: Int, day: Int, option: Int)] {
    guard let bound, !floors.isEmpty else { return [] }
    let prices = prices(centre, towards: centre, 1)
    var list: [(Int, Int, Int)] = []
    for person in pricing.programmes.indices {
      if stop() { break }
      pricing.priceCells(person, prices)
      guard pricing.least(person, prices) != nil else { break }
      let bar = (best - 1) * pricing.scale - (bound - floors[person]) - pricing.conjugate(person, prices)
      for (day, option) in pricing.dearer(person, than: bar) {
        list.append((person, day + pricing.problem.history, option))
      }
    }
    return list
  }

  /// Whether what is settled lets a cell hold an option.
  private func mayHold(_ cell: Int, _ option: Int) -> Bool {
    settled[cell] < 0 ? !barred[cell * pricing.problem.options + option] : Int(settled[cell]) == option
  }

  /// Makes the master mind what is settled.
  mutating func bind() {
    let outside = master.columns.map { column in
      column.options.indices.contains { !mayHold(column.person * days + $0, Int(column.options[$0])) }
    }
    master.bar(outside)
  }

  /// Leaves everything open.
  mutating func open() {
    for cell in settled.indices { settled[cell] = -1 }
    for place in barred.indices { barred[place] = false }
    bind()
  }

  /// Solves the master as it is.
  mutating func solve(until stop: () -> Bool) { master.solve(until: stop) }
}
