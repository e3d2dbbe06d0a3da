/// What a schedule costs, worked out from nothing: slow, obvious, and sharing no code with the search.
public struct Evaluation: Sendable {
  /// The whole cost.
  public let total: Cost
  /// The cost of each kind of constraint.
  public let byKind: [Kind: Cost]

  /// The kinds of constraint.
  public enum Kind: String, Sendable, CaseIterable {
    case cells, successions, limits, windows, runs, cover, guards, shares
  }

  /// Evaluates a schedule: an option for each person and day, people first.
  ///
  /// A cell that holds what it must not counts one hard unit.
  ///
  /// - Complexity: O(constraints × what each looks at).
  public init(_ options: [Int], of problem: Problem) {
    precondition(options.count == problem.people * problem.days)
    let schedule = Schedule(options: options, problem: problem)
    byKind = [
      .cells: schedule.cells, .successions: schedule.successions, .limits: schedule.limits,
      .windows: schedule.windows, .runs: schedule.runs, .cover: schedule.cover,
      .guards: schedule.guards, .shares: schedule.shares,
    ]
    total = byKind.values.reduce(.zero, +)
  }
}

/// A schedule with its problem, for reading.
private struct Schedule {
  let options: [Int]
  let problem: Problem

  func option(_ person: Int, _ day: Int) -> Int { options[person * problem.days + day] }

  func row(_ person: Int) -> [Int] { (0..<problem.days).map { option(person, $0) } }

  /// How many people of a crew are in some cells, once for every day they are.
  func present(_ crew: Int, _ cells: [DayOptions]) -> Int {
    problem.crews[crew].members.reduce(0) { count, person in
      count + cells.filter { $0.options.contains(option(person, $0.day)) }.count
    }
  }

  var cells: Cost {
    var cost = Cost.zero
    for person in 0..<problem.people {
      for day in 0..<problem.days {
        let index = problem.index(person, day, option(person, day))
        cost += Cost(hard: problem.allowed[index] ? 0 : 1, soft: problem.cellCost[index])
      }
    }
    return cost
  }

  var successions: Cost {
    var cost = Cost.zero
    for rule in problem.successions {
      for person in 0..<problem.people {
        for day in 0..<problem.days where day + rule.lag < problem.days && day + rule.lag >= problem.history {
          if rule.first.contains(option(person, day)), rule.second.contains(option(person, day + rule.lag)) {
            cost += rule.penalty.cost(1)
          }
        }
      }
    }
    return cost
  }

  var limits: Cost {
    problem.limits.reduce(.zero) { cost, limit in
      let value =
        switch problem.measures[limit.measure] {
        case .sum(let weights, let days): days.reduce(0) { $0 + weights[option(limit.person, $1)] }
        case .groups(let groups):
          groups.filter { cells in
            cells.contains { $0.options.contains(option(limit.person, $0.day)) }
          }.count
        }
      return cost + limit.penalty.cost((limit.least ?? value) - value)
        + limit.penalty.cost(value - (limit.most ?? value))
    }
  }

  var windows: Cost {
    var cost = Cost.zero
    for window in problem.windows {
      for person in problem.crews[window.crew].members {
        for start in (1 - window.length)..<max(1 - window.length, problem.days)
        where start + window.length > problem.history {
          let sum = (0..<window.length).reduce(0) { sum, k in
            (0..<problem.days).contains(start + k)
              ? sum + window.weights[k][option(person, start + k)] : sum
          }
          cost += window.penalty.cost(sum - window.most)
        }
      }
    }
    return cost
  }

  var runs: Cost {
    var cost = Cost.zero
    for limit in problem.runs {
      for person in problem.crews[limit.crew].members {
        var start = 0
        let row = row(person)
        while start < row.count {
          guard limit.options.contains(row[start]) else {
            start += 1
            continue
          }
          let end = row[start...].firstIndex { !limit.options.contains($0) } ?? row.count
          if end > problem.history { cost += limit.penalty.cost(end - start - (limit.most ?? row.count)) }
          // What comes after a run decides that it was too short.
          if end >= problem.history, start > 0, end < row.count {
            cost += limit.penalty.cost((limit.least ?? 0) - (end - start))
          }
          start = end
        }
      }
    }
    return cost
  }

  var cover: Cost {
    problem.cover.reduce(.zero) { cost, row in
      let have = present(row.crew, row.cells)
      return cost + row.under.cost(row.need - have)
        + row.underPreferred.cost(row.preferred - max(have, row.need))
        + row.over.cost(have - row.preferred)
    }
  }

  var guards: Cost {
    problem.guards.reduce(.zero) { cost, row in
      let alone = present(row.wards, row.cells) > 0 && present(row.guardians, row.cells) == 0
      return alone ? cost + row.penalty.cost(row.amount) : cost
    }
  }

  var shares: Cost {
    problem.shares.reduce(.zero) { cost, share in
      var (part, whole) = (0, 0)
      for person in 0..<problem.people {
        for day in problem.history..<problem.days {
          part += share.part[option(person, day)]
          whole += share.whole[option(person, day)]
        }
      }
      return cost + Cost(hard: 0, soft: share.cost(part: part, whole: whole))
    }
  }
}
