/// The words of the board's pages about passcodes: one's own account, everybody's passcodes, what happened at the door.
public enum AccountWord: String, BoardWords {
  case title, passcodes, access, member, role, passcodeSet, noPasscode, change, current, new, again, newHint
  case sessions, noSessions, here, began, seen, from, leaveEverywhere, leaveHint
  case set, setFor, remove, removeHint, endSessions, loggedIn, wall, mind
  case when, what, who, by, about, nothing

  /// The Chinese word.
  public var zh: String {
    switch self {
    case .title: "我的账号"
    case .passcodes: "口令"
    case .access: "登录记录"
    case .member: "人员"
    case .role: "身份"
    case .passcodeSet: "口令设于"
    case .noPasscode: "未设口令"
    case .change: "修改口令"
    case .current: "原口令"
    case .new: "新口令"
    case .again: "再输一遍新口令"
    case .newHint: "至少 8 个字符，其中至少 5 种不同；不能是警号或 12345678 这样的顺序"
    case .sessions: "已登录的设备"
    case .noSessions: "没有已登录的设备"
    case .here: "本机"
    case .began: "登录于"
    case .seen: "最近使用"
    case .from: "来自"
    case .leaveEverywhere: "在所有设备上退出"
    case .leaveHint: "手机丢了或在公用电脑上忘了退出时用"
    case .set: "设定口令"
    case .setFor: "重设后此前的登录全部失效，锁定也随之解除"
    case .remove: "收回口令"
    case .removeHint: "收回后不能再登录"
    case .endSessions: "让其在所有设备上退出"
    case .loggedIn: "在线"
    case .wall: "墙上大屏"
    case .mind: "请当面告知，并请本人登录后自己改一次"
    case .when: "时间"
    case .what: "事件"
    case .who: "人员"
    case .by: "经手"
    case .about: "事项"
    case .nothing: "还没有记录"
    }
  }

  /// The English word.
  public var en: String {
    switch self {
    case .title: "My account"
    case .passcodes: "Passcodes"
    case .access: "Log-ins"
    case .member: "Member"
    case .role: "Role"
    case .passcodeSet: "Passcode set"
    case .noPasscode: "no passcode"
    case .change: "Change the passcode"
    case .current: "Current passcode"
    case .new: "New passcode"
    case .again: "New passcode once more"
    case .newHint: "8 characters at least, 5 of them different; no badge, no run such as 12345678"
    case .sessions: "Where you are logged in"
    case .noSessions: "No device is logged in"
    case .here: "here"
    case .began: "Logged in"
    case .seen: "Last used"
    case .from: "From"
    case .leaveEverywhere: "Log out everywhere"
    case .leaveHint: "For a lost phone, or a shared computer you forgot to log out of"
    case .set: "Set the passcode"
    case .setFor: "Earlier log-ins end, and so does a lock-out"
    case .remove: "Take the passcode away"
    case .removeHint: "They cannot log in any more"
    case .endSessions: "Log them out everywhere"
    case .loggedIn: "Logged in"
    case .wall: "The wall screen"
    case .mind: "Tell them in person, and have them change it once they have logged in"
    case .when: "When"
    case .what: "What"
    case .who: "Who"
    case .by: "By"
    case .about: "About"
    case .nothing: "Nothing yet"
    }
  }
}
