import DutyModel

extension Rule {
  /// Auxiliaries are never without an officer.
  static let auxiliaryNeverAlone = Rule(
    name: .auxiliaryNeverAlone,
    sentence:
      "In every minute in which someone who is not an officer stands at a post, an officer is there (or at its place).",
    breaking: RosterExample(
      "The officer goes at 20:00, the auxiliary's long duty goes on", ["O1: AD", "X1: AT"]
    ) {
      $0.rules.auxiliaryNeverAlone = .init(strength: .hard, scope: .post)
    },
    keeping: RosterExample("Another officer takes over", ["O1: AD", "O2: AN", "X1: AT"]) {
      $0.rules.auxiliaryNeverAlone = .init(strength: .hard, scope: .post)
    }
  ) { roster in
    guard let rule = roster.setup.rules.auxiliaryNeverAlone else { return [] }
    let window = Span(start: roster.span.start, end: roster.span.end.advanced(minutes: 4 * 1440))
    return roster.setup.supervised(rule.scope).flatMap { posts in
      let duties = (roster.history + roster.duties).filter { posts.contains($0.post) }
      let alone = Presence.stretches(of: duties, within: window).filter { stretch in
        !stretch.on.contains { roster.isOfficer($0) }
      }
      return joined(alone).map { span, posts, who in
        let size =
          switch rule.strength {
          case .hard: span.minutes
          case .weight: startedHours(span.minutes)
          }
        return Finding(
          .auxiliaryNeverAlone, rule.strength, size: size,
          .auxiliariesAlone(posts: posts, who: who, span: span))
      }
    }
  }

  /// Stretches that follow each other at the same posts, as one.
  private static func joined(_ stretches: [Presence]) -> [(Span, [PostCode], [Badge])] {
    stretches.reduce(into: []) { joined, stretch in
      if let last = joined.last, last.0.end == stretch.span.start, last.1 == stretch.posts {
        joined[joined.count - 1] = (
          Span(start: last.0.start, end: stretch.span.end), last.1,
          Set(last.2 + stretch.on).sorted()
        )
      } else {
        joined.append((stretch.span, stretch.posts, stretch.on))
      }
    }
  }
}
