/// What there is to choose from, and what it costs at the least.
extension ExchangeSearch {
  /// All orders of so many people, the present one first.
  private static let orders: [[[Int]]] = [
    [[]], [[0]], [[0, 1], [1, 0]],
    [[0, 1, 2], [1, 0, 2], [0, 2, 1], [2, 1, 0], [1, 2, 0], [2, 0, 1]],
  ]

  /// Finds the ways to share each day's duties, the present one first; whether any day has another.
  mutating func gather(
    _ state: SearchState, _ people: [Int], _ range: Range<Int>, chance temperature: Double,
    _ random: inout SplitMix64
  ) -> Bool {
    let (problem, grain) = (state.problem, Double(StretchSearch.grain))
    ways.removeAll(keepingCapacity: true)
    wayStart.removeAll(keepingCapacity: true)
    held.removeAll(keepingCapacity: true)
    wayStart.append(0)
    for day in range {
      let (first, now) = (ways.count, held.count)
      for order in Self.orders[people.count] {
        let at = held.count
        for place in order { held.append(state.option(people[place], day)) }
        let isPresent = ways.count == first
        let isKnown = ways[first...].contains { way in
          people.indices.allSatisfy { held[way.held + $0] == held[at + $0] }
        }
        let isOpen = isPresent || people.indices.allSatisfy { problem.allows(people[$0], day, held[at + $0]) }
        guard !isKnown, isOpen else {
          held.removeLast(people.count)
          continue
        }
        var cost = isPresent ? .zero : shared(state, people, day, from: now, to: at)
        for (place, person) in people.enumerated() {
          cost += problem.cellCost[problem.index(person, day, held[at + place])]
        }
        let chance = temperature > 0 ? Int(temperature * grain * chances.draw(&random)) : 0
        ways.append(
          Way(
            price: (cost.hard * problem.hardWeight + cost.soft) * StretchSearch.grain + chance, held: at))
      }
      wayStart.append(ways.count)
    }
    work += held.count * 20
    cheapest = Array(repeating: 0, count: range.count + 1)
    for place in (0..<range.count).reversed() {
      let prices = ways[wayStart[place]..<wayStart[place + 1]].map(\.price)
      cheapest[place] = cheapest[place + 1] + (prices.min() ?? 0)
    }
    return ways.count > range.count
  }

  /// What rows and guards cost more when people share a day's duties in another way.
  private func shared(
    _ state: SearchState, _ people: [Int], _ day: Int, from now: Int, to at: Int
  ) -> Cost {
    let problem = state.problem
    var rows: [(row: Int, by: Int)] = []
    var guards: [(row: Int, wards: Int, guardians: Int)] = []
    for (place, person) in people.enumerated() where held[now + place] != held[at + place] {
      for (option, step) in [(held[now + place], -1), (held[at + place], 1)] {
        for touch in problem.rowsTouched[day, option] {
          let row = problem.rowsTouched.indices[touch]
          guard problem.isMember[problem.asks[row].crew * problem.people + person] else { continue }
          if let known = rows.firstIndex(where: { $0.row == row }) {
            rows[known].by += step
          } else {
            rows.append((row, step))
          }
        }
        for touch in problem.guardsTouched[day, option] {
          let row = problem.guardsTouched.indices[touch]
          let (wards, guardians) = (problem.guards[row].wards, problem.guards[row].guardians)
          let known = guards.firstIndex { $0.row == row } ?? guards.count
          if known == guards.count { guards.append((row, 0, 0)) }
          if problem.isMember[wards * problem.people + person] { guards[known].wards += step }
          if problem.isMember[guardians * problem.people + person] { guards[known].guardians += step }
        }
      }
    }
    var cost = Cost.zero
    for (row, by) in rows where by != 0 {
      cost += state.rowCost(row, state.tally.rows[row] + by) - state.rowCost(row, state.tally.rows[row])
    }
    for (row, wards, guardians) in guards where wards != 0 || guardians != 0 {
      let after = state.guardCost(
        row, wards: state.tally.wards[row] + wards, guardians: state.tally.guardians[row] + guardians)
      cost += after - state.guardCost(row)
    }
    return cost
  }

  /// Fills everybody's table, the days after the stretch first.
  mutating func bound(
    _ state: SearchState, _ people: [Int], _ range: Range<Int>, _ automata: [Automaton]
  ) {
    tables.removeAll(keepingCapacity: true)
    var size = 0
    for automaton in automata {
      tables.append(size)
      size += (range.count + 2) * automaton.count
    }
    if rest.count < size { rest = Array(repeating: 0, count: size) }
    var choices: [Int] = []
    for (place, automaton) in automata.enumerated() {
      let count = automaton.count
      let last = tables[place] + range.count * count
      for index in last..<(last + count) { rest[index] = 0 }
      let until = min(state.problem.days, range.upperBound + automaton.memory)
      for day in stride(from: until - 1, through: range.upperBound, by: -1) {
        // The row after the last is where the next day's figures wait.
        for index in last..<(last + count) { rest[count + index] = rest[index] }
        fill(automaton, last, from: last + count, [state.option(people[place], day)])
      }
      for at in (0..<range.count).reversed() {
        choices.removeAll(keepingCapacity: true)
        for way in ways[wayStart[at]..<wayStart[at + 1]] where !choices.contains(held[way.held + place]) {
          choices.append(held[way.held + place])
        }
        fill(automaton, tables[place] + at * count, from: tables[place] + (at + 1) * count, choices)
        work += count * choices.count * 2
      }
    }
  }

  /// The least price from every state on, by the options of a day.
  private mutating func fill(_ automaton: Automaton, _ into: Int, from: Int, _ choices: [Int]) {
    for state in 0..<automaton.count {
      var best = Int.max
      for option in choices {
        let step = state * automaton.options + option
        best = min(best, automaton.price[step] * StretchSearch.grain + rest[from + automaton.next[step]])
      }
      rest[into + state] = best
    }
  }

  /// Finds what limits on sums can still come to.
  mutating func count(_ state: SearchState, _ people: [Int], _ range: Range<Int>) {
    let problem = state.problem
    sums.removeAll(keepingCapacity: true)
    fewest.removeAll(keepingCapacity: true)
    most.removeAll(keepingCapacity: true)
    for (place, person) in people.enumerated() {
      for index in problem.limits.start[person]..<problem.limits.start[person + 1] {
        let limit = problem.limits.all[index]
        guard !limit.weights.isEmpty else { continue }
        let begin = fewest.count
        fewest += Array(repeating: 0, count: range.count + 1)
        most += Array(repeating: 0, count: range.count + 1)
        var inside = 0
        for day in range.reversed() {
          let at = day - range.lowerBound
          var (low, high) = limit.days.contains(day) ? (Int.max, Int.min) : (0, 0)
          if limit.days.contains(day) {
            inside += limit.weights[state.option(person, day)]
            for way in ways[wayStart[at]..<wayStart[at + 1]] {
              let weight = limit.weights[held[way.held + place]]
              (low, high) = (min(low, weight), max(high, weight))
            }
          }
          fewest[begin + at] = fewest[begin + at + 1] + low
          most[begin + at] = most[begin + at + 1] + high
        }
        sums.append(Sum(member: place, limit: index, outside: state.tally.limits[index] - inside))
      }
    }
    work += sums.count * range.count * 4
  }
}
