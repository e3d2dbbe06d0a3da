/// What a schedule costs, worked out from nothing: slow, obvious, and sharing no code with the search.
public struct Evaluation: Sendable {
  /// The whole cost.
  public let total: Cost
  /// Everything that costs anything, by kind and then in the problem's order.
  public let charges: [Charge]

  /// The kinds of constraint.
  public enum Kind: String, Sendable, CaseIterable {
    case cells, successions, limits, windows, runs, cover, guards, shares
  }

  /// What one constraint costs.
  public struct Charge: Sendable, Equatable {
    /// The kind of constraint.
    public let kind: Kind
    /// Its place in the problem's list of that kind; for a cell, the day.
    public let index: Int
    /// Whom it concerns; nil for cover, guards and shares.
    public let person: Int?
    /// What it costs.
    public let cost: Cost
  }

  /// Evaluates a schedule: an option for each person and day, people first.
  ///
  /// A cell that holds what it must not counts one hard unit.
  ///
  /// - Complexity: O(constraints × what each looks at).
  public init(_ options: [Int], of problem: Problem) {
    precondition(options.count == problem.people * problem.days)
    let schedule = Schedule(options: options, problem: problem)
    let all =
      schedule.cells + schedule.successions + schedule.limits + schedule.windows + schedule.runs
      + schedule.cover + schedule.guards + schedule.shares
    charges = all.filter { $0.cost != .zero }
    total = charges.reduce(.zero) { $0 + $1.cost }
  }

  /// The cost of each kind of constraint.
  public var byKind: [Kind: Cost] {
    charges.reduce(into: Dictionary(uniqueKeysWithValues: Kind.allCases.map { ($0, .zero) })) {
      $0[$1.kind, default: .zero] += $1.cost
    }
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
      count + Set(cells.filter { $0.options.contains(option(person, $0.day)) }.map(\.day)).count
    }
  }

  /// One charge for each constraint of a list, or for each person that it binds.
  private func charge<Rule>(
    _ kind: Evaluation.Kind, _ rules: [Rule], _ people: (Rule) -> [Int?], _ cost: (Rule, Int?) -> Cost
  ) -> [Evaluation.Charge] {
    rules.enumerated().flatMap { index, rule in
      people(rule).map { Evaluation.Charge(kind: kind, index: index, person: $0, cost: cost(rule, $0)) }
    }
  }

  var cells: [Evaluation.Charge] {
    (0..<problem.people).flatMap { person in
      (0..<problem.days).map { day in
        let index = problem.index(person, day, option(person, day))
        let cost = Cost(hard: problem.allowed[index] ? 0 : 1, soft: problem.cellCost[index])
        return Evaluation.Charge(kind: .cells, index: day, person: person, cost: cost)
      }
    }
  }

  var successions: [Evaluation.Charge] {
    charge(.successions, problem.successions, { _ in Array(0..<problem.people) }) { rule, person in
      let row = row(person ?? 0)
      return row.indices.reduce(.zero) { cost, day in
        let after = day + rule.lag
        guard after < problem.days, after >= problem.history, rule.first.contains(row[day]),
          rule.second.contains(row[after])
        else { return cost }
        return cost + rule.penalty.cost(1)
      }
    }
  }

  var limits: [Evaluation.Charge] {
    charge(.limits, problem.limits, { [$0.person] }) { limit, _ in
      let value =
        switch problem.measures[limit.measure] {
        case .sum(let weights, let days): days.reduce(0) { $0 + weights[option(limit.person, $1)] }
        case .groups(let groups):
          groups.filter { cells in
            cells.contains { $0.options.contains(option(limit.person, $0.day)) }
          }.count
        }
      return limit.penalty.cost((limit.least ?? value) - value)
        + limit.penalty.cost(value - (limit.most ?? value))
    }
  }

  var windows: [Evaluation.Charge] {
    charge(.windows, problem.windows, { problem.crews[$0.crew].members }) { window, person in
      let row = row(person ?? 0)
      var cost = Cost.zero
      for start in (1 - window.length)..<max(1 - window.length, problem.days)
      where start + window.length > problem.history {
        let sum = (0..<window.length).reduce(0) { sum, place in
          row.indices.contains(start + place) ? sum + window.weights[place][row[start + place]] : sum
        }
        cost += window.penalty.cost(sum - window.most)
      }
      return cost
    }
  }

  var runs: [Evaluation.Charge] {
    charge(.runs, problem.runs, { problem.crews[$0.crew].members }) { limit, person in
      let row = row(person ?? 0)
      var (cost, start) = (Cost.zero, 0)
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
      return cost
    }
  }

  var cover: [Evaluation.Charge] {
    charge(.cover, problem.cover, { _ in [nil] }) { row, _ in
      let have = present(row.crew, row.cells)
      return row.under.cost(row.need - have)
        + row.underPreferred.cost(row.preferred - max(have, row.need))
        + row.over.cost(have - row.preferred)
    }
  }

  var guards: [Evaluation.Charge] {
    charge(.guards, problem.guards, { _ in [nil] }) { row, _ in
      let alone = present(row.wards, row.cells) > 0 && present(row.guardians, row.cells) == 0
      return alone ? row.penalty.cost(row.amount) : .zero
    }
  }

  var shares: [Evaluation.Charge] {
    charge(.shares, problem.shares, { _ in [nil] }) { share, _ in
      var (part, whole) = (0, 0)
      for person in 0..<problem.people {
        for day in problem.history..<problem.days {
          part += share.part[option(person, day)]
          whole += share.whole[option(person, day)]
        }
      }
      return Cost(hard: 0, soft: share.cost(part: part, whole: whole))
    }
  }
}
