import DutyModel

extension Rule {
  /// Not too many nights in a row.
  static let maxNightsInRow = Rule(
    name: .maxNightsInRow, sentence: "Nobody has nights on more dates in a row than the limit.",
    breaking: RosterExample(
      "A night before the roster and three in it", ["O1: AN AN AN"], history: ["O1: AN"]
    ) {
      $0.rules.maxNightsInRow = .init(strength: .hard, n: 3)
    },
    keeping: RosterExample("A day off between", ["O1: AN AN - AN"], history: ["O1: AN"]) {
      $0.rules.maxNightsInRow = .init(strength: .hard, n: 3)
    }
  ) { roster in
    let rule = roster.setup.rules.maxNightsInRow
    return roster.people.flatMap { person -> [Finding] in
      guard let most = person.member.limits.maxNightsInRow ?? rule?.n else { return [] }
      return person.runs(of: person.all.filter(\.isNight), from: roster.from).filter { $0.count > most }
        .map { dates in
          Finding(
            .maxNightsInRow, rule?.strength ?? .hard, size: dates.count - most,
            .nightsInRow(who: person.member.badge, dates: dates, most: most))
        }
    }
  }
}
