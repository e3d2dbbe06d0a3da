import DutyBook
import DutyModel
public import DutyRules

extension Station {
  /// What absences, or a change of the station, open in the rosters in force.
  ///
  /// With it come who could take each duty and the least change that makes each roster right. Nothing is written.
  ///
  /// - Returns: the repair of the roster in force; and while the absence goes on, of those that follow.
  /// - Throws: `Refusal` when nobody is called so, no roster is in force, or a choice is no candidate.
  public func repair(_ order: RepairOrder) throws -> [Repair] {
    try repairInState(order).repairs
  }

  /// The same, with the state of the rosters in which it is so, to be carried out as it was seen.
  ///
  /// - Throws: `Refusal` as `repair` does.
  public func repairInState(_ order: RepairOrder) throws -> (repairs: [Repair], state: Int) {
    try book.read { reader in
      var repairs: [Repair] = []
      try Self.eachRepair(order, reader) { repairs.append($1.repair) }
      return (repairs, try reader.rosterState())
    }
  }

  /// What somebody's absence opens in the roster in force and who could come, without a plan.
  ///
  /// - Throws: `Refusal` as `repair` does.
  public func replacements(_ order: RepairOrder) throws -> [Repair.Gap] {
    try book.read { reader in
      let prepared = try PreparedRepair(order, reader: reader)
      return prepared.begunGaps + prepared.gaps(prepared.stripped)
    }
  }

  /// Carries a repair out: absences, who was asked, and the next version of each roster, in one transaction.
  ///
  /// - Parameters:
  ///   - seen: the state of the rosters in which the plan was looked at; nil when it was not.
  ///   - acceptsHoles: whether what the plan leaves open is left open, though nobody was chosen.
  ///   - reason: why the roster is changed, for the version's record.
  /// - Returns: each repair with the version now in force; nil when no duty had to change.
  /// - Throws: `Refusal` as `repair` does, when there is no lawful way and nobody was chosen or not for every gap, and
  ///   when a roster has changed since.
  public func carryOut(
    _ order: RepairOrder, seen: Int? = nil, acceptsHoles: Bool = false, reason: (Repair) -> String
  ) throws -> [(repair: Repair, roster: JudgedRoster?)] {
    try write { writer in
      let state = try writer.rosterState()
      var done: [(repair: Repair, roster: JudgedRoster?)] = []
      try Self.eachRepair(order, writer) { prepared, outcome in
        guard seen == nil || seen == state else { throw Refusal.rostersChanged(prepared.roster.id) }
        let plan = outcome.repair.plan
        if !acceptsHoles, !plan.isLawful || !plan.open.isEmpty {
          guard outcome.chosen > 0 else { throw Refusal.noLawfulRepair(prepared.roster.id) }
          guard outcome.chosen == outcome.repair.gaps.count else {
            throw Refusal.gapWithoutAnswer(outcome.chosen + 1, prepared.roster.id)
          }
        }
        let roster = try prepared.write(outcome, order, isFirst: done.isEmpty, reason, writer)
        done.append((outcome.repair, roster))
      }
      guard !order.absent.isEmpty || done.contains(where: { $0.roster != nil }) else {
        throw Refusal.nothingToChange
      }
      return done
    }
  }

  /// The repair of the roster in force, then of each that follows while an absence goes on.
  private static func eachRepair(
    _ order: RepairOrder, _ reader: BookReader,
    _ body: (PreparedRepair, PreparedRepair.Outcome) throws -> Void
  ) throws {
    var (choices, gaps) = (order.choices[...], 0)
    var earlier: Repaired?
    repeat {
      let prepared = try PreparedRepair(order, reader: reader, after: earlier)
      let outcome = try prepared.outcome(&choices)
      gaps += outcome.repair.gaps.count
      try body(prepared, outcome)
      earlier = try prepared.following(outcome.assignments, reader)
    } while earlier != nil
    guard choices.isEmpty else { throw Refusal.outOfRange("--choose", least: 0, most: gaps) }
  }
}

extension PreparedRepair {
  /// A repair, and the roster's duties when it is carried out.
  struct Outcome {
    let repair: Repair
    let assignments: [Assignment]
    /// For how many of the gaps, the first ones, somebody was chosen by hand.
    let chosen: Int
  }

  /// The gaps, the candidates and the plan.
  ///
  /// - Parameter typed: what was chosen for each gap in order; what is meant for these gaps is taken away.
  func outcome(_ typed: inout ArraySlice<String>) throws -> Outcome {
    let (begun, open) = (begunGaps, gaps(stripped))
    let gaps = begun + open
    let choices = try choices(typed.prefix(gaps.count), gaps)
    typed = typed.dropFirst(gaps.count)
    let reliefs = running.map { duty in
      let gap = begun.first { $0.duty.assignment == duty.assignment }
      let choice = choices.first { $0.gap == gap?.duty }
      let who = choice.map(\.who) ?? gap?.candidates.first { $0.breaks.isEmpty }?.who
      return Repair.Relief(duty: duty, isNeeded: gap != nil, who: who)
    }
    var prepared = self
    for relief in reliefs { if let who = relief.who { prepared.spare(who, after: relief.duty) } }
    let parts = reliefs.compactMap { relief in relief.who.flatMap { part(of: relief.duty, by: $0) } }
    let (plan, assignments) = prepared.plan(
      choices.filter { choice in open.contains { $0.duty == choice.gap } }, reliefs: parts)
    let repair = Repair(
      setup: setup, roster: roster.id, absent: absent.map(\.badge), from: from, until: until,
      reliefs: reliefs, gaps: gaps, plan: plan)
    return Outcome(repair: repair, assignments: assignments, chosen: choices.count)
  }

  /// What the repair of the roster that follows starts from; nil when the absence is over before it.
  func following(_ assignments: [Assignment], _ reader: BookReader) throws -> Repaired? {
    guard let until else { return nil }
    let (first, last) = (roster.until.advanced(days: 1), setup.zone.date(until.advanced(minutes: -1)))
    guard first <= last else { return nil }
    let today = setup.zone.date(from)
    for date in first...last where try reader.rosterInForce(on: date) != nil {
      return Repaired(
        dates: today...roster.until, assignments: assignments, next: setup.zone.instant(date))
    }
    return nil
  }

  /// An absence without the rest of a duty that has begun, which is put on record; nil when nothing else is left of it.
  private func afterRunning(_ absence: Leave) -> Leave? {
    guard let duty = running.first(where: { $0.who == absence.who }) else { return absence }
    guard let until, duty.span.end < until else { return nil }
    return Leave(who: absence.who, from: .instant(duty.span.end), until: .instant(until), kind: absence.kind)
  }

  /// Writes a repair into the book.
  func write(
    _ outcome: Outcome, _ order: RepairOrder, isFirst: Bool, _ reason: (Repair) -> String,
    _ writer: BookWriter
  ) throws -> JudgedRoster? {
    let repair = outcome.repair
    if isFirst {
      for absence in absences.compactMap(afterRunning) where !known.contains(absence) {
        try writer.append(.leaveSet(absence))
      }
    }
    for lock in unlocked { try writer.append(.lockRemoved(lock)) }
    for relief in repair.reliefs {
      let why = reason(repair)
      let worked = Span(start: relief.duty.span.start, end: repair.from)
      try writer.append(.actualSet(ActualDuty(duty: relief.duty.assignment, worked: worked, reason: why)))
      if let who = relief.who, let part = part(of: relief.duty, by: who) {
        try writer.append(.actualSet(ActualDuty(duty: part.assignment, worked: part.span, reason: why)))
      }
    }
    for call in try answers(order, to: repair) { try writer.append(.rosterCalled(call)) }
    guard repair.plan.changed > 0 else { return nil }
    let earlier = try writer.rosters().filter { $0.version != nil && $0.from == roster.from }
    var next = Roster(
      id: try writer.nextRosterID(), from: roster.from, days: roster.days, assignments: outcome.assignments,
      locked: Set(roster.locked).intersection(outcome.assignments).sorted(), origin: .edited,
      basedOn: roster.id)
    try writer.append(.rosterDrafted(next))
    let publication = RosterPublication(roster: next.id, version: earlier.count + 1, reason: reason(repair))
    try writer.append(.rosterPublished(publication))
    next.apply(.rosterPublished(publication))
    return JudgedRoster(next, in: try writer.rosterCase(next))
  }

  /// The choices as somebody would type them: a candidate's place, a name, 0 for nobody.
  private func choices(_ texts: ArraySlice<String>, _ gaps: [Repair.Gap]) throws -> [Choice] {
    try zip(gaps, texts).map { gap, text in
      if text == "0" { return Choice(gap: gap.duty, who: nil) }
      if let place = Int(text), gap.candidates.indices.contains(place - 1) {
        return Choice(gap: gap.duty, who: gap.candidates[place - 1].who)
      }
      if Int(text) != nil, setup.member(Badge(text)) == nil {
        throw Refusal.outOfRange("--choose", least: 0, most: gap.candidates.count)
      }
      let named = try setup.member(called: text).badge
      guard gap.candidates.contains(where: { $0.who == named }) else {
        throw Refusal.notACandidate(named, known: gap.candidates.map(\.who))
      }
      return Choice(gap: gap.duty, who: named)
    }
  }

  /// Who was asked for which duty and what they said.
  func answers(_ order: RepairOrder, to repair: Repair) throws -> [DutyCall] {
    func calls(_ names: [String], _ answer: DutyCall.Answer) throws -> [DutyCall] {
      try names.flatMap { name in
        let who = try setup.member(called: name).badge
        return repair.gaps.map { gap in
          DutyCall(
            roster: roster.id,
            duty: Assignment(who: who, date: gap.duty.date, post: gap.duty.post, shift: gap.duty.shift),
            answer: answer)
        }
      }
    }
    let relieved = repair.reliefs.compactMap { relief in
      relief.who.flatMap { part(of: relief.duty, by: $0)?.assignment }
    }
    let takers = (repair.plan.added + relieved).map {
      DutyCall(roster: roster.id, duty: $0, answer: .accepted)
    }
    return try calls(order.declined, .declined) + calls(order.unreached, .unreached) + takers
  }
}
