public import DutyModel

/// What each member's fair share of the work of a roster would be, before anybody is given any.
///
/// Officers and the others are two groups. A group's whole is what the posts need of it: as many officers
/// as are asked for, one more wherever auxiliaries may not stand alone, and the rest of the total of the others;
/// and whoever a crew that must be reachable takes beyond that. Where the officers asked for are all there is,
/// the others share nothing. Each member's part is in proportion to the dates they are there and not on
/// leave, and then set right by the year so far: whoever has done less than that proportion gets the
/// difference on top, up to as much again as without the year, so that whoever came in autumn does not make up
/// for a whole year in a month; nobody is owed less than nothing. Counts are a band of the whole numbers around
/// the share; hours a band of half a mean duty to either side.
///
/// The shares of a group add up to what is needed of it, not to what a roster will give it: where more come
/// than are needed, where one group stands in for the other, or where the year owes someone more than the
/// roster can give, the bands cannot all be met, and how far they are missed is the price of it.
public struct FairShares: Sendable {
  private var bands: [Badge: [FairMeasure: ClosedRange<Int>]] = [:]

  /// A member's band: minutes for hours, counts for the rest; nil when the member is never there.
  public func band(of who: Badge, _ measure: FairMeasure) -> ClosedRange<Int>? { bands[who]?[measure] }

  /// Works the shares out.
  ///
  /// - Complexity: O(dates × posts × shifts + members × dates).
  public init(_ roster: RosterCase) {
    let demand = Demand(roster)
    for isOfficer in [true, false] {
      let group = roster.setup.members.filter { $0.isOfficer == isOfficer }
        .map { (member: $0, free: Availability(of: $0, in: roster).free) }.filter { $0.free > 0 }
      let free = group.reduce(0) { $0 + $1.free }
      let whole = isOfficer ? demand.officers : demand.others
      for measure in FairMeasure.allCases {
        let done = group.reduce(0) { $0 + roster.ledger[$1.member.badge][measure] }
        for (member, days) in group {
          // Thousandths, so that whole numbers suffice.
          let even = 1000 * (whole[measure] + done) * days / free
          let withoutTheYear = 1000 * whole[measure] * days / free
          let owed = even - 1000 * roster.ledger[member.badge][measure]
          let share = min(2 * withoutTheYear, max(0, owed))
          bands[member.badge, default: [:]][measure] = demand.band(measure, thousandths: share)
        }
      }
    }
  }

  /// What posts need over a roster's length, of officers and of the others.
  private struct Demand {
    var officers = Tally()
    var others = Tally()
    /// Counted minutes of a duty on average.
    private let meanDuty: Int
    /// Weekends that a duty of the roster can touch.
    private let weekends: Int

    init(_ roster: RosterCase) {
      let setup = roster.setup
      let calendar = setup.calendar
      var (minutes, duties) = (0, 0)
      for ask in Self.asks(roster) {
        let nobody = Assignment(who: "", date: ask.need.date, post: ask.need.post, shift: ask.need.shift)
        guard let duty = setup.duty(nobody) else { continue }
        let one = Tally([duty], calendar: calendar, zone: setup.zone)
        officers = officers + one * ask.officers
        others = others + one * (ask.total - ask.officers)
        minutes += duty.countedMinutes * ask.total
        duties += ask.total
      }
      meanDuty = duties == 0 ? 0 : minutes / duties
      weekends =
        roster.dates.filter { $0.weekday == .sun }.count
        + (roster.until.weekday == .sat || roster.until.weekday == .fri ? 1 : 0)
    }

    /// A need with the people that rules ask for on top of it.
    private struct Ask {
      let need: Need
      let span: Span
      var total: Int
      var officers: Int
    }

    private static func asks(_ roster: RosterCase) -> [Ask] {
      let setup = roster.setup
      var asks = roster.coverStates.filter { $0.need.total > 0 }.map {
        Ask(need: $0.need, span: $0.span, total: $0.need.total, officers: $0.need.officers)
      }
      if let rule = setup.rules.auxiliaryNeverAlone {
        // Posts of one place may share their officer.
        let places = Dictionary(setup.posts.map { ($0.code, $0.place) }, uniquingKeysWith: { a, _ in a })
        let place: (Ask) -> String = { ask in
          let own = rule.scope == .place ? places[ask.need.post] ?? nil : nil
          return "\(ask.need.date) \(ask.need.shift) \(own ?? ask.need.post.text)"
        }
        var supervised = Set(asks.filter { $0.officers > 0 }.map(place))
        for index in asks.indices where supervised.insert(place(asks[index])).inserted {
          asks[index].officers = 1
        }
      }
      guard let response = setup.response else { return asks }
      let posts = Set(response.fromPosts)
      // Who is asked for at the same time is counted together, so that many posts cost no more than their number.
      var asked: [Span: (total: Int, officers: Int)] = [:]
      for ask in asks where posts.contains(ask.need.post) {
        let others = asked[ask.span] ?? (0, 0)
        asked[ask.span] = (others.total + ask.total, others.officers + ask.officers)
      }
      for index in asks.indices where posts.contains(asks[index].need.post) {
        let span = asks[index].span
        let there = asked.filter { $0.key.start <= span.start && span.end <= $0.key.end }.values
        let officers = max(0, response.officers - there.reduce(0) { $0 + $1.officers })
        let total = max(officers, response.crew - there.reduce(0) { $0 + $1.total })
        asks[index].officers += officers
        asks[index].total += total
        asked[span]?.officers += officers
        asked[span]?.total += total
      }
      return asks
    }

    /// The band around a share.
    func band(_ measure: FairMeasure, thousandths share: Int) -> ClosedRange<Int> {
      let (low, high) = (share / 1000, (share + 999) / 1000)
      switch measure {
      case .hours: return max(0, low - meanDuty / 2)...(low + meanDuty / 2)
      case .nights, .festivals: return low...high
      case .weekends:
        // Two duties of one weekend are one weekend for whoever has both.
        let most = min(high, weekends)
        return min(low / 2, most)...most
      }
    }
  }
}

extension Tally {
  /// A tally of so many people doing the same.
  fileprivate static func * (tally: Tally, count: Int) -> Tally {
    Tally(
      minutes: tally.minutes * count, duties: tally.duties * count, nights: tally.nights * count,
      weekends: tally.weekends * count, festivals: tally.festivals * count)
  }
}
