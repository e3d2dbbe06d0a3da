/// A stretch of time from `start` up to but not including `end`.
public struct Span: Hashable, Codable, Sendable {
  /// The first instant inside.
  public let start: Instant
  /// The first instant after.
  public let end: Instant

  /// Makes a span; one that would end before it starts is empty at its start.
  public init(start: Instant, end: Instant) {
    self.start = start
    self.end = max(start, end)
  }

  /// Makes a span of so many minutes of real time.
  public init(start: Instant, minutes: Int) {
    self.init(start: start, end: start.advanced(minutes: minutes))
  }

  /// Whether no time passes in it.
  public var isEmpty: Bool { start == end }

  /// Its length in whole minutes of real time.
  public var minutes: Int { start.minutes(to: end) }

  /// Whether the instant lies inside.
  public func contains(_ instant: Instant) -> Bool { start <= instant && instant < end }

  /// Whether the two share any time.
  public func overlaps(_ other: Span) -> Bool {
    max(start, other.start) < min(end, other.end)
  }

  /// The time the two share, or nil.
  public func intersection(_ other: Span) -> Span? {
    let (start, end) = (max(start, other.start), min(end, other.end))
    return start < end ? Span(start: start, end: end) : nil
  }
}
