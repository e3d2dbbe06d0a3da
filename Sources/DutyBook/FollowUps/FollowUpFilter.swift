public import DutyModel
import GRDB

/// What to list tasks by; everything that is given must hold.
public struct FollowUpFilter: Hashable, Sendable {
  /// Only those in one of these states.
  public var status: Set<FollowUpState.Status>?
  /// Only those due before.
  public var before: Instant?
  /// Only those of calls that somebody reported or went to.
  public var who: Badge?
  /// Only those that come from this.
  public var origin: FollowUpOrigin?
  /// The most to list; nil for all.
  public var limit: Int?
  /// How many to leave out before the first that is listed.
  public var skipped: Int
  /// Whether the one that ended last comes first.
  public var isLastEndedFirst: Bool

  /// Makes a filter.
  public init(
    status: Set<FollowUpState.Status>? = nil, before: Instant? = nil, who: Badge? = nil,
    origin: FollowUpOrigin? = nil, limit: Int? = nil, skipped: Int = 0, isLastEndedFirst: Bool = false
  ) {
    self.status = status
    self.before = before
    self.who = who
    self.origin = origin
    self.limit = limit
    self.skipped = skipped
    self.isLastEndedFirst = isLastEndedFirst
  }

  /// The filter as a condition on the table of tasks.
  var condition: (sql: String, arguments: [(any DatabaseValueConvertible)?]) {
    var conditions: [String] = []
    var arguments: [(any DatabaseValueConvertible)?] = []
    if let status {
      conditions.append("status IN (\(status.map { _ in "?" }.joined(separator: ", ")))")
      arguments += status.map(\.rawValue).sorted()
    }
    if let before {
      conditions.append("due < ?")
      arguments.append(before.milliseconds)
    }
    if let who {
      conditions.append(
        """
        incident IN (SELECT number FROM incident WHERE author = ? OR id IN
        (SELECT \(SearchIndex.incidentOfHit) FROM search WHERE search MATCH ?))
        """)
      arguments += [who.text, SearchWords.query(crew: who.text)]
    }
    switch origin {
    case .call(let category):
      conditions.append(
        "body ->> 'referral' IS NULL AND incident IN (SELECT number FROM incident WHERE category = ?)")
      arguments.append(category)
    case .mediation: conditions.append("body ->> 'referral' IS NOT NULL")
    case .alone: conditions.append("body ->> 'referral' IS NULL AND incident IS NULL")
    case nil: break
    }
    return (conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND "), arguments)
  }
}
