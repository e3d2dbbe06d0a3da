import DutyBook
import DutyModel
import DutyRules
import DutySolver

extension PreparedRepair {
  /// The schedule without the duties that cannot stay.
  var stripped: WorkingSchedule {
    var schedule = WorkingSchedule(options, of: problem.problem)
    for duty in removed {
      guard let person = person(duty.who), let day = problem.day(of: duty.date) else { continue }
      schedule.apply(.init(person: person, day: day, option: Problem.off))
    }
    return schedule
  }

  /// What is open once those duties are gone: their needs, and any other need to come that is not met.
  ///
  /// When somebody is absent only what they leave behind is a gap; what was open before stays as it was.
  func gaps(_ schedule: WorkingSchedule) -> [Repair.Gap] {
    let leaving = removed
    let gone = Set(leaving)
    let left = input.replacing(setup: setup, assignments: real.filter { !gone.contains($0) })
    let places = Set(leaving.map { Place(date: $0.date, post: $0.post, shift: $0.shift) })
    let judged = Referee.judge(left)
    return left.coverStates.filter { $0.span.start >= from }.compactMap { state -> Repair.Gap? in
      let place = Place(date: state.need.date, post: state.need.post, shift: state.need.shift)
      let leaver = leaving.first { $0.date == place.date && $0.post == place.post && $0.shift == place.shift }
      guard absent.isEmpty ? !state.isMet : places.contains(place) else { return nil }
      let assignment = Assignment(
        who: leaver?.who ?? "", date: place.date, post: place.post, shift: place.shift)
      guard let duty = setup.duty(assignment) else { return nil }
      let missing = Self.missing(state)
      let alone = judged.findings.contains { finding in
        finding.severity == .hard && finding.who != [duty.who] && finding.span?.overlaps(duty.span) == true
          && (finding.post == duty.post || finding.rule == .response || finding.rule == .leaderEachShift)
      }
      // Where more stood than are needed nobody has to come.
      guard !missing.isEmpty || alone else { return nil }
      let (candidates, others) = people(
        for: duty, missing: missing, in: schedule, judged: judged, left: left)
      return Repair.Gap(duty: duty, missing: missing, candidates: candidates, notOffered: others)
    }
  }

  private struct Place: Hashable {
    let date: CalendarDate
    let post: PostCode
    let shift: ShiftCode
  }

  static func missing(_ state: CoverState) -> [Repair.Missing] {
    state.missing.map { Repair.Missing(figure: $0.figure, need: $0.need, have: $0.have) }
  }

  /// Who could take an open duty, the best first, and who is left alone.
  private func people(
    for gap: Duty, missing: [Repair.Missing], in schedule: WorkingSchedule, judged: Judgement,
    left: RosterCase
  ) -> ([Repair.Candidate], [Repair.NotOffered]) {
    guard let day = problem.day(of: gap.date), let option = problem.option(gap.assignment) else {
      return ([], [])
    }
    var offers: [Offer] = []
    var others: [Repair.NotOffered] = []
    for (person, member) in problem.members.enumerated() where !absent.contains(member) {
      let change = WorkingSchedule.Change(person: person, day: day, option: option)
      guard schedule[person, day] == Problem.off, member.mayHold(gap.post), member.serves(on: gap.date) else {
        continue
      }
      let isEnough = missing.allSatisfy { brings(member.badge, $0.figure) }
      guard schedule.allows(change) else {
        if isEnough, let why = reason(member.badge, for: gap) {
          others.append(.init(who: member.badge, why: why))
        }
        continue
      }
      var with = schedule
      with.apply(change)
      let rows = with.cost(people: [], days: [day]) - schedule.cost(people: [], days: [day])
      guard rows.hard < 0 else { continue }
      let price = rows + with.cost(ofPerson: person) - schedule.cost(ofPerson: person)
      offers.append(offer(member.badge, for: gap, isEnough: isEnough, price: price, left: left))
    }
    // Who does not bring what is missing is offered only where nobody does.
    let full = offers.filter(\.isEnough)
    let best = (full.isEmpty ? offers : full).sorted().prefix(Self.mostOffers)
    return (best.map { candidate($0, for: gap, judged: judged, left: left) }, others)
  }

  /// More people than anybody would ask.
  static let mostOffers = 8

  /// Somebody who could come, before the referee has looked at it.
  private struct Offer: Comparable {
    let who: Badge
    let isEnough: Bool
    let price: Cost
    let restBefore: Int?
    let restAfter: Int?
    let minutes7d: Int
    let lastCalled: Instant?
    let hasVolunteered: Bool

    /// Fewest breaches, who has offered, the cheapest, the best rested, the least worked, the one longest not asked.
    private var key: (Int, Int, Int, Int, Int, Int64) {
      (
        price.hard, hasVolunteered ? 0 : 1, price.soft, -(restBefore ?? .max), minutes7d,
        lastCalled?.milliseconds ?? .min
      )
    }

    static func < (a: Offer, b: Offer) -> Bool { a.key == b.key ? a.who < b.who : a.key < b.key }
    static func == (a: Offer, b: Offer) -> Bool { a.key == b.key && a.who == b.who }
  }

  private func offer(_ badge: Badge, for gap: Duty, isEnough: Bool, price: Cost, left: RosterCase) -> Offer {
    let own = left.people.first { $0.member.badge == badge }?.all ?? []
    let window = Span(start: gap.span.end.advanced(minutes: -7 * 1440), end: gap.span.end)
    let last = own.filter { $0.span.end <= gap.span.start }.map(\.span.end).max()
    let next = own.filter { $0.span.start >= gap.span.end }.map(\.span.start).min()
    return Offer(
      who: badge, isEnough: isEnough, price: price, restBefore: last.map { $0.minutes(to: gap.span.start) },
      restAfter: next.map { gap.span.end.minutes(to: $0) },
      minutes7d: own.reduce(gap.countedMinutes) { $0 + $1.countedMinutes(in: window) },
      lastCalled: calls.last { $0.call.duty.who == badge }?.at,
      hasVolunteered: calls.contains {
        $0.call.answer == .volunteered && $0.call.duty == given(gap, to: badge)
      })
  }

  func given(_ gap: Duty, to badge: Badge) -> Assignment {
    Assignment(who: badge, date: gap.date, post: gap.post, shift: gap.shift)
  }

  /// Whether somebody counts towards a figure.
  func brings(_ badge: Badge, _ figure: Figure) -> Bool {
    setup.member(badge).map(figure.counts) ?? false
  }

  func reason(_ badge: Badge, for gap: Duty) -> Repair.NotOffered.Reason? {
    if let said = answers[badge] { return said }
    if let sleep = asleep[badge], gap.span.start < sleep.until { return .asleep(nightEnds: sleep.nightEnds) }
    let answer = calls.last { $0.call.duty == given(gap, to: badge) }?.call.answer
    switch answer {
    case .declined: return .declined
    case .unreached: return .unreached
    case .accepted, .volunteered, nil: return nil
    }
  }

  /// What the referee says of somebody's taking an open duty.
  private func candidate(
    _ offer: Offer, for gap: Duty, judged: Judgement, left: RosterCase
  ) -> Repair.Candidate {
    // What this duty lacks is to be mended: where somebody mends it in part, the rest is theirs.
    let before = Set(
      judged.findings.filter { finding in
        guard finding.post == gap.post, finding.span?.overlaps(gap.span) == true else { return true }
        if case .short(_, .total, _, _, _) = finding.breach { return true }
        return false
      })
    let duties = left.duties.map(\.assignment) + left.unknown + [given(gap, to: offer.who)]
    let after = Referee.judge(left.replacing(setup: setup, assignments: duties))
    return Repair.Candidate(
      who: offer.who, restBefore: offer.restBefore, restAfter: offer.restAfter, minutes7d: offer.minutes7d,
      appeared: after.findings.filter { !before.contains($0) }, isEnough: offer.isEnough,
      lastCalled: offer.lastCalled, hasVolunteered: offer.hasVolunteered)
  }
}
