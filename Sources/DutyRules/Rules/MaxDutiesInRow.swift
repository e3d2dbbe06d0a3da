import DutyModel

extension Rule {
  /// Not too many duties in a row.
  static let maxDutiesInRow = Rule(
    name: .maxDutiesInRow, sentence: "Nobody has duties on more dates in a row than the limit.",
    breaking: RosterExample("Three in a row", ["O1: AD AD AD"]) {
      $0.rules.maxDutiesInRow = .init(strength: .hard, n: 2)
    },
    keeping: RosterExample("A 24-hour duty is one date", ["O1: AD AT - AD"]) {
      $0.rules.maxDutiesInRow = .init(strength: .hard, n: 2)
    }
  ) { roster in
    let rule = roster.setup.rules.maxDutiesInRow
    return roster.people.flatMap { person -> [Finding] in
      guard let most = person.member.limits.maxDutiesInRow ?? rule?.n else { return [] }
      return person.runs(of: person.all, from: roster.from).filter { $0.count > most }.map { dates in
        Finding(
          .maxDutiesInRow, rule?.strength ?? .hard, size: dates.count - most,
          .dutiesInRow(who: person.member.badge, dates: dates, most: most))
      }
    }
  }
}
