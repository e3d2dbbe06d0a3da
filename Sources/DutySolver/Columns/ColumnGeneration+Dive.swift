extension ColumnGeneration {
  /// How a dive ended.
  enum Dive {
    /// Everybody's schedules, days that are not history.
    case roster([[Int]])
    /// It could not lead to anything cheaper than the limit.
    case cut
    /// It was to stop.
    case stopped
  }

  /// Settles one person after another on the schedule that the master takes most of; the others follow.
  ///
  /// - Parameters:
  ///   - limit: a fractional roster that costs more ends the dive.
  ///   - taste: chance added to the parts that are not whole, for another dive than the last.
  mutating func dive(limit: Double, taste: () -> Double, until stop: () -> Bool) -> Dive {
    defer {
      settled = Array(repeating: nil, count: settled.count)
      bind()
    }
    let atOnce = max(1, settled.count / 20)
    while settled.contains(where: { $0 == nil }) {
      guard let cost = follow(until: stop) else { return .stopped }
      if cost > limit { return .cut }
      let ranked = master.taken.filter { settled[master.columns[$0.column].person] == nil }
        .map { (part: $0.part < 0.99 ? $0.part + taste() : 2, column: $0.column) }
        .sorted { ($1.part, $0.column) < ($0.part, $1.column) }
      guard !ranked.isEmpty else { return .cut }
      for (place, choice) in ranked.enumerated() {
        let it = master.columns[choice.column]
        guard settled[it.person] == nil, choice.part == 2 || place == 0 || place < atOnce && choice.part > 0.6
        else { continue }
        settled[it.person] = it.options.map { Int($0) }
      }
      bind()
    }
    return .roster(settled.map { $0 ?? [] })
  }

  /// Asks those who are not settled until it hardly pays; what the fractional roster costs then.
  private mutating func follow(until stop: () -> Bool) -> Double? {
    var costs: [Double] = []
    for _ in 0..<20 {
      guard let added = round(isQuick: true, until: stop) else { return nil }
      costs.append(master.objective)
      let isSlow = costs.count > 2 && costs[costs.count - 3] - costs[costs.count - 1] < 5e-4 * abs(costs[0])
      if added == 0 || isSlow { break }
    }
    solve(until: stop)
    return stop() ? nil : master.objective
  }
}
