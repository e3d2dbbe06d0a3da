public import DutyModel

/// Something about a call that a reader should look at; nothing is ever refused for it.
public enum IncidentFlag: Hashable, Sendable {
  /// A step has a time before the step that must come first.
  case impossibleOrder(earlier: Step, later: Step)
  /// Something has a time later than the clock that wrote it down.
  case ahead(minutes: Int)
  /// A step came later than the playbook allows.
  case late(Step, minutes: Int, allowed: Int)
  /// A step that the playbook expects by now is not there.
  case overdue(Step, minutes: Int, allowed: Int)
  /// A crew without an officer.
  case noOfficer([Badge])
  /// People who had no duty when they went.
  case offDuty([Badge])
  /// Nobody is said to have gone.
  case noCrew
}

extension IncidentFlag {
  /// What there is to look at in a call.
  ///
  /// - Parameters:
  ///   - playbook: what is expected of its category; nil when nothing is.
  ///   - onDuty: who had a duty at a moment; nil when no roster says.
  ///   - now: up to when steps may be overdue.
  public static func all(
    _ incident: Incident, setup: StationSetup, onDuty: (Instant) -> Set<Badge>?, now: Instant
  ) -> [IncidentFlag] {
    var flags = incident.impossible.map { IncidentFlag.impossibleOrder(earlier: $0.earlier, later: $0.later) }
    let ahead = incident.lines.compactMap { line in line.occurred.start.map { line.written.minutes(to: $0) } }
    if let most = ahead.max(), most > 2 { flags.append(.ahead(minutes: most)) }
    let playbook = setup.playbooks.first { $0.category == incident.report.category }
    for expected in playbook?.steps ?? [] {
      guard let step = Step(expected.step), let within = expected.within else { continue }
      let allowed = within.due(after: incident.report.heard, setup: setup)
      let limit = incident.report.heard.minutes(to: allowed)
      if let at = incident.time(of: step) {
        let took = incident.report.heard.minutes(to: at)
        if took > limit { flags.append(.late(step, minutes: took, allowed: limit)) }
      } else if now > allowed, !incident.isClosed {
        flags.append(.overdue(step, minutes: incident.report.heard.minutes(to: now), allowed: limit))
      }
    }
    let crew = incident.crew
    let went = incident.marks.contains { $0.mark.step.isOut }
    if went, crew.isEmpty { flags.append(.noCrew) }
    if !crew.isEmpty, !crew.contains(where: { setup.member($0)?.isOfficer == true }) {
      flags.append(.noOfficer(crew))
    }
    let strangers = incident.outings.filter { outing in
      onDuty(outing.from).map { !$0.contains(outing.who) } ?? false
    }.map(\.who)
    if !strangers.isEmpty {
      flags.append(.offDuty(strangers.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }))
    }
    return flags
  }
}

extension Allowance {
  /// The instant until which something may be done that was asked for at an instant.
  ///
  /// Working days end with their date, by the public calendar; the next day ends at its midnight.
  public func due(after instant: Instant, setup: StationSetup) -> Instant {
    let date = setup.zone.date(instant)
    return switch self {
    case .minutes(let n): instant.advanced(minutes: n)
    case .hours(let n): instant.advanced(minutes: 60 * n)
    case .days(let n): setup.zone.day(date.advanced(days: n)).end
    case .workingDays(let n): setup.zone.day(setup.calendar.workingDay(after: date, count: n)).end
    case .nextDay: setup.zone.day(date.advanced(days: 1)).end
    }
  }
}
