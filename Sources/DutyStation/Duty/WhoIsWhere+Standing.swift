import DutyModel
import DutyRules

extension WhoIsWhere.Standing {
  init?(
    post: Post, shift: Shift, at instant: Instant, duties: [Duty], now: [Duty],
    out: [Badge: WhoIsWhere.Outing], setup: StationSetup
  ) {
    // The duty of the shift that runs at the moment started today or, at the longest, two days ago.
    let today = setup.zone.date(instant)
    let started = (today.advanced(days: -2)...today).last {
      shift.span(on: $0, in: setup.zone).contains(instant)
    }
    guard let started else { return nil }
    let need = post.need(on: started, shift: shift.code)
    let meant = now.filter { $0.post == post.code && $0.shift == shift.code }.map(\.who)
    guard need != nil || !meant.isEmpty else { return nil }
    self.post = post.code
    self.shift = shift.code
    span = shift.span(on: started, in: setup.zone)
    on = meant.filter { out[$0] == nil }
    self.out = meant.filter { out[$0] != nil }
    func holes(out: Set<Badge>) -> [WhoIsWhere.Hole] {
      Self.holes(post, need, on: meant.filter { !out.contains($0) }, now: now, out: out, setup: setup)
    }
    self.holes = holes(out: Set(out.keys))
    if self.holes.isEmpty {
      shortSince = nil
    } else if !holes(out: []).isEmpty {
      shortSince = span.start
    } else {
      // Whoever of the post went first; where its own are all there, whoever went that guarded it from another.
      let went = self.out.compactMap { out[$0]?.since }.min() ?? out.values.map(\.since).min()
      shortSince = max(span.start, went ?? span.start)
    }
    let coming = duties.filter { $0.post == post.code && $0.span.start > instant }
    relief = coming.map(\.span.start).min().map { next in
      WhoIsWhere.Relief(at: next, who: coming.filter { $0.span.start == next }.map(\.who))
    }
  }

  private static func holes(
    _ post: Post, _ need: Need?, on: [Badge], now: [Duty], out: Set<Badge>, setup: StationSetup
  ) -> [WhoIsWhere.Hole] {
    let members = on.compactMap { setup.member($0) }
    var holes = (need?.figures ?? []).map { figure, count in
      WhoIsWhere.Hole(kind: .figure(figure), need: count, have: members.count(where: figure.counts))
    }.filter { $0.have < $0.need }
    let guarding = WhoIsWhere.supervising(post, now: now.filter { !out.contains($0.who) }, setup: setup)
    if !members.isEmpty, !guarding, setup.rules.auxiliaryNeverAlone != nil {
      holes.append(.init(kind: .auxiliariesAlone, need: 1, have: 0))
    }
    return holes
  }
}

extension WhoIsWhere {
  /// Whether an officer stands at the post, or at its place when posts of one place supervise each other.
  fileprivate static func supervising(_ post: Post, now: [Duty], setup: StationSetup) -> Bool {
    let together = setup.posts.filter {
      $0.code == post.code
        || (setup.rules.auxiliaryNeverAlone?.scope == .place && post.place != nil && $0.place == post.place)
    }.map(\.code)
    return now.contains { together.contains($0.post) && setup.member($0.who)?.isOfficer == true }
  }
}
