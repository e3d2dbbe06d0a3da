/// What a dispute is in the eyes of the law on mediation.
///
/// The word of the station file is the raw value.
public enum DisputeCase: String, Codable, TypedWord, Sendable {
  /// 民间纠纷: between private people, nothing for the police to punish.
  case civil
  /// 治安案件: an offence against public order that the police may mediate.
  case publicOrder = "public-order"
  /// 雇凶伤害他人.
  case hiredViolence = "hired-violence"
  /// 结伙斗殴.
  case gangAffray = "gang-affray"
  /// 寻衅滋事.
  case provokingTrouble = "provoking-trouble"
  /// 多次实施违反治安管理行为.
  case repeatOffender = "repeat-offender"
  /// 调解过程中又挑起事端.
  case provokedDuringMediation = "provoked-during-mediation"

  /// The Chinese words by which it is known, in a category's name as on the command line.
  public var words: [String] {
    switch self {
    case .civil: ["民间纠纷", "民事纠纷", "民事"]
    case .publicOrder: ["治安案件", "治安"]
    case .hiredViolence: ["雇凶伤害", "雇凶"]
    case .gangAffray: ["结伙斗殴", "聚众斗殴"]
    case .provokingTrouble: ["寻衅滋事"]
    case .repeatOffender: ["多次违反", "惯常"]
    case .provokedDuringMediation: ["又挑起事端", "挑起事端"]
    }
  }

  /// The case that a category's name says by itself, such as 寻衅滋事; nil when it says none.
  public init?(named name: String) {
    let telling: [Self] = [.hiredViolence, .gangAffray, .provokingTrouble]
    guard let found = telling.first(where: { $0.words.contains { name.contains($0) } }) else { return nil }
    self = found
  }
}
