public import DutyModel
public import DutyRules

/// The teams of a pattern: who is in each, what each lacks, and where the roster leaves the pattern.
public struct TeamsPage: Sendable {
  private let phrases: Phrases

  /// Makes the page for a station.
  public init(_ language: Language, setup: StationSetup) { phrases = Phrases(language, setup: setup) }

  /// A line for each team, then what became of the pattern.
  ///
  /// - Parameters:
  ///   - departures: days of people on which the roster is not what the pattern says.
  ///   - isUnmet: whether needs are left unmet.
  ///   - isMended: whether the pattern was left where that helps; nil when nobody asked for it.
  public func text(
    _ teams: [PatternTeam], departures: Int, isUnmet: Bool, isMended: Bool?, width: Int
  ) -> String {
    var table = TextTable([
      .init(title: ""), .init(title: "", isWrapped: true), .init(title: ""),
      .init(title: "", isWrapped: true),
    ])
    table.rows = teams.enumerated().map { index, team in
      [
        phrases.say("第 \(index + 1) 组", "Team \(index + 1)"),
        team.members.map(phrases.name).joined(separator: "  "), mix(team), lacks(team),
      ]
    }
    let leaving =
      departures == 0
      ? phrases.say("全部照轮班", "The pattern is kept throughout")
      : phrases.say("有 \(departures) 个人·日不照轮班", "\(departures) person-days are not as the pattern says")
    return table.text(width: width) + leaving + (isUnmet ? unmet(isMended) : "") + "\n"
  }

  private func unmet(_ isMended: Bool?) -> String {
    switch isMended {
    case true?: phrases.say("；补后仍有缺口，见上", "; some needs are unmet all the same, see above")
    case false?:
      phrases.say(
        "；一处也没有补上，缺口见上：加大 --seconds", "; nothing was mended, what is unmet is above: give it more --seconds")
    case nil:
      phrases.say(
        "；轮班补不满的见上，由系统补上：加 --mend", "; what the pattern leaves unmet is above, --mend has it made good")
    }
  }

  private func mix(_ team: PatternTeam) -> String {
    let quals = team.quals.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return
      ([
        phrases.say(
          "民警 \(team.officers)/\(team.members.count)", "officers \(team.officers) of \(team.members.count)"),
        phrases.say("带班 \(team.leaders)", "leaders \(team.leaders)"),
      ] + quals).joined(separator: " ")
  }

  private func lacks(_ team: PatternTeam) -> String {
    team.lacks.map { lack in
      lack.figure.map { phrases.missing($0, lack.need - lack.have) }
        ?? phrases.say("缺带班领导", "nobody to lead")
    }.joined(separator: phrases.say("，", ", "))
  }
}
