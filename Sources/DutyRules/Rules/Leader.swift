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
    return roster.dates.flatMap { date in
      let needed = Set(roster.setup.needs(on: date).filter { $0.total > 0 }.map(\.shift))
      return roster.setup.shifts.filter { needed.contains($0.code) }.compactMap { shift -> Finding? in
        let span = shift.span(on: date, in: roster.setup.zone)
        guard !leaders.contains(where: { $0.start <= span.start && span.end <= $0.end }) else { return nil }
        return Finding(
          .leaderEachShift, strength, size: 1, .noLeader(date: date, shift: shift.code, span: span))
      }
    }
  }
}
