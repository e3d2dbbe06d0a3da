/// The words of the board's page for logging in.
public enum LogInWord: String, BoardWords {
  case title, who, whoHint, passcode, wrong, wall

  /// The Chinese word.
  public var zh: String {
    switch self {
    case .title: "登录"
    case .who: "姓名或警号"
    case .whoHint: "输入警号，或从列表中选人"
    case .passcode: "口令"
    case .wrong: "姓名（警号）或口令不对"
    case .wall: "墙上大屏"
    }
  }

  /// The English word.
  public var en: String {
    switch self {
    case .title: "Log in"
    case .who: "Name or badge"
    case .whoHint: "Type your badge, or pick yourself from the list"
    case .passcode: "Passcode"
    case .wrong: "The name (badge) or the passcode is not right"
    case .wall: "The wall screen"
    }
  }
}
