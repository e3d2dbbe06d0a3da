import DutyModel
import DutyRules
import DutySolver

extension RosterProblem {
  /// What must hold in every minute: auxiliaries are not alone, and a crew can be sent out.
  mutating func addPresence() {
    if let rule = rules.auxiliaryNeverAlone {
      let wards = addCrew(people { !$0.isOfficer })
      let guardians = addCrew(people(where: \.isOfficer))
      for posts in setup.supervised(rule.scope) {
        for (cells, minutes) in moments(at: posts, until: .distantEnd) {
          let row = GuardRow(
            cells: cells, wards: wards, guardians: guardians, amount: minutes,
            penalty: rule.strength.penalty(unit: 60))
          change { $0.guards.append(row) }
        }
      }
    }
    if let response = setup.response {
      let everybody = addCrew(Array(members.indices))
      let officers = addCrew(people(where: \.isOfficer))
      let posts = Set(response.fromPosts)
      for (cells, _) in moments(at: posts, until: .at(input.span.end), during: held(posts)) {
        addRow(CoverRow(cells: cells, crew: everybody, need: response.crew, under: .hard()))
        addRow(CoverRow(cells: cells, crew: officers, need: response.officers, under: .hard()))
      }
    }
  }

  /// When any of some posts is to be held.
  private func held(_ posts: Set<PostCode>) -> [Span] {
    planned.flatMap { day in
      setup.needs(on: dates[day]).filter { $0.total > 0 && posts.contains($0.post) }
        .compactMap { setup.shift($0.shift)?.span(on: dates[day], in: setup.zone) }
    }
  }

  /// Where looking at moments stops.
  enum MomentsEnd {
    /// With the last duty.
    case distantEnd
    /// At an instant.
    case at(Instant)
  }

  /// The cells that stand at some posts together, minute by minute: each different set of cells once, with
  /// the minutes for which it is the one.
  ///
  /// - Parameter held: the only times that are looked at; nil for all.
  private func moments(
    at posts: Set<PostCode>, until end: MomentsEnd, during held: [Span]? = nil
  ) -> [(cells: [DayOptions], minutes: Int)] {
    struct Presence {
      let day: Int
      let option: Int
      let span: Span
    }
    let window: Span =
      switch end {
      case .distantEnd: Span(start: input.span.start, end: input.span.end.advanced(minutes: 4 * 1440))
      case .at(let instant): Span(start: input.span.start, end: instant)
      }
    let present = spans.indices.flatMap { day in
      kinds.indices.compactMap { kind -> Presence? in
        guard posts.contains(kinds[kind].post), let span = spans[day][kind].intersection(window) else {
          return nil
        }
        return Presence(day: day, option: kind + 1, span: span)
      }
    }
    let edges = Set(present.flatMap { [$0.span.start, $0.span.end] }).sorted()
    var minutes: [[DayOptions]: Int] = [:]
    var first = 0
    var order: [[DayOptions]] = []
    for (start, end) in zip(edges, edges.dropFirst()) {
      // Presences are in order of day; those of days long past are over.
      while first < present.count, present[first].span.end <= start { first += 1 }
      let standing = present[first...].prefix { $0.span.start.minutes(to: start) > -2880 }
        .filter { $0.span.contains(start) }
      guard !standing.isEmpty, held?.contains(where: { $0.contains(start) }) ?? true else { continue }
      let cells = Dictionary(grouping: standing, by: \.day).sorted { $0.key < $1.key }
        .map { DayOptions(day: $0.key, options: $0.value.map(\.option)) }
      if minutes[cells] == nil { order.append(cells) }
      minutes[cells, default: 0] += start.minutes(to: end)
    }
    return order.map { ($0, minutes[$0] ?? 0) }
  }
}
