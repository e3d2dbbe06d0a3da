import DutyModel
import Yams

/// Reads the rules of a station file: each is "hard", a weight, or a map of its settings.
enum RulesReader {
  private static let keys = [
    "no_overlap", "rest_hours", "auxiliary_never_alone", "leave", "cover", "max_hours_7d", "period_hours",
    "max_nights_in_row", "max_duties_in_row", "min_days_off_in_row", "leader_each_shift",
    "same_post_in_block",
    "forward_rotation", "fairness",
  ]

  static func rules(_ value: YAMLValue) -> StationRules {
    var rules = StationRules()
    guard let map = value.map(keys) else { return rules }
    if let entry = map["no_overlap"] { rules.noOverlap = entry.strength(or: rules.noOverlap) }
    if let entry = map["leave"] { rules.leave = entry.strength(or: rules.leave) }
    if let entry = map["cover"] { rules.cover = entry.strength(or: rules.cover) }
    rules.leaderEachShift = map["leader_each_shift"]?.strength(or: nil)
    rules.samePostInBlock = map["same_post_in_block"]?.strength(or: nil)
    rules.forwardRotation = map["forward_rotation"]?.strength(or: nil)
    if let entry = map["rest_hours"] { rules.restHours = rest(entry) }
    if let entry = map["auxiliary_never_alone"] { rules.auxiliaryNeverAlone = neverAlone(entry) }
    rules.maxHours7d = map["max_hours_7d"].flatMap { entry in
      entry.settings(["hours"], required: ["hours"]).flatMap { strength, map in
        map["hours"]?.number(1...168).map { .init(strength: strength, hours: $0) }
      }
    }
    rules.periodHours = map["period_hours"].flatMap { entry in
      entry.settings(["min", "max"]).map { strength, map in
        .init(
          strength: strength, min: map["min"]?.number(0...10_000), max: map["max"]?.number(0...10_000))
      }
    }
    rules.maxNightsInRow = map["max_nights_in_row"].flatMap(count)
    rules.maxDutiesInRow = map["max_duties_in_row"].flatMap(count)
    rules.minDaysOffInRow = map["min_days_off_in_row"].flatMap(count)
    rules.fairness = map["fairness"].flatMap(fairness)
    return rules
  }

  private static func rest(_ value: YAMLValue) -> StationRules.RestHours? {
    if let strength = value.plainStrength {
      return strength.map { .init(strength: $0, after: StationRules.RestHours.usual) }
    }
    guard let (strength, map) = value.settings(["after"]) else { return nil }
    guard let after = map["after"] else {
      return .init(strength: strength, after: StationRules.RestHours.usual)
    }
    var hours: [Int: Int] = [:]
    for (key, entry) in after.pairs() ?? [] {
      guard let duty = Int(key), (1...168).contains(duty) else {
        entry.value.note(.wrongType(expected: .number, found: key))
        continue
      }
      hours[duty] = entry.value.number(0...168)
    }
    return .init(strength: strength, after: hours)
  }

  private static func neverAlone(_ value: YAMLValue) -> StationRules.AuxiliaryNeverAlone? {
    if let strength = value.plainStrength { return strength.map { .init(strength: $0, scope: .post) } }
    return value.settings(["scope"]).map { strength, map in
      .init(strength: strength, scope: map["scope"]?.word(.scope) ?? .post)
    }
  }

  private static func count(_ value: YAMLValue) -> StationRules.CountLimit? {
    value.settings(["n"], required: ["n"]).flatMap { strength, map in
      map["n"]?.number(0...366).map { .init(strength: strength, n: $0) }
    }
  }

  private static func fairness(_ value: YAMLValue) -> StationRules.Fairness? {
    value.map(["hours", "nights", "weekends", "festivals"]).map { map in
      func weight(_ key: String) -> Int { map[key]?.number(0...1_000_000) ?? 0 }
      return .init(
        hours: weight("hours"), nights: weight("nights"), weekends: weight("weekends"),
        festivals: weight("festivals"))
    }
  }
}

extension YAMLValue {
  /// "hard", "off" or a weight; nil when it is a map.
  ///
  /// The inner nil is off, or something that was noted.
  var plainStrength: Strength?? {
    guard case .scalar(let scalar) = node else { return nil }
    if scalar.string == "hard" { return .some(Strength.hard) }
    if scalar.string == "off" { return .some(nil) }
    guard let weight = Int(scalar.string) else {
      note(.wrongType(expected: .strength, found: scalar.string))
      return .some(nil)
    }
    guard (0...1_000_000).contains(weight) else {
      note(.outOfRange(scalar.string, least: 0, most: 1_000_000))
      return .some(nil)
    }
    return .some(Strength.weight(weight))
  }

  /// "hard" or a weight, also as a map that says only that.
  func strength(or usual: Strength?) -> Strength? {
    if let plain = plainStrength { return plain }
    return settings([])?.strength ?? usual
  }

  /// A rule's map: how strictly, and its own settings.
  func settings(
    _ keys: [String], required: [String] = []
  ) -> (strength: Strength, map: [String: YAMLValue])? {
    guard let map = map(["hard", "weight"] + keys, required: required) else { return nil }
    if let weight = map["weight"] {
      return weight.number(0...1_000_000).map { (.weight($0), map) }
    }
    if let hard = map["hard"], let text = hard.text(), text != "true" {
      hard.note(.wrongType(expected: .strength, found: text))
    }
    return (.hard, map)
  }
}
