import DutyModel

extension Rule {
  /// After a duty there is rest, longer after a longer one.
  static let restHours = Rule(
    name: .restHours,
    sentence: "After a duty of at least so many hours there are so many hours of rest before any other duty.",
    breaking: RosterExample("A day straight after a night", ["O1: AN AD"]) {
      $0.rules.restHours = .init(strength: .hard, after: StationRulesExample.rest)
    },
    keeping: RosterExample("Twelve hours between two nights", ["O1: AN AN"]) {
      $0.rules.restHours = .init(strength: .hard, after: StationRulesExample.rest)
    }
  ) { roster in
    guard let rule = roster.setup.rules.restHours else { return [] }
    let reach = roster.reach
    return roster.people.flatMap { person in
      person.pairs(within: reach).compactMap { first, second -> Finding? in
        let rest = first.span.end.minutes(to: second.span.start)
        let due = rule.minutes(afterDutyOf: first.span.minutes)
        guard rest >= 0, rest < due else { return nil }
        return Finding(
          .restHours, rule.strength, size: startedHours(due - rest),
          .shortRest(after: first, before: second, minutes: rest, due: due))
      }
    }
  }
}

/// Settings the examples share.
enum StationRulesExample {
  static let rest = [8: 11, 12: 11, 24: 24]
}
