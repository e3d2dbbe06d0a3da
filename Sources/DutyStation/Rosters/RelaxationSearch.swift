import DutyModel
import DutyRules

/// The smallest sets of changes with which a lawful roster exists, each found by trying it.
///
/// First every change alone, then every two, then every three, until a set is found that a station can do by itself:
/// more people, or posts that are not held, are for others to decide. No set holds another. What arithmetic refutes is
/// not tried.
struct RelaxationSearch {
  /// What came of it.
  struct Answer {
    /// The sets that do, with the least of each change that was found to do.
    var sets: [[Relaxation]] = []
    /// Changes that were tried alone, at their greatest, without success: no proof that they do not do.
    var inVain: [Relaxation] = []
    /// Whether time ran out before everything was tried that was to be.
    var isCutShort = false
  }

  private let input: RosterCase
  private let kinds: [[Relaxation]]
  private let stop: () -> Bool
  /// How far from lawful each kind came alone.
  private var distance: [Int]

  /// More sets of one size than so many are not tried, more sets of several changes than so many not listed.
  private static let mostTries = 40
  private static let mostSets = 6

  init(_ input: RosterCase, kinds: [[Relaxation]], until stop: @escaping () -> Bool) {
    (self.input, self.kinds, self.stop) = (input, kinds, stop)
    distance = Array(repeating: .max / 4, count: kinds.count)
  }

  /// Looks for sets of one, two and three changes.
  mutating func search() throws -> Answer {
    var answer = Answer()
    try searchAlone(&answer)
    for size in 2...3
    where !answer.isCutShort && !answer.sets.contains(where: { $0.allSatisfy(\.isOwnToDecide) }) {
      try search(size: size, &answer)
    }
    return answer
  }

  // MARK: - One change

  private mutating func searchAlone(_ answer: inout Answer) throws {
    var least: [Int: Int] = [:]
    let open = kinds.map(open)
    guard !stop() else { return answer.isCutShort = true }
    var tried = Set<Int>()
    for (kind, steps) in open.enumerated() {
      guard let greatest = steps.last else { continue }
      guard !stop() else {
        answer.isCutShort = true
        break
      }
      tried.insert(kind)
      let hard = try nearest([greatest], .quick)
      distance[kind] = hard
      if hard == 0 { least[kind] = try leastStep(steps, &answer) { [$0] } }
    }
    // Less of what does deserves another look; and where nothing does, everything.
    for (kind, steps) in open.enumerated() where !steps.isEmpty {
      guard least[kind] != nil || least.isEmpty else { continue }
      for step in steps.indices.prefix(least[kind] ?? steps.count).reversed() {
        guard !stop() else {
          answer.isCutShort = true
          break
        }
        guard try nearest([steps[step]], .thorough) == 0 else { break }
        least[kind] = step
      }
    }
    for (kind, steps) in open.enumerated() {
      if let step = least[kind] {
        answer.sets.append([steps[step]])
      } else if tried.contains(kind), let last = steps.last {
        answer.inVain.append(last)
      }
    }
  }

  /// The steps of a kind with which the sums come out, by halving, since more never does less; none when time is over.
  private func open(_ steps: [Relaxation]) -> [Relaxation] {
    var (low, high) = (0, steps.count)
    while low < high {
      guard !stop() else { return [] }
      let middle = (low + high) / 2
      if Relaxation.comeOut([steps[middle]], input) { high = middle } else { low = middle + 1 }
    }
    return Array(steps[low...])
  }

  // MARK: - Several

  private mutating func search(size: Int, _ answer: inout Answer) throws {
    // Beside sets that are at hand only others of another kind are worth the time.
    let known = answer.sets.count
    let sets = combinations(of: size).filter { set in
      known == 0 || set.allSatisfy { kinds[$0].last?.isOwnToDecide == true }
    }.sorted { promise($0) < promise($1) }
    var tries = 0
    for set in sets where answer.sets.count - known < Self.mostSets {
      guard !stop(), tries < Self.mostTries else { return answer.isCutShort = true }
      var changes = set.compactMap { kinds[$0].last }
      guard Relaxation.comeOut(changes, input) else { continue }
      tries += 1
      guard try nearest(changes, .quick) == 0 else { continue }
      // One change after another is made as small as it can be beside the others.
      for (place, kind) in set.enumerated() {
        let step = try leastStep(kinds[kind], &answer) { changes[..<place] + [$0] + changes[(place + 1)...] }
        changes[place] = kinds[kind][step]
      }
      answer.sets.append(changes)
    }
  }

  private func combinations(of size: Int) -> [[Int]] {
    (1..<size).reduce(kinds.indices.map { [$0] }) { sets, _ in
      sets.flatMap { set in ((set.last ?? 0) + 1..<max((set.last ?? 0) + 1, kinds.count)).map { set + [$0] } }
    }
  }

  private func promise(_ set: [Int]) -> Int { set.reduce(0) { $0 + distance[$1] / 4 } }

  // MARK: - Trying

  /// The least step that does, when the greatest is known to: the first, or by halving, since more never does less.
  private func leastStep(
    _ steps: [Relaxation], _ answer: inout Answer, with others: (Relaxation) -> some Sequence<Relaxation>
  ) throws -> Int {
    var (low, high) = (0, steps.count - 1)
    while low < high {
      guard !stop() else {
        answer.isCutShort = true
        break
      }
      // Where the sums come out with the first it mostly does.
      let middle = low == 0 ? 0 : (low + high) / 2
      let changes = Array(others(steps[middle]))
      if Relaxation.comeOut(changes, input), try nearest(changes, .quick) == 0 {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return high
  }

  /// The hard units of the nearest roster with some changes; 0 when it is lawful.
  private func nearest(_ changes: [Relaxation], _ effort: RosterTrial.Effort) throws -> Int {
    let setup = changes.reduce(input.setup) { $1.applied(to: $0) }
    return try RosterTrial(input.replacing(setup: setup, assignments: [])).nearest(effort, until: stop).hard
  }
}
