import DutyBook
public import DutyModel
import DutyRules

/// A task whose due time a new calendar moved.
public struct MovedDeadline: Hashable, Sendable {
  /// The task's number.
  public let id: FollowUpID
  /// What is to be done.
  public let text: Name
  /// Until when it was owed.
  public let old: Instant
  /// Until when it is owed.
  public let new: Instant
}

extension BookWriter {
  /// Moves what is owed in working days after the public calendar has changed; what is over stays as it was.
  ///
  /// - Parameter old: the station before the change.
  /// - Returns: the tasks that moved, in order of the due times they had.
  func moveDeadlines(from old: StationSetup) throws -> [MovedDeadline] {
    let setup = try setup()
    return try followUps(status: .open).compactMap { state in
      var task = state.followUp.recounted(setup)
      if let id = task.referral, let dispute = try referral(id),
        let before = ReferralTerms.next(dispute, setup: old), before.due == task.due,
        let after = ReferralTerms.next(dispute, setup: setup)
      {
        task.due = after.due
      }
      guard task.due != state.followUp.due else { return nil }
      try append(.followUp(state.id, .added(task)))
      return MovedDeadline(id: state.id, text: task.text, old: state.followUp.due, new: task.due)
    }
  }
}
