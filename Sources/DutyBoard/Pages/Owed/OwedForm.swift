import DutyModel
import DutyStation

/// What can be done about what is owed; the raw value is the end of the form's address.
enum OwedForm: String, Sendable {
  case add, done, cancel

  /// What it takes to send it.
  var permission: Permission {
    switch self {
    case .add, .done: .finishOwed
    case .cancel: .cancelOwed
    }
  }

  /// Everything that was wrong with a new task, at once.
  struct Refused: Error { let wrong: [OwedPage.Wrong] }

  /// Writes down a new task, and says which it is.
  ///
  /// - Throws: `Refused` with all that cannot be read.
  static func add(_ fields: Fields, _ station: Station, _ ask: Ask) throws -> FollowUpID {
    var wrong: [OwedPage.Wrong] = []
    func trying(_ field: String, _ body: () throws -> Void) throws {
      do { try body() } catch let refusal as Refusal {
        wrong.append(OwedPage.Wrong(field: field, refusal: refusal))
      }
    }
    func time(_ text: String, _ zone: Zone) throws -> Instant {
      try TypedTime.nearest(text, now: ask.typed, zone: zone)
    }
    let (text, due) = (fields.typed("text"), fields.typed("due").trimmed)
    try trying("text") { if fields["text"] == nil { throw Refusal.emptyText("TEXT") } }
    try trying("due") { _ = try station.dueTime(due, time: time) }
    try trying("incident") { if let number = fields["incident"] { _ = try station.incident(number.trimmed) } }
    guard wrong.isEmpty else { throw Refused(wrong: wrong) }
    do {
      return try station.addFollowUp(incident: fields["incident"]?.trimmed, text, due: due, time: time).task
        .id
    } catch let refusal as Refusal {
      throw Refused(wrong: [OwedPage.Wrong(field: "text", refusal: refusal)])
    }
  }

  /// Writes down that a task is over, and says which it was.
  func end(_ task: String, _ fields: Fields, _ station: Station, _ ask: Ask) throws -> FollowUpID {
    switch self {
    case .cancel: try station.cancelFollowUp(task, reason: fields.typed("reason")).id
    case .add, .done:
      try station.finishFollowUp(
        task, result: fields.typed("text"),
        at: try fields.occurrence("time", ask, zone: try station.setup().zone)
      ).id
    }
  }

  /// The field that a refusal is about.
  static func field(of refusal: Refusal, _ form: OwedForm) -> String {
    switch (refusal, form) {
    case (.notATime, _), (.implausibleTime, _): "time"
    case (_, .cancel): "reason"
    default: "text"
    }
  }
}
