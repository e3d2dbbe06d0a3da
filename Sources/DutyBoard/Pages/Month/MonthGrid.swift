import DutyModel
import DutyRules
import DutyStation
import DutyText

/// The cells of a roster's table in words, each with the numbers of what was found about it.
struct MonthGrid {
  private let judged: JudgedRoster
  private let sheet: RosterSheet
  private let phrases: Phrases
  private let choice: RosterMonth.Choice?
  private let found: [Spot: [Int]]

  /// A member's day.
  private struct Spot: Hashable {
    let who: Badge
    let date: CalendarDate
  }

  init(_ judged: JudgedRoster, sheet: RosterSheet, phrases: Phrases, choice: RosterMonth.Choice?) {
    self.judged = judged
    self.sheet = sheet
    self.phrases = phrases
    self.choice = choice
    var found: [Spot: [Int]] = [:]
    let (zone, dates) = (judged.rosterCase.setup.zone, judged.roster.from...judged.roster.until)
    for (number, finding) in judged.judgement.findings.enumerated() {
      guard let span = finding.dates(in: zone), span.overlaps(dates) else { continue }
      for who in finding.who {
        for date in span.clamped(to: dates) { found[Spot(who: who, date: date), default: []].append(number) }
      }
    }
    self.found = found
  }

  private var setup: StationSetup { judged.rosterCase.setup }

  /// The dates over their columns.
  var heads: [MonthPage.View.DayHead] {
    judged.rosterCase.dates.map { date in
      let festival = setup.calendar.festival(date)
      return MonthPage.View.DayHead(
        classes: dayClasses(date),
        monthName: date == judged.roster.from || date.parts.day == 1 ? phrases.month(date) : "",
        number: "\(date.parts.day)",
        weekday: phrases.language == .zh
          ? String(phrases.weekday(date.weekday).suffix(1)) : String(phrases.weekday(date.weekday).prefix(2)),
        festival: festival, spoken: phrases.date(date) + (festival.map { " \($0)" } ?? ""))
    }
  }

  /// The members' lines.
  var lines: [MonthPage.View.MemberLine] {
    let hard = Set(
      judged.judgement.findings.indices.filter { judged.judgement.findings[$0].severity == .hard })
    return sheet.members.map { member in
      let tally = sheet.tallies[member.badge] ?? Tally()
      return MonthPage.View.MemberLine(
        name: phrases.name(member.badge), rank: phrases.word(member.rank),
        cells: judged.rosterCase.dates.map { cell(member, $0, hard: hard) },
        hours: phrases.hours(tally.minutes), nights: tally.nights, weekends: tally.weekends,
        festivals: tally.festivals, isCalm: tally.duties == 0)
    }
  }

  private func dayClasses(_ date: CalendarDate) -> String {
    (sheet.isOff(date) ? "off" : "") + (setup.calendar.festival(date) != nil ? " festival" : "")
      + (date.weekday == .mon ? " monday" : "")
  }

  private func cell(_ member: Member, _ date: CalendarDate, hard: Set<Int>) -> MonthPage.View.Cell {
    let duties = sheet.duties(member.badge, date)
    let numbers = found[Spot(who: member.badge, date: date)] ?? []
    var classes = dayClasses(date)
    if choice == .day(member.badge, date) { classes += " chosen" }
    if numbers.contains(where: hard.contains) { classes += " broken" }
    let words: (glyph: String, mark: String, spoken: String)
    if let duty = duties.first {
      classes += " duty " + self.classes(duty)
      words = (
        glyph(duty), duties.count > 1 ? "+" : mark(duty),
        duties.map { phrases.spoken($0) }.joined(separator: " + ")
          + (sheet.isLocked(duty) ? " · \(MonthWord.locked[phrases.language])" : "")
      )
    } else if sheet.isAway(member, date) {
      words = (phrases.leaveSign, "", MonthWord.leave[phrases.language])
    } else {
      words = (member.serves(on: date) ? "·" : "", "", MonthWord.off[phrases.language])
    }
    return MonthPage.View.Cell(
      classes: classes, glyph: words.glyph, mark: words.mark,
      path: Place.month(judged.roster.id, member.badge, date).path,
      spoken: "\(phrases.name(member.badge)) \(phrases.shortDate(date)) \(words.spoken)",
      found: numbers.map(String.init).joined(separator: " "))
  }

  private func glyph(_ duty: Duty) -> String { String(sheet.glyphs[duty.post] ?? "?") }

  private func isLong(_ duty: Duty) -> Bool { duty.span.minutes >= 20 * 60 }

  /// A sign beside the post's, so that night and day differ without colour.
  private func mark(_ duty: Duty) -> String {
    if isLong(duty) { return "°" }
    return duty.isNight ? phrases.nightSign : ""
  }

  private func classes(_ duty: Duty) -> String {
    let place = setup.posts.firstIndex { $0.code == duty.post } ?? 0
    return "p\(place % 6)" + (duty.isNight && !isLong(duty) ? " night" : "")
      + (sheet.isLocked(duty) ? " locked" : "")
  }

  /// What the signs mean.
  var key: [MonthPage.View.KeyItem] {
    typealias Item = MonthPage.View.KeyItem
    let language = phrases.language
    let posts = setup.posts.enumerated().map { place, post in
      Item(
        classes: "duty p\(place % 6)", glyph: String(sheet.glyphs[post.code] ?? "?"), mark: "",
        name: phrases.name(post.code))
    }
    return posts + [
      Item(classes: "duty night", glyph: "", mark: phrases.nightSign, name: MonthWord.night[language]),
      Item(classes: "duty", glyph: "", mark: "°", name: MonthWord.allDay[language]),
      Item(classes: "duty locked", glyph: "A", mark: "", name: MonthWord.locked[language]),
      Item(classes: "", glyph: phrases.leaveSign, mark: "", name: MonthWord.leave[language]),
      Item(classes: "off", glyph: "", mark: "", name: phrases.dayOffHint),
      Item(classes: "duty broken", glyph: "!", mark: "", name: MonthWord.broken[language]),
    ]
  }

  /// What was found, rule by rule, the hard ones first.
  var groups: [MonthPage.View.FindingGroup] {
    let numbered = judged.judgement.findings.enumerated().map { (number: $0, finding: $1) }
    return [Finding.Severity.hard, .soft].flatMap { severity in
      RuleName.allCases.compactMap { rule in
        let own = numbered.filter { $0.finding.severity == severity && $0.finding.rule == rule }
        guard !own.isEmpty else { return nil }
        return MonthPage.View.FindingGroup(
          rule: phrases.word(rule), count: "\(own.count)", isHard: severity == .hard,
          found: own.map { .init(number: "\($0.number)", text: phrases.text($0.finding)) })
      }
    }
  }
}
