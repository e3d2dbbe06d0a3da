import DutyModel

extension StationFileReader {
  func leave(_ value: YAMLValue, known: KnownCodes, zone: Zone) -> [Leave] {
    value.elements().compactMap { element in
      guard
        let map = element.map(["who", "from", "until", "kind", "note"], required: ["who", "from", "until"]),
        let who: Badge = map["who"]?.code(.badge, among: known.badges),
        let from = map["from"]?.edge(zone), let until = map["until"]?.edge(zone)
      else { return nil }
      let leave = Leave(
        who: who, from: from, until: until, kind: map["kind"]?.word(.leaveKind) ?? .annual,
        note: map["note"]?.text())
      if leave.span(in: zone).isEmpty {
        element.note(.endsBeforeItBegins(from: from.description, until: until.description))
      }
      return leave
    }
  }

  func wishes(_ value: YAMLValue, known: KnownCodes) -> [Wish] {
    var read: [(wish: Wish, line: Int?)] = []
    for element in value.elements() {
      guard
        let map = element.map(
          ["who", "date", "shift", "want", "weight"], required: ["who", "date", "want"]),
        let who: Badge = map["who"]?.code(.badge, among: known.badges), let date = map["date"]?.date(),
        let want: Wish.Want = map["want"]?.word(.want)
      else { continue }
      let shift: ShiftCode? = map["shift"]?.code(.shift, among: known.shifts)
      let wish = Wish(
        who: who, date: date, shift: shift, want: want, weight: map["weight"]?.number(0...1_000_000) ?? 1)
      // Of a shift that there is not it is not known what it opposes.
      if map["shift"] != nil, shift == nil { continue }
      if let other = read.first(where: { $0.wish.opposes(wish) }) {
        element.note(.wishesOppose(first: other.line))
      }
      read.append((wish, element.line))
    }
    return read.map(\.wish)
  }

  func assignments(_ value: YAMLValue, known: KnownCodes) -> [Assignment] {
    let keys = ["who", "date", "post", "shift"]
    return value.elements().compactMap { element in
      guard let map = element.map(keys, required: keys),
        let who: Badge = map["who"]?.code(.badge, among: known.badges), let date = map["date"]?.date(),
        let post: PostCode = map["post"]?.code(.post, among: known.posts),
        let shift: ShiftCode = map["shift"]?.code(.shift, among: known.shifts)
      else { return nil }
      return Assignment(who: who, date: date, post: post, shift: shift)
    }
  }

  func split(_ value: YAMLValue, known: KnownCodes) -> [SplitShare] {
    value.elements().compactMap { element in
      guard let map = element.map(["posts", "share", "weight"], required: ["posts", "share"]),
        let share = map["share"]?.value(.fraction, { Fraction($0) })
      else { return nil }
      return SplitShare(
        posts: (map["posts"]?.elements() ?? []).compactMap { $0.code(.post, among: known.posts) },
        share: share, weight: map["weight"]?.number(0...1_000_000) ?? 1)
    }
  }

  func response(_ value: YAMLValue, known: KnownCodes) -> ResponseCrew? {
    guard let map = value.map(["crew", "officers", "from_posts"], required: ["crew", "from_posts"]) else {
      return nil
    }
    return ResponseCrew(
      crew: map["crew"]?.number(0...1000) ?? 0, officers: map["officers"]?.number(0...1000) ?? 0,
      fromPosts: (map["from_posts"]?.elements() ?? []).compactMap { $0.code(.post, among: known.posts) })
  }
}

extension YAMLValue {
  /// A date, or a time by the zone's clocks.
  func edge(_ zone: Zone) -> Leave.Edge? {
    value(.instant) { text in
      CalendarDate(text).map { .date($0) } ?? zone.instant(iso: text).map { .instant($0) }
    }
  }
}
