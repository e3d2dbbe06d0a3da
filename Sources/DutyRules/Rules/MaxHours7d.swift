import DutyModel

extension Rule {
  /// Nobody works too many hours in any 168.
  static let maxHours7d = Rule(
    name: .maxHours7d,
    sentence: "Nobody has more counted hours than the limit in any 168 hours, wherever they begin.",
    breaking: RosterExample("Five days and the Sunday before", ["O1: AD AD AD AD AD"], history: ["O1: AD"]) {
      $0.rules.maxHours7d = .init(strength: .hard, hours: 60)
    },
    keeping: RosterExample("Five days", ["O1: AD AD AD AD AD"]) {
      $0.rules.maxHours7d = .init(strength: .hard, hours: 60)
    }
  ) { roster in
    let rule = roster.setup.rules.maxHours7d
    return roster.people.flatMap { person -> [Finding] in
      guard let hours = person.member.limits.maxHours7d ?? rule?.hours else { return [] }
      return worstWindows(person, roster, most: hours * 60).map { window, minutes in
        Finding(
          .maxHours7d, rule?.strength ?? .hard, size: startedHours(minutes - hours * 60),
          .tooLong7d(who: person.member.badge, window: window, minutes: minutes, most: hours * 60))
      }
    }
  }

  /// The worst 168 hours of each stretch of overlapping windows that hold too much.
  ///
  /// The sum over a moving window is greatest where it begins with a duty or ends with one, so only those
  /// are looked at.
  private static func worstWindows(
    _ person: RosterCase.Person, _ roster: RosterCase, most: Int
  ) -> [(Span, minutes: Int)] {
    let length = 7 * 1440
    let all = person.all
    // The quickest proof that nothing is wrong: most people in most weeks.
    guard all.count * (all.map(\.countedMinutes).max() ?? 0) > most else { return [] }
    let starts = Set(all.flatMap { [$0.span.start, $0.span.end.advanced(minutes: -length)] }).sorted()
    var (first, worst): (Int, [(Span, minutes: Int)]) = (0, [])
    var stretchEnd: Instant?
    for start in starts {
      let window = Span(start: start, minutes: length)
      guard window.end > roster.span.start else { continue }
      while first < all.count, all[first].span.end <= start { first += 1 }
      let minutes = all[first...].prefix { $0.span.start < window.end }
        .reduce(0) { $0 + $1.countedMinutes(in: window) }
      guard minutes > most else { continue }
      if let last = worst.last, let end = stretchEnd, start < end {
        if minutes > last.minutes { worst[worst.count - 1] = (window, minutes) }
      } else {
        worst.append((window, minutes))
      }
      stretchEnd = window.end
    }
    return worst
  }
}
