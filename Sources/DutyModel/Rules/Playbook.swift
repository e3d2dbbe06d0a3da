/// What is expected of a call of one category, and what is owed afterwards.
public struct Playbook: Hashable, Codable, Sendable {
  /// The category's word, such as `rumor`.
  public var category: String
  /// What the category is called.
  public var name: Name
  /// The steps expected, in order.
  public var steps: [Step]
  /// The tasks that follow.
  public var followUps: [FollowUpTemplate]
  /// Whether the number of an audio and video recording is expected of every scene; nil for no.
  public var recording: Bool?

  /// Whether the number of an audio and video recording is expected of every scene.
  public var isRecorded: Bool { recording ?? false }

  /// What a dispute of the category is in the eyes of the law on mediation; nil when it is none, or nobody has
  /// said.
  public var mediation: DisputeCase?
  /// Whether less is said of such a call when it leaves the station: category and day only; nil for no.
  public var sensitive: Bool?

  /// Whether only category and day of such a call leave the station.
  public var isSensitive: Bool { sensitive ?? false }

  private enum CodingKeys: String, CodingKey {
    case category, name, steps, recording, mediation, sensitive
    case followUps = "follow_ups"
  }

  /// Makes a playbook.
  public init(
    category: String, name: Name, steps: [Step] = [], followUps: [FollowUpTemplate] = [],
    recording: Bool? = nil, mediation: DisputeCase? = nil, sensitive: Bool? = nil
  ) {
    self.mediation = mediation
    self.sensitive = sensitive
    self.recording = recording
    self.category = category
    self.name = name
    self.steps = steps
    self.followUps = followUps
  }

  /// A step and by when it is expected.
  public struct Step: Hashable, Codable, Sendable {
    /// The step's word, such as `dispatched`.
    public var step: String
    /// The time allowed after the call was heard; nil for none.
    public var within: Allowance?

    /// Makes a step.
    public init(step: String, within: Allowance? = nil) {
      self.step = step
      self.within = within
    }
  }

  /// A task that follows such a call.
  public struct FollowUpTemplate: Hashable, Codable, Sendable {
    /// What is to be done.
    public var text: Name
    /// By when.
    public var due: Allowance

    /// Makes a task.
    public init(text: Name, due: Allowance) {
      self.text = text
      self.due = due
    }
  }
}

/// A time allowed: minutes, hours, days, working days, or until the end of the next day.
///
/// Written `5m`, `4h`, `3d`, `3wd`, `next-day`; also `2小时`, `3天`, `3个工作日`, `次日`.
public enum Allowance: Hashable, Sendable {
  case minutes(Int)
  case hours(Int)
  case days(Int)
  case workingDays(Int)
  case nextDay
}

extension Allowance: Codable, CustomStringConvertible {
  /// The allowance as it is written in a station file.
  public var description: String {
    switch self {
    case .minutes(let n): "\(n)m"
    case .hours(let n): "\(n)h"
    case .days(let n): "\(n)d"
    case .workingDays(let n): "\(n)wd"
    case .nextDay: "next-day"
    }
  }

  /// Reads an allowance, in letters or in Chinese; nil when the form is another.
  public init?(_ text: String) {
    if ["next-day", "tomorrow", "次日", "明天"].contains(text) {
      self = .nextDay
      return
    }
    let digits = text.prefix { "0123456789".contains($0) }
    guard !digits.isEmpty else { return nil }
    let n = Int(digits) ?? .max
    switch text.dropFirst(digits.count) {
    case "m", "分钟": self = .minutes(n)
    case "h", "小时": self = .hours(n)
    case "d", "天": self = .days(n)
    case "wd", "个工作日", "工作日": self = .workingDays(n)
    default: return nil
    }
  }

  /// How many of its unit.
  public var count: Int {
    switch self {
    case .minutes(let n), .hours(let n), .days(let n), .workingDays(let n): n
    case .nextDay: 1
    }
  }

  /// The most of its unit that anybody means: ten years.
  public var most: Int {
    switch self {
    case .minutes: 3660 * 1440
    case .hours: 3660 * 24
    case .days: 3660
    case .workingDays: 2600
    case .nextDay: 1
    }
  }

  /// The unit as it is written after the number.
  public var unit: String { String(description.drop { "0123456789".contains($0) }) }

  /// Whether there is anything of it, and not more than ten years.
  public var isPlausible: Bool { (1...most).contains(count) }

  /// Reads an allowance.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let allowance = Allowance(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not an allowance: \(text)"))
    }
    self = allowance
  }

  /// Writes an allowance.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
