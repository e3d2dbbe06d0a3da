import DutyBook
import DutyModel
import DutyRules

/// Somebody leaves in the middle of a duty: who takes the rest of it.
extension PreparedRepair {
  /// What is left of each duty that has begun and lacks somebody without its holder, with who could come.
  var begunGaps: [Repair.Gap] { running.compactMap(begunGap) }

  private func begunGap(_ duty: Duty) -> Repair.Gap? {
    let (missing, rest) = (missing(without: duty), rest(of: duty))
    let without = left(by: duty)
    let judged = Referee.judge(without)
    let alone = judged.findings.contains {
      $0.rule == .auxiliaryNeverAlone && $0.severity == .hard && $0.span?.overlaps(rest) == true
    }
    guard !missing.isEmpty || alone else { return nil }
    let busy = Set((input.history + input.duties).filter { $0.span.overlaps(rest) }.map(\.who))
    var candidates: [Repair.Candidate] = []
    var others: [Repair.NotOffered] = []
    for member in setup.members where !absent.contains(member) && !busy.contains(member.badge) {
      let isEnough =
        missing.allSatisfy { brings(member.badge, $0.figure) } && (!alone || member.isOfficer)
      guard member.serves(on: setup.zone.date(from)), member.mayHold(duty.post), isEnough,
        !setup.leave.contains(where: { $0.who == member.badge && $0.span(in: setup.zone).overlaps(rest) })
      else { continue }
      let gap = Duty(duty.assignment, span: rest, in: setup)
      if let gap, let why = reason(member.badge, for: gap) {
        others.append(.init(who: member.badge, why: why))
      } else {
        candidates.append(candidate(member.badge, for: duty, judged: judged, without: without))
      }
    }
    guard let gap = Duty(duty.assignment, span: rest, in: setup) else { return nil }
    return Repair.Gap(
      duty: gap, isBegun: true, missing: missing,
      candidates: Array(candidates.sorted { key($0) < key($1) }.prefix(Self.mostOffers)), notOffered: others)
  }

  /// What is worked when somebody takes what is left of a duty.
  func part(of duty: Duty, by who: Badge) -> Duty? {
    let taken = Assignment(who: who, date: duty.date, post: duty.post, shift: duty.shift)
    return Duty(taken, span: rest(of: duty), in: setup)
  }

  /// Keeps somebody who takes the rest of a duty from others until they have rested.
  mutating func spare(_ who: Badge, after duty: Duty) {
    let rest = rest(of: duty)
    let due = setup.rules.restHours?.minutes(afterDutyOf: rest.minutes) ?? 0
    problem.spare(who, within: Span(start: from, end: rest.end.advanced(minutes: due)), options: options)
  }

  private func rest(of duty: Duty) -> Span { Span(start: from, end: duty.span.end) }

  /// What the post lacks without whoever leaves.
  private func missing(without duty: Duty) -> [Repair.Missing] {
    guard let need = setup.post(duty.post)?.need(on: duty.date, shift: duty.shift) else { return [] }
    let on = (input.history + input.duties).filter {
      $0.post == duty.post && $0.shift == duty.shift && $0.date == duty.date && $0.who != duty.who
        && $0.span.end > from
    }.map(\.who)
    return need.figures.map { figure, count in
      Repair.Missing(figure: figure, need: count, have: on.count { brings($0, figure) })
    }.filter { $0.have < $0.need }
  }

  /// The roster with the duty of whoever leaves as far as it was worked, and somebody's part of it.
  private func left(by duty: Duty, taken: Duty? = nil) -> RosterCase {
    let worked = Duty(duty.assignment, span: Span(start: duty.span.start, end: from), in: setup)
    return RosterCase(
      setup: setup, from: input.from, days: input.days,
      assignments: real.filter { $0 != duty.assignment }, worked: input.history.filter { $0 != duty },
      parts: [worked, taken].compactMap(\.self), ledger: input.ledger)
  }

  private func candidate(
    _ who: Badge, for duty: Duty, judged: Judgement, without: RosterCase
  ) -> Repair.Candidate {
    let (before, rest) = (Set(judged.findings), rest(of: duty))
    let taken = part(of: duty, by: who)
    let after = Referee.judge(left(by: duty, taken: taken))
    let own = without.people.first { $0.member.badge == who }?.all ?? []
    let last = own.filter { $0.span.end <= rest.start }.map(\.span.end).max()
    let next = own.filter { $0.span.start >= rest.end }.map(\.span.start).min()
    let window = Span(start: rest.end.advanced(minutes: -7 * 1440), end: rest.end)
    return Repair.Candidate(
      who: who, restBefore: last.map { $0.minutes(to: rest.start) },
      restAfter: next.map { rest.end.minutes(to: $0) },
      minutes7d: own.reduce(taken?.countedMinutes ?? 0) { $0 + $1.countedMinutes(in: window) },
      // Two who follow each other in one duty are not too many, and what the hole broke is mended.
      appeared: after.findings.filter { finding in
        !before.contains(finding) && finding.rule != .overCover
          && !(finding.span?.overlaps(rest) == true && finding.post == duty.post
            && finding.rule != .restHours)
      },
      isEnough: true, lastCalled: calls.last { $0.call.duty.who == who }?.at, hasVolunteered: false)
  }

  /// Fewest breaches, the cheapest, the best rested, the least worked, the one longest not asked.
  private func key(_ candidate: Repair.Candidate) -> (Int, Int, Int, Int, Int64, String) {
    (
      candidate.breaks.count, candidate.appeared.reduce(0) { $0 + $1.amount },
      -(candidate.restBefore ?? .max),
      candidate.minutes7d, candidate.lastCalled?.milliseconds ?? .min, candidate.who.text
    )
  }
}

extension Duty {
  /// A part of a duty; nil when the station has no such shift.
  fileprivate init?(_ assignment: Assignment, span: Span, in setup: StationSetup) {
    guard let shift = setup.shift(assignment.shift) else { return nil }
    self.init(assignment, shift: shift, worked: span)
  }
}
