import DutyModel
import DutyRules
import DutySolver

extension RosterProblem {
  /// Overlap, rest, one post a block and forward rotation: what may follow what.
  mutating func addSequences() {
    // What two duties cost depends on their shifts, and on whether their posts are one: a kind stands for its shift.
    let standing = kinds.indices.reduce(into: [Shift: Int]()) {
      $0[kinds[$1].shift] = $0[kinds[$1].shift] ?? $1
    }
    let places = standing.values.sorted()
    let shifts = kinds.map { places.firstIndex(of: standing[$0.shift] ?? 0) ?? 0 }
    for lag in 1...longestLag {
      let prices = places.map { first in
        places.map { second in
          [false, true].map { penalties(first, second, lag: lag, samePost: $0) }
        }
      }
      var followers: [Penalty.Group: [Int: [Int]]] = [:]
      for first in kinds.indices {
        for second in kinds.indices {
          let same = kinds[first].post == kinds[second].post ? 1 : 0
          for penalty in prices[shifts[first]][shifts[second]][same] {
            followers[penalty, default: [:]][first + 1, default: []].append(second + 1)
          }
        }
      }
      for (group, pairs) in followers.sorted(by: { $0.key < $1.key }) {
        add(pairs, lag: lag, penalty: group.penalty)
      }
    }
  }

  /// The furthest apart that two duties can be and still disturb each other.
  private var longestLag: Int {
    let longest =
      kinds.map { kind in
        kind.shift.start.minute + kind.shift.minutes
          + (rules.restHours?.minutes(afterDutyOf: kind.shift.minutes) ?? 0)
      }.max() ?? 0
    return max(1, (longest + 1439) / 1440)
  }

  /// What it costs when a duty in the shift of one kind is followed by one in that of another so many days later.
  private func penalties(_ first: Int, _ second: Int, lag: Int, samePost: Bool) -> [Penalty.Group] {
    var found: [Penalty.Group] = []
    // The clocks may change in between: the worst day decides, of those on which the two share time and of the others.
    let gaps = (0..<max(0, dates.count - lag)).map {
      spans[$0][first].end.minutes(to: spans[$0 + lag][second].start)
    }
    if gaps.contains(where: { $0 < 0 }), let strength = rules.noOverlap {
      found.append(.init(strength, amount: 1))
    }
    if let rest = rules.restHours, let gap = gaps.filter({ $0 >= 0 }).min() {
      let missing = rest.minutes(afterDutyOf: kinds[first].shift.minutes) - gap
      if missing > 0 { found.append(.init(rest.strength, amount: (missing + 59) / 60)) }
    }
    if lag == 1, !samePost, let strength = rules.samePostInBlock {
      found.append(.init(strength, amount: 1))
    }
    if lag == 1, kinds[second].shift.start < kinds[first].shift.start, let strength = rules.forwardRotation {
      found.append(.init(strength, amount: 1))
    }
    // What costs the same is said once, so the prices of one pair are added up first.
    let soft = found.filter { !$0.isHard }.reduce(0) { $0 + $1.amount }
    let hard = found.first { $0.isHard }
    return (hard.map { [$0] } ?? []) + (soft > 0 ? [.init(.weight(soft), amount: 1)] : [])
  }

  /// Adds pairs that cost the same, those with the same followers together.
  private mutating func add(_ pairs: [Int: [Int]], lag: Int, penalty: Penalty) {
    let byFollowers = Dictionary(grouping: pairs.keys.sorted(), by: { pairs[$0] ?? [] })
    for (second, first) in byFollowers.sorted(by: { $0.value.lexicographicallyPrecedes($1.value) }) {
      change { $0.successions.append(Succession(first: first, second: second, lag: lag, penalty: penalty)) }
    }
  }

  /// Runs of nights, of duties and of days off.
  mutating func addRuns() {
    let working = options { _ in true }
    let nights = options { $0.shift.isNight }
    addRuns(of: nights, rule: rules.maxNightsInRow, own: \.maxNightsInRow) {
      RunLimit(crew: $0, options: nights, most: $1, penalty: $2)
    }
    addRuns(of: working, rule: rules.maxDutiesInRow, own: \.maxDutiesInRow) {
      RunLimit(crew: $0, options: working, most: $1, penalty: $2)
    }
    addRuns(of: [Problem.off], rule: rules.minDaysOffInRow, own: \.minDaysOffInRow) {
      RunLimit(crew: $0, options: [Problem.off], least: $1, penalty: $2)
    }
  }

  /// Adds one limit for each group of people whom the same number and strictness bind.
  private mutating func addRuns(
    of options: [Int], rule: StationRules.CountLimit?, own: KeyPath<PersonalLimits, Int?>,
    limit: (Int, Int, Penalty) -> RunLimit
  ) {
    guard !options.isEmpty else { return }
    for (n, crew) in crews(by: { $0.limits[keyPath: own] ?? rule?.n }) {
      change { $0.runs.append(limit($0.addCrew(crew), n, (rule?.strength ?? .hard).penalty())) }
    }
  }

  /// People by the figure that binds them, smallest figure first; who has none is left out.
  func crews(by figure: (Member) -> Int?) -> [(figure: Int, crew: [Int])] {
    var crews: [Int: [Int]] = [:]
    for (person, member) in members.enumerated() {
      if let figure = figure(member) { crews[figure, default: []].append(person) }
    }
    return crews.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension Penalty {
  /// A penalty of a fixed amount, so that pairs that cost the same can be said together.
  struct Group: Hashable, Comparable {
    let isHard: Bool
    let amount: Int

    init(_ strength: Strength, amount: Int) {
      switch strength {
      case .hard: (isHard, self.amount) = (true, amount)
      case .weight(let weight): (isHard, self.amount) = (false, weight * amount)
      }
    }

    var penalty: Penalty { isHard ? .hard() : .linear(weight: amount) }

    static func < (a: Group, b: Group) -> Bool {
      (a.isHard ? 0 : 1, a.amount) < (b.isHard ? 0 : 1, b.amount)
    }
  }
}
