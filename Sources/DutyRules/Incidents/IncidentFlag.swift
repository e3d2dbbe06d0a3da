public import DutyModel

/// Something about a call that a reader should look at; nothing is ever refused for it.
public enum IncidentFlag: Hashable, Sendable {
  /// A step has a time before the step that must come first.
  case impossibleOrder(earlier: Step, later: Step)
  /// A step, the crew's own or another service's, has a time before the call was heard; nil for a service's time
  /// without a step.
  case beforeHeard(Step?, isPartner: Bool, minutes: Int, heard: Instant)
  /// Something has a time later than the clock that wrote it down.
  case ahead(minutes: Int)
  /// The clock that wrote it shows an earlier time than it did before.
  case clockWentBack(minutes: Int)
  /// What is owed in working days of a year was counted Monday to Friday: its public calendar is not known.
  case noCalendar(year: Int)
  /// A step came later than the playbook allows.
  case late(Step, minutes: Int, allowed: Int)
  /// A step that the playbook expects by now is not there.
  case overdue(Step, minutes: Int, allowed: Int)
  /// Nothing was written down for more than an hour while the call went on.
  case gap(from: Instant, until: Instant)
  /// A time was corrected more than a day after it had been written.
  case editedLate(Correction.Field, hours: Int)
  /// A crew without an officer.
  case noOfficer([Badge])
  /// People who are not officers were left without one in the middle of a call.
  case leftAlone([Badge], since: Instant)
  /// People who had no duty when they went.
  case offDuty([Badge])
  /// Nobody is said to have gone.
  case noCrew
  /// Fewer officers than the law in force then asks for.
  case fewOfficers(InvestigationAct, have: Int, law: Law)
  /// Something that should have been recorded has no recording's number.
  case noRecording
  /// A crew went and the result was never reported.
  case noFeedback
  /// What is owed because of it has not been done in time, or nothing was ever owed that should be.
  case notFollowedUp

  /// The provision that asks for officers, and what it asks.
  public struct Law: Hashable, Sendable {
    /// The rule pack.
    public let pack: String
    /// The provision.
    public let provision: RulePack.Provision
    /// How many officers it asks for.
    public let need: Int
    /// Whether one alone may do it in a regulated case-handling place with a recording.
    public let allowsOneRecorded: Bool
  }
}

extension IncidentFlag {
  /// What there is to look at in a call.
  ///
  /// - Parameters:
  ///   - followUps: what is or was owed because of it.
  ///   - onDuty: who had a duty at a moment; nil when no roster says.
  ///   - now: up to when steps may be overdue.
  public static func all(
    _ incident: Incident, setup: StationSetup, followUps: [FollowUpState] = [],
    onDuty: (Instant) -> Set<Badge>?, now: Instant
  ) -> [IncidentFlag] {
    let playbook = setup.playbook(incident.report.category)
    return times(incident, playbook: playbook, setup: setup, now: now)
      + crew(incident, setup: setup, onDuty: onDuty) + acts(incident, playbook: playbook, setup: setup)
      + ends(incident, playbook: playbook, followUps: followUps, now: now)
  }

  /// What a call that is closed should have and has not.
  private static func ends(
    _ incident: Incident, playbook: Playbook?, followUps: [FollowUpState], now: Instant
  ) -> [IncidentFlag] {
    var flags: [IncidentFlag] = []
    let went = incident.marks.contains { $0.mark.step.isOut }
    if incident.isClosed, went, incident.time(of: .feedback) == nil { flags.append(.noFeedback) }
    let isOwed = !(playbook?.followUps ?? []).isEmpty
    let isMissing = incident.isClosed && isOwed && !followUps.contains { $0.status != .cancelled }
    if isMissing || followUps.contains(where: { $0.isOverdue(at: now) }) { flags.append(.notFollowedUp) }
    return flags
  }
}
