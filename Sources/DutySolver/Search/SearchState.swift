/// A schedule with everything that makes its cost cheap to keep up to date.
///
/// The running cost equals the plain evaluator's at every moment; `matchesEvaluation` says so.
struct SearchState {
  let problem: CompiledProblem
  /// The schedule: an option for each person and day, people first.
  private(set) var schedule: [Int]
  /// The running cost.
  private(set) var cost: Cost

  /// People in each cover row; people and guardians in each guard row.
  private var rowCount: [Int]
  private var wardCount: [Int]
  private var guardianCount: [Int]
  /// Sums of each share's part and whole.
  private var partSum: [Int]
  private var wholeSum: [Int]
  /// The sum of every window of every person.
  private var windowSum: [Int]
  /// Value of each limit's measure, and for groups how many days hold each of its groups.
  private var limitValue: [Int]
  private var groupCount: [Int]
  private let groupStart: [Int]

  /// Makes the state of a schedule.
  init(_ problem: CompiledProblem, schedule: [Int]) {
    self.problem = problem
    rowCount = Array(repeating: 0, count: problem.rows.count)
    wardCount = Array(repeating: 0, count: problem.guards.count)
    guardianCount = Array(repeating: 0, count: problem.guards.count)
    partSum = Array(repeating: 0, count: problem.shares.count)
    wholeSum = Array(repeating: 0, count: problem.shares.count)
    windowSum = Array(repeating: 0, count: problem.windowSums)
    limitValue = Array(repeating: 0, count: problem.limits.count)
    groupStart = problem.limits.reduce(into: [0]) { starts, limit in
      let groups = if case .groups(_, let count) = limit.measure { count } else { 0 }
      starts.append((starts.last ?? 0) + groups)
    }
    groupCount = Array(repeating: 0, count: groupStart.last ?? 0)
    self.schedule = Array(repeating: Problem.off, count: problem.people * problem.days)
    cost = .zero
    settle(schedule)
  }

  /// Counts everything once, from an empty station.
  private mutating func settle(_ schedule: [Int]) {
    for index in rowCount.indices { cost += rowCost(index) }
    for person in 0..<problem.people {
      settleOff(person)
      for day in 0..<problem.days { count(person, day, Problem.off, by: 1) }
      cost += localCost(person, 0..<problem.days)
      set(person, 0..<problem.days, to: schedule[(person * problem.days)..<((person + 1) * problem.days)])
    }
  }

  /// What is counted over one person's days when all of them are off.
  private mutating func settleOff(_ person: Int) {
    for index in problem.limitsOf[person] {
      switch problem.limits[index].measure {
      case .sum(let weights, let days): limitValue[index] = weights[Problem.off] * days.count
      case .groups(let touches, let count):
        for day in 0..<problem.days {
          for place in touches[day, Problem.off] {
            groupCount[groupStart[index] + touches.indices[place]] += 1
          }
        }
        limitValue[index] = (0..<count).filter { groupCount[groupStart[index] + $0] > 0 }.count
      }
      cost += problem.limits[index].cost(limitValue[index])
    }
    for window in problem.windowsOf[person] {
      for start in (1 - window.length)..<problem.days {
        let days = max(0, start)..<min(problem.days, start + window.length)
        let index = window.sums + start + window.length - 1
        windowSum[index] = days.reduce(0) {
          $0 + window.weights[($1 - start) * problem.options + Problem.off]
        }
        if start + window.length > problem.history {
          cost += window.penalty.cost(windowSum[index] - window.most)
        }
      }
    }
  }

  /// What a person has on a day.
  func option(_ person: Int, _ day: Int) -> Int { schedule[person * problem.days + day] }

  /// Puts options into a stretch of a person's days and brings the cost up to date.
  mutating func set(_ person: Int, _ range: Range<Int>, to options: ArraySlice<Int>) {
    let row = person * problem.days
    var (first, last) = (range.lowerBound, range.upperBound - 1)
    let shift = options.startIndex - range.lowerBound
    while first <= last, schedule[row + first] == options[first + shift] { first += 1 }
    while last >= first, schedule[row + last] == options[last + shift] { last -= 1 }
    guard first <= last else { return }
    let before = localCost(person, first..<(last + 1))
    for day in first...last {
      let (old, new) = (schedule[row + day], options[day + shift])
      guard old != new else { continue }
      count(person, day, old, by: -1)
      schedule[row + day] = new
      count(person, day, new, by: 1)
      exchange(person, day, old, new)
    }
    cost += localCost(person, first..<(last + 1)) - before
  }

  /// Counts a cell in or out of everything that is a sum over cells.
  private mutating func count(_ person: Int, _ day: Int, _ option: Int, by step: Int) {
    let cell = problem.cellCost[(person * problem.days + day) * problem.options + option]
    cost += step > 0 ? cell : Cost.zero - cell
    for place in problem.rowsTouched[day, option] {
      let row = problem.rowsTouched.indices[place]
      guard problem.isMember[problem.rows[row].crew * problem.people + person] else { continue }
      cost += .zero - rowCost(row)
      rowCount[row] += step
      cost += rowCost(row)
    }
    for place in problem.guardsTouched[day, option] {
      let row = problem.guardsTouched.indices[place]
      let guardRow = problem.guards[row]
      cost += .zero - guardCost(row)
      if problem.isMember[guardRow.wards * problem.people + person] { wardCount[row] += step }
      if problem.isMember[guardRow.guardians * problem.people + person] { guardianCount[row] += step }
      cost += guardCost(row)
    }
    if day >= problem.history {
      for index in problem.shares.indices {
        let share = problem.shares[index]
        guard share.whole[option] != 0 || share.part[option] != 0 else { continue }
        let before = share.cost(part: partSum[index], whole: wholeSum[index])
        partSum[index] += step * share.part[option]
        wholeSum[index] += step * share.whole[option]
        cost.soft += share.cost(part: partSum[index], whole: wholeSum[index]) - before
      }
    }
  }

  /// Brings what is counted over one person's days from one option of a day to another.
  private mutating func exchange(_ person: Int, _ day: Int, _ old: Int, _ new: Int) {
    for index in problem.limitsOf[person] { measure(index, day, old, new) }
    for window in problem.windowsOf[person] { slide(window, day, old, new) }
  }

  /// Every window that a day lies in.
  private mutating func slide(
    _ window: CompiledProblem.PersonalWindow, _ day: Int, _ old: Int, _ new: Int
  ) {
    for place in 0..<window.length {
      let row = place * problem.options
      let change = window.weights[row + new] - window.weights[row + old]
      guard change != 0 else { continue }
      let index = window.sums + day - place + window.length - 1
      let before = windowSum[index]
      windowSum[index] = before + change
      // A window that ends within the history is not counted.
      guard max(before, before + change) > window.most, day - place + window.length > problem.history else {
        continue
      }
      cost += window.penalty.cost(before + change - window.most) - window.penalty.cost(before - window.most)
    }
  }

  private mutating func measure(_ index: Int, _ day: Int, _ old: Int, _ new: Int) {
    let before = limitValue[index]
    switch problem.limits[index].measure {
    case .sum(let weights, let days):
      if days.contains(day) { limitValue[index] += weights[new] - weights[old] }
    case .groups(let touches, _):
      for (option, step) in [(old, -1), (new, 1)] {
        for place in touches[day, option] {
          let group = groupStart[index] + touches.indices[place]
          groupCount[group] += step
          if groupCount[group] == (step > 0 ? 1 : 0) { limitValue[index] += step }
        }
      }
    }
    guard limitValue[index] != before else { return }
    cost += problem.limits[index].cost(limitValue[index]) - problem.limits[index].cost(before)
  }

  /// A cell that would help where people are missing, if a few looks find such a place.
  func someShortage(_ random: inout SplitMix64) -> (person: Int, day: Int, option: Int)? {
    let places = problem.rows.count + problem.guards.count
    guard places > 0 else { return nil }
    for _ in 0..<24 {
      let place = random.below(places)
      let (cells, crew): ([DayOptions], Int)
      if place < problem.rows.count {
        let row = problem.rows[place]
        guard rowCount[place] < row.need, case .hard = row.under else { continue }
        (cells, crew) = (row.cells, row.crew)
      } else {
        let (index, row) = (place - problem.rows.count, problem.guards[place - problem.rows.count])
        guard wardCount[index] > 0, guardianCount[index] == 0, case .hard = row.penalty else { continue }
        (cells, crew) = (row.cells, row.guardians)
      }
      let members = problem.crews[crew]
      guard let cell = cells.isEmpty ? nil : cells[random.below(cells.count)], !members.isEmpty,
        !cell.options.isEmpty, cell.day >= problem.history
      else { continue }
      return (
        members[random.below(members.count)], cell.day, cell.options[random.below(cell.options.count)]
      )
    }
    return nil
  }

  private func rowCost(_ index: Int) -> Cost {
    let (row, have) = (problem.rows[index], rowCount[index])
    if have > row.preferred { return row.over.cost(have - row.preferred) }
    if have >= row.need { return row.underPreferred.cost(row.preferred - have) }
    return row.under.cost(row.need - have) + row.underPreferred.cost(row.preferred - row.need)
  }

  private func guardCost(_ index: Int) -> Cost {
    guard wardCount[index] > 0, guardianCount[index] == 0 else { return .zero }
    return problem.guards[index].penalty.cost(problem.guards[index].amount)
  }
}
