public import DutyModel

/// One change to a station that would make a lawful roster possible.
public enum Relaxation: Hashable, Sendable {
  /// At most so many hours in any 168 instead.
  case maxHours7d(hours: Int)
  /// So many more people, officers or not.
  case morePeople(Int, officers: Bool)
  /// One post not held.
  case withoutPost(PostCode)

  /// The change for programs.
  public var word: String {
    switch self {
    case .maxHours7d(let hours): "max_hours_7d=\(hours)"
    case .morePeople(let count, let officers): officers ? "officers+\(count)" : "people+\(count)"
    case .withoutPost(let post): "without=\(post)"
    }
  }

  /// The station as it would be.
  public func applied(to setup: StationSetup) -> StationSetup {
    var setup = setup
    switch self {
    case .maxHours7d(let hours):
      let strength = setup.rules.maxHours7d?.strength ?? .hard
      setup.rules.maxHours7d = .init(strength: strength, hours: hours)
    case .morePeople(let count, let officers):
      setup.members += (0..<count).map { number in
        Member(
          badge: Badge("+\(number + 1)"), name: Name("+\(number + 1)"), rank: officers ? .officer : .auxiliary
        )
      }
    case .withoutPost(let code):
      setup.posts.removeAll { $0.code == code }
      setup.locks.removeAll { $0.post == code }
    }
    return setup
  }

  /// The single changes worth trying where sums are short, kind by kind, each kind from the least change on:
  /// higher weekly limits, more people, each post left.
  ///
  /// Only changes after which no sum is short any more are returned. Sums do not know that duties come whole, so
  /// the least change by arithmetic may not do: a trial decides, and goes on to the next of the kind.
  public static func candidates(for shortages: [Shortage], in roster: RosterCase) -> [[Relaxation]] {
    var kinds: [[Relaxation]] = []
    if let cap = roster.setup.rules.maxHours7d?.hours, shortages.contains(where: { $0.rule == .maxHours7d }) {
      let longest = (roster.setup.shifts.map(\.countedMinutes).max() ?? 60) / 60
      let least = ((cap + 1)...max(cap + 1, 168)).first { comesOut(.maxHours7d(hours: $0), roster) }
      if let least {
        kinds.append([least, least + longest].filter { $0 <= 168 }.map { .maxHours7d(hours: $0) })
      }
    }
    for officers in [true, false] {
      let needed = shortages.filter { ($0.of == .officers) == officers }.map(\.people).max() ?? 0
      guard needed > 0 else { continue }
      kinds.append(
        (needed..<(needed + 5)).map { .morePeople($0, officers: officers) }.filter { comesOut($0, roster) })
    }
    return kinds + roster.setup.posts.map { [.withoutPost($0.code)] }.filter { comesOut($0[0], roster) }
  }

  private static func comesOut(_ change: Relaxation, _ roster: RosterCase) -> Bool {
    let changed = change.applied(to: roster.setup)
    return Shortage.all(setup: changed, from: roster.from, days: roster.days).isEmpty
  }
}
