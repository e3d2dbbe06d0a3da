public import DutyModel

/// Least and most counted minutes of one member over a roster's length.
public struct PeriodLimits: Sendable {
  /// The least; nil for none.
  public let least: Int?
  /// The most; nil for none.
  public let most: Int?

  /// Works the limits out: the member's own before the station's.
  ///
  /// The least is in proportion to the dates served without whole-day leave, the most to the dates served.
  public init(of member: Member, in roster: RosterCase) {
    let rule = roster.setup.rules.periodHours
    let availability = Availability(of: member, in: roster)
    least = (member.limits.periodHoursMin ?? rule?.min).map {
      $0 * 60 * availability.free / max(1, roster.days)
    }
    most = (member.limits.periodHoursMax ?? rule?.max).map {
      $0 * 60 * availability.served / max(1, roster.days)
    }
  }
}
