/// What the board says of words that have not reached it: the script puts a count or a time where `%` stands.
public enum OutboxWord: String, BoardWords {
  case waiting, sent, refused, again, drop, open, signIn, others, restore, sending

  /// The Chinese word.
  public var zh: String {
    switch self {
    case .waiting: "尚未发出（%），存在本机，连上后自动发送"
    case .sent: "已发出 %"
    case .refused: "值班簿没有收下："
    case .again: "再试"
    case .drop: "丢弃"
    case .open: "打开"
    case .signIn: "请先登录，登录后自动发送"
    case .others: "本机还有别人未发出的内容（%），由本人登录后发送"
    case .restore: "上次没写完的已放回"
    case .sending: "正在发送…"
    }
  }

  /// The English word.
  public var en: String {
    switch self {
    case .waiting: "Not sent yet (%): kept on this phone, sent as soon as the board can be reached"
    case .sent: "Sent %"
    case .refused: "The book did not take this:"
    case .again: "Try again"
    case .drop: "Throw away"
    case .open: "Open"
    case .signIn: "Log in; it is sent then"
    case .others:
      "This phone has words of somebody else that were not sent (%); they are sent when that person logs in"
    case .restore: "What you had not finished is back"
    case .sending: "Sending…"
    }
  }
}
