/// A clock that was found wrong: what a device's clock showed from one reading to another was off.
///
/// The entries stay as they were written; whoever reads them adds the offset.
public struct ClockOffset: Hashable, Codable, Sendable {
  /// The device.
  public var device: DeviceName
  /// The first reading of the wrong clock.
  public var from: Instant
  /// The reading before which it was put right.
  public var until: Instant
  /// Seconds to add to what the clock showed: positive for one that was slow.
  public var seconds: Int

  /// Makes an offset.
  public init(device: DeviceName, from: Instant, until: Instant, seconds: Int) {
    self.device = device
    self.from = from
    self.until = until
    self.seconds = seconds
  }

  /// Whether it is about an entry that a device wrote at a reading of its clock.
  public func covers(_ device: DeviceName, written: Instant) -> Bool {
    device == self.device && from <= written && written < until
  }
}

extension Instant {
  /// The instant so many seconds later (earlier when negative).
  public func advanced(seconds: Int) -> Instant {
    Instant(milliseconds: milliseconds + Int64(seconds) * 1000)
  }

  /// Whether a time was taken from the clock that read `written`: now, or whole minutes before or after it.
  public func isTaken(fromClockReading written: Instant) -> Bool {
    (written.milliseconds - milliseconds) % 60_000 == 0
  }
}
