public import Foundation

/// A point in time, in whole milliseconds since 1970-01-01T00:00:00Z.
///
/// Encoded as ISO 8601 in UTC (`2020-03-14T15:00:00Z`, milliseconds only where there are any).
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since the Unix epoch, leap seconds not counted.
  public let milliseconds: Int64

  /// Makes an instant from milliseconds since the Unix epoch.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// Makes an instant from whole minutes since the Unix epoch.
  public init(minutes: Int) {
    self.milliseconds = Int64(minutes) * 60_000
  }

  /// Makes an instant from Foundation's clock value, rounded down to the millisecond.
  public init(_ date: Date) {
    self.milliseconds = Int64((date.timeIntervalSince1970 * 1000).rounded(.down))
  }

  /// Later than anything that is written down.
  public static let distantFuture = Instant(milliseconds: .max / 4)

  /// Whole minutes since the Unix epoch, rounded down.
  public var minutes: Int { Int(milliseconds.flooredQuotient(60_000)) }

  /// The minute it lies in: what a clock without seconds shows.
  public var wholeMinute: Instant { Instant(minutes: minutes) }

  /// The instant `minutes` minutes later (earlier when negative).
  public func advanced(minutes: Int) -> Instant {
    Instant(milliseconds: milliseconds + Int64(minutes) * 60_000)
  }

  /// Whole minutes from this instant to another, rounded down; negative when the other is earlier.
  public func minutes(to other: Instant) -> Int {
    Int((other.milliseconds - milliseconds).flooredQuotient(60_000))
  }

  /// Orders instants by time.
  public static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }
}

extension Instant: Codable {
  /// Reads an ISO 8601 instant with `Z` or an offset.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let instant = Instant(iso: text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not an ISO 8601 instant: \(text)"))
    }
    self = instant
  }

  /// Writes ISO 8601 in UTC.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso())
  }
}

extension Instant: CustomStringConvertible {
  /// The instant in ISO 8601, UTC.
  public var description: String { iso() }

  /// The instant in ISO 8601 with the given offset from UTC in seconds; `Z` when the offset is nil.
  public func iso(offsetSeconds: Int? = nil) -> String {
    let local = milliseconds + Int64(offsetSeconds ?? 0) * 1000
    let dayNumber = local.flooredQuotient(86_400_000)
    let rest = Int(local - dayNumber * 86_400_000)
    let date = CalendarDate(dayNumber: Int(dayNumber))
    let (hour, minute, second, ms) =
      (rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60, rest % 1000)
    var text = "\(date)T\(two(hour)):\(two(minute)):\(two(second))"
    if ms != 0 { text += "." + (ms < 100 ? "0" : "") + (ms < 10 ? "0" : "") + String(ms) }
    guard let offsetSeconds else { return text + "Z" }
    let offset = abs(offsetSeconds) / 60
    return text + (offsetSeconds < 0 ? "-" : "+") + two(offset / 60) + ":" + two(offset % 60)
  }

  /// Reads ISO 8601 with `Z` or a numeric offset; nil when it is anything else or no such time exists.
  public init?(iso text: String) {
    guard let wall = WallTime(text, allowingSuffix: true), !wall.suffix.isEmpty else { return nil }
    let offset: Int
    if wall.suffix == "Z" {
      offset = 0
    } else {
      let digits = wall.suffix.dropFirst().split(separator: ":")
      guard let sign = wall.suffix.first, sign == "+" || sign == "-", digits.count == 2,
        digits.allSatisfy({ $0.count == 2 }), let hours = Int(digits[0]), let minutes = Int(digits[1]),
        hours < 24, minutes < 60
      else { return nil }
      offset = (hours * 60 + minutes) * (sign == "-" ? -60_000 : 60_000)
    }
    self.init(milliseconds: wall.utcMilliseconds - Int64(offset))
  }
}

/// Two digits with a leading zero; the caller promises 0–99.
func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

extension BinaryInteger {
  /// The quotient rounded towards minus infinity; the divisor must be positive.
  func flooredQuotient(_ divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
