public import DutyModel
public import DutyRules

/// How a roster fits the pattern that it follows: the teams, and where it leaves the pattern.
public struct PatternFit: Sendable {
  /// The station, for names.
  public let setup: StationSetup
  /// The teams, in the pattern's order.
  public let teams: [PatternTeam]
  /// Days of people on which the roster is not what the pattern says.
  public let departures: Int
}

extension Station {
  /// How a roster that was planned by a pattern fits it.
  ///
  /// - Throws: `Refusal` as planning by the pattern does.
  public func fit(_ judged: JudgedRoster, to order: PatternOrder) throws -> PatternFit {
    let plan = try PatternPlan(order, case: judged.rosterCase)
    let given = Dictionary(
      grouping: judged.roster.assignments, by: { PatternPlan.Cell(who: $0.who, date: $0.date) })
    let departures = judged.rosterCase.setup.members.reduce(0) { sum, member in
      sum
        + judged.rosterCase.dates.count { date in
          let meant = plan.shift(of: member.badge, on: date)
          return given[.init(who: member.badge, date: date)]?.map(\.shift) ?? [] != [meant].compactMap(\.self)
        }
    }
    return PatternFit(setup: judged.rosterCase.setup, teams: plan.sheets, departures: departures)
  }
}
