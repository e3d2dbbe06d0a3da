package import DutyModel
import DutyRules

/// A task, for programs.
package struct FollowUpDocument: Encodable {
  let id: FollowUpID
  let incident: Explicit<IncidentNumber>
  let referral: Explicit<ReferralID>
  let text: String
  let due: String
  let within: Explicit<String>
  let from: Explicit<String>
  /// Whether its working days were counted by public calendars; null when it is not counted in working days.
  let byCalendar: Explicit<Bool>
  let status: String
  let done: Explicit<String>
  let result: Explicit<String>
  let by: Explicit<Badge>

  package init(_ task: FollowUpState, setup: StationSetup) {
    let zone = setup.zone
    id = task.id
    incident = Explicit(task.followUp.incident)
    referral = Explicit(task.followUp.referral)
    text = task.followUp.text.zh
    due = zone.iso(task.followUp.due)
    within = Explicit(task.followUp.allowance?.description)
    from = Explicit(task.followUp.from.map(zone.iso))
    byCalendar = Explicit(task.followUp.isByCalendar(setup))
    status = task.status.rawValue
    done = Explicit(task.status == .done ? task.ended.map(zone.iso) : nil)
    result = Explicit(task.result)
    by = Explicit(task.by)
  }
}
