/// What a schedule counts: people in rows, sums, windows.
struct Tally {
  /// People in each cover row; people and guardians in each guard row.
  var rows: [Int]
  var wards: [Int]
  var guardians: [Int]
  /// Sums of each share's part and whole.
  var parts: [Int]
  var wholes: [Int]
  /// The sum of every window of every person.
  var windows: [Int]
  /// Hard units of each person that nobody else has a part in: cells, sequences, limits, windows.
  var ownHard: [Int]
  /// Value of each limit's measure, and how many days hold each group of each limit on groups.
  var limits: [Int]
  var groups: [Int]

  init(_ problem: CompiledProblem) {
    func zeros(_ count: Int) -> [Int] { Array(repeating: 0, count: count) }
    rows = zeros(problem.rows.count)
    wards = zeros(problem.guards.count)
    guardians = zeros(problem.guards.count)
    parts = zeros(problem.shares.count)
    wholes = zeros(problem.shares.count)
    windows = zeros(problem.windows.sums)
    ownHard = zeros(problem.people)
    limits = zeros(problem.limits.all.count)
    groups = zeros(problem.limits.groupCounters)
  }
}

extension SearchState {
  /// What rows cost with nobody in them.
  var emptyRowCost: Cost { problem.rows.indices.reduce(.zero) { $0 + rowCost($1, 0) } }

  /// What somebody's limits and windows cost who has not so much as a free day.
  func emptyCost(_ person: Int) -> Cost {
    var cost = Cost.zero
    for index in problem.limits.start[person]..<problem.limits.start[person + 1] {
      cost += problem.limits.all[index].cost(0)
    }
    for index in problem.windows.start[person]..<problem.windows.start[person + 1] {
      let window = problem.windows.all[index]
      let counted = problem.days + window.length - 1 - problem.history
      if window.most < 0 {
        for _ in 0..<max(0, counted) { cost += window.penalty.cost(-window.most) }
      }
    }
    return cost
  }

  /// Counts a cell out of and into everything that is a sum over cells, and returns what that costs; nil is
  /// a cell that does not exist yet.
  ///
  /// What is hard about the person alone is also counted in `ownHard`.
  mutating func count(_ person: Int, _ day: Int, from old: Int?, to new: Int) -> Cost {
    var own = Cost.zero
    if let old { own += countOwn(person, day, old, by: -1) }
    own += countOwn(person, day, new, by: 1)
    for index in problem.windows.start[person]..<problem.windows.start[person + 1] {
      own += slide(index, day, from: old, to: new)
    }
    tally.ownHard[person] += own.hard
    var cost = own
    if let old { cost += countShared(person, day, old, by: -1) }
    cost += countShared(person, day, new, by: 1)
    if !problem.shares.isEmpty, day >= problem.history { cost.soft += share(from: old, to: new) }
    return cost
  }

  /// Counts a cell where others count, too: rows and guards.
  private mutating func countShared(_ person: Int, _ day: Int, _ option: Int, by step: Int) -> Cost {
    var cost = Cost.zero
    for place in problem.rowsTouched[day, option] {
      let row = problem.rowsTouched.indices[place]
      guard problem.isMember[problem.asks[row].crew * problem.people + person] else { continue }
      let have = tally.rows[row]
      tally.rows[row] = have + step
      cost += rowCost(row, have + step) - rowCost(row, have)
      if problem.asks[row].isHard { shortages.mark(row, problem.asks[row].isShort(have + step)) }
    }
    for place in problem.guardsTouched[day, option] {
      let row = problem.guardsTouched.indices[place]
      cost += .zero - guardCost(row)
      if problem.isMember[problem.guards[row].wards * problem.people + person] { tally.wards[row] += step }
      if problem.isMember[problem.guards[row].guardians * problem.people + person] {
        tally.guardians[row] += step
      }
      cost += guardCost(row)
      markGuard(row)
    }
    return cost
  }

  /// Counts a cell where nobody else counts: its own cost and limits.
  private mutating func countOwn(_ person: Int, _ day: Int, _ option: Int, by step: Int) -> Cost {
    let cell = problem.cellCost[(person * problem.days + day) * problem.options + option]
    var cost = step > 0 ? cell : .zero - cell
    for place in problem.limits[person, option] {
      let add = problem.limits.adds[place]
      guard add.days.contains(day) else { continue }
      cost += move(add.limit, by: step * add.weight)
    }
    for place in problem.limits.groupedStart[person]..<problem.limits.groupedStart[person + 1] {
      cost += group(place, day, option, by: step)
    }
    return cost
  }

  private mutating func group(_ place: Int, _ day: Int, _ option: Int, by step: Int) -> Cost {
    let limit = problem.limits.grouped[place]
    var change = 0
    for touch in problem.limits.measures[limit.measure][day, option] {
      let counter = limit.counters + problem.limits.measures[limit.measure].indices[touch]
      tally.groups[counter] += step
      if tally.groups[counter] == (step > 0 ? 1 : 0) { change += step }
    }
    return change == 0 ? .zero : move(limit.limit, by: change)
  }

  private mutating func move(_ limit: Int, by change: Int) -> Cost {
    let old = tally.limits[limit]
    tally.limits[limit] = old + change
    return problem.limits.bands[limit].cost(old + change) - problem.limits.bands[limit].cost(old)
  }

  private mutating func share(from old: Int?, to new: Int) -> Int {
    var cost = 0
    for index in problem.shares.indices {
      let share = problem.shares[index]
      let part = share.part[new] - (old.map { share.part[$0] } ?? 0)
      let whole = share.whole[new] - (old.map { share.whole[$0] } ?? 0)
      guard part != 0 || whole != 0 else { continue }
      cost -= share.cost(part: tally.parts[index], whole: tally.wholes[index])
      tally.parts[index] += part
      tally.wholes[index] += whole
      cost += share.cost(part: tally.parts[index], whole: tally.wholes[index])
    }
    return cost
  }

  /// Counts a cell in every window that it lies in.
  private mutating func slide(_ index: Int, _ day: Int, from old: Int?, to new: Int) -> Cost {
    let window = problem.windows.all[index]
    var cost = Cost.zero
    for place in 0..<window.length {
      let before = old.map { problem.windows.weight(window, place, $0) } ?? 0
      let change = problem.windows.weight(window, place, new) - before
      guard change != 0 else { continue }
      let sum = window.sums + day - place + window.length - 1
      let was = tally.windows[sum]
      tally.windows[sum] = was + change
      // A window that ends within the history is not counted.
      guard day - place + window.length > problem.history, max(was, was + change) > window.most else {
        continue
      }
      cost += window.penalty.cost(was + change - window.most) - window.penalty.cost(was - window.most)
    }
    return cost
  }

  /// What a cover row costs with so many people.
  @inline(__always) func rowCost(_ index: Int, _ have: Int) -> Cost { problem.asks[index].cost(have) }

  /// What a guard row costs as the counts stand.
  @inline(__always) func guardCost(_ index: Int) -> Cost {
    guardCost(index, wards: tally.wards[index], guardians: tally.guardians[index])
  }

  /// What a guard row costs with so many of both.
  @inline(__always) func guardCost(_ index: Int, wards: Int, guardians: Int) -> Cost {
    guard wards > 0, guardians == 0 else { return .zero }
    return problem.guards[index].penalty.cost(problem.guards[index].amount)
  }
}
