/// That something of the book was put out to leave the station.
public struct ExportMade: Hashable, Codable, Sendable {
  /// What.
  public var what: What
  /// Which calls; empty for a whole book.
  public var incidents: [IncidentNumber]
  /// Whether names and numbers were masked.
  public var isMasked: Bool

  /// Makes a record of an export.
  public init(what: What, incidents: [IncidentNumber] = [], isMasked: Bool) {
    self.what = what
    self.incidents = incidents
    self.isMasked = isMasked
  }

  /// What can leave the station.
  public enum What: String, Codable, CaseIterable, Sendable {
    case book, incident, timeline, list, referral, referrals, handover
    case followUps = "follow-ups"
  }
}
