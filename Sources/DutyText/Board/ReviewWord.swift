/// The words of the board's review desk.
public enum ReviewWord: String, BoardWords {
  case title, waiting, waitingHint, nothingWaits, returned, nothingReturned, own, inOrder, saved

  /// The Chinese word.
  public var zh: String {
    switch self {
    case .title: "审核"
    case .waiting: "待审"
    case .waitingHint: "最早的在前；点开看时间线，再通过或退回"
    case .nothingWaits: "没有待审核的警情"
    case .returned: "退回待补"
    case .nothingReturned: "没有退回待补的警情"
    case .own: "本人经办，由他人审"
    case .inOrder: "无异常"
    case .saved: "已存"
    }
  }

  /// The English word.
  public var en: String {
    switch self {
    case .title: "Review"
    case .waiting: "To be reviewed"
    case .waitingHint: "The oldest first; open one, look at its timeline, then approve it or give it back"
    case .nothingWaits: "Nothing waits for review"
    case .returned: "Given back"
    case .nothingReturned: "Nothing was given back"
    case .own: "your own: another reviews it"
    case .inOrder: "nothing to point out"
    case .saved: "Saved"
    }
  }
}
