public import DutyModel
import DutyRules

/// The roster by post, by day, or for one person.
public struct RosterLists: Sendable {
  private let sheet: RosterSheet
  private let width: Int

  /// Makes the lists for a width in columns.
  public init(_ sheet: RosterSheet, width: Int) {
    self.sheet = sheet
    self.width = width
  }

  private var phrases: Phrases { sheet.phrases }

  /// Every post with its duties, date by date.
  public var byPost: String {
    let states = Dictionary(grouping: sheet.rosterCase.coverStates) { $0.need.post }
    let posts = sheet.setup.posts.compactMap { post -> String? in
      guard let states = states[post.code] else { return nil }
      var table = TextTable(
        titles(phrases.say("日期", "Date"), phrases.say("班次", "Shift"), phrases.say("人员", "People"), ""))
      table.rows = states.map { state in
        [
          phrases.shortDate(state.need.date), phrases.name(state.need.shift), phrases.names(state.on),
          state.isMet ? "" : shortfall(state),
        ]
      }
      return phrases.name(post.code) + "\n" + table.text(width: width).trimmingLineEnd
    }
    return ([sheet.title] + posts).joined(separator: "\n\n")
  }

  /// Every date with its posts.
  public var byDay: String {
    let states = Dictionary(grouping: sheet.rosterCase.coverStates) { $0.need.date }
    let days = sheet.rosterCase.dates.map { date in
      var table = TextTable(titles("", "", "", ""))
      table.rows = (states[date] ?? []).map { state in
        [
          "  \(phrases.name(state.need.post))",
          "\(phrases.name(state.need.shift)) \(phrases.clock(state.span.start))–\(phrases.clock(state.span.end))",
          phrases.names(state.on), state.isMet ? "" : shortfall(state),
        ]
      }
      let festival = sheet.setup.calendar.festival(date).map { " \($0)" } ?? ""
      return phrases.date(date) + festival + "\n" + table.text(width: width).trimmingLineEnd
    }
    return ([sheet.title] + days).joined(separator: "\n\n") + "\n"
  }

  /// One person's duties.
  public func member(_ member: Member) -> String {
    var table = TextTable(
      titles(
        phrases.say("日期", "Date"), phrases.say("班次", "Shift"), phrases.say("时间", "Time"),
        phrases.say("岗位", "Post")))
    table.rows = sheet.rosterCase.duties.filter { $0.who == member.badge }.map { duty in
      [
        phrases.shortDate(duty.date) + (sheet.isLocked(duty) ? " *" : ""), phrases.name(duty.shift),
        "\(phrases.clock(duty.span.start))–\(phrases.clock(duty.span.end))", phrases.name(duty.post),
      ]
    }
    let tally = sheet.tallies[member.badge] ?? Tally()
    let sum = phrases.say(
      "合计 \(phrases.hours(tally.minutes)) 小时，\(tally.duties) 班，夜 \(tally.nights)，周末 \(tally.weekends)，节 \(tally.festivals)",
      "Total \(phrases.hours(tally.minutes)) h, \(tally.duties) duties, \(tally.nights) nights, \(tally.weekends) weekends, \(tally.festivals) festival days"
    )
    return "\(sheet.title)\n\(member.badge) \(phrases.name(member.badge))\n" + table.text(width: width) + sum
      + "\n"
  }

  private func titles(_ titles: String...) -> [TextTable.Column] {
    titles.map { TextTable.Column(title: $0) }
  }

  private func shortfall(_ state: CoverState) -> String {
    let total = state.on.count < state.need.total ? "\(state.on.count)/\(state.need.total)" : nil
    let officers =
      state.officers < state.need.officers
      ? "\(phrases.word(Figure.officers)) \(state.officers)/\(state.need.officers)" : nil
    return phrases.say("缺 ", "short ") + [total, officers].compactMap(\.self).joined(separator: " ")
  }
}
