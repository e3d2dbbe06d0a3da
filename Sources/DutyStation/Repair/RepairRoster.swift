import DutyBook
import DutyModel
public import DutyRules

extension Station {
  /// What somebody's absence, or a change of the station, opens in the roster in force.
  ///
  /// With it come who could take each duty and the least change that makes the roster right. Nothing is written.
  ///
  /// - Throws: `Refusal` when nobody is called so, no roster is in force, or a choice is no candidate.
  public func repair(_ order: RepairOrder) throws -> Repair {
    try book.read { reader in
      let prepared = try PreparedRepair(order, reader: reader)
      return try prepared.repair(order).repair
    }
  }

  /// The same, with the state of the rosters in which it is so, to be carried out as it was seen.
  ///
  /// - Throws: `Refusal` as `repair` does.
  public func repairInState(_ order: RepairOrder) throws -> (repair: Repair, state: Int) {
    try book.read { reader in
      (try PreparedRepair(order, reader: reader).repair(order).repair, try reader.rosterState())
    }
  }

  /// What somebody's absence opens and who could come, without a plan.
  ///
  /// - Throws: `Refusal` as `repair` does.
  public func replacements(_ order: RepairOrder) throws -> [Repair.Gap] {
    try book.read { reader in
      let prepared = try PreparedRepair(order, reader: reader)
      return prepared.gaps(prepared.stripped)
    }
  }

  /// Carries a repair out: the absence, who was asked, and the next version of the roster, in one transaction.
  ///
  /// - Parameters:
  ///   - seen: the state of the rosters in which the plan was looked at; nil when it was not.
  ///   - reason: why the roster is changed, for the version's record.
  /// - Returns: the repair, and the version now in force; nil when no duty had to change.
  /// - Throws: `Refusal` as `repair` does, when there is no lawful way and nobody was chosen, and when a roster has
  ///   changed since.
  public func carryOut(
    _ order: RepairOrder, seen: Int? = nil, reason: (Repair) -> String
  ) throws -> (repair: Repair, roster: JudgedRoster?) {
    try write { writer in
      let prepared = try PreparedRepair(order, reader: writer)
      guard try seen == nil || seen == writer.rosterState() else {
        throw Refusal.rostersChanged(prepared.roster.id)
      }
      let (repair, assignments) = try prepared.repair(order)
      if !repair.plan.isLawful, order.choices.isEmpty { throw Refusal.noLawfulRepair(prepared.roster.id) }
      guard repair.absent != nil || repair.plan.changed > 0 else { throw Refusal.nothingToChange }
      if let absence = prepared.absence, !prepared.isKnown { try writer.append(.leaveSet(absence)) }
      for lock in prepared.unlocked { try writer.append(.lockRemoved(lock)) }
      if let running = repair.running {
        try writer.append(
          .actualSet(
            ActualDuty(
              duty: running.assignment, worked: Span(start: running.span.start, end: repair.from),
              reason: reason(repair))))
      }
      for call in try prepared.answers(order, to: repair) { try writer.append(.rosterCalled(call)) }
      guard repair.plan.changed > 0 else { return (repair, nil) }
      var roster = prepared.roster
      let earlier = try writer.rosters().filter { $0.version != nil && $0.from == roster.from }
      roster = Roster(
        id: try writer.nextRosterID(), from: roster.from, days: roster.days, assignments: assignments,
        locked: Set(roster.locked).intersection(assignments).sorted(), origin: .edited, basedOn: roster.id)
      try writer.append(.rosterDrafted(roster))
      let publication = RosterPublication(
        roster: roster.id, version: earlier.count + 1, reason: reason(repair))
      try writer.append(.rosterPublished(publication))
      roster.apply(.rosterPublished(publication))
      return (repair, JudgedRoster(roster, in: try writer.rosterCase(roster)))
    }
  }
}

extension PreparedRepair {
  /// The gaps, the candidates and the plan.
  func repair(_ order: RepairOrder) throws -> (repair: Repair, assignments: [Assignment]) {
    let gaps = gaps(stripped)
    let (plan, assignments) = plan(try choices(order.choices, gaps))
    let repair = Repair(
      setup: setup, roster: roster.id, absent: absent?.badge, from: from, until: until, running: running,
      gaps: gaps, plan: plan)
    return (repair, assignments)
  }

  /// The choices as somebody would type them: a candidate's place, a name, 0 for nobody.
  private func choices(_ texts: [String], _ gaps: [Repair.Gap]) throws -> [Choice] {
    guard texts.count <= gaps.count else {
      throw Refusal.outOfRange("--choose", least: 0, most: gaps.count)
    }
    return try zip(gaps, texts).map { gap, text in
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
    let takers = repair.plan.added.map { DutyCall(roster: roster.id, duty: $0, answer: .accepted) }
    return try calls(order.declined, .declined) + calls(order.unreached, .unreached) + takers
  }
}
