import DutyModel

/// A task, for programs.
struct FollowUpDocument: Encodable {
  let id: FollowUpID
  let incident: Explicit<IncidentNumber>
  let text: String
  let due: String
  let status: String
  let done: Explicit<String>
  let result: Explicit<String>
  let by: Explicit<Badge>

  init(_ task: FollowUpState, zone: Zone) {
    id = task.id
    incident = Explicit(task.followUp.incident)
    text = task.followUp.text.zh
    due = zone.iso(task.followUp.due)
    status = task.status.rawValue
    done = Explicit(task.status == .done ? task.ended.map(zone.iso) : nil)
    result = Explicit(task.result)
    by = Explicit(task.by)
  }
}

/// `follow-up list`, for programs.
struct FollowUpListDocument: Encodable {
  let followUps: [FollowUpDocument]
  let overdue: Int

  init(_ tasks: [FollowUpState], zone: Zone, now: Instant) {
    followUps = tasks.map { FollowUpDocument($0, zone: zone) }
    overdue = tasks.count { $0.isOverdue(at: now) }
  }
}
