import DutyModel
import DutyRules
import DutySolver

extension RosterProblem {
  /// Hours in any 168 and hours over the roster.
  mutating func addHours() {
    let caps = crews { $0.limits.maxHours7d ?? rules.maxHours7d?.hours }
    let penalty = (rules.maxHours7d?.strength ?? .hard).penalty(unit: 60)
    for (hours, crew) in caps {
      let crew = addCrew(crew)
      for minute in windowStarts {
        let weights = windowWeights(from: minute)
        change {
          $0.windows.append(
            Window(
              crew: crew, length: weights.count, weights: weights, most: hours * 60, penalty: penalty))
        }
      }
    }
    addPeriodHours()
  }

  /// The times of day at which a 168-hour window can hold the most: where a duty starts or ends.
  private var windowStarts: [Int] {
    Set(kinds.flatMap { [$0.shift.start.minute, ($0.shift.start.minute + $0.shift.minutes) % 1440] })
      .sorted()
  }

  /// What each option adds to a window of 168 hours that opens at a time of day, by the day it starts on.
  ///
  /// The first rows are duties that started on the days before and reach into the window.
  private func windowWeights(from minute: Int) -> [[Int]] {
    let reach = ((kinds.map(\.shift.minutes).max() ?? 0) + 1439) / 1440
    let window = minute..<(minute + 7 * 1440)
    return (-reach...7).map { day in
      weights { kind in
        let start = day * 1440 + kind.shift.start.minute
        let shared = (start..<(start + kind.shift.minutes)).clamped(to: window).count
        return kind.shift.countedMinutes * shared / kind.shift.minutes
      }
    }
  }

  private mutating func addPeriodHours() {
    guard
      rules.periodHours != nil
        || members.contains(where: { $0.limits.periodHoursMin != nil || $0.limits.periodHoursMax != nil })
    else { return }
    let measure = addMeasure(.sum(weights: weights(\.shift.countedMinutes), days: planned))
    let penalty = (rules.periodHours?.strength ?? .hard).penalty(unit: 60)
    for (person, member) in members.enumerated() {
      let limits = PeriodLimits(of: member, in: input)
      guard limits.least != nil || limits.most != nil else { continue }
      change {
        $0.limits.append(
          Limit(
            person: person, measure: measure, least: limits.least, most: limits.most, penalty: penalty))
      }
    }
  }

  /// Names a group of people.
  mutating func addCrew(_ people: [Int]) -> Int {
    var index = 0
    change { index = $0.addCrew(people) }
    return index
  }

  /// Names something to count.
  mutating func addMeasure(_ measure: Measure) -> Int {
    var index = 0
    change { index = $0.addMeasure(measure) }
    return index
  }
}
