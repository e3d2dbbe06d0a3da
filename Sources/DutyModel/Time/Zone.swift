import Foundation

/// A time zone by its IANA name, which turns dates and clock times into instants and back.
public struct Zone: Hashable, Sendable {
  /// The IANA name, such as `Asia/Shanghai`.
  public let name: String
  private let zone: TimeZone

  /// Makes a zone; nil when no such zone is known.
  public init?(_ name: String) {
    guard let zone = TimeZone(identifier: name) else { return nil }
    self.name = name
    self.zone = zone
  }

  /// Coordinated universal time.
  public static let utc = Zone(name: "UTC", zone: .gmt)

  private init(name: String, zone: TimeZone) {
    self.name = name
    self.zone = zone
  }

  /// Seconds by which the zone's clocks are ahead of UTC at an instant.
  public func offsetSeconds(at instant: Instant) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000))
  }

  /// The instant when the zone's clocks show so many minutes after midnight of a date.
  ///
  /// Minutes may exceed a day. A time that the clocks skip is read with the offset before the change;
  /// a time they show twice is the first of the two.
  public func instant(_ date: CalendarDate, minute: Int = 0) -> Instant {
    let wall = Int64(date.dayNumber) * 86_400_000 + Int64(minute) * 60_000
    return instant(wallMilliseconds: wall)
  }

  private func instant(wallMilliseconds wall: Int64) -> Instant {
    // Try the offsets in force on either side; the larger one gives the earlier instant.
    let guess = Instant(milliseconds: wall)
    let before = offsetSeconds(at: guess.advanced(minutes: -26 * 60))
    let after = offsetSeconds(at: guess.advanced(minutes: 26 * 60))
    let candidates = [max(before, after), min(before, after)].map {
      ($0, Instant(milliseconds: wall - Int64($0) * 1000))
    }
    for (offset, instant) in candidates where offsetSeconds(at: instant) == offset { return instant }
    return Instant(milliseconds: wall - Int64(before) * 1000)
  }

  /// The date and the minutes after midnight that the zone's clocks show at an instant.
  public func wall(_ instant: Instant) -> (date: CalendarDate, minute: Int) {
    let local = instant.milliseconds + Int64(offsetSeconds(at: instant)) * 1000
    let dayNumber = local.flooredQuotient(86_400_000)
    return (CalendarDate(dayNumber: Int(dayNumber)), Int((local - dayNumber * 86_400_000) / 60_000))
  }

  /// The date in the zone at an instant.
  public func date(_ instant: Instant) -> CalendarDate { wall(instant).date }

  /// The whole of a date, midnight to midnight: 23, 24 or 25 hours.
  public func day(_ date: CalendarDate) -> Span {
    Span(start: instant(date), end: instant(date.advanced(days: 1)))
  }

  /// The instant in ISO 8601 with the zone's offset.
  public func iso(_ instant: Instant) -> String {
    instant.iso(offsetSeconds: offsetSeconds(at: instant))
  }

  /// Reads ISO 8601: with an offset as it stands, without one as the zone's wall time; nil when it is neither.
  public func instant(iso text: String) -> Instant? {
    if let instant = Instant(iso: text) { return instant }
    guard let wall = WallTime(text) else { return nil }
    return instant(wallMilliseconds: wall.utcMilliseconds)
  }
}

extension Zone: Codable {
  /// Reads the IANA name.
  public init(from decoder: any Decoder) throws {
    let name = try decoder.singleValueContainer().decode(String.self)
    guard let zone = Zone(name) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "no such time zone: \(name)"))
    }
    self = zone
  }

  /// Writes the IANA name.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }
}

/// A time of day by the wall clock, in minutes after midnight; written `HH:MM`.
public struct TimeOfDay: Hashable, Comparable, Sendable {
  /// Minutes after midnight, 0–1439.
  public let minute: Int

  /// Makes a time of day; nil outside 0–1439.
  public init?(minute: Int) {
    guard (0..<1440).contains(minute) else { return nil }
    self.minute = minute
  }

  /// Reads `HH:MM`; nil when the form is another or there is no such time.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
    else { return nil }
    self.minute = hour * 60 + minute
  }

  /// Midnight.
  public static let midnight = TimeOfDay(uncheckedMinute: 0)

  private init(uncheckedMinute: Int) { minute = uncheckedMinute }

  /// Orders times from midnight on.
  public static func < (a: TimeOfDay, b: TimeOfDay) -> Bool { a.minute < b.minute }
}

extension TimeOfDay: Codable, CustomStringConvertible {
  /// The time as `HH:MM`.
  public var description: String { "\(two(minute / 60)):\(two(minute % 60))" }

  /// Reads `HH:MM`.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let time = TimeOfDay(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a time HH:MM: \(text)"))
    }
    self = time
  }

  /// Writes `HH:MM`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
