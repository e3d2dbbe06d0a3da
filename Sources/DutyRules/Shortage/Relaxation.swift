public import DutyModel

/// One change to a station that might make a lawful roster possible.
public enum Relaxation: Hashable, Sendable {
  /// At most so many hours in any 168 instead.
  case maxHours7d(hours: Int)
  /// So many more people, officers or not, each with a qualification or none.
  case morePeople(Int, officers: Bool, qual: String? = nil)
  /// Only these posts held.
  case onlyPosts([PostCode])
  /// A qualification that no post asks for any more.
  case withoutQual(String)
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
    case .morePeople(let count, let officers, let qual):
      (officers ? "officers" : "people") + (qual.map { "[\($0)]" } ?? "") + "+\(count)"
    case .onlyPosts(let posts): "only=" + posts.map(\.text).joined(separator: "+")
    case .withoutQual(let qual): "without=\(qual)"
    case .nightsInRow(let n): "max_nights_in_row=\(n)"
    case .dutiesInRow(let n): "max_duties_in_row=\(n)"
    case .asWish(let rule): "soft=\(rule.rawValue)"
    case .withoutLock(let lock): "unlock=\(lock.who)/\(lock.date)/\(lock.post)/\(lock.shift)"
    }
  }

  /// Whether the station can do it by itself: it neither needs more people nor leaves a post.
  public var isOwnToDecide: Bool {
    switch self {
    case .morePeople, .onlyPosts: false
    case .maxHours7d, .withoutQual, .nightsInRow, .dutiesInRow, .asWish, .withoutLock: true
    }
  }

  /// The station as it would be.
  public func applied(to setup: StationSetup) -> StationSetup {
    var setup = setup
    switch self {
    case .maxHours7d(let hours):
      let strength = setup.rules.maxHours7d?.strength ?? .hard
      setup.rules.maxHours7d = .init(strength: strength, hours: hours)
    case .morePeople(let count, let officers, let qual):
      let word = "+" + (officers ? "o" : "") + (qual ?? "")
      setup.members += (0..<count).map { number in
        Member(
          badge: Badge("\(word)\(number + 1)"), name: Name("\(word)\(number + 1)"),
          rank: officers ? .officer : .auxiliary, quals: [qual].compactMap(\.self))
      }
    case .onlyPosts(let kept):
      for index in setup.posts.indices where !kept.contains(setup.posts[index].code) {
        setup.posts[index].needs = []
      }
      setup.locks.removeAll { !kept.contains($0.post) }
    case .withoutQual(let qual):
      for post in setup.posts.indices {
        for line in setup.posts[post].needs.indices { setup.posts[post].needs[line].quals?[qual] = nil }
      }
    case .nightsInRow(let n): setup.rules.maxNightsInRow?.n = n
    case .dutiesInRow(let n): setup.rules.maxDutiesInRow?.n = n
    case .asWish(let rule): setup.rules.soften(rule, in: &setup.response)
    case .withoutLock(let lock): setup.locks.removeAll { $0 == lock }
    }
    return setup
  }

  /// Whether neither a sum is short nor locks contradict each other any more after some changes together.
  ///
  /// Where it is false no lawful roster exists with these changes: that needs no trial.
  public static func comeOut(_ changes: [Relaxation], _ roster: RosterCase) -> Bool {
    var changed = changes.reduce(roster.setup) { $1.applied(to: $0) }
    // Duties come whole: with twelve-hour shifts 42 hours are three of them.
    let lengths = Set(changed.shifts.map(\.countedMinutes))
    if lengths.count == 1, let length = lengths.first, length >= 60, let cap = changed.rules.maxHours7d?.hours
    {
      changed.rules.maxHours7d?.hours = cap * 60 / length * length / 60
    }
    let input = RosterCase(
      setup: changed, from: roster.from, days: roster.days, assignments: [], worked: roster.history)
    return Shortage.all(input).isEmpty && LockConflict.all(input).isEmpty
  }
}

extension StationRules {
  /// What a rule costs that has been made a wish.
  private static let wish = Strength.weight(10)

  /// Hard rules that a station may well do without; rest, leave and what the law wants of auxiliaries are not.
  func softenable(response: ResponseCrew?) -> [RuleName] {
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
