import DutyBook
import DutyModel
import DutyRules
import DutySolver

/// A repair with everything it needs out of the book, compiled for the search.
struct PreparedRepair {
  let setup: StationSetup
  let from: Instant
  let until: Instant?
  /// Whether it is of a roster that follows the one in force.
  let isFollowing: Bool
  let absent: [Member]
  /// The absences as leave, without a word why.
  let absences: [Leave]
  /// The leave that was on record before.
  let known: [Leave]
  /// The roster in force, with the duties of all its dates as they are in force.
  let roster: Roster
  /// The roster as it stands for the rules: before today what was really worked.
  let real: [Assignment]
  /// The duties that cannot stay.
  let removed: [Assignment]
  /// The station's locks that hold such duties.
  let unlocked: [Assignment]
  /// The roster with the year and the days before it.
  let input: RosterCase
  let calls: [DutyCallRecord]
  /// Who is left alone, until when their sleep ends that day.
  private(set) var asleep: [Badge: (nightEnds: Instant, until: Instant)] = [:]
  /// What people who were asked just now have said.
  private(set) var answers: [Badge: Repair.NotOffered.Reason] = [:]
  var problem: RosterProblem
  /// The schedule as it is.
  let options: [Int]

  /// Reads the roster in force and what stands against it.
  ///
  /// - Parameters:
  ///   - order: what has happened.
  ///   - reader: the book.
  ///   - earlier: what was repaired before of the same absence, in the roster that comes before.
  /// - Throws: `Refusal` when nobody is called so, the absence ends before it begins, or no roster is in force.
  init(_ order: RepairOrder, reader: BookReader, after earlier: Repaired? = nil) throws {
    var setup = try reader.setup()
    (from, isFollowing) = (earlier?.next ?? order.from, earlier != nil)
    let date = setup.zone.date(from)
    absent = try Set(order.absent.map { try setup.member(called: $0) }.map(\.badge)).sorted()
      .compactMap { setup.member($0) }
    let end = order.until ?? setup.zone.instant(setup.zone.date(order.from).advanced(days: 1))
    guard from < end else {
      throw Refusal.endsBeforeItBegins(from: setup.zone.iso(from), until: setup.zone.iso(end))
    }
    until = absent.isEmpty ? nil : end
    absences = absent.map {
      Leave(who: $0.badge, from: .instant(order.from), until: .instant(end), kind: .other)
    }
    known = setup.leave
    for absence in absences { setup.apply(.leaveSet(absence)) }
    // Whatever they cost in planning, a hole and a duty during the absence are what is to be mended.
    (setup.rules.leave, setup.rules.cover) = (.hard, .hard)
    guard let id = try reader.rosterInForce(on: date), var roster = try reader.roster(id) else {
      throw try Self.nothingInForce(at: from, zone: setup.zone, reader)
    }
    roster.assignments = try reader.inForce(roster.from...roster.until, setup: setup)
    self.roster = roster
    let worked = try reader.duties(on: roster.from...max(roster.from, date), setup: setup)
    real =
      (worked.map(\.assignment).filter { $0.date < date } + roster.assignments.filter { $0.date >= date })
      .sorted()
    var standing = try reader.rosterCase(roster).replacing(setup: setup, assignments: real)
    if let earlier { standing = standing.replacing(history: earlier, in: setup) }
    let leaving = Self.leaving(standing.duties, from: from, absences: absences, setup: setup)
    // A lock holds a duty where it is, but not one that cannot stay.
    unlocked = setup.locks.filter { leaving.contains($0) }
    setup.locks.removeAll { leaving.contains($0) }
    removed = leaving
    self.setup = setup
    input = standing.replacing(setup: setup, assignments: real)
    calls = try reader.dutyCalls()
    // Only of now is it known who sleeps.
    if !isFollowing { asleep = Self.asleep(at: from, duties: input.history + input.duties, setup: setup) }
    let fixed = Set(setup.locks + roster.locked).intersection(real).subtracting(removed)
    problem = RosterProblem(input, locked: fixed.sorted(), held: real)
    options = problem.options(real)
    close()
    for name in order.declined { answers[try setup.member(called: name).badge] = .declined }
    for name in order.unreached { answers[try setup.member(called: name).badge] = .unreached }
    for badge in answers.keys.sorted() { spare(badge) }
  }

  /// What is said when no roster is in force at a moment: with the nearest that is on other dates, for a time may have
  /// been typed without its date.
  private static func nothingInForce(at moment: Instant, zone: Zone, _ reader: BookReader) throws -> Refusal {
    let (date, minute) = zone.wall(moment)
    func distance(_ roster: RosterSummary) -> Int {
      max(date.days(to: roster.from), roster.until.days(to: date))
    }
    let published = try reader.rosters().filter { $0.version != nil }
    // Of several versions the last.
    guard let nearest = published.reversed().min(by: { distance($0) < distance($1) }) else {
      return .nothingInForce(date)
    }
    let day = date < nearest.from ? nearest.from : nearest.until
    return .nothingInForceNear(
      date, nearest: nearest.id, from: nearest.from, until: nearest.until,
      time: String(zone.iso(zone.instant(day, minute: minute)).prefix(16)))
  }

  /// Closes the past, and the nights of those who sleep.
  private mutating func close() {
    problem.freeze(before: from, options: options)
    for (badge, sleep) in asleep.sorted(by: { $0.key < $1.key }) {
      problem.spare(badge, within: Span(start: from, end: sleep.until), options: options)
    }
    // Whoever is absent is not given another duty of the same date instead.
    for duty in removed where absent.contains(where: { $0.badge == duty.who }) {
      guard let person = person(duty.who), let day = problem.day(of: duty.date) else { continue }
      problem.change { $0.fix(person: person, day: day, option: Problem.off) }
    }
    for record in calls where isNo(record.call.answer) {
      guard let duty = setup.duty(record.call.duty) else { continue }
      problem.spare(duty.who, within: Span(start: duty.span.start, minutes: 1), options: options)
    }
  }

  /// Keeps somebody from every duty that is open.
  private mutating func spare(_ badge: Badge) {
    for duty in removed.compactMap({ setup.duty($0) }) {
      problem.spare(badge, within: Span(start: duty.span.start, minutes: 1), options: options)
    }
  }

  private func isNo(_ answer: DutyCall.Answer) -> Bool { answer == .declined || answer == .unreached }

  /// The duties from a moment on that cannot stay: of the absent; or, when nobody is, of whoever is on leave or does not
  /// serve any more, and at posts that are closed.
  private static func leaving(
    _ duties: [Duty], from: Instant, absences: [Leave], setup: StationSetup
  ) -> [Assignment] {
    duties.filter { duty in
      guard duty.span.start >= from else { return false }
      if !absences.isEmpty {
        return absences.contains { duty.who == $0.who && duty.span.overlaps($0.span(in: setup.zone)) }
      }
      guard let member = setup.member(duty.who) else { return true }
      return !member.serves(on: duty.date) || !member.mayHold(duty.post)
        || setup.post(duty.post)?.isOpen(on: duty.date) != true
        || setup.leave.contains { $0.who == duty.who && $0.span(in: setup.zone).overlaps(duty.span) }
    }.map(\.assignment).sorted()
  }

  /// Duties of the absent that have begun when the absence does.
  var running: [Duty] {
    isFollowing
      ? []
      : absent.compactMap { member in
        (input.history + input.duties).last {
          $0.who == member.badge && $0.span.start < from && $0.span.end > from
        }
      }
  }

  /// A member's row in the problem.
  func person(_ badge: Badge) -> Int? { problem.members.firstIndex { $0.badge == badge } }

  /// People on a night at a moment, and those asleep after one: until their rest is over, and if they sleep already
  /// until that day is over too, for nobody wakes them to tell.
  private static func asleep(
    at moment: Instant, duties: [Duty], setup: StationSetup
  ) -> [Badge: (nightEnds: Instant, until: Instant)] {
    var asleep: [Badge: (nightEnds: Instant, until: Instant)] = [:]
    for duty in duties where duty.isNight && duty.span.start < moment {
      let due = max(8 * 60, setup.rules.restHours?.minutes(afterDutyOf: duty.span.minutes) ?? 0)
      let rested = duty.span.end.advanced(minutes: due)
      guard moment < rested else { continue }
      let isOnIt = moment < duty.span.end
      let midnight = setup.zone.instant(setup.zone.date(rested).advanced(days: 1))
      asleep[duty.who] = (duty.span.end, isOnIt ? rested : midnight)
    }
    return asleep
  }
}

/// What a repair has made of the days of one roster, for the repair of the one that follows.
struct Repaired {
  /// The dates from the absence on.
  let dates: ClosedRange<CalendarDate>
  /// What is on them now.
  let assignments: [Assignment]
  /// When the following roster begins.
  let next: Instant
}

extension RosterCase {
  /// The same time with another station and other duties.
  func replacing(setup: StationSetup, assignments: [Assignment], parts: [Duty] = []) -> RosterCase {
    RosterCase(
      setup: setup, from: from, days: days, assignments: assignments, worked: history, parts: parts,
      ledger: ledger)
  }

  /// The same with the days before as a repair has made them.
  fileprivate func replacing(history earlier: Repaired, in setup: StationSetup) -> RosterCase {
    let repaired = earlier.assignments.filter { earlier.dates.contains($0.date) && $0.date < from }
    return RosterCase(
      setup: setup, from: from, days: days, assignments: duties.map(\.assignment) + unknown,
      worked: history.filter { !earlier.dates.contains($0.date) } + repaired.compactMap { setup.duty($0) },
      ledger: ledger)
  }
}
