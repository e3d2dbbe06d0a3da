import DutyModel

extension Rule {
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
