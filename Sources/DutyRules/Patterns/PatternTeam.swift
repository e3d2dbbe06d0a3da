public import DutyModel

/// A team of a pattern with its people, and what it lacks for the shifts it has to hold.
public struct PatternTeam: Hashable, Sendable {
  /// The people, in the order in which they were dealt.
  public let members: [Badge]
  /// Officers among them.
  public let officers: Int
  /// People who may lead.
  public let leaders: Int
  /// People with each qualification that any post asks for.
  public let quals: [String: Int]
  /// What is missing for the shifts that the team holds.
  public let lacks: [Lack]

  /// Something that a team should have and has not.
  public struct Lack: Hashable, Sendable {
    /// What; nil for somebody who may lead.
    public let figure: Figure?
    /// What is needed.
    public let need: Int
    /// What is there.
    public let have: Int
  }

  /// Looks at a team.
  ///
  /// - Parameters:
  ///   - members: its people.
  ///   - needs: what its shifts ask of one team: people, officers, qualifications.
  ///   - setup: the station.
  public init(_ members: [Member], needs: Needs, setup: StationSetup) {
    self.members = members.map(\.badge)
    let officers = members.count(where: \.isOfficer)
    let leaders = members.count(where: \.isLeader)
    let quals = needs.quals.reduce(into: [String: Int]()) { counts, wanted in
      counts[wanted.key] = members.count { $0.quals.contains(wanted.key) }
    }
    (self.officers, self.leaders, self.quals) = (officers, leaders, quals)
    let figures: [(Figure, Int, Int)] =
      [(.total, needs.total, members.count), (.officers, needs.officers, officers)]
      + needs.quals.sorted { $0.key < $1.key }.map { (.qualification($0.key), $0.value, quals[$0.key] ?? 0) }
    lacks =
      figures.filter { $0.2 < $0.1 }.map { Lack(figure: $0.0, need: $0.1, have: $0.2) }
      + (setup.rules.leaderEachShift != nil && leaders == 0 ? [Lack(figure: nil, need: 1, have: 0)] : [])
  }

  /// What the shifts of a pattern ask of one team at most.
  public struct Needs: Hashable, Sendable {
    /// People.
    public var total = 0
    /// Officers.
    public var officers = 0
    /// People with a qualification.
    public var quals: [String: Int] = [:]

    /// The most that a shift asks on any date, shared among the teams that are on together.
    ///
    /// - Parameters:
    ///   - shifts: the station's shift for each letter, with how many teams have it at once.
    ///   - roster: the time meant.
    public init(_ shifts: [ShiftCode: Int], in roster: RosterCase) {
      for date in roster.dates {
        for (shift, needs) in Dictionary(grouping: roster.setup.needs(on: date), by: \.shift) {
          guard let teams = shifts[shift], teams > 0 else { continue }
          func each(_ whole: Int) -> Int { (whole + teams - 1) / teams }
          total = max(total, each(needs.reduce(0) { $0 + $1.total }))
          officers = max(officers, each(needs.reduce(0) { $0 + $1.officers }))
          for qual in Set(needs.flatMap(\.quals.keys)) {
            quals[qual] = max(quals[qual] ?? 0, each(needs.reduce(0) { $0 + ($1.quals[qual] ?? 0) }))
          }
        }
      }
    }
  }
}
