import DutyBook
public import DutyModel
public import DutyRules

/// Who stands where at a moment, by the roster in force.
public struct WhoIsWhere: Sendable {
  /// The station, for names.
  public let setup: StationSetup
  /// The moment.
  public let at: Instant
  /// The roster in force; nil when none covers the moment.
  public let roster: RosterID?
  /// Who leads: the first of chief, instructor and leaders on duty.
  public let leader: Badge?
  /// Every post that is held or needed then, in the posts' order.
  public let posts: [Standing]
  /// Who could be sent out or called in, the ones on stand-by or response first.
  public let reachable: [Reachable]
  /// Who is away on a call.
  public let out: [Badge: Outing]
  /// Who has a duty now and is not on it, by the record of what was really worked.
  private let missing: Set<Badge>
  /// The duties around the moment.
  private let duties: [Duty]

  /// A call that someone is away on.
  public struct Outing: Sendable, Hashable {
    /// The call; nil for one that is only being thought of.
    public let incident: IncidentNumber?
    /// Since when.
    public let since: Instant

    /// Makes it.
    init(incident: IncidentNumber?, since: Instant) {
      self.incident = incident
      self.since = since
    }
  }

  /// A post in a shift at the moment.
  public struct Standing: Sendable {
    /// The post.
    public let post: PostCode
    /// The shift.
    public let shift: ShiftCode
    /// From its start to its end.
    public let span: Span
    /// Who stands there.
    public let on: [Badge]
    /// Who should and is away on a call.
    public let out: [Badge]
    /// What is missing.
    public let holes: [Hole]
    /// Since when something is missing; nil when nothing is.
    public let shortSince: Instant?
    /// Who comes next; nil when nobody is known to.
    public let relief: Relief?
  }

  /// The next to come to a post.
  public struct Relief: Sendable, Hashable {
    /// When.
    public let at: Instant
    /// Who.
    public let who: [Badge]
  }

  /// A figure that is not met.
  public struct Hole: Sendable, Hashable {
    /// Which.
    public let kind: Kind
    /// What is needed.
    public let need: Int
    /// What is there.
    public let have: Int

    /// The kinds of hole.
    public enum Kind: Sendable, Hashable {
      case figure(Figure)
      /// People who are not officers without one: `have` of them.
      case auxiliariesAlone
    }
  }

  /// Someone who could come.
  public struct Reachable: Sendable, Hashable {
    /// Who.
    public let who: Badge
    /// On which post; nil for someone who is off and rested.
    public let post: PostCode?
    /// Minutes since the last duty ended; nil when on duty or when no duty is known.
    public let restedMinutes: Int?
  }
}

extension Station {
  /// Who stands where at a moment.
  ///
  /// - Parameter moment: tells the moment when it knows the station's clocks.
  /// - Throws: `Refusal.nothingInForce` when no published roster covers it, and what `moment` throws.
  public func duty(at moment: (Zone) throws -> Instant) throws -> WhoIsWhere {
    try book.read { reader in
      let setup = try reader.setup()
      let instant = try moment(setup.zone)
      guard let standing = try reader.standing(at: instant, setup: setup) else {
        throw Refusal.nothingInForce(setup.zone.date(instant))
      }
      return standing
    }
  }
}

extension BookReader {
  /// Who stands where at a moment; nil when no published roster covers it.
  func standing(at instant: Instant, setup: StationSetup) throws -> WhoIsWhere? {
    let today = setup.zone.date(instant)
    let near = today.advanced(days: -3)...today.advanced(days: 2)
    let duties = try duties(on: near, setup: setup)
    let roster = try rosterInForce(on: today)
    guard roster != nil || duties.contains(where: { $0.span.contains(instant) }) else { return nil }
    let outings = try incidents(outAt: instant).flatMap { incident in
      incident.outings.filter { $0.from <= instant && ($0.until ?? .distantFuture) > instant }.map {
        ($0.who, WhoIsWhere.Outing(incident: incident.number, since: $0.from))
      }
    }
    // Whoever is not on a duty that is theirs now has not come or has gone.
    let missing = try actualDuties(near).filter { actual in
      setup.duty(actual.duty)?.span.contains(instant) == true && actual.worked?.contains(instant) != true
    }
    return WhoIsWhere(
      setup: setup, at: instant, roster: roster, duties: duties,
      out: Dictionary(outings, uniquingKeysWith: { first, _ in first }), missing: Set(missing.map(\.duty.who))
    )
  }
}

extension WhoIsWhere {
  init(
    setup: StationSetup, at instant: Instant, roster: RosterID?, duties: [Duty], out: [Badge: Outing] = [:],
    missing: Set<Badge> = []
  ) {
    self.setup = setup
    self.missing = missing.subtracting(duties.filter { $0.span.contains(instant) }.map(\.who))
    at = instant
    self.roster = roster
    self.out = out
    self.duties = duties
    let now = duties.filter { $0.span.contains(instant) }
    let present = Set(now.map(\.who))
    leader =
      setup.members.filter { present.contains($0.badge) && $0.isLeader }
      .min { $0.role.precedence < $1.role.precedence }?.badge
    posts = setup.posts.flatMap { post in
      setup.shifts.compactMap {
        Standing(post: post, shift: $0, at: instant, duties: duties, now: now, out: out, setup: setup)
      }
    }
    reachable = Self.reachable(
      setup: setup, at: instant, duties: duties, now: now, away: missing.union(out.keys))
  }

  /// The same moment if some people went out.
  func without(_ crew: Set<Badge>) -> WhoIsWhere {
    let gone = crew.map { ($0, Outing(incident: nil, since: at)) }
    return WhoIsWhere(
      setup: setup, at: at, roster: roster, duties: duties,
      out: out.merging(gone, uniquingKeysWith: { first, _ in first }), missing: missing)
  }

  /// People on posts a crew may be taken from, then people off who have rested and do not start soon.
  private static func reachable(
    setup: StationSetup, at instant: Instant, duties: [Duty], now: [Duty], away: Set<Badge>
  ) -> [Reachable] {
    let fromPosts = setup.response?.fromPosts ?? []
    let crew = now.filter { fromPosts.contains($0.post) && !away.contains($0.who) }
      .map { Reachable(who: $0.who, post: $0.post, restedMinutes: nil) }
    let busy = Set(now.map(\.who)).union(away)
    let today = setup.zone.date(instant)
    let off = setup.members.filter { !busy.contains($0.badge) && $0.serves(on: today) }
      .filter { member in
        !setup.leave.contains { $0.who == member.badge && $0.span(in: setup.zone).contains(instant) }
      }
      .compactMap { member -> Reachable? in
        let own = duties.filter { $0.who == member.badge }
        let last = own.filter { $0.span.end <= instant }.max { $0.span.end < $1.span.end }
        let rested = last.map { $0.span.end.minutes(to: instant) }
        let due = last.map { setup.rules.restHours?.minutes(afterDutyOf: $0.span.minutes) ?? 0 } ?? 0
        guard (rested ?? .max) >= due else { return nil }
        return Reachable(who: member.badge, post: nil, restedMinutes: rested)
      }
      .sorted { ($0.restedMinutes ?? .max, $1.who) > ($1.restedMinutes ?? .max, $0.who) }
    return crew + off
  }
}

extension Role {
  /// Who leads when several could: chief before instructor before other leaders.
  fileprivate var precedence: Int {
    switch self {
    case .chief: 0
    case .instructor: 1
    case .leader: 2
    case .none: 3
    }
  }
}
