public import DutyModel

/// One change to a station that might make a lawful roster possible.
public enum Relaxation: Hashable, Sendable {
  /// At most so many hours in any 168 instead.
  case maxHours7d(hours: Int)
  /// So many more people, officers or not.
  case morePeople(Int, officers: Bool)
  /// One post not held.
  case withoutPost(PostCode)
  /// Up to so many nights in a row.
  case nightsInRow(Int)
  /// Duties on up to so many days in a row.
  case dutiesInRow(Int)
  /// A hard rule that counts as a wish.
  case asWish(RuleName)
  /// A lock taken away.
  case withoutLock(Assignment)

  /// The change for programs.
  public var word: String {
    switch self {
    case .maxHours7d(let hours): "max_hours_7d=\(hours)"
    case .morePeople(let count, let officers): officers ? "officers+\(count)" : "people+\(count)"
    case .withoutPost(let post): "without=\(post)"
    case .nightsInRow(let n): "max_nights_in_row=\(n)"
    case .dutiesInRow(let n): "max_duties_in_row=\(n)"
    case .asWish(let rule): "soft=\(rule.rawValue)"
    case .withoutLock(let lock): "unlock=\(lock.who)/\(lock.date)"
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
    case .nightsInRow(let n): setup.rules.maxNightsInRow?.n = n
    case .dutiesInRow(let n): setup.rules.maxDutiesInRow?.n = n
    case .asWish(let rule): setup.rules.soften(rule, in: &setup.response)
    case .withoutLock(let lock): setup.locks.removeAll { $0 == lock }
    }
    return setup
  }

  /// The changes worth trying where sums are short, kind by kind, each kind from the least change on: higher weekly
  /// limits, more people, posts left out, as few as do.
  ///
  /// Only changes after which no sum is short any more are returned. Sums know little of how duties follow each
  /// other, so the least change by arithmetic may not do: a trial decides, and goes on to the next of the kind.
  public static func candidates(for shortages: [Shortage], in roster: RosterCase) -> [[[Relaxation]]] {
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
    return kinds.map { $0.map { [$0] } } + fewestPosts(in: roster).map { [$0] }
  }

  /// The smallest sets of posts without which no sum is short; something must be left to hold.
  private static func fewestPosts(in roster: RosterCase) -> [[Relaxation]] {
    let held = roster.setup.posts.map(\.code).filter { post in
      roster.coverStates.contains { $0.need.post == post && $0.need.total > 0 }
    }
    var sets: [[PostCode]] = [[]]
    for _ in 1..<max(1, held.count) {
      sets = sets.flatMap { set in
        held.filter { post in
          set.last.map { last in held.firstIndex(of: post) ?? 0 > held.firstIndex(of: last) ?? 0 } ?? true
        }
        .map { set + [$0] }
      }.prefix(200).map(\.self)
      let enough = sets.map { $0.map(Relaxation.withoutPost) }.filter { comeOut($0, roster) }
      guard enough.isEmpty else { return Array(enough.prefix(3)) }
    }
    return []
  }

  /// The changes worth trying where sums come out and no lawful roster was found all the same, kind by kind, each
  /// kind from the least change on: limits a little higher, hard rules as wishes, locks, more people, posts left.
  public static func candidates(in roster: RosterCase) -> [[[Relaxation]]] {
    let (setup, rules) = (roster.setup, roster.setup.rules)
    var kinds: [[Relaxation]] = []
    if let limit = rules.maxNightsInRow, limit.strength == .hard {
      kinds.append((1...2).map { .nightsInRow(limit.n + $0) })
    }
    if let limit = rules.maxDutiesInRow, limit.strength == .hard {
      kinds.append((1...2).map { .dutiesInRow(limit.n + $0) })
    }
    if let limit = rules.maxHours7d, limit.strength == .hard {
      let longest = (setup.shifts.map(\.countedMinutes).max() ?? 60) / 60
      kinds.append(
        (1...2).map { limit.hours + $0 * longest }.filter { $0 <= 168 }.map { .maxHours7d(hours: $0) })
    }
    kinds += rules.softenable(response: setup.response).map { [.asWish($0)] }
    let period = roster.from...roster.until
    kinds += setup.locks.filter { period.contains($0.date) }.prefix(6).map { [.withoutLock($0)] }
    kinds += [true, false].map { officers in (1...3).map { .morePeople($0, officers: officers) } }
    let posts = setup.posts.filter { post in
      roster.coverStates.contains { $0.need.post == post.code && $0.need.total > 0 }
    }
    kinds += posts.count > 1 ? posts.map { [.withoutPost($0.code)] } : []
    return kinds.map { $0.map { [$0] } }
  }

  private static func comesOut(_ change: Relaxation, _ roster: RosterCase) -> Bool {
    comeOut([change], roster)
  }

  /// Whether no sum is short any more after some changes together.
  public static func comeOut(_ changes: [Relaxation], _ roster: RosterCase) -> Bool {
    var changed = changes.reduce(roster.setup) { $1.applied(to: $0) }
    // Duties come whole: with twelve-hour shifts 42 hours are three of them.
    let lengths = Set(changed.shifts.map(\.countedMinutes))
    if lengths.count == 1, let length = lengths.first, length >= 60, let cap = changed.rules.maxHours7d?.hours
    {
      changed.rules.maxHours7d?.hours = cap * 60 / length * length / 60
    }
    return Shortage.all(setup: changed, from: roster.from, days: roster.days).isEmpty
  }
}

extension StationRules {
  /// What a rule costs that has been made a wish.
  private static let wish = Strength.weight(10)

  /// Hard rules that a station may well do without; rest, leave and what the law wants of auxiliaries are not.
  fileprivate func softenable(response: ResponseCrew?) -> [RuleName] {
    let hard: [(RuleName, Strength?)] = [
      (.minDaysOffInRow, minDaysOffInRow?.strength), (.periodHours, periodHours?.strength),
      (.leaderEachShift, leaderEachShift), (.samePostInBlock, samePostInBlock),
      (.forwardRotation, forwardRotation),
    ]
    return hard.filter { $0.1 == .hard }.map(\.0) + (response == nil ? [] : [.response])
  }

  fileprivate mutating func soften(_ rule: RuleName, in response: inout ResponseCrew?) {
    switch rule {
    case .minDaysOffInRow: minDaysOffInRow?.strength = Self.wish
    case .periodHours: periodHours?.strength = Self.wish
    case .leaderEachShift: leaderEachShift = Self.wish
    case .samePostInBlock: samePostInBlock = Self.wish
    case .forwardRotation: forwardRotation = Self.wish
    case .response: response = nil
    default: break
    }
  }
}
