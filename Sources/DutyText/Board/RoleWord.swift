/// What somebody is on the board.
public enum RoleWord: String, BoardWords {
  case chief, instructor, leader, officer, auxiliary, wallScreen, nobody

  /// The Chinese word.
  public var zh: String {
    switch self {
    case .chief: "所长"
    case .instructor: "教导员"
    case .leader: "带班领导"
    case .officer: "民警"
    case .auxiliary: "辅警"
    case .wallScreen: "墙上大屏"
    case .nobody: "未登录"
    }
  }

  /// The English word.
  public var en: String {
    switch self {
    case .chief: "chief"
    case .instructor: "instructor"
    case .leader: "leader"
    case .officer: "officer"
    case .auxiliary: "auxiliary"
    case .wallScreen: "wall screen"
    case .nobody: "not logged in"
    }
  }
}
