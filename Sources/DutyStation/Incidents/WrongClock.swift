import DutyBook
public import DutyModel

extension Station {
  /// Says that a device's clock was wrong; views are put right, entries stay as they were written.
  ///
  /// - Parameters:
  ///   - device: whose; nil for this one.
  ///   - from: the first reading of the wrong clock, as `time` reads it.
  ///   - until: the reading at which it was put right; nil for now.
  ///   - minutes: what to add to its readings: positive for a clock that was slow.
  /// - Throws: `Refusal` when it ends before it begins, or nothing was wrong.
  public func recordClock(
    of device: String?, from: String, until: String?, minutes: Int, time: (String, Zone) throws -> Instant
  ) throws -> ClockOffset {
    try write { writer in
      let zone = try writer.setup().zone
      guard minutes != 0 else { throw Refusal.nothingToChange }
      guard abs(minutes) <= 366 * 1440 else {
        throw Refusal.outOfRange("--slow, --fast", least: 1, most: 366 * 1440)
      }
      let start = try time(from, zone)
      let end = try until.map { try time($0, zone) } ?? hand.now
      guard start < end else {
        throw Refusal.endsBeforeItBegins(from: zone.iso(start), until: zone.iso(end))
      }
      let offset = ClockOffset(
        device: device.map { DeviceName($0) } ?? hand.device, from: start, until: end, seconds: 60 * minutes)
      try writer.append(.clockOffset(offset))
      return offset
    }
  }
}
