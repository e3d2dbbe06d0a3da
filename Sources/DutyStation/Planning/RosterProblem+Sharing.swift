import DutyModel
import DutyRules
import DutySolver

extension RosterProblem {
  /// Fair shares of hours, nights, weekends and festivals, and the chief's split.
  mutating func addSharing() {
    if let fairness = rules.fairness {
      let shares = FairShares(input)
      addShare(.hours, of: .sum(weights: weights(\.shift.countedMinutes), days: planned), shares) {
        .linear(weight: fairness.hours, unit: 60)
      }
      addShare(.nights, of: .sum(weights: weights { $0.shift.isNight ? 1 : 0 }, days: planned), shares) {
        .squared(weight: fairness.nights)
      }
      addShare(.weekends, of: .groups(weekends), shares) { .squared(weight: fairness.weekends) }
      addShare(.festivals, of: .groups(festivals), shares) { .squared(weight: fairness.festivals) }
    }
    let split = Set(setup.split.flatMap(\.posts))
    for share in setup.split {
      let part = weights { share.posts.contains($0.post) ? $0.shift.countedMinutes : 0 }
      let whole = weights { split.contains($0.post) ? $0.shift.countedMinutes : 0 }
      change {
        $0.shares.append(
          Share(
            part: part, whole: whole, numerator: share.share.numerator,
            denominator: share.share.denominator, weight: share.weight))
      }
    }
  }

  private mutating func addShare(
    _ figure: FairMeasure, of measure: Measure, _ shares: FairShares, penalty: () -> Penalty
  ) {
    let penalty = penalty()
    guard penalty.cost(60 * 60) != .zero else { return }
    let measure = addMeasure(measure)
    for (person, member) in members.enumerated() {
      guard let band = shares.band(of: member.badge, figure) else { continue }
      change {
        $0.limits.append(
          Limit(
            person: person, measure: measure, least: band.lowerBound, most: band.upperBound,
            penalty: penalty))
      }
    }
  }

  /// For each weekend the duties that touch its Saturday or Sunday.
  private var weekends: [[DayOptions]] {
    let near = input.from.advanced(days: -1)...input.until.advanced(days: 2)
    return near.filter { $0.weekday == .sat }.map { touching($0...$0.advanced(days: 1)) }
  }

  /// For each festival day the duties that touch it.
  private var festivals: [[DayOptions]] {
    let calendar = setup.calendar
    return (input.from...input.until.advanced(days: 2)).filter { calendar.festival($0) != nil }
      .map { touching($0...$0) }
  }

  /// The roster's duties with any minute on some dates.
  private func touching(_ range: ClosedRange<CalendarDate>) -> [DayOptions] {
    let start = setup.zone.instant(range.lowerBound)
    let span = Span(start: start, end: setup.zone.instant(range.upperBound.advanced(days: 1)))
    return planned.compactMap { day in
      guard dates[day].days(to: range.lowerBound) <= 3, dates[day] <= range.upperBound else { return nil }
      let options = kinds.indices.filter { spans[day][$0].overlaps(span) }.map { $0 + 1 }
      return options.isEmpty ? nil : DayOptions(day: day, options: options)
    }
  }

  /// Wishes for and against duties.
  mutating func addWishes() {
    for wish in setup.wishes {
      guard let person = person(wish.who), let day = day(of: wish.date),
        planned.contains(day)
      else { continue }
      let meant = options { wish.shift == nil || $0.shift.code == wish.shift }
      let priced: [Int] =
        switch wish.want {
        case .off: meant
        case .on: Set(0...kinds.count).subtracting(meant).sorted()
        }
      for option in priced {
        change { $0.addCost(wish.weight, person: person, day: day, option: option) }
      }
    }
  }
}
