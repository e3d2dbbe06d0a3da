import DutyBook
public import DutyModel
public import DutyRules

extension Station {
  /// Says that something is owed.
  ///
  /// - Parameters:
  ///   - incident: the call it comes from, as typed; nil for a task by itself.
  ///   - due: a time limit from now such as `3wd`, a date, or a time as `time` reads it.
  /// - Returns: the task, and what there is to know about its due time.
  /// - Throws: `Refusal` when there is no such call, or the due time is none.
  public func addFollowUp(
    incident: String?, _ text: String, due: String, time: (String, Zone) throws -> Instant
  ) throws -> (task: FollowUpState, flags: [DueFlag]) {
    try write { writer in
      let setup = try writer.setup()
      let until = try Due(due, option: "--due", from: hand.now, setup: setup, now: hand.now, time: time)
      let id = try writer.nextFollowUpID()
      let task = FollowUp(
        incident: try incident.map { try writer.incident(called: $0) },
        text: Name(try Self.checked(text, "TEXT")), due: until.due, allowance: until.allowance,
        from: until.allowance.map { _ in hand.now })
      try writer.append(.followUp(id, .added(task)))
      return (
        FollowUpState(id: id, followUp: task, status: .open, result: nil, ended: nil, by: nil),
        DueFlag.all(
          due: until.due, allowance: until.allowance, from: hand.now, setup: setup, now: hand.now)
      )
    }
  }

  /// Says that a task was done, with a word on the result.
  ///
  /// - Throws: `Refusal` when there is no such task or it is over already.
  public func finishFollowUp(_ id: String, result: String, at: Occurrence) throws -> FollowUpState {
    try end(id, .done(IncidentNote(text: result)), at: at)
  }

  /// Says that a task is not owed any more, and why.
  ///
  /// - Throws: `Refusal` when there is no such task or it is over already.
  public func cancelFollowUp(_ id: String, reason: String) throws -> FollowUpState {
    try end(id, .cancelled(IncidentNote(text: try Self.checked(reason, "--reason"))), at: .unknown)
  }

  /// Tasks in order of their due times.
  public func followUps(
    status: FollowUpState.Status?, overdueOnly: Bool = false
  ) throws -> (setup: StationSetup, followUps: [FollowUpState]) {
    try book.read { reader in
      (
        try reader.setup(),
        try reader.followUps(status: overdueOnly ? .open : status, before: overdueOnly ? hand.now : nil)
      )
    }
  }

  private func end(_ text: String, _ fact: FollowUpFact, at: Occurrence) throws -> FollowUpState {
    try write { writer in
      let id = FollowUpID(text)
      guard let task = try writer.followUp(id) else { throw Refusal.unknownFollowUp(text) }
      guard task.status == .open else { throw Refusal.followUpEnded(id) }
      if let start = at.start { try check(start, zone: try writer.setup().zone) }
      try writer.append(.followUp(id, fact), occurred: at)
      guard let ended = try writer.followUp(id) else { throw Refusal.unknownFollowUp(text) }
      return ended
    }
  }
}
