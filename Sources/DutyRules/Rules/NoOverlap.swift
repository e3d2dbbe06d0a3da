import DutyModel

extension Rule {
  /// Nobody has two duties at one moment.
  static let noOverlap = Rule(
    name: .noOverlap, sentence: "Nobody has two duties at one moment.",
    breaking: RosterExample("A night that runs into the next day's long duty", ["O1: AN AT"]) {
      $0.rules.noOverlap = .hard
      // The long duty starts while the night still runs.
      $0.shifts[2].start = .midnight
    },
    keeping: RosterExample("One duty ends at the minute the next begins", ["O1: AN AD"]) {
      $0.rules.noOverlap = .hard
    }
  ) { roster in
    guard let strength = roster.setup.rules.noOverlap else { return [] }
    let reach = roster.reach
    return roster.people.flatMap { person in
      person.pairs(within: reach).compactMap { first, second -> Finding? in
        guard let shared = first.span.intersection(second.span) else { return nil }
        return Finding(.noOverlap, strength, size: 1, .overlap(first, second, shared: shared))
      }
    }
  }
}
