import DutyModel

extension Relaxation {
  /// The changes worth trying, kind by kind, each kind from the least change on: limits a little higher, hard rules as
  /// wishes, locks taken away, posts left, qualifications not asked for, more people.
  ///
  /// - Parameters:
  ///   - roster: the case that has no lawful roster, or none that was found.
  ///   - sums: every sum that is short.
  ///   - conflicts: the locks that contradict the rules.
  public static func kinds(
    in roster: RosterCase, sums: [Shortage], conflicts: [LockConflict]
  ) -> [[Relaxation]] {
    let (setup, rules) = (roster.setup, roster.setup.rules)
    var kinds = [hours(in: roster)]
    if let limit = rules.maxNightsInRow, limit.strength == .hard {
      kinds.append((1...3).map { .nightsInRow(limit.n + $0) })
    }
    if let limit = rules.maxDutiesInRow, limit.strength == .hard {
      kinds.append((1...3).map { .dutiesInRow(limit.n + $0) })
    }
    kinds += rules.softenable(response: setup.response).map { [.asWish($0)] }
    let contradictory = Set(conflicts.flatMap(\.locks))
    let locks = setup.locks.filter { (roster.from...roster.until).contains($0.date) }
    // Where some contradict the rules it is they; else any may be in the way.
    kinds += locks.filter { contradictory.isEmpty || contradictory.contains($0) }.prefix(mostLocks)
      .map { [.withoutLock($0)] }
    kinds += posts(in: roster)
    let quals = Set(setup.posts.flatMap(\.needs).flatMap { ($0.quals ?? [:]).keys }).sorted()
    kinds += quals.map { [.withoutQual($0)] }
    for officers in [true, false] { kinds.append(people(sums, officers: officers, qual: nil)) }
    for qual in quals where sums.contains(where: { $0.of == .qualification(qual) }) {
      for officers in [false, true] { kinds.append(people(sums, officers: officers, qual: qual)) }
    }
    return kinds.filter { !$0.isEmpty }
  }

  /// More locks than so many are not tried one by one.
  private static let mostLocks = 12
  /// More people than arithmetic asks for, since duties come whole and rest between them.
  private static let mostBeyondSums = 6
  /// More posts than so many are not left out one by one.
  private static let mostPosts = 10

  /// Weekly limits at which a further duty fits.
  private static func hours(in roster: RosterCase) -> [Relaxation] {
    guard let limit = roster.setup.rules.maxHours7d, limit.strength == .hard else { return [] }
    let lengths = roster.setup.shifts.map { max(1, $0.countedMinutes / 60) }
    let step = lengths.reduce(0) { greatestCommonDivisor($0, $1) }
    return stride(from: (limit.hours / max(1, step) + 1) * max(1, step), through: 168, by: max(1, step))
      .map { .maxHours7d(hours: $0) }
  }

  private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    b == 0 ? a : greatestCommonDivisor(b, a % b)
  }

  private static func people(_ sums: [Shortage], officers: Bool, qual: String?) -> [Relaxation] {
    let short = sums.filter { sum in
      qual.map { sum.of == .qualification($0) } ?? ((sum.of == .officers) == officers)
    }
    let least = max(1, short.map(\.people).max() ?? 1)
    return (least...(least + mostBeyondSums)).map { .morePeople($0, officers: officers, qual: qual) }
  }

  /// Each post left out; and where that is too little by the sums, the largest sets of posts with which they come out.
  private static func posts(in roster: RosterCase) -> [[Relaxation]] {
    let held = roster.setup.posts.map(\.code).filter { post in
      roster.coverStates.contains { $0.need.post == post && $0.need.total > 0 }
    }
    guard held.count > 1, held.count <= mostPosts else { return [] }
    var sets = [held]
    var kinds: [[Relaxation]] = []
    while let size = sets.first?.count, size > 1 {
      var smaller: [[PostCode]] = []
      for set in sets {
        for index in set.indices {
          var kept = set
          kept.remove(at: index)
          if !smaller.contains(kept) { smaller.append(kept) }
        }
      }
      sets = smaller
      let enough = sets.filter { comeOut([.onlyPosts($0)], roster) }
      if size == held.count { kinds += sets.map { [.onlyPosts($0)] } }
      guard enough.isEmpty else {
        return size == held.count ? kinds : kinds + enough.map { [.onlyPosts($0)] }
      }
    }
    return kinds
  }
}
