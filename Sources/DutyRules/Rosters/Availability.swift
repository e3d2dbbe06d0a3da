import DutyModel

/// How many dates of a roster a member can be counted on.
struct Availability {
  /// Dates served.
  let served: Int
  /// Dates served that leave does not take whole.
  let free: Int

  init(of member: Member, in roster: RosterCase) {
    let zone = roster.setup.zone
    let away = roster.setup.leave.filter { $0.who == member.badge }.map { $0.span(in: zone) }
    let dates = roster.dates.filter { member.serves(on: $0) }
    served = dates.count
    free =
      away.isEmpty
      ? served
      : dates.filter { date in
        let day = zone.day(date)
        return !away.contains { $0.start <= day.start && day.end <= $0.end }
      }.count
  }
}
