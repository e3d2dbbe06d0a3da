import DutyModel

/// The counted minutes that posts ask of some people in a stretch of time, and who could give them.
struct Demand {
  /// Posts that need the same, and how much.
  let terms: [Shortage.NeedTerm]
  /// All of it, in counted person-minutes.
  var minutes: Int { terms.reduce(0) { $0 + $1.posts.count * $1.people * $1.minutes } }

  /// What is asked within a span.
  ///
  /// An officer is needed wherever the station asks for one, and wherever anybody stands who must not be
  /// without one: at each post, or once for the posts of a place that supervise each other.
  init(_ figure: Figure, within window: Span, roster: RosterCase) {
    let groups: [Set<PostCode>] =
      switch (figure, roster.setup.rules.auxiliaryNeverAlone) {
      case (.officers, let rule?) where rule.strength == .hard: roster.supervised(rule.scope)
      default: roster.setup.posts.map { [$0.code] }
      }
    let isGuarded = roster.setup.rules.auxiliaryNeverAlone?.strength == .hard
    let asked = Ask.all(figure, within: window, roster: roster)
    struct Size: Hashable {
      let people: Int
      let minutes: Int
    }
    var posts: [Size: [PostCode]] = [:]
    for group in groups {
      let (people, minutes) = Self.sum(
        asked.filter { group.contains($0.post) }, atLeastOne: figure == .officers && isGuarded)
      guard people > 0, let first = roster.setup.posts.first(where: { group.contains($0.code) }) else {
        continue
      }
      // Whole people standing all the time; where the number changes, one person's minutes in all.
      let size =
        minutes % people == 0
        ? Size(people: people, minutes: minutes / people) : Size(people: 1, minutes: minutes)
      posts[size, default: []].append(first.code)
    }
    let unordered = posts.map { size, posts in
      Shortage.NeedTerm(posts: posts, people: size.people, minutes: size.minutes)
    }
    terms = unordered.sorted { a, b in
      let (ours, theirs) = (a.minutes * a.people, b.minutes * b.people)
      return ours == theirs ? a.posts.lexicographicallyPrecedes(b.posts) : ours > theirs
    }
  }

  /// One need in real time.
  private struct Ask {
    let post: PostCode
    let span: Span
    let weightPercent: Int
    let people: Int
    let anybody: Bool

    static func all(_ figure: Figure, within window: Span, roster: RosterCase) -> [Ask] {
      roster.dates.flatMap { date in
        roster.setup.needs(on: date).compactMap { need in
          guard let shift = roster.setup.shift(need.shift),
            let span = shift.span(on: date, in: roster.setup.zone).intersection(window)
          else { return nil }
          let people =
            switch figure {
            case .total: need.total
            case .officers: need.officers
            case .qualification(let qual): need.quals[qual] ?? 0
            }
          return Ask(
            post: need.post, span: span, weightPercent: shift.weightPercent, people: people,
            anybody: need.total > 0)
        }
      }
    }
  }

  /// The most people at one moment, and the counted minutes of all.
  private static func sum(_ asks: [Ask], atLeastOne: Bool) -> (people: Int, minutes: Int) {
    let edges = Set(asks.flatMap { [$0.span.start, $0.span.end] }).sorted()
    var (most, hundredths) = (0, 0)
    for (start, end) in zip(edges, edges.dropFirst()) {
      let now = asks.filter { $0.span.contains(start) }
      var people = now.reduce(0) { $0 + $1.people }
      var weight = now.reduce(0) { $0 + $1.people * $1.weightPercent }
      if people == 0, atLeastOne, let lightest = now.filter(\.anybody).map(\.weightPercent).min() {
        (people, weight) = (1, lightest)
      }
      most = max(most, people)
      hundredths += weight * start.minutes(to: end)
    }
    return (most, hundredths / 100)
  }
}
