/// The words of the board's page Now.
public enum NowWord: String, BoardWords {
  case title, leader, noLeader, nothingInForce, posts
  case away, nobodyAway, calls, noCalls, owed, nothingOwed, overdue, reachable, nobody, crew, next, wall,
    returned

  /// The Chinese word.
  public var zh: String {
    switch self {
    case .title: "此刻"
    case .leader: "带班"
    case .noLeader: "无带班领导"
    case .nothingInForce: "今天没有已发布的值班表"
    case .posts: "岗位"
    case .away: "出警在外"
    case .nobodyAway: "无人在外"
    case .calls: "未结警情"
    case .noCalls: "没有未结警情"
    case .owed: "待办"
    case .nothingOwed: "没有待办"
    case .overdue: "逾期"
    case .reachable: "可调"
    case .nobody: "无"
    case .crew: "备勤处警"
    case .next: "接班"
    case .wall: "大屏"
    case .returned: "退回待补"
    }
  }

  /// The English word.
  public var en: String {
    switch self {
    case .title: "Now"
    case .leader: "Leading"
    case .noLeader: "No leader on duty"
    case .nothingInForce: "No published roster covers today"
    case .posts: "Posts"
    case .away: "Out on calls"
    case .nobodyAway: "Nobody is out"
    case .calls: "Open calls"
    case .noCalls: "No open calls"
    case .owed: "Owed"
    case .nothingOwed: "Nothing is owed"
    case .overdue: "overdue"
    case .reachable: "Could come"
    case .nobody: "nobody"
    case .crew: "Response crew"
    case .next: "Next"
    case .wall: "Wall screen"
    case .returned: "Given back by the reviewer"
    }
  }
}
