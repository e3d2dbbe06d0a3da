/// A rostering problem in integers: people × days, each cell off or one duty type that starts that day.
///
/// The station's problem and the public benchmark are both instances of it; nothing in the engine knows
/// which one it solves. Days count from 0. The first `history` days have already been worked: their cells
/// are fixed by `fix`, they are looked back at by successions, windows and runs, and what was broken
/// wholly inside them is not counted.
///
/// An *option* is what a cell can hold: `Problem.off` (0) or a duty type plus one (1...types).
public struct Problem: Sendable {
  /// The option of a free day.
  public static let off = 0

  /// How many people there are.
  public let people: Int
  /// How many days, the worked history included.
  public let days: Int
  /// How many of the first days have already been worked.
  public let history: Int
  /// How many duty types there are; options run from 0 (off) to `types`.
  public let types: Int

  /// Whether a cell may hold an option, by `index(person, day, option)`.
  public private(set) var allowed: [Bool]
  /// What it costs when a cell holds an option, by `index(person, day, option)`.
  public private(set) var cellCost: [Int]

  /// Groups of people that rows and limits speak of.
  public private(set) var crews: [Crew] = []
  /// Forbidden or priced sequences.
  public var successions: [Succession] = []
  /// What limits count.
  public private(set) var measures: [Measure] = []
  /// Least and most of a measure for a person.
  public var limits: [Limit] = []
  /// Most of a weighted sum in any stretch of so many days.
  public var windows: [Window] = []
  /// Least and most length of runs.
  public var runs: [RunLimit] = []
  /// How many people are needed.
  public var cover: [CoverRow] = []
  /// Who must not be somewhere without someone else.
  public var guards: [GuardRow] = []
  /// How a whole is to be split.
  public var shares: [Share] = []

  /// Makes a problem in which every cell may hold every option at no cost.
  public init(people: Int, days: Int, history: Int = 0, types: Int) {
    precondition(people >= 0 && days >= 0 && types >= 0 && (0...days).contains(history))
    self.people = people
    self.days = days
    self.history = history
    self.types = types
    allowed = Array(repeating: true, count: people * days * (types + 1))
    cellCost = Array(repeating: 0, count: people * days * (types + 1))
  }

  /// The place of a cell's option in `allowed` and `cellCost`.
  public func index(_ person: Int, _ day: Int, _ option: Int) -> Int {
    (person * days + day) * (types + 1) + option
  }

  /// Forbids an option in a cell.
  public mutating func forbid(person: Int, day: Int, option: Int) {
    allowed[index(person, day, option)] = false
  }

  /// Forbids what a place of `allowed` stands for.
  mutating func forbid(_ place: Int) { allowed[place] = false }

  /// Leaves a cell one option only, even one that was forbidden before.
  public mutating func fix(person: Int, day: Int, option: Int) {
    for other in 0...types { allowed[index(person, day, other)] = other == option }
  }

  /// Adds to what an option costs in a cell.
  public mutating func addCost(_ cost: Int, person: Int, day: Int, option: Int) {
    cellCost[index(person, day, option)] += cost
  }

  /// Names a group of people and returns its index.
  public mutating func addCrew(_ members: [Int]) -> Int {
    crews.append(Crew(members))
    return crews.count - 1
  }

  /// Names something to count and returns its index.
  public mutating func addMeasure(_ measure: Measure) -> Int {
    measures.append(measure)
    return measures.count - 1
  }
}

/// A group of people, in ascending order.
public struct Crew: Sendable, Equatable {
  /// The people's indices.
  public let members: [Int]

  /// Makes a crew; order and repetition do not matter.
  public init(_ members: [Int]) { self.members = Set(members).sorted() }
}

/// What it costs to miss a figure by an amount.
public enum Penalty: Sendable, Hashable {
  /// Not allowed; every started `unit` of the amount tells the search how far away it is.
  case hard(unit: Int = 1)
  /// `weight` for every started `unit` of the amount.
  case linear(weight: Int, unit: Int = 1)
  /// `weight` times the square of the started units of the amount.
  case squared(weight: Int, unit: Int = 1)

  /// The cost of an amount; nothing for zero or less.
  public func cost(_ amount: Int) -> Cost {
    guard amount > 0 else { return .zero }
    switch self {
    case .hard(let unit): return Cost(hard: (amount + unit - 1) / unit, soft: 0)
    case .linear(let weight, let unit): return Cost(hard: 0, soft: weight * ((amount + unit - 1) / unit))
    case .squared(let weight, let unit):
      let units = (amount + unit - 1) / unit
      return Cost(hard: 0, soft: weight * units * units)
    }
  }
}

/// What a roster costs: first what must not be, then what should not be.
public struct Cost: Sendable, Hashable, Comparable {
  /// The sum of the amounts by which hard figures are missed; 0 for a lawful roster.
  public var hard: Int
  /// The sum of all weighted costs.
  public var soft: Int

  /// Makes a cost.
  public init(hard: Int, soft: Int) {
    self.hard = hard
    self.soft = soft
  }

  /// Nothing to pay.
  public static let zero = Cost(hard: 0, soft: 0)

  /// Orders by the hard part, then the soft.
  public static func < (a: Cost, b: Cost) -> Bool { (a.hard, a.soft) < (b.hard, b.soft) }

  /// Adds both parts.
  public static func + (a: Cost, b: Cost) -> Cost { Cost(hard: a.hard + b.hard, soft: a.soft + b.soft) }

  /// Subtracts both parts.
  public static func - (a: Cost, b: Cost) -> Cost { Cost(hard: a.hard - b.hard, soft: a.soft - b.soft) }

  /// Adds both parts in place.
  public static func += (a: inout Cost, b: Cost) { a = a + b }
}

/// An option of `first` on a day and one of `second` `lag` days later, for anybody.
///
/// It counts once for every such pair of days whose second day is not history.
public struct Succession: Sendable, Equatable {
  /// Options on the earlier day.
  public var first: [Int]
  /// Options on the later day.
  public var second: [Int]
  /// Days between the two, at least 1.
  public var lag: Int
  /// What one occurrence (amount 1) costs.
  public var penalty: Penalty

  /// Makes a succession.
  public init(first: [Int], second: [Int], lag: Int = 1, penalty: Penalty = .hard()) {
    self.first = first
    self.second = second
    self.lag = lag
    self.penalty = penalty
  }
}

/// A day and some options on it.
public struct DayOptions: Sendable, Hashable {
  /// The day.
  public var day: Int
  /// The options that count on it.
  public var options: [Int]

  /// Makes the pair.
  public init(day: Int, options: [Int]) {
    self.day = day
    self.options = options
  }
}

/// Something that can be counted over one person's schedule.
public enum Measure: Sendable, Equatable {
  /// The sum of a weight for each option (0 for off first) over a range of days: minutes, duties of a kind, nights.
  case sum(weights: [Int], days: Range<Int>)
  /// The number of groups in which at least one day holds one of its options: weekends, festivals.
  case groups([[DayOptions]])
}

/// Least and most of a measure for one person.
public struct Limit: Sendable, Equatable {
  /// The person.
  public var person: Int
  /// The measure's index.
  public var measure: Int
  /// The least that is right.
  public var least: Int?
  /// The most that is right.
  public var most: Int?
  /// What the amount below or above costs.
  public var penalty: Penalty

  /// Makes a limit.
  public init(person: Int, measure: Int, least: Int? = nil, most: Int? = nil, penalty: Penalty) {
    self.person = person
    self.measure = measure
    self.least = least
    self.most = most
    self.penalty = penalty
  }
}

/// Most of a weighted sum over any `length` days in a row: hours in any 168 hours, nights in any fortnight.
///
/// Each start day from `1 - length` to `days - 1` makes one window, days outside count nothing, and
/// windows wholly inside the history are not counted.
public struct Window: Sendable, Equatable {
  /// Whom it binds: a crew's index.
  public var crew: Int
  /// Days in a window.
  public var length: Int
  /// The weight of an option on the window's k-th day: `weights[k][option]`.
  public var weights: [[Int]]
  /// The most that is right.
  public var most: Int
  /// What the amount above costs, for each window.
  public var penalty: Penalty

  /// Makes a window limit.
  public init(crew: Int, length: Int, weights: [[Int]], most: Int, penalty: Penalty) {
    self.crew = crew
    self.length = length
    self.weights = weights
    self.most = most
    self.penalty = penalty
  }
}

/// Least and most days in a run of consecutive days that hold one of some options.
///
/// A run that touches the first or the last day of the horizon is never too short. A run that lies wholly
/// in the history is never too long, and too short only when the day that ends it is not history.
public struct RunLimit: Sendable, Equatable {
  /// Whom it binds: a crew's index.
  public var crew: Int
  /// The options that make the run; `[Problem.off]` for days off.
  public var options: [Int]
  /// The fewest days that are right.
  public var least: Int?
  /// The most days that are right.
  public var most: Int?
  /// What the days missing or in excess cost, for each run.
  public var penalty: Penalty

  /// Makes a run limit.
  public init(crew: Int, options: [Int], least: Int? = nil, most: Int? = nil, penalty: Penalty) {
    self.crew = crew
    self.options = options
    self.least = least
    self.most = most
    self.penalty = penalty
  }
}

/// How many people of a crew are needed in some cells.
///
/// A person counts once for every listed day on which they hold one of its options.
public struct CoverRow: Sendable, Equatable {
  /// The days and options that count.
  public var cells: [DayOptions]
  /// Who counts: a crew's index.
  public var crew: Int
  /// The fewest that are needed.
  public var need: Int
  /// How many would be better still; at least `need`.
  public var preferred: Int
  /// What each person below `need` costs.
  public var under: Penalty
  /// What each person below `preferred` but not below `need` costs.
  public var underPreferred: Penalty
  /// What each person above `preferred` costs.
  public var over: Penalty

  /// Makes a cover row; `preferred` is `need` unless it is said.
  public init(
    cells: [DayOptions], crew: Int, need: Int, preferred: Int? = nil, under: Penalty,
    underPreferred: Penalty = .linear(weight: 0), over: Penalty = .linear(weight: 0)
  ) {
    self.cells = cells
    self.crew = crew
    self.need = need
    self.preferred = max(need, preferred ?? need)
    self.under = under
    self.underPreferred = underPreferred
    self.over = over
  }
}

/// People of one crew may be in some cells only when someone of another crew is too.
public struct GuardRow: Sendable, Equatable {
  /// The days and options that count as being there.
  public var cells: [DayOptions]
  /// Who must not be there alone: a crew's index.
  public var wards: Int
  /// Who makes it right: a crew's index.
  public var guardians: Int
  /// The amount to pay for when a ward is there and no guardian is, such as minutes.
  public var amount: Int
  /// What that amount costs.
  public var penalty: Penalty

  /// Makes a guard row.
  public init(cells: [DayOptions], wards: Int, guardians: Int, amount: Int = 1, penalty: Penalty) {
    self.cells = cells
    self.wards = wards
    self.guardians = guardians
    self.amount = amount
    self.penalty = penalty
  }
}

/// A part of a whole that should be a given fraction of it, over everybody and all days that are not history.
///
/// It costs `weight` for every whole percentage point by which the part is off; nothing when the whole is 0.
public struct Share: Sendable, Equatable {
  /// What an option adds to the part, by option.
  public var part: [Int]
  /// What an option adds to the whole, by option.
  public var whole: [Int]
  /// The fraction's numerator.
  public var numerator: Int
  /// The fraction's denominator.
  public var denominator: Int
  /// The price of a percentage point.
  public var weight: Int

  /// Makes a share.
  public init(part: [Int], whole: [Int], numerator: Int, denominator: Int, weight: Int) {
    self.part = part
    self.whole = whole
    self.numerator = numerator
    self.denominator = denominator
    self.weight = weight
  }

  /// The cost when the part and the whole have these sums.
  public func cost(part: Int, whole: Int) -> Int {
    guard whole > 0 else { return 0 }
    return weight * (abs(denominator * part - numerator * whole) * 100 / (denominator * whole))
  }
}
