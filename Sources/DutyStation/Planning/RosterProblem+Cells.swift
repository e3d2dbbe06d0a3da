import DutyModel
import DutyRules
import DutySolver

extension RosterProblem {
  /// What each cell may hold: service, open posts, leave, locks, the pattern, and the past as it was.
  mutating func settleCells(locked: [Assignment], worked: [Duty], pattern: PatternPlan?) {
    let strength = rules.leave
    let leave = Dictionary(grouping: setup.leave, by: \.who)
    var needed = Array(repeating: Array(repeating: false, count: kinds.count), count: dates.count)
    for state in input.coverStates {
      guard let day = day(of: state.need.date), let option = option(state.need.post, state.need.shift) else {
        continue
      }
      needed[day][option - 1] = true
    }
    var holdable: [[PostCode]?: [Bool]] = [:]
    for (person, member) in members.enumerated() {
      let away = (leave[member.badge] ?? []).map { $0.span(in: setup.zone) }
      let mayHold = holdable[member.posts] ?? kinds.map { member.mayHold($0.post) }
      holdable[member.posts] = mayHold
      for day in planned {
        let serves = member.serves(on: dates[day])
        for (index, kind) in kinds.enumerated() {
          let isOpen = needed[day][index] || !held.isEmpty && isHeld(kind, by: member, on: dates[day])
          let hits = away.isEmpty ? 0 : away.count { $0.overlaps(spans[day][index]) }
          if !isOpen || !serves || !mayHold[index] || (hits > 0 && strength == .hard) {
            change { $0.forbid(person: person, day: day, option: index + 1) }
          }
          if hits > 0, case .weight(let weight) = strength {
            change { $0.addCost(weight, person: person, day: day, option: index + 1) }
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
      guard let person = person(assignment.who), let day = day(of: assignment.date),
        let option = option(assignment)
      else { continue }
      change { $0.fix(person: person, day: day, option: option) }
    }
  }

  /// Whether a roster that is to be changed has a duty there, at a post that is open.
  private func isHeld(_ kind: Kind, by member: Member, on date: CalendarDate) -> Bool {
    setup.post(kind.post)?.isOpen(on: date) == true
      && held.contains(Assignment(who: member.badge, date: date, post: kind.post, shift: kind.shift.code))
  }

  /// Closes everything that starts before a moment: what was worked stays, and nobody is given anything there.
  ///
  /// - Parameter options: the schedule as it is.
  mutating func freeze(before moment: Instant, options: [Int]) {
    for person in members.indices {
      for day in planned where spans[day].contains(where: { $0.start < moment }) {
        let now = options[person * dates.count + day]
        if now != Problem.off, spans[day][now - 1].start < moment {
          change { $0.fix(person: person, day: day, option: now) }
        } else {
          forbid(person, day: day, keeping: now) { $0.start < moment }
        }
      }
    }
  }

  /// Keeps a person from new duties that start within a time.
  mutating func spare(_ badge: Badge, within time: Span, options: [Int]) {
    guard let person = person(badge) else { return }
    for day in planned {
      forbid(person, day: day, keeping: options[person * dates.count + day]) { time.contains($0.start) }
    }
  }

  private mutating func forbid(_ person: Int, day: Int, keeping now: Int, where condition: (Span) -> Bool) {
    for (index, span) in spans[day].enumerated() where index + 1 != now && condition(span) {
      change { $0.forbid(person: person, day: day, option: index + 1) }
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
