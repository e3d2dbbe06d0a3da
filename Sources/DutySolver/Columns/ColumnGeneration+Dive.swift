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

  /// Settles the surest cells, a part of what is open at a time, and lets everybody answer, until all take one
  /// schedule.
  ///
  /// What costs much more is taken back and done with fewer cells; a single one that still does is
  /// barred.
  ///
  /// - Parameters:
  ///   - limit: a fractional roster that costs more ends the dive.
  ///   - taste: chance added to how sure a cell is, for another dive than the last.
  mutating func dive(limit: Double, taste: () -> Double, until stop: () -> Bool) -> Dive {
    defer { open() }
    solve(until: stop)
    if stop() { return .stopped }
    var cost = self.cost
    // What one step may cost, so that a few dear ones do not use up what there is to gain.
    let step = min(limit - cost, 0.02 * abs(cost) + 8) / 8
    var (part, patience) = (0.1, 100)
    while true {
      if cost > limit { return .cut }
      if let roster { return .roster(roster) }
      let (before, open, anchor) = (settled, settled.count { $0 < 0 }, goal)
      // Somebody has no schedule that agrees with everything settled.
      guard open > 0 else { return .cut }
      let count = max(1, Int(part * Double(open)))
      let surest = settle(count, taste: taste)
      guard var after = follow(from: cost, limit: limit, anchor: anchor, until: stop) else { return .stopped }
      if after <= min(limit, cost + step) || surest == nil || after <= limit && patience <= 0 {
        // Where it costs nothing, more can be settled at once.
        part = min(after <= cost + step / 20 ? 0.4 : 0.15, part * 1.5)
      } else {
        settled = before
        part /= 4
        let single = count == 1 ? surest : nil
        if let single {
          patience -= 1
          guard patience >= 0 else { return .cut }
          barred[single.cell * pricing.problem.options + single.option] = true
        }
        bind()
        solve(until: stop)
        after = self.cost
        if let single {
          guard let other = follow(from: cost, limit: limit, anchor: goal, until: stop) else {
            return .stopped
          }
          after = other
          // Dear either way: what is settled around the cell leaves nothing for it.
          var radius = 3
          while after > min(limit, cost + step), radius < 2 * days {
            patience -= 4
            reopen(around: single.cell, days: radius)
            bind()
            guard let open = follow(from: cost, limit: limit, anchor: goal, until: stop) else {
              return .stopped
            }
            after = open
            radius *= 2
          }
        }
      }
      cost = after
    }
  }

  /// Leaves a cell open, its person's others and everybody's of so many days before and after it.
  private mutating func reopen(around cell: Int, days radius: Int) {
    let (person, day) = cell.quotientAndRemainder(dividingBy: days)
    for other in settled.indices where other / days == person || abs(other % days - day) <= radius {
      settled[other] = -1
    }
  }

  /// Everybody's schedule, if the master takes one of each wholly.
  var roster: [[Int]]? {
    var schedules = [[Int]](repeating: [], count: pricing.problem.people)
    for (column, part) in master.taken where part > 0.999 {
      schedules[master.columns[column].person] = master.columns[column].options.map { Int($0) }
    }
    return schedules.allSatisfy { $0.count == days } ? schedules : nil
  }

  /// How much of each option the fractional roster has in each cell.
  var shares: [Double] {
    let options = pricing.problem.options
    var share = [Double](repeating: 0, count: settled.count * options)
    for (column, part) in master.taken {
      let it = master.columns[column]
      for (day, option) in it.options.enumerated() {
        share[(it.person * days + day) * options + Int(option)] += part
      }
    }
    return share
  }

  /// Settles cells that the master takes wholly, and so many of the surest others; the surest of those.
  private mutating func settle(_ atOnce: Int, taste: () -> Double) -> (cell: Int, option: Int)? {
    let options = pricing.problem.options
    let share = shares
    var unsure: [(sure: Double, cell: Int, option: Int)] = []
    for cell in settled.indices where settled[cell] < 0 {
      var (best, at) = (0.0, 0)
      for option in 0..<options where share[cell * options + option] > best {
        (best, at) = (share[cell * options + option], option)
      }
      if best > 0.99 { settled[cell] = Int16(at) } else { unsure.append((best + taste(), cell, at)) }
    }
    unsure.sort { ($1.sure, $0.cell) < ($0.sure, $1.cell) }
    for choice in unsure.prefix(atOnce) { settled[choice.cell] = Int16(choice.option) }
    return unsure.first.map { ($0.cell, $0.option) }
  }

  /// Asks until it hardly pays; what the fractional roster costs then.
  ///
  /// Nobody is asked when it costs hardly more than before.
  private mutating func follow(
    from before: Double, limit: Double, anchor: [Double], until stop: () -> Bool
  ) -> Double? {
    // Prices go wild when much is settled at once: what is good at those before comes first.
    guard ask(prices(anchor, towards: anchor, 0), isQuick: true, until: stop) != nil else { return nil }
    bind()
    var (last, part) = (Double.infinity, 0.7)
    for _ in 0..<40 {
      solve(until: stop)
      if stop() { return nil }
      let cost = self.cost
      if cost <= before + 2e-4 * abs(before), cost <= limit { break }
      if part < 0.01, last - cost < 3e-4 * abs(cost) { break }
      guard let added = ask(prices(goal, towards: anchor, part), isQuick: true, until: stop) else {
        return nil
      }
      if added * 20 < pricing.problem.people || last - cost < 1e-3 * abs(cost) {
        if part < 0.01, added == 0 { break }
        part = part < 0.2 ? 0 : part / 2
      }
      last = cost
    }
    solve(until: stop)
    return stop() ? nil : self.cost
  }
}
