/// What each option of each day of a stretch would cost, given everyone else and the person's other days.
///
/// Exact for cells, for rows that a person can be in on one day only and for successions out of the stretch;
/// for windows, shares, and limits that are no field, it is the price of changing that one day from how
/// the roster stands. The search checks every schedule against the true cost anyway.
extension SearchState {
  /// Fills in prices by place in the stretch and option.
  ///
  /// - Complexity: O(days of the stretch × options × what a cell touches).
  func price(
    _ person: Int, _ range: Range<Int>, fields: StretchFields, into prices: inout [Int], grain: Int,
    softGrain: Int
  ) {
    for day in range {
      let cell = person * problem.days + day
      let old = schedule[cell]
      let base = (day - range.lowerBound) * problem.options
      for choice in problem.choiceStart[cell]..<problem.choiceStart[cell + 1] {
        let option = problem.choices[choice]
        var cost = problem.cellCost[cell * problem.options + option]
        cost += presencePrice(person, day, option, old: old)
        cost += limitPrice(person, day, option, old: old, fields: fields)
        cost += sequencePrice(person, day, option, old: old, outside: range)
        if !problem.shares.isEmpty { cost.soft += sharePrice(option, old: old) }
        prices[base + option] = cost.hard * problem.hardWeight * grain + cost.soft * softGrain
      }
    }
  }

  /// Cover and guard rows, the person's own cell of the day counted out.
  private func presencePrice(_ person: Int, _ day: Int, _ option: Int, old: Int) -> Cost {
    var cost = Cost.zero
    let (people, touched) = (problem.people, problem.rowsTouched)
    for place in touched[day, option] {
      let row = touched.indices[place]
      guard problem.isMember[problem.asks[row].crew * people + person] else { continue }
      let others = tally.rows[row] - (touched.contains(row, day, old) ? 1 : 0)
      cost += rowCost(row, others + 1) - rowCost(row, others)
    }
    for place in problem.guardsTouched[day, option] {
      let row = problem.guardsTouched.indices[place]
      let own = problem.guardsTouched.contains(row, day, old) ? 1 : 0
      let ward = problem.isMember[problem.guards[row].wards * people + person] ? 1 : 0
      let guardian = problem.isMember[problem.guards[row].guardians * people + person] ? 1 : 0
      let (wards, guardians) = (tally.wards[row] - own * ward, tally.guardians[row] - own * guardian)
      cost += guardCost(row, wards: wards + ward, guardians: guardians + guardian)
      cost += .zero - guardCost(row, wards: wards, guardians: guardians)
    }
    return cost
  }

  private func limitPrice(
    _ person: Int, _ day: Int, _ option: Int, old: Int, fields: StretchFields
  ) -> Cost {
    var cost = Cost.zero
    for index in fields.priced {
      let limit = problem.limits.all[index]
      guard !limit.weights.isEmpty, limit.days.contains(day) else { continue }
      let without = tally.limits[index] - limit.weights[old]
      cost += limit.cost(without + limit.weights[option]) - limit.cost(without)
    }
    for place in fields.pricedGroups {
      let grouped = problem.limits.grouped[place]
      let measure = problem.limits.measures[grouped.measure]
      for touch in measure[day, option] {
        let group = measure.indices[touch]
        let own = measure.contains(group, day, old) ? 1 : 0
        guard tally.groups[grouped.counters + group] == own else { continue }
        let without = tally.limits[grouped.limit] - own
        let limit = problem.limits.all[grouped.limit]
        cost += limit.cost(without + 1) - limit.cost(without)
      }
    }
    return cost
  }

  /// Successions two or more days apart with days outside the stretch, and windows.
  private func sequencePrice(
    _ person: Int, _ day: Int, _ option: Int, old: Int, outside range: Range<Int>
  ) -> Cost {
    var cost = Cost.zero
    let (row, options) = (person * problem.days, problem.options)
    for lag in problem.lags where lag > 1 {
      let table = (lag - 1) * options * options
      let (before, after) = (day - lag, day + lag)
      if before >= 0, before < range.lowerBound {
        cost += problem.pairCost[table + schedule[row + before] * options + option]
      }
      if after < problem.days, after >= range.upperBound {
        cost += problem.pairCost[table + option * options + schedule[row + after]]
      }
    }
    for index in problem.windows.start[person]..<problem.windows.start[person + 1] {
      let window = problem.windows.all[index]
      for place in 0..<window.length where day - place + window.length > problem.history {
        let sum = tally.windows[window.sums + day - place + window.length - 1]
        let without = sum - problem.windows.weight(window, place, old)
        let with = without + problem.windows.weight(window, place, option)
        if with > window.most || without > window.most {
          cost += window.penalty.cost(with - window.most) - window.penalty.cost(without - window.most)
        }
      }
    }
    return cost
  }

  private func sharePrice(_ option: Int, old: Int) -> Int {
    problem.shares.indices.reduce(0) { cost, index in
      let share = problem.shares[index]
      let (part, whole) = (tally.parts[index] - share.part[old], tally.wholes[index] - share.whole[old])
      return cost + share.cost(part: part + share.part[option], whole: whole + share.whole[option])
        - share.cost(part: part, whole: whole)
    }
  }
}

extension Touches {
  /// Whether an index is among those of a day and option.
  func contains(_ index: Int, _ day: Int, _ option: Int) -> Bool {
    for place in self[day, option] where indices[place] == index { return true }
    return false
  }
}
