import DutyModel

/// The sums of one kind of people: what is asked of them against what each rule lets them give.
struct ShortageSums {
  let roster: RosterCase
  let figure: Figure
  let demand: Demand
  private let capacity: Capacity
  /// Those who could stand at any of the posts that ask for them.
  let people: [Member]

  var rules: StationRules { roster.setup.rules }

  init(_ figure: Figure, _ roster: RosterCase) {
    self.roster = roster
    self.figure = figure
    demand = Demand(figure, roster)
    capacity = Capacity(roster)
    let posts = Set(demand.asks.map(\.post))
    people = roster.setup.members.filter { member in
      let isMeant =
        switch figure {
        case .total: true
        case .officers: member.isOfficer
        case .qualification(let qual): member.quals.contains(qual)
        }
      return isMeant && posts.contains(where: member.mayHold)
    }
  }

  /// The tightest sum of each rule that says anything.
  var all: [Shortage] {
    let (headcount, resting) = (headcount, resting)
    return weeks
      + [
        tightest([periodHours]), tightest([dutiesInRow]), tightest([nightsInRow]), headcount,
        resting.flatMap { bound($0, by: headcount) },
      ].compactMap(\.self)
  }

  /// A count of people who rest that says more than one of those who are needed at once.
  private func bound(_ resting: Shortage, by headcount: Shortage?) -> Shortage? {
    let missing = headcount.map { ($0.need - $0.have) / max(1, $0.span.minutes) }
    return resting.need - resting.have > missing ?? .min ? resting : nil
  }

  /// The most counted minutes a member gives; nil stands for someone new who is always there.
  private typealias Give = (Member?) -> Int

  /// Weeks against what rest leaves of them, and against the limit of hours in any 168.
  private var weeks: [Shortage] {
    let isBound = rules.noOverlap == .hard
    let rule = isBound && rules.restHours?.strength == .hard ? RuleName.restHours : .noOverlap
    let limit = limit(rules.maxHours7d?.hours, rules.maxHours7d?.strength, own: \.maxHours7d)
    guard isBound || limit != nil else { return [] }
    let sums = windows.map { window -> (byRest: Shortage, byHours: Shortage?) in
      let terms = demand.terms(within: window)
      let plain = capacity.most(of: nil, within: window)
      let most: Give = { member in
        guard let member, !isPlain(member, within: window) else { return plain }
        return capacity.most(of: member, within: window)
      }
      let byRest = sum(rule, window, terms, give: most)
      let byHours = limit.map { limit in
        sum(.maxHours7d, window, terms) { min(limit($0).map { $0 * 60 } ?? .max, most($0)) }
      }
      return (byRest, bound(byHours, by: byRest.have))
    }
    return [isBound ? tightest(sums.map(\.byRest)) : nil, tightest(sums.map(\.byHours))].compactMap(\.self)
  }

  /// The whole roster against the limit of hours over it.
  private var periodHours: Shortage? {
    let rule = rules.periodHours
    guard let limit = limit(rule?.max, rule?.strength, own: \.periodHoursMax) else { return nil }
    let plain = capacity.most(of: nil)
    let most: Give = { member in
      guard let member, !isPlain(member, within: wholeRoster) else { return plain }
      return capacity.most(of: member)
    }
    let terms = demand.terms(within: wholeRoster)
    let limited = sum(.periodHours, wholeRoster, terms) { member in
      let cap = member.map { PeriodLimits(of: $0, in: roster).most } ?? limit(nil).map { $0 * 60 }
      return min(cap ?? .max, most(member))
    }
    return bound(limited, by: people.reduce(0) { $0 + most($1) })
  }

  /// The whole roster against the limit of duties in a row: of every n + 1 dates one is off.
  private var dutiesInRow: Shortage? {
    let rule = rules.maxDutiesInRow
    return limit(rule?.n, rule?.strength, own: \.maxDutiesInRow).flatMap {
      inRow(.maxDutiesInRow, most: $0, demand, capacity)
    }
  }

  /// The nights of the whole roster against the limit of nights in a row: of every n + 1 dates one is without.
  private var nightsInRow: Shortage? {
    let rule = rules.maxNightsInRow
    return limit(rule?.n, rule?.strength, own: \.maxNightsInRow).flatMap {
      inRow(
        .maxNightsInRow, most: $0, Demand(figure, roster, nightsOnly: true),
        Capacity(roster, nightsOnly: true))
    }
  }

  /// The whole roster against a limit of dates in a row on which somebody has duties of a kind.
  private func inRow(
    _ rule: RuleName, most limit: (Member?) -> Int?, _ demand: Demand, _ capacity: Capacity
  ) -> Shortage? {
    let dates = roster.dates
    let daily = dates.map { capacity.most(of: nil, startingOn: $0) }.max() ?? 0
    let stretches: (Member?) -> [Int] = { member in
      guard let member, !isPlain(member, within: wholeRoster) else { return [dates.count] }
      return dates.map { capacity.most(of: member, startingOn: $0) > 0 }.split(separator: false).map(\.count)
    }
    let limited = sum(rule, wholeRoster, demand.terms(within: wholeRoster)) { member in
      let worked = stretches(member).map { length in
        length - (limit(member).map { length / (max(0, $0) + 1) } ?? 0)
      }
      return daily * worked.reduce(0, +)
    }
    return bound(limited, by: people.reduce(0) { $0 + daily * stretches($1).reduce(0, +) })
  }

  /// Moments against the people who are there at all, whatever they may have done before.
  private var headcount: Shortage? {
    guard rules.noOverlap == .hard else { return nil }
    let asks = demand.asks
    let away = away
    let edges = Set(asks.flatMap { [$0.span.start, $0.span.end] }).sorted()
    return tightest(
      zip(edges, edges.dropFirst()).map { start, end in
        let (now, moment) = (asks.filter { $0.span.contains(start) }, Span(start: start, end: end))
        return sum(.cover, moment, demand.terms(within: moment, isWeighted: false)) { member in
          guard let member else { return moment.minutes }
          return couldStand(member, at: now, away: away[member.badge] ?? []) ? moment.minutes : 0
        }
      })
  }

  /// When each of the people must not be given duties.
  var away: [Badge: [Span]] {
    Dictionary(people.map { ($0.badge, capacity.leave(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a member could have any of some duties.
  func couldStand(_ member: Member, at asks: [Demand.Ask], away: [Span]) -> Bool {
    asks.contains { ask in
      member.serves(on: ask.date) && member.mayHold(ask.post) && !away.contains { $0.overlaps(ask.span) }
    }
  }

  /// The figure that binds each member, or someone new; nothing when no hard one binds anybody.
  private func limit(
    _ figure: Int?, _ strength: Strength?, own: KeyPath<PersonalLimits, Int?>
  ) -> ((Member?) -> Int?)? {
    guard (strength ?? .hard) == .hard,
      figure != nil || people.contains(where: { $0.limits[keyPath: own] != nil })
    else { return nil }
    return { $0?.limits[keyPath: own] ?? figure }
  }

  /// A sum whose limit binds somebody; without it they could give `most`.
  private func bound(_ sum: Shortage?, by most: Int) -> Shortage? {
    sum.flatMap { $0.have < most ? $0 : nil }
  }

  /// From the first date's midnight to the end of the last duty asked for.
  private var wholeRoster: Span {
    let last = roster.coverStates.map(\.span.end).max() ?? roster.span.end
    return Span(start: roster.span.start, end: max(last, roster.span.end))
  }

  /// The weeks that open with a date's first shift, or the whole of a shorter roster.
  private var windows: [Span] {
    guard let first = roster.setup.shifts.map(\.start).min() else { return [] }
    let length = min(7, roster.days)
    return roster.dates.prefix(max(0, roster.days - length + 1)).map {
      Span(start: roster.setup.zone.instant($0, minute: first.minute), minutes: length * 1440)
    }
  }

  /// Whether nothing of service or leave touches a span or the days next to it.
  private func isPlain(_ member: Member, within window: Span) -> Bool {
    let zone = roster.setup.zone
    let around = Span(
      start: window.start.advanced(minutes: -1440), end: window.end.advanced(minutes: 2 * 1440))
    return member.serves(on: zone.date(around.start)) && member.serves(on: zone.date(around.end))
      && !capacity.leave(of: member).contains { $0.overlaps(around) }
  }

  func tightest(_ sums: [Shortage?]) -> Shortage? {
    sums.compactMap(\.self).max { $0.need - $0.have < $1.need - $1.have }
  }

  private func sum(_ rule: RuleName, _ span: Span, _ terms: [Shortage.NeedTerm], give: Give) -> Shortage {
    let need = terms.reduce(0) { $0 + $1.posts.count * $1.people * $1.minutes }
    let gives = people.map { give($0) }.filter { $0 > 0 }
    let have = gives.reduce(0, +)
    let haveTerms = Dictionary(grouping: gives, by: \.self).sorted { $0.key > $1.key }
      .map { Shortage.HaveTerm(people: $0.value.count, minutes: $0.key) }
    let each = max(1, give(nil))
    return Shortage(
      rule: rule, of: figure, span: span, need: need, have: have, needTerms: terms, haveTerms: haveTerms,
      people: (max(0, need - have) + each - 1) / each)
  }
}
