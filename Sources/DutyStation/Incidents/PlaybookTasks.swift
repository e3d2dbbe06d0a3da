import DutyBook
import DutyModel
import DutyRules

extension BookWriter {
  /// Owes what a playbook asks for after a call, from when the call was heard.
  func owe(
    _ templates: [Playbook.FollowUpTemplate], after number: IncidentNumber, heard: Instant,
    setup: StationSetup
  ) throws {
    for template in templates {
      try append(.followUp(try nextFollowUpID(), .added(template.task(after: number, heard: heard, setup))))
    }
  }

  /// Brings a call's tasks along when its category was corrected: what the old playbook asked for and the new one
  /// does not is not owed any more, what only the new one asks for is owed once.
  func changeTasks(of number: IncidentNumber, from old: String, setup: StationSetup) throws {
    guard let incident = try incident(number), incident.report.category != old else { return }
    let before = setup.playbook(old)?.followUps ?? []
    let after = setup.playbook(incident.report.category)?.followUps ?? []
    let tasks = try followUps(of: number).filter { $0.status != .cancelled && $0.followUp.referral == nil }
    for task in tasks where task.status == .open {
      guard before.contains(where: { $0.text == task.followUp.text }) else { continue }
      if let template = after.first(where: { $0.text == task.followUp.text }) {
        let wanted = template.task(after: number, heard: incident.report.heard, setup)
        if wanted.due != task.followUp.due { try append(.followUp(task.id, .added(wanted))) }
      } else {
        try append(.followUp(task.id, .cancelled(IncidentNote(text: "类别更正 category corrected"))))
      }
    }
    try owe(
      after.filter { template in !tasks.contains { $0.followUp.text == template.text } }, after: number,
      heard: incident.report.heard, setup: setup)
  }
}

extension Playbook.FollowUpTemplate {
  fileprivate func task(after number: IncidentNumber, heard: Instant, _ setup: StationSetup) -> FollowUp {
    FollowUp(
      incident: number, text: text, due: due.due(after: heard, setup: setup), allowance: due, from: heard)
  }
}

extension Playbook {
  /// The years whose working days are counted without a public calendar for what is owed after a call.
  func yearsWithoutCalendar(after heard: Instant, setup: StationSetup) -> [IncidentFlag] {
    let flags = followUps.flatMap { template in
      let due = template.due.due(after: heard, setup: setup)
      return DueFlag.all(due: due, allowance: template.due, from: heard, setup: setup, now: due)
    }
    return Set(flags).compactMap { if case .noCalendar(let year) = $0 { year } else { nil } }.sorted().map {
      .noCalendar(year: $0)
    }
  }
}
