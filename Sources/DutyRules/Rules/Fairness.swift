public import DutyModel

extension Rule {
  /// Hours, nights, weekends and festivals are shared out evenly.
  static let fairness = Rule(
    name: .fairness,
    sentence:
      "Nobody's hours, nights, weekends and festival days lie away from their fair share, worked out from what is needed, who is there, and what the year has brought each so far.",
    breaking: RosterExample("Four nights, all for one of three officers", ["O1: AN AN AN AN"]) {
      $0.rules.fairness = .init(nights: 5)
      RosterExample.need("A", total: 1, officers: 1, shifts: ["N"], in: &$0)
    },
    keeping: RosterExample("One or two each", ["O1: AN - AN -", "O2: - AN - -", "O3: - - - AN"]) {
      $0.rules.fairness = .init(nights: 5)
      RosterExample.need("A", total: 1, officers: 1, shifts: ["N"], in: &$0)
    }
  ) { roster in
    guard let weights = roster.setup.rules.fairness else { return [] }
    let shares = FairShares(roster)
    let (zone, calendar) = (roster.setup.zone, roster.setup.calendar)
    return roster.people.flatMap { person -> [Finding] in
      let tally = Tally(person.duties, calendar: calendar, zone: zone)
      return FairMeasure.allCases.compactMap { measure in
        let weight = weights[measure]
        guard weight > 0, let band = shares.band(of: person.member.badge, measure) else { return nil }
        let have = tally[measure]
        let off = max(band.lowerBound - have, have - band.upperBound)
        guard off > 0 else { return nil }
        let size = measure == .hours ? startedHours(off) : off * off
        return Finding(
          .fairness, .weight(weight), size: size,
          .unfair(
            who: person.member.badge, measure: measure, have: have, least: band.lowerBound,
            most: band.upperBound))
      }
    }
  }
}

extension StationRules.Fairness {
  /// The weight of a measure; 0 is off.
  public subscript(measure: FairMeasure) -> Int {
    switch measure {
    case .hours: hours
    case .nights: nights
    case .weekends: weekends
    case .festivals: festivals
    }
  }
}

extension Tally {
  /// The figure of a measure; minutes for hours.
  public subscript(measure: FairMeasure) -> Int {
    switch measure {
    case .hours: minutes
    case .nights: nights
    case .weekends: weekends
    case .festivals: festivals
    }
  }
}
