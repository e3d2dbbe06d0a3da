import DutyModel

extension Rule {
  /// Person-hours are split as the chief said.
  static let split = Rule(
    name: .split,
    sentence:
      "The counted hours at posts that a split names are shared as it says; each whole percentage point off has its price.",
    breaking: RosterExample("Half and half where two thirds are due", ["O1: AD", "O2: CD"]) {
      $0.split = StationRulesExample.twoThirds
    },
    keeping: RosterExample("Two at A and B, one at C", ["O1: AD", "O2: BD", "O3: CD"]) {
      $0.split = StationRulesExample.twoThirds
    }
  ) { roster in
    let named = Set(roster.setup.split.flatMap(\.posts))
    var minutes: [PostCode: Int] = [:]
    for duty in roster.duties where named.contains(duty.post) {
      minutes[duty.post, default: 0] += duty.countedMinutes
    }
    let whole = minutes.values.reduce(0, +)
    guard whole > 0 else { return [] }
    return roster.setup.split.compactMap { share in
      let part = Set(share.posts).reduce(0) { $0 + (minutes[$1] ?? 0) }
      let (top, bottom) = (share.share.numerator, share.share.denominator)
      let points = abs(bottom * part - top * whole) * 100 / (bottom * whole)
      guard points > 0 else { return nil }
      return Finding(
        .split, .weight(share.weight), size: points,
        .splitOff(share, part: part, whole: whole, points: points))
    }
  }
}

extension StationRulesExample {
  /// Two thirds at A and B, one third at C.
  static let twoThirds: [SplitShare] = [(["A", "B"], 2), (["C"], 1)].compactMap { posts, parts in
    Fraction(parts, 3).map { SplitShare(posts: posts.map { PostCode($0) }, share: $0, weight: 10) }
  }
}
