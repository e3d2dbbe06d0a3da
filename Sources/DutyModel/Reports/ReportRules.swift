/// How the bureau wants the station's reports: when its day begins, and in which bands it counts times.
public struct ReportRules: Hashable, Codable, Sendable {
  /// When a day of the reports begins.
  public var dayStarts: TimeOfDay
  /// The bands, a step each.
  public var bands: [TimeBands]

  /// Makes rules; the bands are those of a bureau whose weekly reports are public.
  public init(dayStarts: TimeOfDay = .midnight, bands: [TimeBands] = TimeBands.usual) {
    self.dayStarts = dayStarts
    self.bands = bands
  }
}

/// The bands in which the time from hearing a call to a step is counted.
public struct TimeBands: Hashable, Codable, Sendable {
  /// The step.
  public var step: Step
  /// The upper ends of all bands but the last, in seconds, ascending; an end belongs to the band below it.
  public var limits: [Int]

  /// Makes bands.
  public init(step: Step, limits: [Int]) {
    self.step = step
    self.limits = limits
  }

  /// What 安康市公安局 counts in its weekly reports: orders signed for, setting out, feedback.
  public static let usual = [
    TimeBands(step: .dispatched, limits: [30, 60, 120, 180]),
    TimeBands(step: .enroute, limits: [300, 600, 900, 1800]),
    TimeBands(step: .feedback, limits: [1800, 3600, 7200, 14400]),
  ]

  /// The band of a time, from 0.
  public func band(_ seconds: Int) -> Int { limits.firstIndex { seconds <= $0 } ?? limits.count }

  /// Reads `30s`, `5m`, `2h` as seconds; nil when the form is another or nothing.
  public static func seconds(_ text: String) -> Int? {
    guard let unit = ["s": 1, "m": 60, "h": 3600][text.suffix(1)], let count = Int(text.dropLast()),
      (1...100_000).contains(count)
    else { return nil }
    return count * unit
  }

  /// Writes seconds as `30s`, `5m`, `2h`.
  public static func text(_ seconds: Int) -> String {
    if seconds % 3600 == 0 { return "\(seconds / 3600)h" }
    return seconds % 60 == 0 ? "\(seconds / 60)m" : "\(seconds)s"
  }
}
