public import DutyModel

/// Reads times as people type them, refusing what is none.
public enum TypedTime {
  /// A time: `2020-03-14T23:00`, `23:00` today, or `-12` for twelve minutes ago, by the station's clocks.
  public static func instant(_ text: String, now: Instant, zone: Zone) throws(Refusal) -> Instant {
    if let instant = zone.instant(iso: text) { return instant }
    if let time = TimeOfDay(text) { return zone.instant(zone.date(now), minute: time.minute) }
    if text.hasPrefix("-"), let minutes = Int(text), minutes > -1440 { return now.advanced(minutes: minutes) }
    throw .notATime(text)
  }

  /// A time at which something happened: a time of day means the one nearest to now, so that 23:55 typed at ten past
  /// midnight is yesterday's.
  public static func nearest(_ text: String, now: Instant, zone: Zone) throws(Refusal) -> Instant {
    guard let time = TimeOfDay(text) else { return try instant(text, now: now, zone: zone) }
    let today = zone.date(now)
    let candidates = [0, -1].map { zone.instant(today.advanced(days: $0), minute: time.minute) }
    return candidates.min { abs(now.minutes(to: $0)) < abs(now.minutes(to: $1)) } ?? now
  }

  /// When something happened: a time, two with a slash between them, or `?`.
  public static func occurrence(_ text: String, now: Instant, zone: Zone) throws(Refusal) -> Occurrence {
    if text == "?" || text == "？" { return .unknown }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return .at(try nearest(text, now: now, zone: zone)) }
    let (from, until) = (
      try nearest(parts[0], now: now, zone: zone), try nearest(parts[1], now: now, zone: zone)
    )
    guard from <= until else { throw .endsBeforeItBegins(from: parts[0], until: parts[1]) }
    return .within(Span(start: from, end: until))
  }
}
