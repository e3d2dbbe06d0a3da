extension Incident {
  /// What the reviewer has said of a call.
  public struct Review: Hashable, Sendable {
    /// How far the review is.
    public var state = State.unreviewed
    /// What the reviewer wrote last.
    public var comment: String?
    /// Who reviewed last.
    public var by: Badge?
    /// When.
    public var at: Instant?

    /// How far a review is.
    public enum State: String, CaseIterable, Sendable {
      /// Nobody has looked at it, or it was opened again since.
      case unreviewed
      /// It waits for those who wrote it.
      case returned
      /// Something was written since it was returned.
      case answered
      /// It takes supplements only.
      case approved
    }
  }

  /// Who wrote the report or was on the call: nobody reviews their own.
  public var people: Set<Badge> { Set(crew).union(lines.first?.author.map { [$0] } ?? []) }
}
