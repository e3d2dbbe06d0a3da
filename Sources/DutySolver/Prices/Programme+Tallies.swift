extension Programme {
  /// The limits of a person that some lawful choice of cells can miss, counted from what the history holds.
  struct Tallies {
    /// A limit on a sum, in steps of its grain, days from the first that is not history.
    struct Sum {
      /// By option.
      let weight: [Int]
      let days: Range<Int>
      let costs: [Int?]
      let most: Int
    }

    /// A limit on groups that come one after another.
    struct Groups {
      let goesOn: [Bool]
      /// By day and option.
      let holds: [Bool]
      let costs: [Int?]
      let most: Int
      let heldAtStart: Bool
    }

    private(set) var sums: [Sum] = []
    private(set) var groups: [Groups] = []

    init(_ problem: CompiledProblem, _ person: Int, history: [Int], choices: [Int], choiceStart: [Int]) {
      let limits = problem.limits
      let first = history.count
      let days = problem.days - first
      for index in limits.start[person]..<limits.start[person + 1] {
        let limit = limits.all[index]
        // What a sum with negative weights costs is left out.
        guard !limit.weights.isEmpty, limit.weights.allSatisfy({ $0 >= 0 }) else { continue }
        let base = history.indices.filter { limit.days.contains($0) }.reduce(0) {
          $0 + limit.weights[history[$1]]
        }
        let range = max(0, limit.days.lowerBound - first)..<max(0, limit.days.upperBound - first)
        var most = 0
        for day in range {
          most +=
            choices[choiceStart[day]..<choiceStart[day + 1]].map { limit.weights[$0] / limit.grain }.max()
            ?? 0
        }
        guard
          let costs = Self.costs(
            (0...most).map { limit.cost(base + $0 * limit.grain) })
        else { continue }
        sums.append(
          Sum(
            weight: limit.weights.map { $0 / limit.grain }, days: range, costs: costs,
            most: costs.count - 1))
      }
      for place in limits.groupedStart[person]..<limits.groupedStart[person + 1] {
        let grouped = limits.grouped[place]
        guard let groupOfDay = limits.groupOfDay[grouped.measure], Self.areWhole(groupOfDay) else { continue }
        let touches = limits.measures[grouped.measure]
        var held: Set<Int> = []
        for day in 0..<first {
          if let group = groupOfDay[day], touches.contains(group, day, history[day]) { held.insert(group) }
        }
        let ahead = Set((first..<problem.days).compactMap { groupOfDay[$0] }).subtracting(held)
        let limit = limits.all[grouped.limit]
        guard var costs = Self.costs((0...ahead.count).map { limit.cost(held.count + $0) }) else { continue }
        // Where none may be held, one that is has to be seen to be too many.
        if costs.count == 1 { costs.append(nil) }
        groups.append(
          Groups(
            goesOn: (0..<days).map { day in
              guard day + first > 0, let group = groupOfDay[day + first] else { return false }
              return groupOfDay[day + first - 1] == group
            },
            holds: (0..<days).flatMap { day in
              (0..<problem.options).map { !touches[day + first, $0].isEmpty }
            },
            costs: costs, most: costs.count - 1,
            heldAtStart: first > 0 && first < problem.days
              && groupOfDay[first].map { groupOfDay[first - 1] == $0 && held.contains($0) } ?? false))
      }
    }

    /// Whether no group has a gap between its days.
    private static func areWhole(_ groupOfDay: [Int?]) -> Bool {
      var seen: Set<Int> = []
      for (day, group) in groupOfDay.enumerated() {
        guard let group, day == 0 || groupOfDay[day - 1] != group else { continue }
        guard seen.insert(group).inserted else { return false }
      }
      return true
    }

    /// The soft cost of each count, without a tail that is not lawful; nil when no count costs anything.
    private static func costs(_ all: [Cost]) -> [Int?]? {
      guard all.contains(where: { $0 != .zero }) else { return nil }
      var costs = all.map { $0.hard > 0 ? nil : $0.soft }
      while costs.count > 1, costs.last == .some(nil) { costs.removeLast() }
      return costs
    }

    /// The sum that is best counted exactly: one with a least figure, else the one with the most values, if
    /// a table of it has room.
    func main(days: Int, states: Int, room: Int) -> Int? {
      let fitting = sums.indices.filter { days * states * sums[$0].costs.count <= room }
      return fitting.max { a, b in
        let (x, y) = (sums[a], sums[b])
        return (x.costs[0] == nil ? 1 : 0, x.costs.count) < (y.costs[0] == nil ? 1 : 0, y.costs.count)
      }
    }
  }
}
