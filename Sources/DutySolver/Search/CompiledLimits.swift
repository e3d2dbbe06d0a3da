extension CompiledProblem {
  /// The limits that can bind, one after another, and which of them each cell counts in.
  struct Limits: Sendable {
    private(set) var all: [Bound] = []
    /// From what to what each limit goes, small enough to be read in the innermost loop.
    private(set) var bands: [Band] = []
    /// The limits of a person: `all[start[person]..<start[person + 1]]`.
    private(set) var start: [Int] = [0]
    /// What an option of a person adds to sums: `adds[sums[person, option]]`.
    private(set) var adds: [Add] = []
    private var addStart: [Int] = [0]
    private let options: Int
    /// Limits on groups, by person: `grouped[groupedStart[person]..<groupedStart[person + 1]]`.
    private(set) var grouped: [Grouped] = []
    private(set) var groupedStart: [Int] = [0]
    private(set) var measures: [Touches] = []
    /// By measure and day, the group that the day is in; nothing when groups overlap or interleave.
    private(set) var groupOfDay: [[Int?]?] = []
    /// How many counters all groups need.
    private(set) var groupCounters = 0

    struct Band: Sendable {
      let least: Int
      let most: Int
      let penalty: Penalty

      @inline(__always) func cost(_ value: Int) -> Cost {
        if value > most { return penalty.cost(value - most) }
        return value < least ? penalty.cost(least - value) : .zero
      }
    }

    struct Bound: Sendable {
      let least: Int
      let most: Int
      let penalty: Penalty
      /// The options' weights, or nothing for a limit on groups.
      let weights: [Int]
      /// The days on which the weights count.
      let days: Range<Int>
      /// The greatest number that divides every weight.
      let grain: Int

      init(_ limit: Limit, _ measure: Measure, days all: Int) {
        least = limit.least ?? .min / 2
        most = limit.most ?? .max / 2
        penalty = limit.penalty
        switch measure {
        case .sum(let weights, let days):
          (self.weights, self.days) = (weights, days)
          grain = max(1, weights.reduce(0) { Self.divisor($0, abs($1)) })
        case .groups: (weights, days, grain) = ([], 0..<all, 1)
        }
      }

      private static func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : divisor(b, a % b) }

      var band: Band { Band(least: least, most: most, penalty: penalty) }

      @inline(__always) func cost(_ value: Int) -> Cost { band.cost(value) }
    }

    struct Add: Sendable {
      let limit: Int
      let weight: Int
      let days: Range<Int>
    }

    struct Grouped: Sendable {
      let limit: Int
      let measure: Int
      /// Where this limit's counters begin.
      let counters: Int
    }

    init(_ problem: Problem) {
      options = problem.types + 1
      var own = Array(repeating: [Int](), count: problem.people)
      for (index, limit) in problem.limits.enumerated() where Self.canBind(limit, problem) {
        own[limit.person].append(index)
      }
      // Limits with a least figure first: where room is short, they matter most.
      own = own.map { list in
        list.filter { problem.limits[$0].least != nil } + list.filter { problem.limits[$0].least == nil }
      }
      var groupMeasure: [Int: Int] = [:]
      for person in own.indices {
        var perOption = Array(repeating: [Add](), count: options)
        for index in own[person] {
          let limit = problem.limits[index]
          let place = all.count
          let bound = Bound(limit, problem.measures[limit.measure], days: problem.days)
          all.append(bound)
          bands.append(bound.band)
          switch problem.measures[limit.measure] {
          case .sum(let weights, let days):
            for (option, weight) in weights.enumerated() where weight != 0 {
              perOption[option].append(Add(limit: place, weight: weight, days: days))
            }
          case .groups(let groups):
            let measure = groupMeasure[limit.measure] ?? measures.count
            if measure == measures.count {
              groupMeasure[limit.measure] = measure
              measures.append(Touches(days: problem.days, options: options, lists: groups))
              groupOfDay.append(Self.apart(groups, days: problem.days))
            }
            grouped.append(Grouped(limit: place, measure: measure, counters: groupCounters))
            groupCounters += groups.count
          }
        }
        for list in perOption {
          adds += list
          addStart.append(adds.count)
        }
        groupedStart.append(grouped.count)
        start.append(all.count)
      }
    }

    /// The stretch of `adds` of an option of a person.
    @inline(__always) subscript(person: Int, option: Int) -> Range<Int> {
      let index = person * options + option
      return addStart[index]..<addStart[index + 1]
    }

    /// The group of each day, if groups come one after another with no day in two of them.
    private static func apart(_ groups: [[DayOptions]], days: Int) -> [Int?]? {
      var groupOfDay = [Int?](repeating: nil, count: days)
      for (group, cells) in groups.enumerated() {
        for cell in cells {
          if let other = groupOfDay[cell.day], other != group { return nil }
          groupOfDay[cell.day] = group
        }
      }
      var (seen, last): (Set<Int>, Int?) = ([], nil)
      for group in groupOfDay.compactMap(\.self) where group != last {
        guard seen.insert(group).inserted else { return nil }
        last = group
      }
      return groupOfDay
    }

    /// Whether some schedule of the person misses the limit.
    private static func canBind(_ limit: Limit, _ problem: Problem) -> Bool {
      let (low, high) =
        switch problem.measures[limit.measure] {
        case .sum(let weights, let days):
          ((weights.min() ?? 0) * days.count, (weights.max() ?? 0) * days.count)
        case .groups(let groups): (0, groups.count)
        }
      return low < limit.least ?? low || high > limit.most ?? high
    }
  }
}
