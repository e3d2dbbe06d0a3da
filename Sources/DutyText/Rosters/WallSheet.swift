import DutyModel
import DutyRules

/// The roster as a sheet for the wall: one HTML page without script, A4 landscape, in colour or black and white.
public struct WallSheet: Sendable {
  private let sheet: RosterSheet
  private let isColoured: Bool
  private let styleSheet: String?

  /// Makes the sheet.
  ///
  /// - Parameter styleSheet: the address of its style where it may not carry its own; nil for a sheet in one file.
  public init(_ sheet: RosterSheet, isColoured: Bool, styleSheet: String? = nil) {
    self.sheet = sheet
    self.isColoured = isColoured
    self.styleSheet = styleSheet
  }

  /// Its style, for where it may not carry its own.
  public static func style(isColoured: Bool) -> String { plain + (isColoured ? colours : "") }

  private var phrases: Phrases { sheet.phrases }

  /// The page.
  public var html: String {
    """
    <!doctype html>
    <html lang="\(phrases.say("zh-CN", "en"))">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>\(sheet.title.escapedForHTML)</title>
    \(styleElement)
    </head>
    <body class="\(isColoured ? "colour" : "plain")">
    <h1>\(sheet.title.escapedForHTML)</h1>
    <table>
    <thead>
    \(headRows)
    </thead>
    <tbody>
    \(sheet.members.map(row).joined(separator: "\n"))
    </tbody>
    </table>
    <p class="key">\(legend)</p>
    <p class="holes">\(holes.escapedForHTML)</p>
    </body>
    </html>

    """
  }

  private var styleElement: String {
    styleSheet.map { "<link rel=\"stylesheet\" href=\"\($0.escapedForHTML)\">" }
      ?? "<style>\n\(Self.style(isColoured: isColoured))</style>"
  }

  private var headRows: String {
    let dates = sheet.rosterCase.dates
    let days = dates.map { date in
      "<th scope=\"col\" class=\"\(dayClass(date))\"><span>\(date.parts.month)/\(date.parts.day)</span> \(dayMark(date).escapedForHTML)</th>"
    }
    let figures = [
      phrases.say("时数", "Hours"), phrases.say("夜", "Nt"), phrases.say("周末", "We"), phrases.say("节", "Fe"),
    ]
    return "<tr><th class=\"who\">\(phrases.say("姓名", "Name"))</th>" + days.joined()
      + figures.map { "<th class=\"figure\">\($0)</th>" }.joined() + "</tr>"
  }

  private func dayMark(_ date: CalendarDate) -> String {
    let word = phrases.weekday(date.weekday)
    return phrases.language == .zh ? String(word.suffix(1)) : String(word.prefix(2))
  }

  private func dayClass(_ date: CalendarDate) -> String {
    if sheet.setup.calendar.festival(date) != nil { return "day off festival" }
    return sheet.isOff(date) ? "day off" : "day"
  }

  private func row(_ member: Member) -> String {
    let cells = sheet.rosterCase.dates.map { cell(member, $0) }.joined()
    let tally = sheet.tallies[member.badge] ?? Tally()
    let figures = [
      phrases.hours(tally.minutes), "\(tally.nights)", "\(tally.weekends)", "\(tally.festivals)",
    ]
    let name = phrases.name(member.badge)
    let look = DisplayWidth.of(name) > Self.widestName ? "who long" : "who"
    return "<tr><th scope=\"row\" class=\"\(look)\">\(name.escapedForHTML)"
      + "<small>\(member.badge.text.escapedForHTML) \(phrases.word(member.rank).escapedForHTML)</small></th>"
      + cells
      + figures.map { "<td class=\"figure\">\($0)</td>" }.joined() + "</tr>"
  }

  /// The columns of a terminal that a name takes which stands in one line of the first column.
  private static let widestName = 12

  private func cell(_ member: Member, _ date: CalendarDate) -> String {
    let off = sheet.isOff(date) ? " off" : ""
    guard let duty = sheet.duties(member.badge, date).first else {
      let mark = sheet.isAway(member, date) ? phrases.say("假", "–") : ""
      return "<td class=\"free\(off)\">\(mark)</td>"
    }
    let isLong = duty.span.minutes >= 20 * 60
    let index = sheet.setup.posts.firstIndex { $0.code == duty.post } ?? 0
    var classes =
      "duty p\(index % 6)" + (duty.isNight && !isLong ? " night" : "") + off
    if sheet.isLocked(duty) { classes += " locked" }
    let glyph = String(sheet.glyphs[duty.post] ?? "?") + (isLong ? "°" : "")
    let title =
      "\(phrases.name(duty.shift)) \(phrases.name(duty.post)) \(phrases.clock(duty.span.start))–\(phrases.clock(duty.span.end))"
    return "<td class=\"\(classes)\" title=\"\(title.escapedForHTML)\">\(glyph.escapedForHTML)</td>"
  }

  private var legend: String {
    let posts = sheet.setup.posts.enumerated().map { index, post in
      "<span class=\"duty p\(index % 6)\">\(String(sheet.glyphs[post.code] ?? "?").escapedForHTML)</span> \(phrases.name(post.code).escapedForHTML)"
    }
    let marks = [
      "<span class=\"duty night\">\(phrases.say("夜", "N"))</span> \(phrases.say("夜班", "night"))",
      "<span class=\"duty\">°</span> \(phrases.say("全天", "round the clock"))",
      "<span class=\"duty locked\">\(phrases.say("锁", "L"))</span> \(phrases.say("锁定", "locked"))",
      "<span class=\"duty\">\(phrases.say("假", "–"))</span> \(phrases.say("休假", "leave"))",
    ]
    return (posts + marks).joined(separator: " &ensp; ")
  }

  private var holes: String {
    let short = sheet.holes
    return short.isEmpty
      ? phrases.say("各岗满员", "Every post is manned")
      : phrases.say("缺口：", "Holes: ")
        + short.map { phrases.text($0) }.joined(separator: phrases.say("；", "; "))
  }

  private static let plain = """
    @page { size: A4 landscape; margin: 8mm; }
    body { font: 10pt/1.2 "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Zen Hei", sans-serif; color: #000; margin: 0; }
    h1 { font-size: 14pt; margin: 0 0 2mm; }
    table { border-collapse: collapse; width: 100%; table-layout: fixed; }
    th, td { border: 0.3pt solid #777; text-align: center; padding: 0; height: 7mm; }
    thead th { font-size: 8pt; font-weight: 600; height: 9mm; overflow: hidden; }
    thead th span { display: block; font-weight: 400; font-size: 6.5pt; }
    .who { width: 27mm; text-align: left; padding-left: 1mm; white-space: nowrap; overflow: hidden; line-height: 1.1; }
    .long { font-size: 7.5pt; white-space: normal; overflow-wrap: anywhere; }
    .who small { display: block; color: #444; font-weight: 400; font-size: 6pt; line-height: 1; }
    .figure { width: 8.5mm; font-size: 8pt; }
    .off { background: #e8e8e8; }
    .festival { text-decoration: underline; }
    .duty { font-weight: 700; }
    .night { background: #333; color: #fff; }
    .locked { text-decoration: underline; text-underline-offset: 2px; }
    .key { margin: 2mm 0 0; font-size: 8.5pt; }
    .key .duty { display: inline-block; min-width: 5mm; text-align: center; border: 0.3pt solid #777; }
    .holes { margin: 1mm 0 0; font-size: 8.5pt; }

    """

  /// Light grounds with dark letters by day, dark grounds with white letters by night.
  private static var colours: String {
    let pairs = [
      ("#d7f0d9", "#1f6b2c"), ("#d5eef5", "#14586b"), ("#fdeecb", "#8a5a00"), ("#f3dcf3", "#6e2a6e"),
      ("#dbe4fb", "#25408f"),
      ("#fbdcdc", "#9b1c1c"),
    ]
    let posts = pairs.enumerated().map { index, pair in
      """
      .p\(index) { background: \(pair.0); color: #000; } .p\(index).night { background: \(pair.1); color: #fff; }

      """
    }
    return posts.joined()
  }
}
