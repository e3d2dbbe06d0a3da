/// One search: where it stands, how hot it is, and the best it has seen.
struct Annealing {
  private let problem: CompiledProblem
  private var state: SearchState
  private var random: SplitMix64
  private let chances = Chances()

  /// The best schedule so far.
  private(set) var best: Solution
  /// Moves tried.
  private(set) var moves = 0

  /// What a hard unit weighs against soft cost; grows while nothing lawful is found.
  private var hardWeight: Double
  private var temperature: Double
  private let hottest: Double
  private let coldest = 0.25
  /// Moves in the present round, and how many of them are done.
  private var roundLength: Int
  private var roundMoves = 0
  private var rounds = 0
  /// The temperature at which the present round began.
  private var roundStart: Double

  init(_ problem: CompiledProblem, start: [Int]?, seed: UInt64) {
    self.problem = problem
    random = SplitMix64(seed: seed)
    let plain = problem.choiceStart.dropLast().map { problem.choices[$0] }
    if let start {
      // A start that breaks a lock gives way to it.
      let fitting = start.indices.map { cell -> Int in
        let choices = problem.choices[problem.choiceStart[cell]..<problem.choiceStart[cell + 1]]
        return choices.contains(start[cell]) ? start[cell] : (choices.first ?? Problem.off)
      }
      state = SearchState(problem, schedule: fitting)
    } else {
      state = SearchState(problem, schedule: plain)
      state.construct(&random)
    }
    best = Solution(options: state.schedule, cost: state.cost, moves: 0, bound: nil)
    let prices = problem.prices
    hottest = max(1, Double(prices.median) / 2)
    // Nothing soft may be worth a hard unit, however dear it is.
    hardWeight = max(8, 2 * Double(prices.highest), 4 * Double(prices.median))
    // The first round is short, for a first lawful roster; the size of the station sets its length.
    roundLength = max(2_000, 30 * problem.open.count)
    roundStart = 0
    temperature = 0
    roundStart = heat
    temperature = roundStart
  }

  /// How hot a round begins: as long as nothing lawful is known, hard units must be able to come and go.
  private var heat: Double {
    if best.cost.hard > 0 { return hardWeight * 0.1 }
    return rounds % 3 == 0 ? hottest : hottest / 3
  }

  /// Whether nothing can be better.
  var isPerfect: Bool { best.cost == .zero }

  /// The best schedule with the moves of the whole search.
  var finished: Solution {
    Solution(options: best.options, cost: best.cost, moves: moves, bound: best.bound)
  }

  /// Tries so many moves; whether a better schedule than all before was found.
  mutating func step(_ count: Int) -> Bool {
    var improved = false
    for _ in 0..<count {
      moves += 1
      tryMove()
      if state.cost < best.cost {
        best = Solution(options: state.schedule, cost: state.cost, moves: moves, bound: nil)
        improved = true
      }
    }
    cool(count)
    return improved
  }

  /// Lowers the temperature in step with the round; a new round is longer and starts hot from the best.
  private mutating func cool(_ count: Int) {
    roundMoves += count
    guard roundMoves >= roundLength else {
      let done = Double(roundMoves) / Double(roundLength)
      // A straight line in the square root cools quickly at first and lingers when it matters.
      let left = (1 - done) * (1 - done)
      temperature = coldest + (roundStart - coldest) * left
      return
    }
    if best.cost.hard > 0 { hardWeight *= 1.25 }
    rounds += 1
    roundMoves = 0
    roundLength =
      best.cost.hard > 0 ? roundLength * 5 / 4 : min(roundLength * 2, 400 * problem.open.count + 2_000_000)
    roundStart = heat
    temperature = roundStart
    if rounds % 2 == 0 || best.cost.hard == 0 && state.cost.hard > 0 {
      state = SearchState(problem, schedule: best.options)
    }
  }

  /// Whether a change of cost is taken.
  private mutating func accepts(_ before: Cost) -> Bool {
    let soft = Double(state.cost.soft - before.soft)
    let worse = Double(state.cost.hard - before.hard) * hardWeight + (best.cost.hard > 0 ? soft * 0.02 : soft)
    return worse <= 0 || worse <= temperature * chances.draw(&random)
  }

  private mutating func tryMove() {
    if state.cost.hard > 0, random.below(4) == 0, let wanted = state.someShortage(&random) {
      return fill(wanted)
    }
    let cell = problem.open[random.below(problem.open.count)]
    let (person, day) = (cell / problem.days, cell % problem.days)
    switch random.below(10) {
    case 0..<3: change(person, day, length: 1)
    case 3..<5: change(person, day, length: 1 + random.below(6))
    case 5..<9: swap(person, day, length: random.below(3) == 0 ? 1 : 1 + random.below(10))
    default: slide(person, day)
    }
  }

  /// Somebody who can goes where somebody is missing; whoever is free takes over what they had there.
  private mutating func fill(_ wanted: (person: Int, day: Int, option: Int)) {
    let (person, day, option) = wanted
    let old = state.option(person, day)
    guard old != option, allows(person, day, option) else { return }
    let before = state.cost
    state.set(person, day..<(day + 1), to: [option])
    let stand = random.below(problem.people)
    let free = state.option(stand, day)
    let takesOver = old != Problem.off && stand != person && free == Problem.off && allows(stand, day, old)
    if takesOver { state.set(stand, day..<(day + 1), to: [old]) }
    if !accepts(before) {
      if takesOver { state.set(stand, day..<(day + 1), to: [free]) }
      state.set(person, day..<(day + 1), to: [old])
    }
  }

  /// Puts one option into a stretch of a person's days.
  private mutating func change(_ person: Int, _ day: Int, length: Int) {
    let cell = person * problem.days + day
    let choices = problem.choiceStart[cell]..<problem.choiceStart[cell + 1]
    let option = problem.choices[choices.lowerBound + random.below(choices.count)]
    let range = day..<min(problem.days, day + length)
    let old = Array(state.schedule[(cell)..<(cell + range.count)])
    let new = range.map { allows(person, $0, option) ? option : old[$0 - day] }
    guard new != old else { return }
    let before = state.cost
    state.set(person, range, to: new[...])
    if !accepts(before) { state.set(person, range, to: old[...]) }
  }

  /// Two people change places for a stretch of days.
  private mutating func swap(_ person: Int, _ day: Int, length: Int) {
    let other = random.below(problem.people)
    guard other != person else { return }
    let range = day..<min(problem.days, day + length)
    let (a, b) = (person * problem.days + day, other * problem.days + day)
    let mine = Array(state.schedule[a..<(a + range.count)])
    let theirs = Array(state.schedule[b..<(b + range.count)])
    guard mine != theirs,
      range.allSatisfy({ allows(person, $0, theirs[$0 - day]) && allows(other, $0, mine[$0 - day]) })
    else { return }
    let before = state.cost
    state.set(person, range, to: theirs[...])
    state.set(other, range, to: mine[...])
    if !accepts(before) {
      state.set(other, range, to: theirs[...])
      state.set(person, range, to: mine[...])
    }
  }

  /// A stretch of a person's days moves by one, the day at its end going to its front or the other way.
  private mutating func slide(_ person: Int, _ day: Int) {
    let range = day..<min(problem.days, day + 2 + random.below(8))
    guard range.count > 1 else { return }
    let cell = person * problem.days + day
    let old = Array(state.schedule[cell..<(cell + range.count)])
    let new =
      random.below(2) == 0 ? Array(old.suffix(1) + old.dropLast()) : Array(old.dropFirst() + old.prefix(1))
    guard new != old, range.allSatisfy({ allows(person, $0, new[$0 - day]) }) else { return }
    let before = state.cost
    state.set(person, range, to: new[...])
    if !accepts(before) { state.set(person, range, to: old[...]) }
  }

  private func allows(_ person: Int, _ day: Int, _ option: Int) -> Bool {
    problem.cellCost[(person * problem.days + day) * problem.options + option].hard == 0
  }
}
