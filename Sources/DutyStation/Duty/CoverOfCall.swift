import DutyBook
import DutyModel
public import DutyRules

extension Station {
  /// Who stood where when a call was heard, and what its crew's going left open.
  ///
  /// - Returns: nil when no published roster covers the call.
  public func cover(of state: IncidentState) throws -> CallCover? {
    try book.read { try $0.cover(of: state.incident, setup: state.setup, now: hand.now) }
  }
}

extension BookReader {
  /// Who stood where when a call was heard, and what its crew's going left open; nil when no published roster says.
  func cover(of incident: Incident, setup: StationSetup, now: Instant) throws -> CallCover? {
    let hours = CallHours(incident, now: now)
    let zone = setup.zone
    let dates = zone.date(hours.first).advanced(days: -3)...zone.date(hours.last).advanced(days: 2)
    let duties = try inForce(dates, setup: setup).compactMap { setup.duty($0) }
    let heard = incident.report.heard
    guard
      try rosterInForce(on: zone.date(heard)) != nil
        || duties.contains(where: { $0.span.contains(heard) })
    else { return nil }
    return hours.cover(heard: heard, duties: duties, setup: setup)
  }
}

/// Who was away on a call, and when.
private struct CallHours {
  let outings: [(who: Badge, span: Span)]
  /// Up to when somebody is out who has not come back; nil when all have.
  let stillOut: Instant?
  let first: Instant
  let last: Instant

  /// Nobody is away on a call for longer; what lasts longer was forgotten.
  private static let mostMinutes = 3 * 1440

  init(_ incident: Incident, now: Instant) {
    let heard = incident.report.heard
    outings = incident.outings.map { who, from, until in
      (who, Span(start: from, end: min(until ?? max(from, now), from.advanced(minutes: Self.mostMinutes))))
    }
    stillOut = incident.crewOut.isEmpty ? nil : now
    first = min(heard, outings.map(\.span.start).min() ?? heard)
    last = max(heard, outings.map(\.span.end).max() ?? heard)
  }

  /// Nothing changes at a post between two moments at which somebody goes or comes back, or a duty or shift begins or
  /// ends; so every minute is looked at.
  func cover(heard: Instant, duties: [Duty], setup: StationSetup) -> CallCover {
    func standing(_ at: Instant, out: [Badge]) -> WhoIsWhere {
      let outing = WhoIsWhere.Outing(incident: nil, since: at)
      return WhoIsWhere(
        setup: setup, at: at, roster: nil, duties: duties,
        out: Dictionary(out.map { ($0, outing) }, uniquingKeysWith: { first, _ in first }))
    }
    let dates = setup.zone.date(first).dayNumber - 2...setup.zone.date(last).dayNumber
    let shifts = dates.map(CalendarDate.init(dayNumber:)).flatMap { date in
      setup.shifts.map { $0.span(on: date, in: setup.zone) }
    }
    let spans = outings.map(\.span) + duties.map(\.span) + shifts
    let moments = Set(spans.flatMap { [$0.start, $0.end] }).filter { first <= $0 && $0 <= last }.sorted()
    var holes: [CallCover.Hole] = []
    for (from, until) in zip(moments, moments.dropFirst()) {
      let out = outings.filter { $0.span.contains(from) }.map(\.who)
      guard !out.isEmpty else { continue }
      for (with, without) in zip(standing(from, out: out).posts, standing(from, out: []).posts) {
        for hole in with.holes {
          let before = without.holes.first { $0.kind == hole.kind }
          let missing = hole.missing - (before?.missing ?? 0)
          guard missing > 0 else { continue }
          let figure = if case .figure(let figure) = hole.kind { figure } else { Figure?.none }
          let new = CallCover.Hole(
            post: with.post, figure: figure, missing: missing, have: hole.have, from: from, until: until)
          if let last = holes.lastIndex(where: { $0.goes(on: new) }) {
            holes[last].until = until
          } else {
            holes.append(new)
          }
        }
      }
    }
    for index in holes.indices where holes[index].until == stillOut { holes[index].until = nil }
    let posts = standing(heard, out: []).posts.map { CallCover.Post(post: $0.post, on: $0.on) }
    return CallCover(posts: posts, holes: holes)
  }
}

extension CallCover.Hole {
  /// Whether another one is the same and begins where it ends.
  fileprivate func goes(on other: CallCover.Hole) -> Bool {
    (post, figure, missing, have) == (other.post, other.figure, other.missing, other.have)
      && until == other.from
  }
}

extension WhoIsWhere.Hole {
  /// How many are missing.
  fileprivate var missing: Int { max(1, need - have) }
}
