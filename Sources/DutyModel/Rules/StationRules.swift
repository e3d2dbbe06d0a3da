/// How strictly a rule is meant.
public enum Strength: Hashable, Sendable {
  /// It must hold.
  case hard
  /// It should hold; the weight is the price of a breach of size one.
  case weight(Int)
}

extension Strength: Codable {
  /// Reads `"hard"` or a number.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let weight = try? container.decode(Int.self) {
      self = .weight(weight)
    } else if try container.decode(String.self) == "hard" {
      self = .hard
    } else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "neither hard nor a weight")
    }
  }

  /// Writes `"hard"` or the weight.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .hard: try container.encode("hard")
    case .weight(let weight): try container.encode(weight)
    }
  }
}

/// The rules a station has set, and how strictly it means each; nil is off.
public struct StationRules: Hashable, Codable, Sendable {
  /// Nobody has two duties at one moment.
  public var noOverlap: Strength?
  /// Rest after a duty.
  public var restHours: RestHours?
  /// No auxiliary without an officer.
  public var auxiliaryNeverAlone: AuxiliaryNeverAlone?
  /// No duty during leave.
  public var leave: Strength?
  /// Every need is met; a weight is the price of a missing person.
  public var cover: Strength?
  /// Most hours in any 168.
  public var maxHours7d: HourLimit?
  /// Least and most hours over the roster's length.
  public var periodHours: PeriodHours?
  /// Most nights in a row.
  public var maxNightsInRow: CountLimit?
  /// Most duties in a row.
  public var maxDutiesInRow: CountLimit?
  /// Fewest days off in a row.
  public var minDaysOffInRow: CountLimit?
  /// Someone who may lead is on duty in every shift.
  public var leaderEachShift: Strength?
  /// One post throughout a run of duties.
  public var samePostInBlock: Strength?
  /// The next duty of a run does not start earlier in the day than the one before.
  public var forwardRotation: Strength?
  /// Hours, nights, weekends and festivals are shared out evenly.
  public var fairness: Fairness?

  private enum CodingKeys: String, CodingKey {
    case noOverlap = "no_overlap"
    case restHours = "rest_hours"
    case auxiliaryNeverAlone = "auxiliary_never_alone"
    case leave, cover, fairness
    case maxHours7d = "max_hours_7d"
    case periodHours = "period_hours"
    case maxNightsInRow = "max_nights_in_row"
    case maxDutiesInRow = "max_duties_in_row"
    case minDaysOffInRow = "min_days_off_in_row"
    case leaderEachShift = "leader_each_shift"
    case samePostInBlock = "same_post_in_block"
    case forwardRotation = "forward_rotation"
  }

  /// The rules of a station that has set none: the first five, hard.
  public init() {
    noOverlap = .hard
    restHours = RestHours(strength: .hard, after: RestHours.usual)
    auxiliaryNeverAlone = AuxiliaryNeverAlone(strength: .hard, scope: .post)
    leave = .hard
    cover = .hard
  }

  /// Hours of rest after a duty of at least so many hours.
  public struct RestHours: Hashable, Codable, Sendable {
    /// How strictly.
    public var strength: Strength
    /// Hours of rest by hours of duty; the longest entry not above the duty's length applies.
    public var after: [Int: Int]

    /// 11 hours after a duty of 8 or 12, 24 after one of 24.
    public static let usual = [8: 11, 12: 11, 24: 24]

    /// Makes the setting.
    public init(strength: Strength, after: [Int: Int]) {
      self.strength = strength
      self.after = after
    }

    /// Minutes of rest due after a duty of so many minutes; 0 for one shorter than every entry.
    public func minutes(afterDutyOf minutes: Int) -> Int {
      60 * (after.filter { $0.key * 60 <= minutes }.max { $0.key < $1.key }?.value ?? 0)
    }
  }

  /// Where an officer must be for auxiliaries not to be alone.
  public struct AuxiliaryNeverAlone: Hashable, Codable, Sendable {
    /// How strictly.
    public var strength: Strength
    /// At the same post, or at any post of the same place.
    public var scope: Scope

    /// Makes the setting.
    public init(strength: Strength, scope: Scope) {
      self.strength = strength
      self.scope = scope
    }

    /// At the same post, or at any post of the same place.
    public enum Scope: String, Codable, CaseIterable, Sendable {
      case post, place
    }
  }

  /// A most of hours.
  public struct HourLimit: Hashable, Codable, Sendable {
    /// How strictly; a weight is the price of an hour.
    public var strength: Strength
    /// The most hours.
    public var hours: Int

    /// Makes the setting.
    public init(strength: Strength, hours: Int) {
      self.strength = strength
      self.hours = hours
    }
  }

  /// Least and most hours over the roster's length.
  public struct PeriodHours: Hashable, Codable, Sendable {
    /// How strictly; a weight is the price of an hour.
    public var strength: Strength
    /// The least hours.
    public var min: Int?
    /// The most hours.
    public var max: Int?

    /// Makes the setting.
    public init(strength: Strength, min: Int? = nil, max: Int? = nil) {
      self.strength = strength
      self.min = min
      self.max = max
    }
  }

  /// A number of dates, most or least as the rule says.
  public struct CountLimit: Hashable, Codable, Sendable {
    /// How strictly; a weight is the price of a date.
    public var strength: Strength
    /// The number.
    public var n: Int

    /// Makes the setting.
    public init(strength: Strength, n: Int) {
      self.strength = strength
      self.n = n
    }
  }

  /// The weights of sharing out evenly; 0 is off.
  public struct Fairness: Hashable, Codable, Sendable {
    /// The price of an hour away from the fair share.
    public var hours: Int
    /// The price of a night away, squared.
    public var nights: Int
    /// The price of a weekend away, squared.
    public var weekends: Int
    /// The price of a festival day away, squared.
    public var festivals: Int

    /// Makes the weights.
    public init(hours: Int = 0, nights: Int = 0, weekends: Int = 0, festivals: Int = 0) {
      self.hours = hours
      self.nights = nights
      self.weekends = weekends
      self.festivals = festivals
    }
  }
}
