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
  /// Locks that contradict the rules whatever else a roster holds.
  public let conflicts: [LockConflict]
  /// The smallest sets of changes with which a lawful roster was found: single changes, and twos or threes where no
  /// fewer does that the station can decide by itself.
  public let relaxations: [[Relaxation]]
  /// Changes that were tried alone without finding one, which is no proof that there is none.
  public let triedInVain: [Relaxation]
  /// Whether time ran out before everything was tried.
  public let isCutShort: Bool
  /// The least bad roster, kept as a draft; nil when a lawful one exists.
  public let leastBad: JudgedRoster?
  /// The locks that it could not keep, because they contradict others or a rule.
  public let unlocked: [Assignment]
  /// How many hard rules it breaks beside needs that are not met and those locks.
  public var otherBreaches: Int {
    leastBad?.judgement.findings.count { $0.severity == .hard && ![.cover, .locks].contains($0.rule) } ?? 0
  }
}

extension Station {
  /// Counts first, then tries; where no lawful roster is found the least bad one is kept as a draft.
  ///
  /// - Parameters:
  ///   - from: the first date.
  ///   - days: how many dates.
  ///   - passed: the part of the time allowed that is over, from 0 to 1.
  ///   - stop: asked while rosters are tried; true ends the trials.
  public func explain(
    from: CalendarDate, days: Int, passed: () -> Double, until stop: () -> Bool
  ) throws -> Explanation {
    try Self.checkPeriod(from: from, days: days)
    let input = try book.read { try $0.rosterCase(from: from, days: days, assignments: []) }
    let sums = Shortage.sums(input)
    let conflicts = LockConflict.all(input)
    let short = sums.filter { $0.short > 0 }
    if short.isEmpty, conflicts.isEmpty, try RosterTrial(input).isLawful(.quick, until: stop) {
      return Explanation(
        setup: input.setup, shortages: [], tightest: Self.tightest(sums), isFeasible: true, conflicts: [],
        relaxations: [], triedInVain: [], isCutShort: false, leastBad: nil, unlocked: [])
    }
    let isProved = !short.isEmpty || !conflicts.isEmpty
    if !isProved, try RosterTrial(input).isLawful(.thorough, until: stop) {
      return Explanation(
        setup: input.setup, shortages: [], tightest: Self.tightest(sums), isFeasible: true, conflicts: [],
        relaxations: [], triedInVain: [], isCutShort: false, leastBad: nil, unlocked: [])
    }
    let possible = LockConflict.settled(input, conflicts)
    let leastBad = try keep(
      RosterTrial(possible).leastBad(passed: passed, until: stop), from: from, days: days)
    let kinds = Relaxation.kinds(in: input, sums: short, conflicts: conflicts)
    let answer = try withoutActuallyEscaping(stop) { stop in
      var search = RelaxationSearch(input, kinds: kinds, until: stop)
      return try search.search()
    }
    return Explanation(
      setup: input.setup, shortages: Self.withoutEchoes(short),
      tightest: isProved ? [] : Self.tightest(sums), isFeasible: isProved ? false : nil,
      conflicts: conflicts, relaxations: answer.sets, triedInVain: answer.inVain,
      isCutShort: answer.isCutShort, leastBad: leastBad,
      unlocked: Set(input.setup.locks).subtracting(possible.setup.locks).sorted())
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
