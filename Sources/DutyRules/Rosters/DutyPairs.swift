import DutyModel

extension RosterCase {
  /// The most minutes between the starts of two duties that can still share time or leave too little rest.
  var reach: Int {
    setup.shifts.map { shift in
      shift.minutes + (setup.rules.restHours?.minutes(afterDutyOf: shift.minutes) ?? 0)
    }.max() ?? 0
  }
}

extension RosterCase.Person {
  /// Pairs of this person's duties, the earlier first, the later one of the period, that start within so
  /// many minutes of each other.
  func pairs(within minutes: Int) -> [(first: Duty, second: Duty)] {
    let all = all
    return duties.indices.flatMap { index in
      let second = duties[index]
      let near = all.prefix(past.count + index).reversed()
        .prefix { $0.span.start.minutes(to: second.span.start) <= minutes }
      return near.reversed().map { ($0, second) }
    }
  }

  /// Pairs of duties on a date and the date after, the later one of the period.
  var neighbours: [(first: Duty, second: Duty)] {
    pairs(within: 3 * 1440).filter { $0.first.date.advanced(days: 1) == $0.second.date }
  }

  /// Runs of consecutive dates on which some duties are, those wholly before a date left out.
  func runs(of duties: [Duty], from: CalendarDate) -> [ClosedRange<CalendarDate>] {
    var runs: [ClosedRange<CalendarDate>] = []
    for date in Set(duties.map(\.date)).sorted() {
      if let last = runs.last, last.upperBound.advanced(days: 1) == date {
        runs[runs.count - 1] = last.lowerBound...date
      } else {
        runs.append(date...date)
      }
    }
    return runs.filter { $0.upperBound >= from }
  }
}
