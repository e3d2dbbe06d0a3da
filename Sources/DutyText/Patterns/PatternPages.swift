public import DutyModel
public import DutyRules

/// The named patterns, and what each does to people.
public struct PatternPages: Sendable {
  private let phrases: Phrases
  private let style: Style

  /// Makes the pages in a language.
  public init(_ language: Language, isColoured: Bool = false) {
    phrases = Phrases(language)
    style = Style(isColoured: isColoured)
  }

  /// All patterns, a line each with its figures.
  public func list(width: Int) -> String {
    var table = TextTable([
      .init(title: phrases.say("名", "Word")), .init(title: phrases.say("名称", "Name")),
      .init(title: phrases.say("组", "Teams"), alignedRight: true),
      .init(title: phrases.say("周时", "h/week"), alignedRight: true),
      .init(title: phrases.say("最短休息", "Rest"), alignedRight: true),
      .init(title: phrases.say("七天最多", "7 days"), alignedRight: true),
    ])
    table.rows = Pattern.all.map { pattern in
      let report = PatternReport(pattern)
      return [
        pattern.word, pattern.name[phrases.language], "\(pattern.teams.count)",
        tenths(report.tenthsOfHoursPerWeek), rest(report),
        "\(phrases.hours(report.most7d)) h",
      ]
    }
    return table.text(width: width)
  }

  /// The expanded cycle of every team.
  public func show(_ pattern: Pattern, width: Int) -> String {
    let days = min(pattern.length, max(7, (width - 12) / 2))
    let teams = pattern.teams.enumerated().map { index, team in
      let letters = (0..<days).map { team.letter(on: $0).map(mark) ?? "·" }
      return phrases.say("第 \(index + 1) 组", "Team \(index + 1)").fitted(8) + " "
        + letters.joined(separator: " ")
    }
    let letters = pattern.letters.map { letter in
      "\(letter.letter) \(phrases.clock(minute: letter.start))–\(phrases.clock(minute: letter.start + letter.minutes))"
        + (letter.start >= 1440 ? phrases.say("（次日零点后）", " (after the midnight that ends its date)") : "")
        + (letter.isDuty ? "" : phrases.say("（非值班）", " (not duty)"))
    }
    let cut =
      days < pattern.length
      ? phrases.say("（共 \(pattern.length) 天，示前 \(days) 天）", " (the first \(days) of \(pattern.length) days)")
      : ""
    return
      ([style.bold("\(pattern.word) · \(pattern.name[phrases.language])\(cut)")] + teams + [
        letters.joined(separator: "  ")
      ]).joined(separator: "\n")
      + "\n" + check(pattern)
  }

  /// What a pattern does: coverage, hours, rest, the night's anchor, weekends.
  public func check(_ pattern: Pattern) -> String {
    let report = PatternReport(pattern)
    let cover = report.coverage.map { letter in
      let teams =
        letter.teams.lowerBound == letter.teams.upperBound
        ? "\(letter.teams.lowerBound)" : "\(letter.teams.lowerBound)–\(letter.teams.upperBound)"
      return "\(letter.letter) \(teams)"
    }
    var lines = [
      phrases.say("每天在岗组数  ", "Teams on a day  ") + cover.joined(separator: "  "),
      phrases.say(
        "平均每周 \(tenths(report.tenthsOfHoursPerWeek)) 小时，任意七天至多 \(phrases.hours(report.most7d)) 小时",
        "\(tenths(report.tenthsOfHoursPerWeek)) h a week on average, at most \(phrases.hours(report.most7d)) h in any 7 days"
      ),
    ]
    let shortest = phrases.say("最短休息 ", "Shortest rest ") + rest(report)
    lines.append(report.shortestRest.map { $0 <= 0 } == true ? style.red("✗ " + shortest) : shortest)
    if let other = report.otherAnchorRest {
      lines.append(
        phrases.say(
          "若零点后的夜班算在另一天：最短休息 \(phrases.hours(max(0, other))) h",
          "If the night after midnight belonged to the other date: shortest rest \(phrases.hours(max(0, other))) h"
        ))
    }
    lines.append(
      report.keepsWeekends
        ? phrases.say("周末固定（整周循环）", "The same teams keep the same weekends")
        : phrases.say("周末逐轮移动", "Weekends drift from cycle to cycle"))
    return lines.joined(separator: "\n") + "\n"
  }

  private func mark(_ letter: Character) -> String { letter == "O" ? "·" : String(letter) }
  private func tenths(_ value: Int) -> String {
    value % 10 == 0 ? "\(value / 10)" : "\(value / 10).\(value % 10)"
  }
  private func rest(_ report: PatternReport) -> String {
    report.shortestRest.map { "\(phrases.hours(max(0, $0))) h" } ?? "–"
  }
}
