extension Programme {
  /// The limits of a person that some lawful choice of cells can miss, counted from what the history holds.
  ///
  /// Limits on the same thing are one: what each count costs is added up.
  struct Tallies {
    /// A limit on a sum, in steps of its grain, days from the first that is not history.
    struct Sum {
      /// By option.
      let weight: [Int]
      let days: Range<Int>
      let costs: [Int?]
      /// Whether some count is not lawful.
      let isHard: Bool
    }

    private(set) var sums: [Sum] = []
    private(set) var groups: [Touching.Groups] = []

    init(_ problem: CompiledProblem, _ person: Int, history: [Int], choices: [Int], choiceStart: [Int]) {
      let limits = problem.limits
      let days = problem.days - history.count
      for same in Self.alike(limits, of: person) {
        let limit = limits.all[same[0]]
        let base = history.indices.filter { limit.days.contains($0) }.reduce(0) {
          $0 + limit.weights[history[$1]]
        }
        let range =
          max(0, limit.days.lowerBound - history.count)..<max(0, limit.days.upperBound - history.count)
        var most = 0
        for day in range {
          most +=
            choices[choiceStart[day]..<choiceStart[day + 1]].map { limit.weights[$0] / limit.grain }.max()
            ?? 0
        }
        let all = (0...most).map { count in
          same.reduce(Cost.zero) { $0 + limits.all[$1].cost(base + count * limit.grain) }
        }
        guard let costs = Self.costs(all) else { continue }
        sums.append(
          Sum(
            weight: limit.weights.map { $0 / limit.grain }, days: range, costs: costs,
            isHard: all.contains { $0.hard > 0 }))
      }
      let grouped = limits.grouped[limits.groupedStart[person]..<limits.groupedStart[person + 1]]
      for measure in Set(grouped.map(\.measure)).sorted() {
        let touches = limits.measures[measure]
        func touched(_ day: Int, _ option: Int) -> [Int] { touches[day, option].map { touches.indices[$0] } }
        let held = Set(history.indices.flatMap { touched($0, history[$0]) })
        let byOption = (0..<days).map { day in
          (0..<problem.options).map { touched(day + history.count, $0) }
        }
        let ahead = Set(
          (0..<days).flatMap { day in
            choices[choiceStart[day]..<choiceStart[day + 1]].flatMap { byOption[day][$0] }
          })
        let all = (0...ahead.subtracting(held).count).map { count in
          grouped.filter { $0.measure == measure }
            .reduce(Cost.zero) { $0 + limits.all[$1.limit].cost(held.count + count) }
        }
        guard var costs = Self.costs(all) else { continue }
        // Where none may be held, one that is has to be seen to be too many.
        if costs.count == 1 { costs.append(nil) }
        groups.append(
          Touching.Groups(
            touched: byOption.flatMap(\.self), held: held, costs: costs,
            isHard: all.contains { $0.hard > 0 }))
      }
    }

    /// The limits on sums of a person, those on the same sum together; one with negative weights is left out.
    private static func alike(_ limits: CompiledProblem.Limits, of person: Int) -> [[Int]] {
      var lists: [[Int]] = []
      for index in limits.start[person]..<limits.start[person + 1] {
        let limit = limits.all[index]
        guard !limit.weights.isEmpty, limit.weights.allSatisfy({ $0 >= 0 }) else { continue }
        let place = lists.firstIndex {
          limits.all[$0[0]].weights == limit.weights && limits.all[$0[0]].days == limit.days
        }
        if let place { lists[place].append(index) } else { lists.append([index]) }
      }
      return lists
    }

    /// The soft cost of each count, without a tail that is not lawful; nil when no count costs anything.
    private static func costs(_ all: [Cost]) -> [Int?]? {
      guard all.contains(where: { $0 != .zero }) else { return nil }
      var costs = all.map { $0.hard > 0 ? nil : $0.soft }
      while costs.count > 1, costs.last == .some(nil) { costs.removeLast() }
      return costs
    }

    /// The sum that is best counted exactly: one that may be missed is priced nearly as well, so a hard one;
    /// with a least figure before others, then the one with the most values, if a table of it has room.
    func main(size: Int, room: Int) -> Int? {
      let fitting = sums.indices.filter {
        sums[$0].isHard && size * sums[$0].costs.count <= room
      }
      return fitting.max { a, b in
        let (x, y) = (sums[a], sums[b])
        return (x.costs[0] == nil ? 1 : 0, x.costs.count) < (y.costs[0] == nil ? 1 : 0, y.costs.count)
      }
    }
  }
}
