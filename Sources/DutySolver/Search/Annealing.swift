/// One search: where it stands, how hot it is, and the best it has seen.
///
/// Rounds of simulated annealing, each longer than the last. Small moves (a cell, an exchange of a stretch
/// between two people, a shift by a day) alternate with refills, which give a stretch of one person's days
/// the best schedule there is given everyone else, and, where posts must be held, with exchanges of two or three people;
/// both get a fixed part of the work.
struct Annealing {
  let problem: CompiledProblem
  var state: SearchState
  var random: SplitMix64
  var stretches: StretchSearch
  var exchanges = ExchangeSearch()
  /// What a stretch holds and what it is to hold; for whom it is exchanged with, the other way round.
  var mine: [Int] = []
  var theirs: [Int] = []
  private let chances = Chances()

  /// The best schedule so far.
  private(set) var best: Solution
  /// Work done: a small move counts one, a refill as many as take its time.
  private(set) var moves = 0
  /// Moves of its own, and the parts of them that refills and exchanges did.
  private var own = 0
  private var refillMoves = 0
  private var exchangeMoves = 0

  /// What a hard unit weighs against soft cost; grows while nothing lawful is found.
  private var hardWeight: Double
  /// How far a move may worsen the roster, in units of cost.
  private(set) var temperature: Double
  private let usual: Double
  private let coldest = 0.25
  /// Work in the present round, and how much of it is done.
  private var roundLength: Int
  private var roundMoves = 0
  private var rounds = 0
  /// The part of a search of known length that is going on; none while nothing lawful is found.
  private var part: Int?
  /// Rounds that came hardly nearer to a lawful roster, and how far it was when the present one began.
  private var stuck = 0
  private var distance = 0
  /// The temperature at which the present round began.
  private var roundStart: Double

  init(_ problem: CompiledProblem, start: [Int]?, seed: UInt64, until stop: () -> Bool) {
    self.problem = problem
    random = SplitMix64(seed: seed)
    stretches = StretchSearch(problem)
    state = SearchState(problem, schedule: problem.fitting(start))
    if start == nil { state.construct(&stretches, &random, until: stop) }
    best = Solution(options: state.schedule, cost: state.cost, moves: 0, bound: nil)
    usual = max(1, Double(problem.costScale) / 3)
    hardWeight = Double(problem.hardWeight)
    distance = best.cost.hard
    // The first round is short, for a first lawful roster; the size of the station sets its length.
    roundLength = max(2_000, 10 * problem.open.count)
    (roundStart, temperature) = (0, 0)
    roundStart = heat
    temperature = roundStart
  }

  /// How hot a round begins; as long as nothing lawful is known, so that a hard unit can now and then come back.
  private var heat: Double {
    if best.cost.hard > 0 { return hardWeight / (stuck > 0 ? 6 : 10) }
    return rounds % 3 == 2 ? hottest : hottest / 3
  }

  /// How hot the longest rounds begin.
  ///
  /// Exchanges are lawful, so what they cost is soft only, and more of it has to be borne on the way to something better.
  private var hottest: Double { isExchanging ? 3 * usual : usual }

  /// Whether people exchange more than they change: where posts must be held, once there is a lawful roster and small moves
  /// have done what they quickly can.
  var isExchanging: Bool {
    problem.isRigid && best.cost.hard == 0 && own >= Self.warmUp * problem.open.count
  }

  /// Whether, on the way to a lawful roster, nobody is missing any more, but somebody's own schedule is not lawful yet.
  private var isMending: Bool {
    problem.isRigid && best.cost.hard > 0 && state.shortages.isEmpty && !state.broken.isEmpty
  }

  /// Moves for every open cell before that.
  private static let warmUp = 40

  /// The heat that leaves a good roster what it is for the most part.
  private var warm: Double { max(1, hottest / 12) }

  /// Whether nothing can be better.
  var isPerfect: Bool { best.cost == .zero }

  /// The best schedule with the work of the whole search.
  var finished: Solution {
    Solution(options: best.options, cost: best.cost, moves: moves, bound: best.bound)
  }

  /// Takes up a schedule from elsewhere, cools it down from low heat for so much work, and goes on from the
  /// best; whether that is better than all before.
  mutating func polish(_ schedule: [Int], moves count: Int, until stop: () -> Bool) -> Bool {
    let kept = (state, temperature)
    state = SearchState(problem, schedule: problem.fitting(schedule))
    var improved = note()
    let begin = moves
    while moves - begin < count, !stop() {
      let left = 1 - Double(moves - begin) / Double(count)
      temperature = coldest + (warm - coldest) * left * left
      improved = work(256) || improved
    }
    if improved { state = SearchState(problem, schedule: best.options) } else { state = kept.0 }
    temperature = kept.1
    return improved
  }

  /// Goes on from a schedule that another search found; whether it is better than all before.
  mutating func adopt(_ schedule: [Int]) -> Bool {
    state = SearchState(problem, schedule: problem.fitting(schedule))
    return note()
  }

  /// Keeps in mind a schedule that another search found; whether it is better than all before.
  ///
  /// It goes on from it only when that is not lost in the heat at once.
  mutating func learn(_ schedule: [Int]) -> Bool {
    let kept = state
    let improved = adopt(schedule)
    if !improved || best.cost.hard == 0 && temperature > warm { state = kept }
    return improved
  }

  /// Counts work done elsewhere.
  mutating func count(_ work: Int) { moves += work }

  /// Keeps the present schedule if it is the best; whether it is.
  private mutating func note() -> Bool {
    guard state.cost < best.cost else { return false }
    best = Solution(options: state.schedule, cost: state.cost, moves: moves, bound: nil)
    return true
  }

  /// Does at least so much work; whether a better schedule than all before was found.
  ///
  /// `progress` is the part of the search that is over, 0 to 1, if that can be known.
  mutating func step(_ count: Int, progress: Double?) -> Bool {
    let begin = moves
    let improved = work(count)
    if let progress, best.cost.hard == 0 { cool(to: progress) } else { cool(moves - begin) }
    return improved
  }

  /// Does at least so much work at the present temperature; whether a better schedule was found.
  private mutating func work(_ count: Int) -> Bool {
    let begin = moves
    var improved = false
    while moves - begin < count {
      if isExchanging ? exchangeMoves * 2 < own : isMending && exchangeMoves * 3 < own {
        let before = exchanges.work
        exchange()
        let done = 1 + (exchanges.work - before) / 1_000
        exchangeMoves += done
        own += done
        moves += done
      } else if refillMoves * (isExchanging ? 10 : 6) < own {
        let before = stretches.work
        refill()
        let done = 1 + (stretches.work - before) / 1_000
        refillMoves += done
        own += done
        moves += done
      } else {
        own += 1
        moves += 1
        tryMove()
      }
      state.checkInvariant()
      // On the way to a lawful roster nearly every move is better than all before; keeping each would cost more than
      // the moves.
      if best.cost.hard == 0 || state.cost.hard == 0 { improved = note() || improved }
    }
    return note() || improved
  }

  /// Lowers the temperature in step with what is left of the search: two short rounds, then a long one.
  private mutating func cool(to progress: Double) {
    let ends = Self.ends
    let round = ends.firstIndex { progress < $0 } ?? ends.count - 1
    if round != part {
      (part, rounds) = (round, round)
      startRound()
    }
    let begin = round == 0 ? 0 : ends[round - 1]
    cool(left: 1 - min(1, (progress - begin) / (ends[round] - begin)))
  }

  /// The parts of a search of known length at which its rounds end.
  private static let ends = [0.03, 0.15, 1.0]

  /// The square cools quickly at first and lingers when it matters.
  private mutating func cool(left: Double) {
    temperature = coldest + (roundStart - coldest) * left * left
  }

  private mutating func startRound() {
    if best.cost.hard > 0, 4 * best.cost.hard > 3 * distance {
      hardWeight *= 1.25
      stuck += 1
    }
    distance = best.cost.hard
    roundStart = heat
    temperature = roundStart
    if rounds % 2 == 0 || best.cost.hard == 0 && state.cost.hard > 0 {
      state = SearchState(problem, schedule: best.options)
    }
  }

  /// Lowers the temperature in step with the round; a new round is longer and starts hot from the best.
  private mutating func cool(_ count: Int) {
    roundMoves += count
    guard roundMoves >= roundLength else {
      return cool(left: 1 - Double(roundMoves) / Double(roundLength))
    }
    rounds += 1
    roundMoves = 0
    roundLength =
      best.cost.hard > 0 ? roundLength * 5 / 4 : min(roundLength * 2, 400 * problem.open.count + 2_000_000)
    startRound()
  }

  /// Whether the change from an earlier cost to the present one is taken.
  mutating func accepts(_ before: Cost) -> Bool {
    let hard = Double(state.cost.hard - before.hard) * hardWeight
    let soft = Double(state.cost.soft - before.soft)
    // Until there is a lawful roster the law comes first by far.
    let worse = hard + (best.cost.hard > 0 ? soft * 0.02 : soft)
    return worse <= 0 || worse <= temperature * chances.draw(&random)
  }
}

extension CompiledProblem {
  /// A schedule in which a cell that breaks its lock gives way to it; nil is a schedule of first choices.
  func fitting(_ start: [Int]?) -> [Int] {
    (0..<(people * days)).map { cell in
      let choices = choices[choiceStart[cell]..<choiceStart[cell + 1]]
      if let start, choices.contains(start[cell]) { return start[cell] }
      return choices.first ?? Problem.off
    }
  }

  /// Whether a cell may hold an option.
  @inline(__always) func allows(_ person: Int, _ day: Int, _ option: Int) -> Bool {
    cellCost[(person * days + day) * options + option].hard == 0
  }
}
