public import DutyModel

extension Finding {
  /// Who is concerned; empty when it is a post or a shift that lacks someone.
  public var who: [Badge] { breach.facts.who }

  /// Where; nil when it is about no one post.
  public var post: PostCode? { breach.facts.post }

  /// When; nil when it is about the whole roster or about days.
  public var span: Span? { breach.facts.span }

  /// What was needed or allowed, in the rule's own unit.
  public var need: Int? { breach.facts.need }

  /// What was there instead.
  public var have: Int? { breach.facts.have }
}

extension Breach {
  struct Facts {
    var who: [Badge] = []
    var post: PostCode?
    var span: Span?
    var need: Int?
    var have: Int?
  }

  var facts: Facts {
    switch self {
    case .overlap(let first, let second, let shared):
      Facts(who: [first.who], post: second.post, span: shared)
    case .shortRest(let after, let before, let minutes, let due):
      Facts(
        who: [after.who], post: before.post, span: Span(start: after.span.end, end: before.span.start),
        need: due, have: minutes)
    case .auxiliariesAlone(let posts, let who, let span):
      Facts(who: who, post: posts.first, span: span, need: 1, have: 0)
    case .duringLeave(let duty, _, let shared): Facts(who: [duty.who], post: duty.post, span: shared)
    case .short(let need, _, let span, let wanted, let have):
      Facts(post: need.post, span: span, need: wanted, have: have)
    case .tooLong7d(let who, let window, let minutes, let most):
      Facts(who: [who], span: window, need: most, have: minutes)
    case .periodMinutes(let who, let minutes, let least, let most):
      Facts(who: [who], need: least.map { minutes < $0 ? $0 : most ?? $0 } ?? most, have: minutes)
    case .nightsInRow(let who, let dates, let most), .dutiesInRow(let who, let dates, let most):
      Facts(who: [who], need: most, have: dates.count)
    case .daysOffInRow(let who, let dates, let least):
      Facts(who: [who], need: least, have: dates.count)
    case .noLeader(_, _, let span): Facts(span: span, need: 1, have: 0)
    case .postChanged(let first, let second), .rotatedBackward(let first, let second):
      Facts(who: [first.who], post: second.post, span: second.span)
    case .unfair(let who, _, let have, let least, let most):
      Facts(who: [who], need: have < least ? least : most, have: have)
    case .splitOff(let share, let part, _, _): Facts(post: share.posts.first, have: part)
    case .fewReachable(_, let span, let need, let have): Facts(span: span, need: need, have: have)
    case .wishNotGranted(let wish): Facts(who: [wish.who])
    case .belowPreferred(let need, let span, let preferred, let have),
      .abovePreferred(let need, let span, let preferred, let have):
      Facts(post: need.post, span: span, need: preferred, have: have)
    case .notServing(let duty), .postClosed(let duty), .mayNotHold(let duty):
      Facts(who: [duty.who], post: duty.post, span: duty.span)
    case .unknownCode(let assignment), .lockMissing(let assignment):
      Facts(who: [assignment.who], post: assignment.post)
    }
  }
}
