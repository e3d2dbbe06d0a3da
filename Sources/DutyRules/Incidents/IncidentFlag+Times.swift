import DutyModel

extension IncidentFlag {
  /// More than this many minutes without a line is a gap.
  private static let longestSilence = 60

  /// What there is to look at in a call's times.
  static func times(
    _ incident: Incident, playbook: Playbook?, setup: StationSetup, now: Instant
  ) -> [IncidentFlag] {
    var flags = incident.impossible.map { IncidentFlag.impossibleOrder(earlier: $0.earlier, later: $0.later) }
    flags += early(incident)
    let ahead = incident.lines.compactMap { line in line.occurred.start.map { line.written.minutes(to: $0) } }
    if let most = ahead.max(), most > 2 { flags.append(.ahead(minutes: most)) }
    for (step, allowed) in playbook?.limits(after: incident.report.heard, setup: setup) ?? [] {
      let limit = incident.report.heard.minutes(to: allowed)
      if let at = incident.time(of: step) {
        let took = incident.report.heard.minutes(to: at)
        if took > limit { flags.append(.late(step, minutes: took, allowed: limit)) }
      } else if now > allowed, !incident.isClosed {
        flags.append(.overdue(step, minutes: incident.report.heard.minutes(to: now), allowed: limit))
      }
    }
    return flags + gaps(incident) + lateEdits(incident)
  }

  /// Steps, the crew's own and other services', before the call was heard; what is said in the same words once.
  private static func early(_ incident: Incident) -> [IncidentFlag] {
    let heard = incident.report.heard
    let early = incident.timeline.compactMap { line -> IncidentFlag? in
      guard let minutes = line.occurred.start?.minutes(to: heard), minutes > 0 else { return nil }
      switch line.fact {
      case .marked(let mark):
        return .beforeHeard(mark.step, isPartner: false, minutes: minutes, heard: heard)
      case .partner(let partner):
        return .beforeHeard(partner.step, isPartner: true, minutes: minutes, heard: heard)
      default: return nil
      }
    }
    return early.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Silences between hearing a call and clearing or closing it.
  private static func gaps(_ incident: Incident) -> [IncidentFlag] {
    let moments = incident.timeline.compactMap { line -> Instant? in
      if case .reported(let report) = line.fact { return report.heard }
      return line.occurred.start
    }
    let closed = incident.timeline.last { if case .closed = $0.fact { true } else { false } }?.moment
    guard let end = incident.time(of: .cleared) ?? incident.time(of: .back) ?? closed else { return [] }
    return zip(moments, moments.dropFirst())
      .filter { $0.1 <= end && $0.0.minutes(to: $0.1) > longestSilence }
      .map { .gap(from: $0.0, until: $0.1) }
  }

  /// Times that were corrected more than a day after they had been written.
  private static func lateEdits(_ incident: Incident) -> [IncidentFlag] {
    incident.lines.flatMap { line in
      line.corrections.compactMap { struck in
        let hours = line.written.minutes(to: struck.written) / 60
        let isTime = struck.correction.field == .at || struck.correction.field == .heard
        return isTime && hours >= 24 ? .editedLate(struck.correction.field, hours: hours) : nil
      }
    }
  }
}
