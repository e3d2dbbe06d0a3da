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

  /// Days off come together.
  static let minDaysOffInRow = Rule(
    name: .minDaysOffInRow,
    sentence: "Between two duties there are no days off, or at least so many in a row.",
    breaking: RosterExample("One day off, two are due", ["O1: AD - AD"]) {
      $0.rules.minDaysOffInRow = .init(strength: .hard, n: 2)
    },
    keeping: RosterExample("Two days off; the one at the end may go on", ["O1: AD - - AD -"]) {
      $0.rules.minDaysOffInRow = .init(strength: .hard, n: 2)
    }
  ) { roster in
    let rule = roster.setup.rules.minDaysOffInRow
    return roster.people.flatMap { person -> [Finding] in
      guard let least = person.member.limits.minDaysOffInRow ?? rule?.n else { return [] }
      let dates = Set(person.all.map(\.date)).sorted()
      return zip(dates, dates.dropFirst()).compactMap { before, after -> Finding? in
        let off = before.days(to: after) - 1
        guard off > 0, off < least, after >= roster.from else { return nil }
        let gap = before.advanced(days: 1)...after.advanced(days: -1)
        // Days off that reach into a time away from the station are longer than they look.
        guard gap.allSatisfy(person.member.serves) else { return nil }
        return Finding(
          .minDaysOffInRow, rule?.strength ?? .hard, size: least - off,
          .daysOffInRow(who: person.member.badge, dates: gap, least: least))
      }
    }
  }
}
