/// Something that is still owed after a call, or to anybody: a task with a due instant.
public struct FollowUp: Hashable, Codable, Sendable {
  /// The call it comes from; nil for one by itself.
  public var incident: IncidentNumber?
  /// The dispute it comes from; nil when it is of none.
  public var referral: ReferralID?
  /// What is to be done.
  public var text: Name
  /// Until when.
  public var due: Instant
  /// The time allowed, when the task was given with one; a changed calendar moves what is counted in working days.
  public var allowance: Allowance?
  /// The instant from which the allowance counts; entries of older programs have neither.
  public var from: Instant?

  /// Makes a task.
  public init(
    incident: IncidentNumber?, referral: ReferralID? = nil, text: Name, due: Instant,
    allowance: Allowance? = nil, from: Instant? = nil
  ) {
    self.incident = incident
    self.referral = referral
    self.text = text
    self.due = due
    self.allowance = allowance
    self.from = from
  }
}

/// What something that is owed comes from.
public enum FollowUpOrigin: Hashable, Sendable {
  /// A call of a category.
  case call(category: String)
  /// A dispute that was handed to mediators.
  case mediation
  /// Neither: somebody said so.
  case alone
}

/// A task's number in its book.
public typealias FollowUpID = Code<FollowUp>

/// What an entry says of one task.
public enum FollowUpFact: Hashable, Sendable {
  /// It is owed.
  case added(FollowUp)
  /// It was done; the word is its result.
  case done(IncidentNote)
  /// It is not owed any more; the word is why.
  case cancelled(IncidentNote)
}

/// A task as it is now.
public struct FollowUpState: Hashable, Sendable {
  /// Its number.
  public let id: FollowUpID
  /// The task.
  public let followUp: FollowUp
  /// Whether it is still owed, and if not, how it ended.
  public let status: Status
  /// The result, or why it is not owed any more.
  public let result: String?
  /// When it ended.
  public let ended: Instant?
  /// Who ended it.
  public let by: Badge?

  /// Whether a task is still owed.
  public enum Status: String, Sendable, CaseIterable {
    case open, done, cancelled
  }

  /// Makes the state of a task.
  public init(
    id: FollowUpID, followUp: FollowUp, status: Status, result: String?, ended: Instant?, by: Badge?
  ) {
    self.id = id
    self.followUp = followUp
    self.status = status
    self.result = result
    self.ended = ended
    self.by = by
  }

  /// The task with its texts put through a change.
  public func rewritten(_ change: (String) -> String) -> FollowUpState {
    var task = followUp
    task.text = Name(zh: change(task.text.zh), en: change(task.text.en))
    return FollowUpState(
      id: id, followUp: task, status: status, result: result.map(change), ended: ended, by: by)
  }

  /// Whether it is owed and its time has passed.
  public func isOverdue(at now: Instant) -> Bool { status == .open && now > followUp.due }
}
