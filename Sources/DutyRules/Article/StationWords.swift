public import DutyModel

extension RosterExample {
  /// What this example's station has that the plain one has not, in the words of a station file.
  var settings: [String] {
    let (setup, plain) = (setup, Self.station)
    let lists: [[String]] = [
      setup.rules.settings.compactMap { rule, words in words.map { "\(rule.rawValue): \($0)" } },
      setup.shifts.filter { !plain.shifts.contains($0) }.map {
        "shift \($0.code): {start: \"\($0.start)\", hours: \($0.minutes / 60)}"
      },
      setup.posts.flatMap { post in post.needs.map { "\(post.code) needs: \($0.words)" } },
      setup.members.filter { !plain.members.contains($0) }.compactMap { member in
        member.until.map { "member \(member.badge): {until: \($0)}" }
      },
      setup.leave.map { "leave: {who: \($0.who), from: \($0.from), until: \($0.until)}" },
      setup.wishes.map { "wish: \($0.words)" },
      setup.locks.map { "lock: {who: \($0.who), date: \($0.date), post: \($0.post), shift: \($0.shift)}" },
      setup.split.map { "split: {posts: \(list($0.posts)), share: \($0.share), weight: \($0.weight)}" },
      setup.response.map {
        ["response: {crew: \($0.crew), officers: \($0.officers), from_posts: \(list($0.fromPosts))}"]
      } ?? [],
    ]
    return lists.flatMap(\.self)
  }
}

extension StationRules {
  /// Every rule that a station file sets, with its setting in the words of the file; nil is off.
  public var settings: [(rule: RuleName, words: String?)] {
    func line(_ rule: RuleName, _ words: String?) -> (rule: RuleName, words: String?) { (rule, words) }
    func count(_ limit: CountLimit) -> String { map(limit.strength, ["n: \(limit.n)"]) }
    return [
      line(.noOverlap, noOverlap?.words),
      line(
        .restHours,
        restHours.map { rest in
          let after = rest.after.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
          return map(rest.strength, ["after: {\(after.joined(separator: ", "))}"])
        }),
      line(
        .auxiliaryNeverAlone,
        auxiliaryNeverAlone.map { map($0.strength, ["scope: \($0.scope.rawValue)"]) }),
      line(.leave, leave?.words), line(.cover, cover?.words),
      line(.maxHours7d, maxHours7d.map { map($0.strength, ["hours: \($0.hours)"]) }),
      line(
        .periodHours,
        periodHours.map { hours in
          map(
            hours.strength,
            [hours.min.map { "min: \($0)" }, hours.max.map { "max: \($0)" }].compactMap(\.self))
        }),
      line(.maxNightsInRow, maxNightsInRow.map(count)), line(.maxDutiesInRow, maxDutiesInRow.map(count)),
      line(.minDaysOffInRow, minDaysOffInRow.map(count)),
      line(.leaderEachShift, leaderEachShift?.words), line(.samePostInBlock, samePostInBlock?.words),
      line(.forwardRotation, forwardRotation?.words),
      line(
        .fairness,
        fairness.map { weights in
          let on = FairMeasure.allCases.filter { weights[$0] > 0 }.map { "\($0.rawValue): \(weights[$0])" }
          return "{\(on.joined(separator: ", "))}"
        }),
    ]
  }

  private func map(_ strength: Strength, _ rest: [String]) -> String {
    let how =
      switch strength {
      case .hard: "hard: true"
      case .weight(let weight): "weight: \(weight)"
      }
    return "{\(([how] + rest).joined(separator: ", "))}"
  }
}

extension Strength {
  fileprivate var words: String {
    switch self {
    case .hard: "hard"
    case .weight(let weight): "\(weight)"
    }
  }
}

extension NeedLine {
  fileprivate var words: String {
    let parts = [
      shifts.map { "shifts: \(list($0))" }, total.map { "total: \($0)" },
      preferred.map { "preferred: \($0)" }, officers.map { "officers: \($0)" },
    ]
    return "{\(parts.compactMap(\.self).joined(separator: ", "))}"
  }
}

extension Wish {
  fileprivate var words: String {
    let shift = shift.map { ", shift: \($0)" } ?? ""
    return "{who: \(who), date: \(date)\(shift), want: \"\(want.rawValue)\", weight: \(weight)}"
  }
}

private func list<Named>(_ codes: [Code<Named>]) -> String {
  "[\(codes.map(\.text).joined(separator: ", "))]"
}
