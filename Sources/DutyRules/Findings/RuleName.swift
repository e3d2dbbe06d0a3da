/// The rules by the words of the station file, and the few that always hold.
public enum RuleName: String, Codable, CaseIterable, Sendable {
  case noOverlap = "no_overlap"
  case restHours = "rest_hours"
  case auxiliaryNeverAlone = "auxiliary_never_alone"
  case leave
  case cover
  case maxHours7d = "max_hours_7d"
  case periodHours = "period_hours"
  case maxNightsInRow = "max_nights_in_row"
  case maxDutiesInRow = "max_duties_in_row"
  case minDaysOffInRow = "min_days_off_in_row"
  case leaderEachShift = "leader_each_shift"
  case samePostInBlock = "same_post_in_block"
  case forwardRotation = "forward_rotation"
  case fairness
  case split
  case response
  case wishes
  /// Fewer people than a need would prefer.
  case preferredCover = "preferred_cover"
  /// More people than a need prefers.
  case overCover = "over_cover"
  /// The member serves then, the post is open, and the member may hold it.
  case service
  /// A locked assignment is in the roster.
  case locks
}
