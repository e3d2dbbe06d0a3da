import DutyModel
import DutyRules
import DutyStation
import DutyText

extension NowPage {
  /// Now in words.
  struct View: Sendable {
    let date: String
    let clock: String
    let clockISO: String
    let isInForce: Bool
    let leader: String?
    let posts: [PostLine]
    let hasHoles: Bool
    let holes: String
    let away: [AwayLine]
    let calls: [CallLine]
    let owed: [OwedLine]
    let crew: [String]
    let reachable: [String]
    let told: String
    let callCount: String
    let owedCount: String
    let wallPath: String
    let owedPath: String?
    let monthPath: String?
    let returned: [ReturnedCall]
    let hasReturned: Bool

    /// A post in a shift.
    struct PostLine: Sendable {
      let post: String
      let shift: String
      let people: [Person]
      let holes: [String]
      let shortSince: String?
      let isShort: Bool
      let relief: String?
    }

    /// Somebody on a post.
    struct Person: Sendable {
      let name: String
      let isOut: Bool
    }

    /// Somebody out on a call.
    struct AwayLine: Sendable {
      let name: String
      let call: String
      let since: String
    }

    /// A call that is not closed.
    struct CallLine: Sendable {
      let number: String
      let category: String
      let heard: String
      let place: String?
      let link: String?
    }

    /// Something that is owed.
    struct OwedLine: Sendable {
      let text: String
      let due: String
      let isOverdue: Bool
      let owedLink: String?
    }
  }

  func view(_ phrases: Phrases, _ ask: Ask) -> View {
    let (duty, now) = (overview.duty, overview.at)
    let posts = duty?.posts.map { line($0, phrases) } ?? []
    let short = posts.count { $0.isShort }
    let reachable = duty?.reachable ?? []
    let away = duty?.out.sorted { ($0.value.since, $0.key) < ($1.value.since, $1.key) } ?? []
    return View(
      date: phrases.date(overview.setup.zone.date(now)), clock: phrases.clock(now),
      clockISO: overview.setup.zone.iso(now), isInForce: duty != nil,
      leader: duty?.leader.map(phrases.name), posts: posts, hasHoles: short > 0,
      holes: phrases.holes(posts: short),
      away: away.map { who, outing in
        View.AwayLine(
          name: phrases.name(who), call: outing.incident?.text ?? "",
          since: phrases.time(outing.since, near: now))
      },
      calls: overview.calls.map { call in
        View.CallLine(
          number: call.number.text, category: phrases.category(call.category),
          heard: phrases.time(call.heard, near: now), place: call.place,
          link: ask.visitor.may(.seeCalls) ? Place.incident(call.number).path : nil)
      },
      owed: overview.owed.prefix(Self.mostOwed).map { task in
        View.OwedLine(
          text: task.followUp.text[ask.language], due: phrases.deadline(task.followUp.due, now: now),
          isOverdue: task.isOverdue(at: now),
          owedLink: ask.visitor.may(.seeOwed) ? Place.owed(task.id).path : nil)
      },
      crew: reachable.filter { $0.post != nil }.map { phrases.name($0.who) },
      reachable: reachable.filter { $0.post == nil }.prefix(Self.mostReachable).map { phrases.name($0.who) },
      told: phrases.told(holes: duty == nil ? nil : short, calls: overview.callCount, away: away.count),
      callCount: "\(overview.callCount)", owedCount: "\(overview.owed.count)", wallPath: Place.wall.path,
      owedPath: ask.visitor.may(.seeOwed) ? Place.owed.path : nil,
      monthPath: ask.visitor.may(.seeMonth) ? Place.month.path : nil,
      returned: overview.returned.map { ReturnedCall($0, phrases) },
      hasReturned: !overview.returned.isEmpty && ask.visitor.may(.seeCalls))
  }

  private static let mostOwed = 8
  private static let mostReachable = 8

  private func line(_ standing: WhoIsWhere.Standing, _ phrases: Phrases) -> View.PostLine {
    let people =
      standing.on.map { View.Person(name: phrases.name($0), isOut: false) }
      + standing.out.map { View.Person(name: phrases.name($0), isOut: true) }
    // That no officer is there goes without saying where all officers are missing; that people are, where as many
    // officers are.
    let officers = standing.holes.first { $0.kind == .figure(.officers) }
    let holes = standing.holes.filter { hole in
      switch hole.kind {
      case .auxiliariesAlone: officers?.have != 0
      case .figure(.total): officers.map { $0.need - $0.have } != hole.need - hole.have
      case .figure: true
      }
    }
    return View.PostLine(
      post: phrases.name(standing.post),
      shift:
        "\(phrases.name(standing.shift)) \(phrases.clock(standing.span.start))–\(phrases.clock(standing.span.end))",
      people: people,
      holes: holes.map { hole in
        switch hole.kind {
        case .figure(let figure): phrases.missing(figure, hole.need - hole.have)
        case .auxiliariesAlone: phrases.noOfficerThere
        }
      },
      shortSince: holes.isEmpty
        ? nil : standing.shortSince.map { phrases.missing(since: $0, now: overview.at) },
      isShort: !holes.isEmpty,
      relief: standing.relief.map { phrases.relief(at: $0.at, $0.who, near: overview.at) })
  }
}
