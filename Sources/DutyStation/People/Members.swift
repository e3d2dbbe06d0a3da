import DutyBook
public import DutyModel

/// What leave that was entered does to rosters.
public struct LeaveEffect: Sendable {
  /// The leave.
  public let leave: Leave
  /// The duties in force that it hits.
  public let hit: [Duty]
  /// The newest roster, if it is a draft.
  public let draft: RosterSummary?
  /// The duties of that draft that it hits.
  public let hitInDraft: [Duty]
}

extension Station {
  /// Adds a member.
  ///
  /// - Throws: `Refusal` when the badge is taken or the time of service ends before it begins.
  public func add(_ member: Member) throws {
    try check(member)
    try write { writer in
      guard try writer.setup().member(member.badge) == nil else { throw Refusal.badgeTaken(member.badge) }
      try writer.append(.memberSet(member))
    }
  }

  /// Brings a list of members in: new ones are added, known badges are changed, nobody is taken away.
  public func importMembers(_ members: [Member]) throws -> (added: [Member], changed: [Member]) {
    try write { writer in
      let setup = try writer.setup()
      let added = members.filter { setup.member($0.badge) == nil }
      let changed = members.filter { member in setup.member(member.badge).map { $0 != member } ?? false }
      for member in added + changed { try writer.append(.memberSet(member)) }
      return (added, changed)
    }
  }

  /// Changes a member.
  ///
  /// - Returns: the member as it is now.
  /// - Throws: `Refusal` when there is nobody of that name or the change makes no sense.
  public func change(_ text: String, _ body: (inout Member) -> Void) throws -> Member {
    try write { writer in
      let old = try writer.setup().member(called: text)
      var member = old
      body(&member)
      try check(member)
      guard member != old else { throw Refusal.nothingToChange }
      try writer.append(.memberSet(member))
      return member
    }
  }

  /// Enters leave, or lending to another station, which is leave of kind `lent`.
  ///
  /// - Returns: the leave, the duties of rosters in force that it hits, and those of the newest draft.
  /// - Throws: `Refusal` when there is nobody of that name or it ends before it begins.
  public func enterLeave(
    _ text: String, from: Leave.Edge, until: Leave.Edge, kind: Leave.Kind, note: String? = nil
  ) throws -> LeaveEffect {
    try write { writer in
      let setup = try writer.setup()
      let leave = Leave(
        who: try setup.member(called: text).badge, from: from, until: until, kind: kind, note: note)
      let span = leave.span(in: setup.zone)
      guard !span.isEmpty else {
        throw Refusal.endsBeforeItBegins(from: from.description, until: until.description)
      }
      try writer.append(.leaveSet(leave))
      let dates = setup.zone.date(span.start).advanced(days: -2)...setup.zone.date(span.end)
      func hit(_ assignments: [Assignment]) -> [Duty] {
        assignments.filter { $0.who == leave.who }.compactMap { setup.duty($0) }
          .filter { $0.span.overlaps(span) }
      }
      let draft = try writer.rosters().last.flatMap { $0.version == nil ? $0 : nil }
      let planned = try draft.flatMap { try writer.roster($0.id)?.assignments } ?? []
      return LeaveEffect(
        leave: leave, hit: hit(try writer.inForce(dates, setup: setup)), draft: draft,
        hitInDraft: hit(planned))
    }
  }

  /// Enters a wish; one that is there already stays as it is.
  public func enterWish(
    _ text: String, date: CalendarDate, shift: String?, want: Wish.Want, weight: Int
  ) throws -> Wish {
    try write { writer in
      let setup = try writer.setup()
      let wish = Wish(
        who: try setup.member(called: text).badge, date: date,
        shift: try shift.map { try setup.shift(called: $0).code }, want: want, weight: weight)
      if !setup.wishes.contains(wish) { try writer.append(.wishSet(wish)) }
      return wish
    }
  }

  private func check(_ member: Member) throws(Refusal) {
    if let from = member.from, let until = member.until, until < from {
      throw .endsBeforeItBegins(from: from.description, until: until.description)
    }
  }
}
