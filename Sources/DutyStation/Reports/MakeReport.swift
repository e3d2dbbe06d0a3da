import DutyBook
public import DutyModel
import DutyRules

extension Station {
  /// Reports on some days.
  ///
  /// - Parameter choose: the days, when it is known which date it is now at the station.
  public func bulletin(_ choose: (CalendarDate) throws -> ReportPeriod) throws -> Bulletin {
    try book.read { reader in
      let setup = try reader.setup()
      let period = try choose(setup.zone.date(hand.now))
      guard period.from <= period.until else {
        throw Refusal.endsBeforeItBegins(from: "\(period.from)", until: "\(period.until)")
      }
      guard period.days <= 3660 else { throw Refusal.outOfRange("--until", least: 1, most: 3660) }
      return try BulletinMaker(reader: reader, setup: setup, period: period, now: hand.now).bulletin()
    }
  }
}

/// Counts what a report says.
private struct BulletinMaker {
  let reader: BookReader
  let setup: StationSetup
  let period: ReportPeriod
  let now: Instant
  let span: Span

  init(reader: BookReader, setup: StationSetup, period: ReportPeriod, now: Instant) {
    self.reader = reader
    self.setup = setup
    self.period = period
    self.now = now
    span = period.span(zone: setup.zone, dayStarts: setup.reports.dayStarts)
  }

  func bulletin() throws -> Bulletin {
    let calls = try reader.reportedCalls(heard: span)
    let first = try reader.began()
    let before = try counts(period.previous, first: first)
    let lastYear = try counts(period.lastYear, first: first)
    let now = Dictionary(grouping: calls, by: \.category).mapValues(\.count)
    func count(_ category: String) -> Bulletin.Count {
      Bulletin.Count(
        now: now[category] ?? 0, previous: before.map { $0[category] ?? 0 },
        lastYear: lastYear.map { $0[category] ?? 0 })
    }
    let known = setup.playbooks.map(\.category)
    let others = Set(now.keys).union(before?.keys ?? [:].keys).union(lastYear?.keys ?? [:].keys)
      .subtracting(known).sorted()
    let lines = (known + others).map { Bulletin.CategoryLine(category: $0, count: count($0)) }
    let changes = try reader.categoryChanges(before: span.end)
    let referrals = try reader.referrals(opened: span)
    let duties = try duties()
    let ledger = Ledger(
      duties.filter { span.contains($0.span.start) }, calendar: setup.calendar, zone: setup.zone)
    return Bulletin(
      setup: setup, period: period, countedDays: countedDays(first: first),
      isUnfinished: span.end > self.now,
      total: Bulletin.Count(
        now: calls.count, previous: before.map { $0.values.reduce(0, +) },
        lastYear: lastYear.map { $0.values.reduce(0, +) }),
      categories: lines.enumerated().sorted {
        ($1.element.count.now, $0.offset) < ($0.element.count.now, $1.offset)
      }.map(\.element),
      recategorised: calls.count(where: \.isRecategorised), categoriesSince: changes.first,
      categoriesChanged: changes.count > 1 && changes.contains { $0 >= span.start },
      hours: hours(calls), bands: setup.reports.bands.map { bands($0, calls) },
      open: try reader.openIncidents(at: min(span.end, Instant(milliseconds: self.now.milliseconds + 1))),
      rates: try rates(calls)
        + Rate.mediation(referrals, again: try again(referrals), now: self.now),
      amounts: MediationAmounts(referrals), referrals: referrals.count,
      people: setup.members.map { ($0.badge, ledger[$0.badge]) }.filter { $0.1.duties > 0 },
      posts: PostDays.all(duties, within: span, setup: setup))
  }

  /// The days that a mean is taken over: none before the book began, none to come.
  private func countedDays(first: Instant?) -> Int {
    let start = max(period.from, first.map(setup.zone.date) ?? period.from)
    return max(0, start.days(to: min(period.until, setup.zone.date(now))) + 1)
  }

  /// Calls of another period by category; nil when the book begins after its start.
  private func counts(_ period: ReportPeriod, first: Instant?) throws -> [String: Int]? {
    let other = period.span(zone: setup.zone, dayStarts: setup.reports.dayStarts)
    guard let first, setup.zone.day(setup.zone.date(first)).start <= other.start else { return nil }
    return try reader.incidentCounts(heard: other)
  }

  /// Duties that touch the period, those of the day before with them.
  private func duties() throws -> [Duty] {
    try reader.duties(on: period.from.advanced(days: -2)...period.until.advanced(days: 1), setup: setup)
      .filter { $0.span.overlaps(span) }
  }

  /// Calls by the time of day at which they were heard.
  private func hours(_ calls: [ReportedCall]) -> [Int] {
    var counts = Array(repeating: 0, count: 24 / Bulletin.hoursTogether)
    for call in calls { counts[setup.zone.wall(call.heard).minute / 60 / Bulletin.hoursTogether] += 1 }
    return counts
  }

  private func bands(_ bands: TimeBands, _ calls: [ReportedCall]) -> Bulletin.BandLine {
    var counts = Array(repeating: 0, count: bands.limits.count + 1)
    var unknown = 0
    for call in calls {
      if let at = call.times[bands.step], at >= call.heard {
        counts[bands.band(Int((at.milliseconds - call.heard.milliseconds) / 1000))] += 1
      } else {
        unknown += 1
      }
    }
    return Bulletin.BandLine(bands: bands, counts: counts, unknown: unknown)
  }

  private func rates(_ calls: [ReportedCall]) throws -> [Rate] {
    let closed = calls.filter(\.isClosed)
    let tasks = try reader.followUpCounts(due: span, now: now)
    let times = inTime(calls)
    return [
      Rate(.closed, n: closed.count, of: calls.count), times,
      Rate(
        .feedback, n: closed.count { $0.times[.feedback] != nil }, of: closed.count,
        excluded: [.pending: calls.count - closed.count]),
      Rate(
        .approved, n: closed.count { $0.review == .approved }, of: closed.count,
        excluded: [.pending: calls.count - closed.count]),
      Rate(
        .followedUp, n: tasks.inTime, of: tasks.all - tasks.cancelled - tasks.early,
        excluded: [.cancelled: tasks.cancelled, .notYetDue: tasks.early]),
    ]
  }

  /// Steps taken within the time that the call's playbook allows.
  private func inTime(_ calls: [ReportedCall]) -> Rate {
    var (n, of, unknown, without) = (0, 0, 0, 0)
    let allowances = Dictionary(
      setup.playbooks.map { ($0.category, $0.allowances) }, uniquingKeysWith: { $1 })
    for call in calls {
      let limits = allowances[call.category] ?? []
      if limits.isEmpty { without += 1 }
      for (step, within) in limits {
        guard let at = call.times[step] else {
          unknown += 1
          continue
        }
        of += 1
        if at <= within.due(after: call.heard, setup: setup) { n += 1 }
      }
    }
    return Rate(.inTime, n: n, of: of, excluded: [.timeUnknown: unknown, .noLimit: without])
  }

  /// For agreements of which thirty days have passed: whether a call came from the same place in them.
  private func again(_ referrals: [ReferralState]) throws -> [ReferralID: Bool?] {
    var again: [ReferralID: Bool?] = [:]
    for state in referrals {
      guard let outcome = state.outcome, outcome.value.result == .agreed else { continue }
      let end = outcome.at.advanced(minutes: 30 * 1440)
      guard end <= now else { continue }
      let place = try reader.incident(state.referral.incident)?.report.place
      let repeated = try place.map {
        try reader.hasIncident(at: $0, heard: Span(start: outcome.at, end: end))
      }
      again.updateValue(repeated, forKey: state.id)
    }
    return again
  }
}
