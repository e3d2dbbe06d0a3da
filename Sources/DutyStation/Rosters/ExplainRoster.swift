import DutyBook
public import DutyModel
public import DutyRules

/// Why a period can or cannot be manned.
public struct Explanation: Sendable {
  /// The station, for names.
  public let setup: StationSetup
  /// Sums that are short, the worst first.
  public let shortages: [Shortage]
  /// Where it is tightest though enough: a sum for each kind of people; empty when sums are short.
  public let tightest: [Shortage]
  /// Whether a lawful roster exists: proved by one, disproved by a sum, or nil when neither was found in time.
  public let isFeasible: Bool?
  /// Of each kind the smallest set of changes with which a lawful roster was found; pairs of kinds when no kind
  /// does alone.
  public let relaxations: [[Relaxation]]
  /// The least bad roster, kept as a draft; nil when a lawful one exists.
  public let leastBad: JudgedRoster?
}

extension Station {
  /// Counts first, then tries; where no lawful roster is found the least bad one is kept as a draft.
  ///
  /// - Parameters:
  ///   - from: the first date.
  ///   - days: how many dates.
  ///   - stop: asked while rosters are tried; true ends the trials.
  public func explain(from: CalendarDate, days: Int, until stop: () -> Bool) throws -> Explanation {
    try Self.checkPeriod(from: from, days: days)
    let input = try book.read { try $0.rosterCase(from: from, days: days, assignments: []) }
    let sums = Shortage.sums(input)
    let shortages = Self.withoutEchoes(sums.filter { $0.short > 0 })
    if shortages.isEmpty, try RosterTrial(input).isLawful(until: stop) {
      return Explanation(
        setup: input.setup, shortages: [], tightest: Self.tightest(sums), isFeasible: true, relaxations: [],
        leastBad: nil)
    }
    let leastBad = try keep(try RosterTrial(input).leastBad(until: stop), from: from, days: days)
    let kinds =
      shortages.isEmpty ? Relaxation.candidates(in: input) : Relaxation.candidates(for: shortages, in: input)
    return Explanation(
      setup: input.setup, shortages: shortages, tightest: shortages.isEmpty ? Self.tightest(sums) : [],
      isFeasible: shortages.isEmpty ? nil : false,
      relaxations: try Self.smallestSets(kinds, input, until: stop), leastBad: leastBad)
  }

  /// Of each kind the least change that does, alone; where none does alone, the pairs that do together.
  private static func smallestSets(
    _ kinds: [[[Relaxation]]], _ input: RosterCase, until stop: () -> Bool
  ) throws -> [[Relaxation]] {
    func works(_ changes: [Relaxation]) throws -> Bool {
      guard !stop() else { return false }
      let setup = changes.reduce(input.setup) { $1.applied(to: $0) }
      return try RosterTrial(input.replacing(setup: setup, assignments: [])).isLawful(until: stop)
    }
    let single = try kinds.compactMap { kind in try kind.first(where: works) }
    guard single.isEmpty else { return single }
    let all = kinds.compactMap(\.last)
    let pairs = all.indices.flatMap { first in all[(first + 1)...].map { all[first] + $0 } }
    return Array(try pairs.lazy.filter { Relaxation.comeOut($0, input) }.filter(works).prefix(3))
  }

  private func keep(_ trial: RosterTrial.Found, from: CalendarDate, days: Int) throws -> JudgedRoster {
    try write { writer in
      let roster = Roster(
        id: try writer.nextRosterID(), from: from, days: days, assignments: trial.assignments,
        locked: trial.locked, origin: .planned,
        plan: PlanRecord(seed: 1, moves: trial.moves, hard: trial.hard, soft: trial.soft))
      try writer.append(.rosterDrafted(roster))
      return JudgedRoster(roster, in: try writer.rosterCase(roster))
    }
  }

  /// Of each kind of people the sum in which the greatest part of what is there is needed.
  private static func tightest(_ sums: [Shortage]) -> [Shortage] {
    sums.filter { $0.need > 0 }.reduce(into: [Shortage]()) { kept, sum in
      guard let index = kept.firstIndex(where: { $0.of == sum.of }) else { return kept.append(sum) }
      if sum.need * kept[index].have > kept[index].need * sum.have { kept[index] = sum }
    }
  }

  /// Without sums that only say of everybody what another says of officers or of a qualification.
  private static func withoutEchoes(_ shortages: [Shortage]) -> [Shortage] {
    shortages.filter { shortage in
      shortage.of != .total
        || !shortages.contains {
          $0.of != .total && $0.rule == shortage.rule && $0.need == shortage.need && $0.have == shortage.have
        }
    }
  }
}
