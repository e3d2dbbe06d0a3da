import DutyModel
import DutyRules
import DutySolver

extension RosterProblem {
  /// What each cell may hold: service, open posts, leave, locks, the pattern, and the past as it was.
  mutating func settleCells(locked: [Assignment], worked: [Duty], pattern: PatternPlan?) {
    let strength = rules.leave
    let leave = Dictionary(grouping: setup.leave, by: \.who)
    let needed = dates.map { date in
      kinds.map { setup.post($0.post)?.need(on: date, shift: $0.shift.code) != nil }
    }
    for (person, member) in members.enumerated() {
      let away = (leave[member.badge] ?? []).map { $0.span(in: setup.zone) }
      for day in planned {
        for (index, kind) in kinds.enumerated() {
          let hits = away.filter { $0.overlaps(spans[day][index]) }.count
          let barred =
            !needed[day][index] || !member.serves(on: dates[day]) || !member.mayHold(kind.post)
            || (hits > 0 && strength == .hard)
          change { problem in
            if barred { problem.forbid(person: person, day: day, option: index + 1) }
            if hits > 0, case .weight(let weight) = strength {
              problem.addCost(weight, person: person, day: day, option: index + 1)
            }
          }
        }
        if let pattern { follow(pattern, member: member, person: person, day: day) }
      }
      for day in 0..<history {
        change { $0.fix(person: person, day: day, option: Problem.off) }
      }
    }
    // Of two duties worked on one date the later one is what rest and runs look back at.
    for assignment in worked.sorted(by: { $0.span.end < $1.span.end }).map(\.assignment) + locked {
      guard let person = members.firstIndex(where: { $0.badge == assignment.who }),
        let day = day(of: assignment.date), let option = option(assignment)
      else { continue }
      change { $0.fix(person: person, day: day, option: option) }
    }
  }

  /// Leaves a cell what the pattern gives it: its shift at any post that may be held, or off.
  ///
  /// Someone whom nothing in that shift may be given (leave, service) is off.
  private mutating func follow(_ pattern: PatternPlan, member: Member, person: Int, day: Int) {
    let shift = pattern.shift(of: member.badge, on: dates[day])
    let fitting = options { $0.shift.code == shift }.filter {
      problem.allowed[problem.index(person, day, $0)]
    }
    change { problem in
      for option in 0...problem.types where !fitting.contains(option) {
        if option != Problem.off || !fitting.isEmpty {
          problem.forbid(person: person, day: day, option: option)
        }
      }
    }
  }
}
