import DutyModel

extension RosterCase.Person {
  /// Pairs of this person's duties, the earlier first, that lie close enough to disturb each other, the
  /// later one of the period: all within four days.
  var pairs: [(first: Duty, second: Duty)] {
    let all = all
    return duties.indices.flatMap { index in
      let second = duties[index]
      return all.prefix(past.count + index).suffix(8)
        .filter { $0.span.end.minutes(to: second.span.start) < 4 * 1440 }
        .map { ($0, second) }
    }
  }

  /// Pairs of duties on a date and the date after, the later one of the period.
  var neighbours: [(first: Duty, second: Duty)] {
    pairs.filter { $0.first.date.advanced(days: 1) == $0.second.date }
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
