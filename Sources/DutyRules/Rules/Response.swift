import DutyModel

extension Rule {
  /// A crew can be sent out at every moment.
  static let response = Rule(
    name: .response,
    sentence:
      "Whenever any post a crew may be sent from is to be held, enough people are on such posts, enough of them officers.",
    breaking: RosterExample("By night only one is there", ["O1: AD", "X1: AD", "O2: AN"]) {
      $0.response = ResponseCrew(crew: 2, officers: 1, fromPosts: ["A"])
      RosterExample.need("A", total: 1, shifts: ["D", "N"], in: &$0)
    },
    keeping: RosterExample(
      "Two by day and two by night", ["O1: AD", "X1: AD", "O2: AN", "X2: AN"], history: ["O3: AN", "U1: AN"]
    ) {
      $0.response = ResponseCrew(crew: 2, officers: 1, fromPosts: ["A"])
      RosterExample.need("A", total: 1, shifts: ["D", "N"], in: &$0)
    }
  ) { roster in
    guard let response = roster.setup.response else { return [] }
    let posts = Set(response.fromPosts)
    let duties = (roster.history + roster.duties).filter { posts.contains($0.post) }
    // Only times in which some of the posts is to be held can be asked about; the small hours before the
    // first shift of a first roster are nobody's.
    let held = roster.coverStates.filter { posts.contains($0.need.post) && $0.need.total > 0 }.map(\.span)
    let asked = union(held.compactMap { $0.intersection(roster.span) })
    let present = Presence.stretches(of: duties, within: roster.span)
    return [(Figure.total, response.crew), (.officers, response.officers)].flatMap { figure, need in
      shortages(asked, present, need: need) { badges in
        figure == .total ? badges.count : badges.filter { roster.isOfficer($0) }.count
      }.map { span, have in
        Finding(
          rule: .response, severity: .hard, amount: (need - have) * startedHours(span.minutes),
          breach: .fewReachable(of: figure, span: span, need: need, have: have))
      }
    }
  }

  /// The time that some spans cover together, in order.
  private static func union(_ spans: [Span]) -> [Span] {
    spans.sorted { $0.start < $1.start }.reduce(into: []) { union, span in
      if let last = union.last, span.start <= last.end {
        union[union.count - 1] = Span(start: last.start, end: max(last.end, span.end))
      } else {
        union.append(span)
      }
    }
  }

  /// Stretches of the time asked about in which fewer are there than are needed, equal neighbours as one.
  private static func shortages(
    _ asked: [Span], _ present: [Presence], need: Int, count: ([Badge]) -> Int
  ) -> [(Span, have: Int)] {
    let edges = Set((asked + present.map(\.span)).flatMap { [$0.start, $0.end] }).sorted()
    var (a, p) = (0, 0)
    return zip(edges, edges.dropFirst()).reduce(into: []) { found, stretch in
      let (start, end) = stretch
      while a < asked.count, asked[a].end <= start { a += 1 }
      while p < present.count, present[p].span.end <= start { p += 1 }
      guard a < asked.count, asked[a].contains(start) else { return }
      let have = p < present.count && present[p].span.contains(start) ? count(present[p].on) : 0
      guard have < need else { return }
      if let last = found.last, last.0.end == start, last.have == have {
        found[found.count - 1] = (Span(start: last.0.start, end: end), have)
      } else {
        found.append((Span(start: start, end: end), have))
      }
    }
  }
}
