/// Which groups of days a person has touched that are not over yet, day by day: a finite automaton.
///
/// Limits on groups (weekends, festivals) count a group once however many of its days hold something. Groups may
/// overlap: a night between two festival days touches both.
struct Touching: Sendable {
  /// Where each day's states begin; one past the last day there is a single state.
  private(set) var start: [Int] = [0]
  /// The state after a class, by state and class.
  private(set) var next: [Int32] = []
  /// What a step adds to each limit's count, by limit, state and class.
  private(set) var adds: [[Int32]]

  /// A limit on groups as a person's days see it.
  struct Groups {
    /// The groups that an option of a day touches, by day and option.
    let touched: [[Int]]
    /// The groups that the history has touched.
    let held: Set<Int>
    /// The soft cost of each count of groups from here on; nil for what is not lawful.
    let costs: [Int?]
    let isHard: Bool
  }

  private struct Held: Hashable {
    let limit: Int
    let group: Int
  }

  /// Builds the states; nil when some day has more than `most`.
  ///
  /// - Parameters:
  ///   - open: the classes that some choice of each day has.
  ///   - representatives: an option of each class.
  init?(_ limits: [Groups], open: [[Int]], representatives: [Int], options: Int, most: Int = 64) {
    let days = open.count
    var last: [Held: Int] = [:]
    for (limit, groups) in limits.enumerated() {
      for day in 0..<days {
        for kind in open[day] {
          for group in groups.touched[day * options + representatives[kind]] {
            last[Held(limit: limit, group: group)] = day
          }
        }
      }
    }
    adds = limits.map { _ in [] }
    let begin = limits.indices.flatMap { limit in
      limits[limit].held.map { Held(limit: limit, group: $0) }.filter { last[$0] != nil }
    }
    var layer: [Set<Held>] = [Set(begin)]
    for day in 0..<days {
      var (places, ahead): ([Set<Held>: Int], [Set<Held>]) = ([:], [])
      let first = start[day] + layer.count
      for state in layer {
        for (kind, option) in representatives.enumerated() {
          var (after, added) = (state, limits.map { _ in Int32(0) })
          for (limit, groups) in limits.enumerated() {
            for group in groups.touched[day * options + option] {
              if after.insert(Held(limit: limit, group: group)).inserted { added[limit] += 1 }
            }
          }
          after = after.filter { last[$0] ?? -1 > day }
          for limit in limits.indices { adds[limit].append(added[limit]) }
          guard open[day].contains(kind) else {
            next.append(-1)
            continue
          }
          let place = places[after] ?? ahead.count
          if place == ahead.count {
            places[after] = place
            ahead.append(after)
          }
          next.append(Int32(first + place))
        }
      }
      guard ahead.count <= most else { return nil }
      start.append(first)
      layer = ahead
    }
    start.append(start[days] + layer.count)
  }

  /// The most that a limit can have counted before each state, no more than `most`.
  func reach(_ limit: Int?, classes: Int, most: Int) -> [Int] {
    var reach = [Int](repeating: 0, count: count)
    guard let limit else { return reach }
    for place in next.indices where next[place] >= 0 {
      let after = reach[place / classes] + Int(adds[limit][place])
      reach[Int(next[place])] = min(most, max(reach[Int(next[place])], after))
    }
    return reach
  }

  /// How many states all days have together.
  var count: Int { start[start.count - 1] }
}
