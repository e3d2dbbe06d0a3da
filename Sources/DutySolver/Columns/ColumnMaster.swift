/// A linear programme over whole schedules: how much of which schedule everyone takes, rows short or over at
/// their prices.
///
/// A simplex with the inverse of its basis kept whole: rows are a few hundred. Its prices only guide; what is
/// promised of a bound is worked out in integers elsewhere.
struct ColumnMaster {
  let covers: Int
  let people: Int
  let height: Int

  private let needs: [Double]
  /// What one too few and one too many costs, by row.
  private let under: [Double]
  private let over: [Double]
  /// What having nobody's schedule costs.
  private let dear: Double

  private(set) var columns: [Column] = []
  /// The rows that each column is in, its person's last: `entries[start[column]..<start[column + 1]]`.
  private(set) var entries: [Int32] = []
  private(set) var start: [Int] = [0]
  private(set) var costs: [Double] = []
  /// Whether a column must not be taken, because something else is settled.
  private(set) var isBarred: [Bool] = []

  /// The basis: a variable, its value by place; the inverse by column; the price of each row.
  private(set) var basis: [Int]
  private(set) var isBasic: [Bool]
  private(set) var value: [Double]
  private(set) var inverse: [Double]
  private(set) var prices: [Double]
  var work = 0

  /// A schedule of a person.
  struct Column {
    let person: Int
    /// The schedule, days that are not history.
    let options: [UInt16]
  }

  /// Variables in order: too few, too many, nobody's schedule, schedules.
  var firstColumn: Int { 2 * covers + people }
  var variables: Int { firstColumn + columns.count }

  init(needs: [Double], under: [Double], over: [Double], people: Int, dear: Double) {
    covers = needs.count
    self.people = people
    height = covers + people
    (self.under, self.over, self.dear) = (under, over, dear)
    // A little more than the need, another little in each row, keeps ties rare.
    var random = SplitMix64(seed: 1)
    func little() -> Double { 1e-8 * Double(1 + random.below(1_000)) }
    self.needs = needs.map { $0 + little() } + (0..<people).map { _ in 1 + little() / 100 }
    (basis, isBasic, value, inverse, prices) = ([], [], [], [], [])
    restart()
  }

  /// Begins anew with nobody's schedule taken.
  mutating func restart() {
    basis = Array(0..<covers) + Array((2 * covers)..<firstColumn)
    isBasic = Array(repeating: false, count: variables)
    for variable in basis { isBasic[variable] = true }
    value = needs
    inverse = Array(repeating: 0, count: height * height)
    for row in 0..<height { inverse[row * height + row] = 1 }
    prices = under + Array(repeating: dear, count: people)
  }

  /// Adds a schedule.
  mutating func add(person: Int, cost: Double, rows: [Int32], options: [UInt16]) {
    entries += rows
    entries.append(Int32(covers + person))
    start.append(entries.count)
    costs.append(cost)
    isBarred.append(false)
    isBasic.append(false)
    columns.append(Column(person: person, options: options))
  }

  func cost(_ variable: Int) -> Double {
    if variable < covers { return under[variable] }
    if variable < 2 * covers { return over[variable - covers] }
    if variable < firstColumn { return dear }
    let column = variable - firstColumn
    return costs[column] + (isBarred[column] ? 2 * dear : 0)
  }

  /// The reduced cost of a schedule at the present prices.
  func reduced(_ column: Int) -> Double {
    var cost = costs[column]
    for entry in start[column]..<start[column + 1] { cost -= prices[Int(entries[entry])] }
    return cost
  }

  func reducedCost(_ variable: Int) -> Double {
    if variable < covers { return under[variable] - prices[variable] }
    if variable < 2 * covers { return over[variable - covers] + prices[variable - covers] }
    if variable < firstColumn { return dear - prices[variable - covers] }
    return reduced(variable - firstColumn)
  }

  func isOut(_ variable: Int) -> Bool { variable >= firstColumn && isBarred[variable - firstColumn] }

  /// What the programme costs now.
  var objective: Double { basis.indices.reduce(0) { $0 + value[$1] * cost(basis[$1]) } }

  /// How much of each schedule that is taken at all.
  var taken: [(column: Int, part: Double)] {
    basis.indices.compactMap {
      basis[$0] >= firstColumn && value[$0] > 1e-4 ? (basis[$0] - firstColumn, value[$0]) : nil
    }
  }

  /// Says which columns must not be taken: what is taken of them is dearer than having nobody's schedule, until steps
  /// have driven it out.
  mutating func bar(_ columns: [Bool]) {
    isBarred = columns
    if drift > 1e-5 { restart() }
    reprice()
  }

  /// How far rows are from what the basis says that they hold, because roundings add up over many steps.
  private var drift: Double {
    var rest = needs
    for (place, variable) in basis.enumerated() {
      if variable < covers {
        rest[variable] -= value[place]
      } else if variable < firstColumn {
        rest[variable - covers] -= variable < 2 * covers ? -value[place] : value[place]
      } else {
        let column = variable - firstColumn
        for entry in start[column]..<start[column + 1] { rest[Int(entries[entry])] -= value[place] }
      }
    }
    return rest.reduce(0) { max($0, abs($1)) }
  }

  /// Works the prices out anew.
  private mutating func reprice() {
    let costs = basis.map { cost($0) }
    for row in 0..<height {
      var sum = 0.0
      let column = row * height
      for place in 0..<height where inverse[column + place] != 0 {
        sum += costs[place] * inverse[column + place]
      }
      prices[row] = sum
    }
  }

  /// Takes the value of a place for nothing.
  mutating func clear(_ place: Int) { value[place] = 0 }

  /// What a unit of a variable takes from each basic one.
  func expand(_ variable: Int, _ step: inout [Double]) {
    let height = height
    inverse.withUnsafeBufferPointer { inverse in
      step.withUnsafeMutableBufferPointer { step in
        for row in 0..<height { step[row] = 0 }
        func addColumn(_ row: Int, _ sign: Double) {
          let column = row * height
          for place in 0..<height { step[place] += sign * inverse[column + place] }
        }
        if variable < covers {
          addColumn(variable, 1)
        } else if variable < firstColumn {
          addColumn(variable - covers, variable < 2 * covers ? -1 : 1)
        } else {
          let column = variable - firstColumn
          for entry in start[column]..<start[column + 1] { addColumn(Int(entries[entry]), 1) }
        }
      }
    }
  }

  /// Puts a variable into a place of the basis; returns the one that was there.
  mutating func exchange(_ entering: Int, _ place: Int, reduced: Double, _ step: [Double]) -> Int {
    let (height, pivot) = (height, step[place])
    let ratio = value[place] / pivot
    for row in 0..<height { value[row] -= ratio * step[row] }
    value[place] = ratio
    let leaving = basis[place]
    basis[place] = entering
    (isBasic[leaving], isBasic[entering]) = (false, true)
    let moved = (0..<height).filter { step[$0] != 0 }
    let isSparse = moved.count * 3 < height
    // Unsafe, because checks of bounds keep this loop, most of the work, from being done two at a time.
    inverse.withUnsafeMutableBufferPointer { inverse in
      step.withUnsafeBufferPointer { step in
        for column in 0..<height {
          let base = UnsafeMutableBufferPointer(
            rebasing: inverse[(column * height)..<((column + 1) * height)])
          guard base[place] != 0 else { continue }
          let part = base[place] / pivot
          if isSparse {
            for row in moved { base[row] -= part * step[row] }
          } else {
            for row in 0..<height { base[row] -= part * step[row] }
          }
          base[place] = part
          prices[column] += reduced * part
        }
      }
    }
    work += height * (isSparse ? moved.count : height / 3) / 3
    return leaving
  }
}
