/// A step of a call that has a time of its own; the raw value is its word in the book and in documents.
public enum Step: String, Codable, TypedWord, Sendable {
  /// 派警: a crew was ordered out.
  case dispatched
  /// 出警: the crew set out.
  case enroute
  /// 到场: the crew is on the scene.
  case onscene
  /// 送医出发: on the way to a hospital.
  case toHospital
  /// 到院: at the hospital.
  case atHospital
  /// 离院: left the hospital.
  case leftHospital
  /// 送返: brought home again.
  case broughtHome
  /// 处结: what there was to do on the scene is done.
  case cleared
  /// 撤离: whoever is named leaves the call while it goes on.
  case withdrawn
  /// 返所: the crew is back in the station.
  case back
  /// 反馈: the result was reported to 110.
  case feedback

  /// Whether a crew that has taken the step is away from its posts.
  public var isOut: Bool {
    switch self {
    case .dispatched, .enroute, .onscene, .toHospital, .atHospital, .leftHospital, .broughtHome: true
    case .cleared, .withdrawn, .back, .feedback: false
    }
  }

  /// Whether a crew that has taken the step stands at its posts again, as far as the log knows.
  ///
  /// A scene that is cleared frees its crew; who then marks the way back is away until it has come.
  public var endsOuting: Bool {
    switch self {
    case .cleared, .withdrawn, .back: true
    default: false
    }
  }

  /// What the step is called on the command line besides its raw value; the first is the shortest.
  public var words: [String] {
    switch self {
    case .dispatched: ["派", "d", "派警", "出动"]
    case .enroute: ["出", "e", "出警", "en-route"]
    case .onscene: ["到", "o", "到场", "on-scene", "at-scene", "atscene"]
    case .toHospital: ["送医", "h", "送医出发", "to-hospital"]
    case .atHospital: ["到院", "a", "at-hospital"]
    case .leftHospital: ["离院", "l", "left-hospital"]
    case .broughtHome: ["送返", "w", "brought-home", "home"]
    case .cleared: ["处", "c", "处结", "clear"]
    case .withdrawn: ["撤", "x", "撤离", "left"]
    case .back: ["返", "b", "返所", "in-station"]
    case .feedback: ["反", "f", "反馈"]
    }
  }

  /// The order in which steps are expected to happen.
  public var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
