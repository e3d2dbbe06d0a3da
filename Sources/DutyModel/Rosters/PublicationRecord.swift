/// A roster that was made binding: by whom, when and why.
public struct PublicationRecord: Hashable, Sendable {
  /// What was published.
  public let publication: RosterPublication
  /// When.
  public let at: Instant
  /// By whom; nil where nobody said.
  public let by: Badge?

  /// Makes a record.
  public init(publication: RosterPublication, at: Instant, by: Badge?) {
    self.publication = publication
    self.at = at
    self.by = by
  }
}
