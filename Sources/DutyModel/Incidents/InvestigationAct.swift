/// An act of an investigation that the law asks something special of; the raw value is its word in the book.
public enum InvestigationAct: String, Codable, TypedWord, Sendable {
  /// 询问: questioning.
  case questioning
  /// 扣押: seizing something.
  case seizure
  /// 辨认: an identification.
  case identification
  /// 调解: mediation by the police.
  case mediation
  /// 检查、搜查: a search.
  case search
  /// 现场调查取证: taking evidence on the scene.
  case evidence

  /// What the act is called on the command line besides its raw value.
  public var words: [String] {
    switch self {
    case .questioning: ["询问", "question"]
    case .seizure: ["扣押", "seize"]
    case .identification: ["辨认", "identify"]
    case .mediation: ["调解", "mediate"]
    case .search: ["检查", "搜查"]
    case .evidence: ["取证", "调查取证", "现场调查取证"]
    }
  }
}

/// An act of an investigation as it was written down; the time is the entry's own.
public struct IncidentAct: Hashable, Codable, Sendable {
  /// Which.
  public var act: InvestigationAct
  /// Who did it; nil for everybody who is on the call.
  public var crew: [Badge]?
  /// Whether it was done inside a regulated case-handling place.
  public var inCasePlace: Bool
  /// The number of the audio and video recording; nil when none was written down.
  public var recording: String?
  /// A word on it.
  public var text: String?

  /// Makes an act.
  public init(
    act: InvestigationAct, crew: [Badge]? = nil, inCasePlace: Bool = false, recording: String? = nil,
    text: String? = nil
  ) {
    self.act = act
    self.crew = crew
    self.inCasePlace = inCasePlace
    self.recording = recording
    self.text = text
  }
}
