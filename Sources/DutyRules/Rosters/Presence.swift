public import DutyModel

/// Who stands at some posts together in a stretch of time in which nobody comes or goes.
struct Presence: Equatable {
  var span: Span
  let on: [Badge]
  let posts: [PostCode]

  /// Splits time at every coming and going; stretches with nobody are left out.
  ///
  /// - Complexity: O(n log n + n × people present) in the number of duties.
  static func stretches(of duties: [Duty], within window: Span) -> [Presence] {
    let clipped = duties.compactMap { duty in duty.span.intersection(window).map { (duty, $0) } }
      .sorted { $0.1.start < $1.1.start }
    let edges = Set(clipped.flatMap { [$0.1.start, $0.1.end] }).sorted()
    var (next, open): (Int, [(Duty, Span)]) = (0, [])
    return zip(edges, edges.dropFirst()).compactMap { start, end in
      open.removeAll { $0.1.end <= start }
      while next < clipped.count, clipped[next].1.start <= start {
        open.append(clipped[next])
        next += 1
      }
      guard !open.isEmpty else { return nil }
      return Presence(
        span: Span(start: start, end: end), on: Set(open.map(\.0.who)).sorted(),
        posts: Set(open.map(\.0.post)).sorted())
    }
  }
}

extension RosterCase {
  /// Whether someone is an officer; nobody the station does not know is.
  func isOfficer(_ badge: Badge) -> Bool { officers.contains(badge) }
}

extension StationSetup {
  /// Posts within which an officer counts for all: each for itself, or all of one place.
  public func supervised(_ scope: StationRules.AuxiliaryNeverAlone.Scope) -> [Set<PostCode>] {
    switch scope {
    case .post: return posts.map { [$0.code] }
    case .place:
      let places: [String: [Post]] = Dictionary(grouping: posts) { $0.place ?? "\u{0}\($0.code)" }
      return places.sorted { $0.key < $1.key }.map { Set($0.value.map(\.code)) }
    }
  }
}
