import DutyModel

extension Rule {
  /// Nobody has a duty during leave.
  static let leave = Rule(
    name: .leave, sentence: "Nobody has a duty in any minute of their leave.",
    breaking: RosterExample("Leave on Tuesday, and Monday's night runs into it", ["O1: AN -"]) {
      $0.rules.leave = .hard
      $0.leave = [
        .init(
          who: "O1", from: .date(RosterExample.from.advanced(days: 1)),
          until: .date(RosterExample.from.advanced(days: 1)), kind: .annual)
      ]
    },
    keeping: RosterExample("Monday's day is over before it", ["O1: AD -"]) {
      $0.rules.leave = .hard
      $0.leave = [
        .init(
          who: "O1", from: .date(RosterExample.from.advanced(days: 1)),
          until: .date(RosterExample.from.advanced(days: 1)), kind: .annual)
      ]
    }
  ) { roster in
    guard let strength = roster.setup.rules.leave else { return [] }
    let leave = Dictionary(grouping: roster.setup.leave, by: \.who)
    return roster.people.flatMap { person in
      (leave[person.member.badge] ?? []).flatMap { leave in
        let away = leave.span(in: roster.setup.zone)
        return person.duties.compactMap { duty -> Finding? in
          guard let shared = duty.span.intersection(away) else { return nil }
          return Finding(.leave, strength, size: 1, .duringLeave(duty, leave, shared: shared))
        }
      }
    }
  }
}
