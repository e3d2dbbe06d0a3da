import DutyBook
public import DutyModel

/// What was put on record of a duty, beside what the roster says.
public struct RecordedActual: Sendable {
  /// The station, for names.
  public let setup: StationSetup
  /// The duty by the roster; nil when it planned none.
  public let planned: Duty?
  /// The record.
  public let actual: ActualDuty
}

/// What became of a duty.
public enum ActualOutcome: Hashable, Sendable {
  /// It was not worked.
  case notWorked
  /// It was worked from and until; nil for the shift's own start or end.
  case worked(from: Instant?, until: Instant?)
}

extension Station {
  /// Puts on record what was really worked; the roster stays as it is.
  ///
  /// - Parameters:
  ///   - who: whose duty it was: the one on the roster, or whoever took it over.
  ///   - date: the date on which it started.
  ///   - duty: post and shift; nil for the one duty that the member had by the roster.
  ///   - outcome: what became of it.
  ///   - reason: why it was not as planned.
  /// - Throws: `Refusal` when nobody is called so, the duty lies ahead, or it is not said which is meant.
  public func recordActual(
    who: String, date: CalendarDate, duty: (post: String, shift: String)?, outcome: ActualOutcome,
    reason: String
  ) throws -> RecordedActual {
    let reason = try Self.checked(reason, "--reason")
    return try write { writer in
      let setup = try writer.setup()
      let badge = try setup.member(called: who).badge
      let planned = try writer.inForce(date...date, setup: setup).filter { $0.who == badge }
      let meant: Assignment
      if let duty {
        meant = Assignment(
          who: badge, date: date, post: try setup.post(called: duty.post).code,
          shift: try setup.shift(called: duty.shift).code)
      } else {
        guard planned.count == 1 else {
          guard let id = try writer.rosterInForce(on: date) else { throw Refusal.nothingInForce(date) }
          throw Refusal.notOnDuty(badge, date, id)
        }
        meant = planned[0]
      }
      guard let whole = setup.duty(meant) else {
        throw Refusal.unknownShift(meant.shift.text, known: setup.shifts.map(\.code))
      }
      guard whole.span.start <= hand.now else { throw Refusal.notYetWorked(date) }
      var worked: Span?
      if case .worked(let from, let until) = outcome {
        let (start, end) = (from ?? whole.span.start, until ?? whole.span.end)
        guard start < end else {
          throw Refusal.endsBeforeItBegins(from: setup.zone.iso(start), until: setup.zone.iso(end))
        }
        worked = Span(start: start, end: end)
      }
      let actual = ActualDuty(duty: meant, worked: worked, reason: reason)
      try writer.append(.actualSet(actual))
      return RecordedActual(
        setup: setup, planned: planned.contains(meant) ? whole : nil, actual: actual)
    }
  }

  /// When a duty starts by the roster or by its shift; nil when it is not clear which duty is meant.
  public func shiftStart(who: String, date: CalendarDate, duty: (post: String, shift: String)?) throws
    -> Instant?
  {
    try book.read { reader in
      let setup = try reader.setup()
      if let duty { return try setup.shift(called: duty.shift).span(on: date, in: setup.zone).start }
      let badge = try setup.member(called: who).badge
      let planned = try reader.inForce(date...date, setup: setup).filter { $0.who == badge }
      return planned.count == 1 ? setup.duty(planned[0])?.span.start : nil
    }
  }

  /// What was not worked as planned on some dates, in order of date.
  public func actualDuties(
    from: CalendarDate, until: CalendarDate
  ) throws -> (setup: StationSetup, records: [ActualDuty]) {
    guard from <= until else {
      throw Refusal.endsBeforeItBegins(from: from.description, until: until.description)
    }
    return try book.read { reader in
      (try reader.setup(), try reader.actualDuties(from...until).sorted { $0.duty < $1.duty })
    }
  }
}
