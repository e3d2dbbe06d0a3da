/// Somebody was asked to take a duty, or offered to.
public struct DutyCall: Hashable, Codable, Sendable {
  /// The roster in which the duty was open.
  public var roster: RosterID
  /// The duty, with whoever was asked.
  public var duty: Assignment
  /// What they said.
  public var answer: Answer

  /// Makes a record.
  public init(roster: RosterID, duty: Assignment, answer: Answer) {
    self.roster = roster
    self.duty = duty
    self.answer = answer
  }

  /// What somebody said who was asked.
  public enum Answer: String, Codable, CaseIterable, Sendable {
    /// They take it.
    case accepted
    /// They do not.
    case declined
    /// Nobody answered.
    case unreached
    /// They offered before anybody asked.
    case volunteered
  }
}
