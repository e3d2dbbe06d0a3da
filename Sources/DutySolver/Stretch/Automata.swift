/// The automata of all people.
struct Automata: Sendable {
  private(set) var all: [Automaton] = []
  /// The automaton that a person's days are filled with; nil when even that would be too large.
  ///
  /// It knows only the options that the person may hold, and where it would still be large, it leaves out soft prices of
  /// neighbouring days: whoever may be sent anywhere has too many of them. People with the same runs and options
  /// share one.
  private(set) var own: [Int?] = []

  /// The most states of an automaton, and the largest table of an exact one.
  private static let (most, largest) = (2_000, 65_536)

  /// What tells automata apart.
  private struct Key: Hashable {
    let runs: [CompiledProblem.Runs.Form]
    let held: [Int]
  }

  /// Builds them.
  ///
  /// - Parameter held: the options that each person may hold on some day, off included.
  init(
    runs: CompiledProblem.Runs, held: [[Int]], days: Int, options: Int, pairs: [Cost], hardWeight: Int
  ) {
    func make(_ own: [Int], _ held: [Int], most: Int, isRough: Bool = false) -> Int? {
      let made = Automaton(
        runs: own, of: runs, days: days, options: options, held: held, pairs: pairs, hardWeight: hardWeight,
        most: most, isRough: isRough)
      guard let made else { return nil }
      all.append(made)
      return all.count - 1
    }
    var known: [Key: Int?] = [:]
    let fitting = min(Self.most, Self.largest / options)
    for person in held.indices {
      let bound = Array(runs.bound[runs.boundStart[person]..<runs.boundStart[person + 1]])
      let key = Key(runs: bound.map { runs.forms[$0] }, held: held[person])
      if known[key] == nil {
        known[key] = .some(
          make(bound, held[person], most: fitting)
            ?? make(bound, held[person], most: Self.most, isRough: true))
      }
      own.append(known[key] ?? nil)
    }
  }
}
