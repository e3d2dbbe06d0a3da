import DutyModel

extension Rule {
  /// Hours over the roster's length are within limits.
  static let periodHours = Rule(
    name: .periodHours,
    sentence:
      "Counted hours over the roster's length lie between the least and the most, in proportion to the time served.",
    breaking: RosterExample("Three days where two are the most", ["O1: AD AD AD"]) {
      $0.rules.periodHours = .init(strength: .hard, max: 24)
    },
    keeping: RosterExample("Two days", ["O1: AD AD -"]) {
      $0.rules.periodHours = .init(strength: .hard, max: 24)
    }
  ) { roster in
    let strength = roster.setup.rules.periodHours?.strength ?? .hard
    return roster.people.compactMap { person in
      let limits = PeriodLimits(of: person.member, in: roster)
      let minutes = person.duties.reduce(0) { $0 + $1.countedMinutes }
      let off = max((limits.least ?? minutes) - minutes, minutes - (limits.most ?? minutes))
      guard off > 0 else { return nil }
      return Finding(
        .periodHours, strength, size: startedHours(off),
        .periodMinutes(
          who: person.member.badge, minutes: minutes, least: limits.least, most: limits.most))
    }
  }
}
