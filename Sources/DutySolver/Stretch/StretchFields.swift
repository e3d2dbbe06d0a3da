/// The hard limits that can bind within a stretch of one person's days, packed into one word of 128 bits.
///
/// Each limit has a field with a guard bit above it. A field starts so that it overflows into its guard
/// exactly when the limit is exceeded, so one addition counts all limits, one mask checks them, and one
/// subtraction compares two schedules in all of them. A least figure that is not yet reached (at most one)
/// is a plain number, the lack.
struct StretchFields {
  /// All guard bits.
  private(set) var guards: UInt128 = 0
  /// The word before the first day.
  private(set) var start: UInt128 = 0
  /// What an option adds on a day, by place in the stretch and option.
  private(set) var adds: [UInt128] = []
  /// On entering a day: bits that stay, bits that are set.
  private(set) var keeps: [UInt128] = []
  private(set) var sets: [UInt128] = []
  /// Fields of groups: the bit that says a group is not yet held, and what holding it adds.
  private(set) var groups: [Group] = []

  /// What is lacking before the first day, and what an option gives on a day.
  private(set) var lack = 0
  private(set) var gives: [Int] = []
  /// The most that the days from a place on can still give.
  private(set) var stillGives: [Int] = []

  /// Limits that are no field, on sums and on groups (places in `grouped`).
  private(set) var priced: [Int] = []
  private(set) var pricedGroups: [Int] = []
  /// What the roster as it stands breaks of the fields, in hard units.
  private(set) var broken = 0

  private var used = 0

  struct Group {
    /// Set while the present group is not yet held.
    let unheld: UInt128
    let add: UInt128
    /// Whether an option holds the day's group, by place and option.
    let holds: [Bool]
  }

  /// Whether limits that are far off are watched, too.
  private let watchesAll: Bool

  /// Finds what binds a person in a stretch as the roster stands.
  init(_ state: SearchState, _ person: Int, _ range: Range<Int>, watchesAll: Bool) {
    self.watchesAll = watchesAll
    let problem = state.problem
    let limits = problem.limits
    adds = Array(repeating: 0, count: range.count * problem.options)
    keeps = Array(repeating: .max, count: range.count)
    sets = Array(repeating: 0, count: range.count)
    for place in limits.groupedStart[person]..<limits.groupedStart[person + 1] {
      if !addGroups(place, state, person, range) { pricedGroups.append(place) }
    }
    for index in limits.start[person]..<limits.start[person + 1] where !limits.all[index].weights.isEmpty {
      if !addSum(index, state, person, range) { priced.append(index) }
    }
  }

  /// A place for a field that may hold up to `room` and grows by at most `step` at once.
  private mutating func field(room: Int, step: Int) -> Int? {
    var width = 1
    while 1 << width < max(room + 1, step + 1) { width += 1 }
    guard used + width + 1 < UInt128.bitWidth else { return nil }
    let shift = used
    used += width + 1
    guards |= 1 << UInt128(shift + width)
    start |= UInt128((1 << width) - 1 - room) << UInt128(shift)
    return shift
  }

  private mutating func addSum(
    _ index: Int, _ state: SearchState, _ person: Int, _ range: Range<Int>
  ) -> Bool {
    let (problem, limit) = (state.problem, state.problem.limits.all[index])
    guard case .hard = limit.penalty, limit.weights.allSatisfy({ $0 >= 0 }) else { return false }
    let days = range.clamped(to: limit.days)
    guard !days.isEmpty else { return true }
    let inside = days.reduce(0) { $0 + limit.weights[state.option(person, $1)] }
    let outside = state.tally.limits[index] - inside
    let (greatest, base) = ((limit.weights.max() ?? 0) / limit.grain, range.lowerBound)
    // Two more duties of the heaviest kind than now must be too many; further off, only `watchesAll` watches.
    let near = watchesAll || outside + inside + 2 * greatest * limit.grain > limit.most
    let binds = near && outside + greatest * limit.grain * days.count > limit.most
    let lacks = outside < limit.least
    // A figure missed outside the stretch already, or a second lack, is only priced.
    guard outside <= limit.most, !lacks || lack == 0 else { return false }
    var shift: Int?
    if binds {
      shift = field(room: (limit.most - outside) / limit.grain, step: greatest)
      guard shift != nil else { return false }
    }
    if lacks {
      lack = (limit.least - outside + limit.grain - 1) / limit.grain
      guard lack <= greatest * days.count else {
        lack = 0
        return false
      }
      gives = Array(repeating: 0, count: adds.count)
      stillGives = Array(repeating: 0, count: range.count + 1)
    }
    broken += limit.cost(outside + inside).hard
    let counted = limit.weights.indices.filter { limit.weights[$0] > 0 }
    for day in days {
      let place = (day - base) * problem.options
      for option in counted {
        let add = limit.weights[option] / limit.grain
        if let shift { adds[place + option] &+= UInt128(add) << UInt128(shift) }
        if lacks { gives[place + option] = add }
      }
    }
    if lacks {
      for day in range.reversed() {
        let cell = person * problem.days + day
        let most = (problem.choiceStart[cell]..<problem.choiceStart[cell + 1]).map {
          gives[(day - base) * problem.options + problem.choices[$0]]
        }.max()
        stillGives[day - base] = stillGives[day - base + 1] + (most ?? 0)
      }
    }
    return true
  }

  private mutating func addGroups(
    _ place: Int, _ state: SearchState, _ person: Int, _ range: Range<Int>
  ) -> Bool {
    let problem = state.problem
    let grouped = problem.limits.grouped[place]
    let limit = problem.limits.all[grouped.limit]
    let measure = problem.limits.measures[grouped.measure]
    guard case .hard = limit.penalty, limit.least <= 0,
      let groupOfDay = problem.limits.groupOfDay[grouped.measure]
    else { return false }
    // Groups that a day in the stretch decides, and whether one is held from outside anyway.
    var inside: [Int: Int] = [:]
    for day in range {
      guard let group = groupOfDay[day] else { continue }
      let held = measure.contains(group, day, state.option(person, day)) ? 1 : 0
      inside[group, default: 0] += held
    }
    var value = 0
    for (group, days) in inside where days > 0 {
      if state.tally.groups[grouped.counters + group] == days { value += 1 }
    }
    let outside = state.tally.limits[grouped.limit] - value
    guard outside <= limit.most else { return false }
    guard outside + inside.count > limit.most else { return true }
    guard let shift = field(room: limit.most - outside, step: 1), used + 2 < UInt128.bitWidth else {
      return false
    }
    let unheld: UInt128 = 1 << UInt128(used)
    guards |= 1 << UInt128(used + 1)
    used += 2
    broken += limit.cost(outside + value).hard
    var holds = Array(repeating: false, count: adds.count)
    var last: Int?
    for day in range {
      let group = groupOfDay[day]
      let place = day - range.lowerBound
      if group != last {
        keeps[place] &= ~unheld
        if let group, state.tally.groups[grouped.counters + group] == inside[group] { sets[place] |= unheld }
      }
      last = group
      for option in 0..<problem.options {
        holds[place * problem.options + option] = !measure[day, option].isEmpty
      }
    }
    groups.append(Group(unheld: unheld, add: 1 << UInt128(shift), holds: holds))
    return true
  }
}
