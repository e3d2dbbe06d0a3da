import DutyModel

/// What the posts ask of some people over a roster's length.
///
/// An officer is asked for wherever a post wants one, and wherever anybody stands who must not be without
/// one: at each post, or once for the posts of a place that supervise each other.
struct Demand {
  /// One need in real time.
  struct Ask {
    let post: PostCode
    let shift: ShiftCode
    let date: CalendarDate
    let span: Span
    /// When whoever has had it may have another: after the rest that must not be missed.
    let rested: Instant
    let weightPercent: Int
    /// People of the kind meant.
    let people: Int
    /// Whether anybody is to stand there.
    let isManned: Bool
  }

  /// What is asked, by post or by place.
  private let groups: [[Ask]]
  /// Whether one of the people meant must be wherever anybody is.
  private let needsOneAnywhere: Bool

  /// Collects what is asked of some people: everything, or what is said of nights alone.
  ///
  /// Of nights alone it is not known whether somebody of another shift is the one who must be there.
  init(_ figure: Figure, _ roster: RosterCase, nightsOnly: Bool = false) {
    let guarding = roster.setup.rules.auxiliaryNeverAlone.flatMap { $0.strength == .hard ? $0 : nil }
    needsOneAnywhere = figure == .officers && guarding != nil && !nightsOnly
    let weights = Dictionary(
      roster.setup.shifts.map { ($0.code, $0.weightPercent) }, uniquingKeysWith: { first, _ in first })
    let rest = roster.setup.rules.restHours.flatMap { $0.strength == .hard ? $0 : nil }
    let nights = Set(roster.setup.shifts.filter(\.isNight).map(\.code))
    let states = roster.coverStates.filter { !nightsOnly || nights.contains($0.need.shift) }
    let asks = states.map { state in
      let people =
        switch figure {
        case .total: state.need.total
        case .officers: state.need.officers
        case .qualification(let qual): state.need.quals[qual] ?? 0
        }
      return Ask(
        post: state.need.post, shift: state.need.shift, date: state.need.date, span: state.span,
        rested: state.span.end.advanced(minutes: rest?.minutes(afterDutyOf: state.span.minutes) ?? 0),
        weightPercent: weights[state.need.shift] ?? 100, people: people, isManned: state.need.total > 0)
    }
    let byPost = Dictionary(grouping: asks, by: \.post)
    let order = Dictionary(
      roster.setup.posts.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    let supervised = roster.setup.supervised(needsOneAnywhere ? guarding?.scope ?? .post : .post)
    groups = supervised.map { posts in
      posts.sorted { (order[$0] ?? 0) < (order[$1] ?? 0) }.flatMap { byPost[$0] ?? [] }
    }.filter { !$0.isEmpty }
  }

  /// Every ask for which one of the people meant could stand.
  var asks: [Ask] {
    groups.flatMap { group in group.filter { $0.people > 0 || (needsOneAnywhere && $0.isManned) } }
  }

  /// Duties of which nobody can have two, and how many people each asks for: those whose holders are on them at an
  /// instant or not rested from them yet.
  ///
  /// Of the duties at a place that needs one of the people meant at the instant, and does not say at which post, the
  /// first stands for that one; the others, any of which will do, ask for nobody.
  func exclusive(at instant: Instant) -> [(ask: Ask, people: Int)] {
    groups.flatMap { group -> [(Ask, Int)] in
      let said = group.filter { $0.people > 0 && $0.span.start <= instant && instant < $0.rested }
      let now = group.filter { $0.isManned && $0.span.contains(instant) }
      let isUnsaid = needsOneAnywhere && !said.contains { $0.span.contains(instant) }
      return said.map { ($0, $0.people) } + (isUnsaid ? now.enumerated().map { ($1, $0 == 0 ? 1 : 0) } : [])
    }
  }

  /// What is asked within a span, posts that need the same in one term; the largest first.
  ///
  /// A place whose posts share an officer is named by its first post.
  /// - Parameter isWeighted: whether hours count by their shift's weight or as they pass.
  func terms(within window: Span, isWeighted: Bool = true) -> [Shortage.NeedTerm] {
    var posts: [Size: [PostCode]] = [:]
    for group in groups {
      for size in sizes(of: group, within: window, isWeighted: isWeighted) {
        posts[size, default: []].append(group[0].post)
      }
    }
    return posts.sorted { a, b in
      let (ours, theirs) = (a.key.people * a.key.minutes, b.key.people * b.key.minutes)
      return ours == theirs ? a.value.lexicographicallyPrecedes(b.value) : ours > theirs
    }.map { Shortage.NeedTerm(posts: $1, people: $0.people, minutes: $0.minutes) }
  }

  /// So many people for so many counted minutes each.
  private struct Size: Hashable {
    let people: Int
    let minutes: Int
  }

  /// What one post or place asks within a span, by how many people stand there at once.
  private func sizes(of group: [Ask], within window: Span, isWeighted: Bool) -> [Size] {
    struct Level: Hashable, Comparable {
      let people: Int
      let weight: Int
      static func < (a: Level, b: Level) -> Bool { (a.people, a.weight) < (b.people, b.weight) }
    }
    let asks = group.compactMap { ask in ask.span.intersection(window).map { (ask: ask, span: $0) } }
    let edges = Set(asks.flatMap { [$0.span.start, $0.span.end] }).sorted()
    var levels: [Level: Int] = [:]
    for (start, end) in zip(edges, edges.dropFirst()) {
      let now = asks.filter { $0.span.contains(start) }.map(\.ask)
      var people: [Int: Int] = [:]
      for ask in now where ask.people > 0 {
        people[isWeighted ? ask.weightPercent : 100, default: 0] += ask.people
      }
      if people.isEmpty, needsOneAnywhere, let lightest = now.filter(\.isManned).map(\.weightPercent).min() {
        people[isWeighted ? lightest : 100] = 1
      }
      let length = start.minutes(to: end)
      for (weight, count) in people {
        // Whole minutes of each duty, as they are counted for whoever has it: what is asked is never rounded above that.
        let counted = now.filter { $0.weightPercent == weight }.map { ask in
          ask.span.minutes * weight / 100 * length / max(1, ask.span.minutes)
        }.min()
        levels[Level(people: count, weight: weight), default: 0] += isWeighted ? counted ?? 0 : length
      }
    }
    return levels.sorted { $0.key < $1.key }
      .map { Size(people: $0.people, minutes: $1) }.filter { $0.minutes > 0 }
  }
}
