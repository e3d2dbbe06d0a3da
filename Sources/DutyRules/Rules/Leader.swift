import DutyModel

extension Rule {
  /// Someone who may lead is there in every shift.
  static let leaderEachShift = Rule(
    name: .leaderEachShift,
    sentence:
      "In every shift that any post needs, someone who may lead is on duty from its start to its end.",
    breaking: RosterExample("Officers, but none who may lead", ["O2: AD"]) {
      $0.rules.leaderEachShift = .weight(50)
      RosterExample.need("A", total: 1, in: &$0)
    },
    keeping: RosterExample("A leader on a longer duty elsewhere", ["O2: AD", "O1: CT"]) {
      $0.rules.leaderEachShift = .weight(50)
      RosterExample.need("A", total: 1, in: &$0)
    }
  ) { roster in
    guard let strength = roster.setup.rules.leaderEachShift else { return [] }
    let leaders = roster.people.filter(\.member.isLeader).flatMap(\.all).map(\.span)
    struct Watch: Hashable {
      let date: CalendarDate
      let shift: ShiftCode
      let span: Span
    }
    let watches = Set(
      roster.coverStates.filter { $0.need.total > 0 }
        .map { Watch(date: $0.need.date, shift: $0.need.shift, span: $0.span) })
    return watches.sorted { ($0.span.start, $0.shift) < ($1.span.start, $1.shift) }
      .compactMap { watch -> Finding? in
        let (start, end) = (watch.span.start, watch.span.end)
        guard !leaders.contains(where: { $0.start <= start && end <= $0.end }) else { return nil }
        return Finding(
          .leaderEachShift, strength, size: 1,
          .noLeader(date: watch.date, shift: watch.shift, span: watch.span))
      }
  }
}
