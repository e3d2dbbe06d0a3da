public import ArgumentParser
public import DutyModel

/// Reads dates, times and choices as people type them, refusing what is not one with the fix.
enum Typed {
  /// A date `YYYY-MM-DD`.
  static func date(_ text: String) throws(Refusal) -> CalendarDate {
    guard let date = CalendarDate(text) else { throw .notADate(text) }
    return date
  }

  /// A time: `2020-03-14T23:00`, `23:00` today, or `-12` for twelve minutes ago, by the station's clocks.
  static func instant(_ text: String, now: Instant, zone: Zone) throws(Refusal) -> Instant {
    if let instant = zone.instant(iso: text) { return instant }
    if let time = TimeOfDay(text) { return zone.instant(zone.date(now), minute: time.minute) }
    if text.hasPrefix("-"), let minutes = Int(text), minutes > -1440 { return now.advanced(minutes: minutes) }
    throw .notATime(text)
  }

  /// A time at which something happened: a time of day means the one nearest to now, so that 23:55 typed at ten past
  /// midnight is yesterday's.
  static func nearest(_ text: String, now: Instant, zone: Zone) throws(Refusal) -> Instant {
    guard let time = TimeOfDay(text) else { return try instant(text, now: now, zone: zone) }
    let today = zone.date(now)
    let candidates = [0, -1].map { zone.instant(today.advanced(days: $0), minute: time.minute) }
    return candidates.min { abs(now.minutes(to: $0)) < abs(now.minutes(to: $1)) } ?? now
  }

  /// When something happened: a time, two with a slash between them, or `?`.
  static func occurrence(_ text: String, now: Instant, zone: Zone) throws(Refusal) -> Occurrence {
    if text == "?" || text == "？" { return .unknown }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return .at(try nearest(text, now: now, zone: zone)) }
    let (from, until) = (
      try nearest(parts[0], now: now, zone: zone), try nearest(parts[1], now: now, zone: zone)
    )
    guard from <= until else { throw .endsBeforeItBegins(from: parts[0], until: parts[1]) }
    return .within(Span(start: from, end: until))
  }

  /// Names with commas between them.
  static func names(_ text: String) -> [String] { text.split { ",，、".contains($0) }.map(String.init) }

  /// One end of a leave: a date, or a time by the station's clocks.
  static func edge(_ text: String, zone: Zone) throws(Refusal) -> Leave.Edge {
    if let date = CalendarDate(text) { return .date(date) }
    if let instant = zone.instant(iso: text) { return .instant(instant) }
    throw .notADate(text)
  }
}

extension LegalClass: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}
extension Leave.Kind: ExpressibleByArgument {}
extension Wish.Want: ExpressibleByArgument {}
extension Post.Kind: ExpressibleByArgument {}
extension Weekday: ExpressibleByArgument {}
extension IncidentLink.Relation: ExpressibleByArgument {}
