public import DutyModel

/// What changed between two rosters, person by person.
public struct DifferencePage: Sendable {
  private let phrases: Phrases

  /// Makes the page for a station.
  public init(_ language: Language, setup: StationSetup) { phrases = Phrases(language, setup: setup) }

  /// Who published what when and why, and the changes of each person; what goes before what comes.
  public func text(
    from old: Roster, to new: Roster, steps: [PublicationRecord],
    changes: [(who: Badge, removed: [Assignment], added: [Assignment])]
  ) -> String {
    let title =
      ([phrases.say("值班表 \(name(old)) → \(name(new))", "Roster \(name(old)) → \(name(new))")]
      + steps.map(phrases.line)).joined(separator: "\n")
    guard !changes.isEmpty else { return title + "\n" + phrases.say("没有变化", "Nothing has changed") + "\n" }
    let blocks = changes.map { change in
      ([phrases.name(change.who)]
        + phrases.lines(removed: change.removed, added: change.added).map { "  " + $0 })
        .joined(separator: "\n")
    }
    return ([title] + blocks).joined(separator: "\n") + "\n"
  }

  /// A roster's number, with its version when it has one.
  private func name(_ roster: Roster) -> String {
    roster.version.map { phrases.say("\(roster.id)（第 \($0) 版）", "\(roster.id) (version \($0))") }
      ?? roster.id.text
  }

  /// What a reason overrode when a roster was published, a line each; empty when there was nothing.
  public func overridden(_ objections: [Objection]) -> String {
    objections.map { "! " + phrases.line($0) + "\n" }.joined()
  }

  /// Published rosters that another now stands in the place of, a line each; empty when there is none.
  public func replaced(_ old: [RosterSummary], by new: Roster) -> String {
    old.map { roster in
      let span = span(max(roster.from, new.from), min(roster.until, new.until))
      return phrases.say("\(span) 取代第 \(roster.id) 号", "replaces roster \(roster.id) \(span)") + "\n"
    }.joined()
  }

  private func span(_ from: CalendarDate, _ until: CalendarDate) -> String {
    from == until
      ? phrases.say(phrases.shortDate(from), "on \(phrases.shortDate(from))")
      : phrases.say(
        "\(phrases.shortDate(from)) 至 \(phrases.shortDate(until))",
        "from \(phrases.shortDate(from)) to \(phrases.shortDate(until))")
  }

  /// All rosters, a line each.
  public func list(_ rosters: [RosterSummary]) -> String {
    guard !rosters.isEmpty else {
      return phrases.say(
        "还没有值班表。下一步 dutybook roster build --from 日期 --days 28",
        "No roster yet. Next: dutybook roster build --from DATE --days 28") + "\n"
    }
    var table = TextTable([
      .init(title: phrases.say("号", "No.")), .init(title: phrases.say("自", "From")),
      .init(title: phrases.say("至", "Until")),
      .init(title: phrases.say("状态", "Status")), .init(title: ""),
    ])
    table.rows = rosters.map { roster in
      [
        roster.id.text, phrases.date(roster.from), phrases.date(roster.until),
        roster.version.map { phrases.say("第 \($0) 版 已发布", "version \($0), published") }
          ?? phrases.say("草稿", "draft"),
        rosters.filter { later in
          roster.version != nil && later.publishedOrder > roster.publishedOrder
            && later.from <= roster.until && roster.from <= later.until
        }.map { later in
          let span = span(max(roster.from, later.from), min(roster.until, later.until))
          return phrases.say("\(span) 由第 \(later.id) 号取代", "\(span): roster \(later.id) instead")
        }.joined(separator: phrases.listSeparator),
      ]
    }
    return table.text(width: 100)
  }
}
