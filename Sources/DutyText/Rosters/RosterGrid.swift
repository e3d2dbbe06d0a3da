import DutyModel
import DutyRules

/// The roster on a terminal: a line a person, a cell a day.
public struct RosterGrid: Sendable {
  private let sheet: RosterSheet
  private let width: Int
  private let style: Style
  /// Each member's label, all of one width.
  private let labels: [Badge: String]
  private let nameWidth: Int

  /// Makes the grid for a width in columns.
  public init(_ sheet: RosterSheet, width: Int, isColoured: Bool) {
    self.sheet = sheet
    self.width = max(40, width)
    style = Style(isColoured: isColoured)
    let names = sheet.members.map { Self.label($0, sheet.phrases, isWide: width >= 120) }
    let columns = names.first.map { first in
      first.indices.map { column in names.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    }
    let lines = names.map { name in
      zip(name, columns ?? []).map { $0.fitted($1) }.joined(separator: " ")
    }
    nameWidth = lines.first.map { DisplayWidth.of($0) } ?? 0
    labels = Dictionary(zip(sheet.members.map(\.badge), lines), uniquingKeysWith: { a, _ in a })
  }

  private var phrases: Phrases { sheet.phrases }

  /// The whole page: heading, grid in blocks of weeks, legend, what is missing, what it comes to.
  public var text: String {
    let blocks = weeks
    let grid = blocks.indices.map { block(blocks[$0], isLast: $0 == blocks.count - 1) }
    return (sheet.title.wrapped(width, hanging: 2).map(style.bold) + grid + [footer]).joined(separator: "\n")
      + "\n"
  }

  /// Dates in blocks of as many weeks as fit beside the names and the figures.
  private var weeks: [[CalendarDate]] {
    // The last week of a block has no rule after it.
    let room = width - nameWidth - 1 - Self.figuresWidth + 1
    let perBlock = max(1, room / Self.weekWidth) * 7
    var blocks: [[CalendarDate]] = []
    for date in sheet.rosterCase.dates {
      // A block begins with a Monday, but for the first.
      if let last = blocks.last, let first = last.first,
        date.weekday != .mon || Self.monday(first).days(to: date) < perBlock
      {
        blocks[blocks.count - 1].append(date)
      } else {
        blocks.append([date])
      }
    }
    return blocks
  }

  private static func monday(_ date: CalendarDate) -> CalendarDate {
    var day = date
    while day.weekday != .mon { day = day.advanced(days: -1) }
    return day
  }

  private static let weekWidth = 7 * 3 + 1
  private static let figuresWidth = 16

  /// What a member is called by; on a wide screen with class and role.
  private static func label(_ member: Member, _ phrases: Phrases, isWide: Bool) -> [String] {
    let short = [member.badge.text, phrases.name(member.badge)]
    guard isWide else { return short }
    let rank = member.rank == .unknown ? phrases.say("不明", "unknown") : phrases.word(member.rank)
    return short + [rank, phrases.word(member.role)]
  }

  // MARK: - Grid

  private func block(_ dates: [CalendarDate], isLast: Bool) -> String {
    let blank = String(repeating: " ", count: nameWidth + 1)
    let figures =
      isLast
      ? phrases.say("  时数 夜 周 节", "  hours nt we fe") : ""
    let months = dates.map { $0 == dates.first || $0.parts.day == 1 ? phrases.month($0) : "" }
    var lines = [
      (blank + monthLine(dates, months)).trimmingEnd,
      blank + row(dates) { date in head(String(date.parts.day).fitted(2, alignedRight: true) + " ", date) },
      blank + row(dates) { date in head(weekdayMark(date), date) } + figures,
    ]
    for member in sheet.members {
      let cells = row(dates) { cell(member, $0) }
      lines.append(
        ((labels[member.badge] ?? "") + " " + cells + (isLast ? self.figures(member) : "")).trimmingEnd)
    }
    return lines.map(\.trimmingEnd).joined(separator: "\n")
  }

  /// Three columns a date, a rule between weeks.
  private func row(_ dates: [CalendarDate], _ cell: (CalendarDate) -> String) -> String {
    dates.map { ($0.weekday == .mon && $0 != dates.first ? style.dim("│") : "") + cell($0) }.joined()
  }

  private func monthLine(_ dates: [CalendarDate], _ names: [String]) -> String {
    var (line, column) = ("", 0)
    for (date, name) in zip(dates, names) {
      if date.weekday == .mon, date != dates.first { column += 1 }
      if !name.isEmpty {
        line += String(repeating: " ", count: max(0, column - DisplayWidth.of(line))) + name
      }
      column += 3
    }
    return line
  }

  private func head(_ text: String, _ date: CalendarDate) -> String {
    sheet.isOff(date)
      ? style.wrap(text, sheet.setup.calendar.festival(date) != nil ? "1;31" : "1;33") : style.dim(text)
  }

  private func weekdayMark(_ date: CalendarDate) -> String {
    let word = phrases.weekday(date.weekday)
    let mark = phrases.language == .zh ? String(word.suffix(1)) : " " + word.prefix(1)
    return mark + (sheet.setup.calendar.festival(date) != nil ? "*" : " ")
  }

  private func cell(_ member: Member, _ date: CalendarDate) -> String {
    let duties = sheet.duties(member.badge, date)
    guard let duty = duties.first else {
      if sheet.isAway(member, date) { return style.dim(phrases.say("假 ", " – ")) }
      return member.serves(on: date) ? style.dim(phrases.say(" · ", " · ")) : "   "
    }
    let glyph = sheet.glyphs[duty.post] ?? "?"
    let isLong = duty.span.minutes >= 20 * 60
    let isNight = duty.isNight && !isLong
    let letter = phrases.language == .en && isNight && !style.isColoured ? glyph.lowercased() : String(glyph)
    var mark = isLong ? "°" : (isNight && phrases.language == .zh && !style.isColoured ? "'" : " ")
    if sheet.isLocked(duty), !style.isColoured { mark = "*" }
    if duties.count > 1 { mark = "+" }
    let index = sheet.setup.posts.firstIndex { $0.code == duty.post } ?? 0
    var codes = Style.colour(index)
    if isNight { codes += ";7" }
    if sheet.isLocked(duty) { codes += ";4" }
    let shown = style.wrap(letter, codes)
    return (DisplayWidth.of(glyph) == 2 ? shown : " " + shown) + mark
  }

  private func figures(_ member: Member) -> String {
    let tally = sheet.tallies[member.badge] ?? Tally()
    return " " + phrases.hours(tally.minutes).fitted(6, alignedRight: true)
      + String(tally.nights).fitted(3, alignedRight: true)
      + String(tally.weekends).fitted(3, alignedRight: true)
      + String(tally.festivals).fitted(3, alignedRight: true)
  }

  // MARK: - Below the grid

  private var footer: String {
    ([legend] + missing + [fairness, verdict]).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var legend: String {
    let posts = sheet.setup.posts.enumerated().map { index, post in
      style.wrap(String(sheet.glyphs[post.code] ?? "?"), Style.colour(index)) + " " + phrases.name(post.code)
    }
    let night =
      style.isColoured
      ? style.wrap(phrases.say("反白", "reversed"), "7") + phrases.say(" 夜班", " night")
      : phrases.say("' 夜班", "lower case night")
    let lock =
      style.isColoured
      ? style.wrap(phrases.say("下划线", "underlined"), "4") + phrases.say(" 锁定", " locked")
      : phrases.say("* 锁定（表头 * 为节日）", "* locked (in the head: festival)")
    let marks = [night, phrases.say("° 全天", "° round the clock"), lock, phrases.say("假 休假", "– leave")]
    return wrapped(phrases.say("图例  ", "Key  "), posts + marks)
  }

  /// Words two spaces apart, on as many lines as they need.
  private func wrapped(_ title: String, _ words: [String]) -> String {
    let indent = String(repeating: " ", count: DisplayWidth.of(title))
    var (lines, column) = ([title], DisplayWidth.of(title))
    for word in words.flatMap({ $0.wrapped(max(1, width - indent.count)) }) {
      let columns = DisplayWidth.of(word)
      if column + columns > width, column > indent.count {
        lines.append(indent)
        column = indent.count
      }
      lines[lines.count - 1] += word + "  "
      column += columns + 2
    }
    return lines.map(\.trimmingEnd).joined(separator: "\n")
  }

  private var missing: [String] {
    let short = sheet.holes
    guard !short.isEmpty else { return [phrases.say("缺口  无", "Holes  none")] }
    let shown = short.prefix(12).flatMap {
      (phrases.say("缺口  ", "Hole  ") + phrases.text($0)).wrapped(width, hanging: 6).map(style.red)
    }
    let rest = short.count - min(12, short.count)
    return shown + (rest > 0 ? [phrases.say("      另有 \(rest) 处", "      and \(rest) more")] : [])
  }

  private var fairness: String {
    let groups = [(true, phrases.say("民警", "officers")), (false, phrases.say("其他", "others"))]
    let parts = groups.compactMap { isOfficer, word -> String? in
      let tallies = sheet.members.filter { $0.isOfficer == isOfficer }.compactMap { sheet.tallies[$0.badge] }
      guard !tallies.isEmpty else { return nil }
      func range(_ value: (Tally) -> Int, _ text: (Int) -> String = String.init) -> String {
        let values = tallies.map(value)
        let (low, high) = (text(values.min() ?? 0), text(values.max() ?? 0))
        return low == high ? low : "\(low)–\(high)"
      }
      return phrases.say(
        "\(word) 时数 \(range(\.minutes, phrases.hours)) 夜 \(range(\.nights)) 周末 \(range(\.weekends)) 节 \(range(\.festivals))",
        "\(word) \(range(\.minutes, phrases.hours)) h, nights \(range(\.nights)), weekends \(range(\.weekends)), festival days \(range(\.festivals))"
      )
    }
    return wrapped(phrases.say("公平  ", "Fair  "), parts)
  }

  private var verdict: String {
    let period = sheet.rosterCase.from...sheet.rosterCase.until
    let wishes = sheet.setup.wishes.count { period.contains($0.date) }
    let elsewhere = sheet.setup.wishes.count - wishes
    let refused = sheet.judgement.findings.filter { $0.rule == .wishes }.count
    let hard = sheet.judgement.findings.filter { $0.severity == .hard }.count
    let id = sheet.roster.id
    var parts: [String] = []
    if wishes > 0 {
      parts.append(
        phrases.say("愿望 \(wishes - refused)/\(wishes) 满足", "wishes \(wishes - refused) of \(wishes) granted"))
    }
    if elsewhere > 0, wishes == 0 {
      parts.append(
        phrases.say(
          "愿望 \(elsewhere) 个都不在这几天", "\(elsewhere) wish\(elsewhere == 1 ? "" : "es") for other dates only"))
    }
    let said = sheet.verdict
    parts += said.prefix(1).map { hard == 0 ? style.green($0) : style.red($0) } + said.dropFirst()
    let next =
      hard > 0 || roster.isPublished ? "roster check \(id)" : "roster publish \(id)"
    parts.append(style.dim(phrases.say("下一步 ", "next: ") + "dutybook \(next)"))
    return wrapped(phrases.say("结论  ", "Verdict  "), parts)
  }

  private var roster: Roster { sheet.roster }
}
