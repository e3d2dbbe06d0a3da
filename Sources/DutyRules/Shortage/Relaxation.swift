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

  /// The single changes worth trying where sums are short: the least limit with which the sums come out,
  /// the people that are missing, and each post that could be left.
  ///
  /// Only changes after which no sum is short any more are returned; whether a roster exists is for a trial.
  public static func candidates(for shortages: [Shortage], in roster: RosterCase) -> [Relaxation] {
    var found: [Relaxation] = []
    if let cap = roster.setup.rules.maxHours7d?.hours, shortages.contains(where: { $0.rule == .maxHours7d }) {
      let higher = stride(from: cap + 1, through: 168, by: 1)
      if let hours = higher.first(where: { comesOut(.maxHours7d(hours: $0), roster) }) {
        found.append(.maxHours7d(hours: hours))
      }
    }
    for officers in [true, false] {
      let needed = shortages.filter { ($0.of == .officers) == officers }.map(\.people).max() ?? 0
      if needed > 0 {
        let more = (needed..<(needed + 4)).lazy.map { Relaxation.morePeople($0, officers: officers) }
        if let change = more.first(where: { comesOut($0, roster) }) { found.append(change) }
      }
    }
    found += roster.setup.posts.map { .withoutPost($0.code) }.filter { comesOut($0, roster) }
    return found
  }

  private static func comesOut(_ change: Relaxation, _ roster: RosterCase) -> Bool {
    let changed = change.applied(to: roster.setup)
    return Shortage.all(setup: changed, from: roster.from, days: roster.days).isEmpty
  }
}
