public import DutyModel

extension Finding {
  /// The dates it is about, by the clocks of a zone; nil when it is about the whole roster.
  public func dates(in zone: Zone) -> ClosedRange<CalendarDate>? {
    switch breach {
    case .overlap(let first, let second, _), .postChanged(let first, let second),
      .rotatedBackward(let first, let second):
      min(first.date, second.date)...max(first.date, second.date)
    case .shortRest(let after, let before, _, _): after.date...max(after.date, before.date)
    case .nightsInRow(_, let dates, _), .dutiesInRow(_, let dates, _), .daysOffInRow(_, let dates, _): dates
    case .short(let need, _, _, _, _), .belowPreferred(let need, _, _, _), .abovePreferred(let need, _, _, _):
      need.date...need.date
    case .noLeader(let date, _, _): date...date
    case .wishNotGranted(let wish): wish.date...wish.date
    case .duringLeave(let duty, _, _), .notServing(let duty), .postClosed(let duty), .mayNotHold(let duty):
      duty.date...duty.date
    case .unknownCode(let assignment), .lockMissing(let assignment): assignment.date...assignment.date
    case .auxiliariesAlone(_, _, let span), .tooLong7d(_, let span, _, _), .fewReachable(_, let span, _, _):
      zone.date(span.start)...max(zone.date(span.start), zone.date(span.end.advanced(minutes: -1)))
    case .periodMinutes, .unfair, .splitOff: nil
    }
  }
}
