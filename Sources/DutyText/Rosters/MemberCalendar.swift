public import DutyModel
import DutyRules

/// One person's duties for a telephone's calendar (RFC 5545).
public struct MemberCalendar: Sendable {
  private let phrases: Phrases
  private let duties: [Duty]
  private let member: Member
  private let made: Instant

  /// Makes the calendar of a member, as made at a time.
  public init(_ sheet: RosterSheet, member: Member, made: Instant) {
    self.init(
      sheet.rosterCase.duties, of: member, setup: sheet.setup, language: sheet.phrases.language, made: made)
  }

  /// Makes the calendar of a member out of duties, those of others left out.
  public init(_ duties: [Duty], of member: Member, setup: StationSetup, language: Language, made: Instant) {
    phrases = Phrases(language, setup: setup)
    self.duties = duties.filter { $0.who == member.badge }
    self.member = member
    self.made = made
  }

  /// The file's text.
  public var text: String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//dutybook//roster//\(phrases.say("ZH", "EN"))",
      "CALSCALE:GREGORIAN",
      "X-WR-CALNAME:"
        + Self.escaped(
          "\(phrases.setup?.profile.short[phrases.language] ?? "") \(phrases.name(member.badge))"),
    ]
    for duty in duties {
      let place = phrases.setup?.post(duty.post)?.place
      lines += [
        "BEGIN:VEVENT", "UID:\(duty.date)-\(duty.shift)-\(duty.post)-\(duty.who)@dutybook",
        "DTSTAMP:\(Self.time(made))", "DTSTART:\(Self.time(duty.span.start))",
        "DTEND:\(Self.time(duty.span.end))",
        "SUMMARY:" + Self.escaped("\(phrases.name(duty.shift)) \(phrases.name(duty.post))"),
      ]
      if let place { lines.append("LOCATION:" + Self.escaped(place)) }
      lines.append("END:VEVENT")
    }
    lines.append("END:VCALENDAR")
    return lines.map { Self.folded($0) + "\r\n" }.joined()
  }

  /// A moment in UTC: `20200312T001500Z`.
  private static func time(_ instant: Instant) -> String {
    String(Instant(minutes: instant.minutes).iso().filter { $0 != "-" && $0 != ":" })
  }

  private static func escaped(_ text: String) -> String {
    text.withoutControls.reduce(into: "") { out, character in
      if "\\;,".contains(character) { out.append("\\") }
      out.append(character)
    }
  }

  /// Lines of at most 75 octets; the rest goes on after a line end and a space, never within a character.
  private static func folded(_ line: String) -> String {
    var (out, octets) = ("", 0)
    for character in line {
      let size = String(character).utf8.count
      if octets + size > 75 {
        out += "\r\n "
        octets = 1
      }
      out.append(character)
      octets += size
    }
    return out
  }
}
