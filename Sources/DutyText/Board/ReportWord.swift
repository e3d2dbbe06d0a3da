/// The words of the board's page on which a call is reported.
public enum ReportWord: String, BoardWords {
  case title, category, categoryTyped, place, otherPlace, nowhere, text, more, heard, heardHint
  case occurred, occurredHint, caller, phone, save, wrong

  /// The Chinese word.
  public var zh: String {
    switch self {
    case .title: "接报警情"
    case .category: "类别"
    case .categoryTyped: "类别（一两个字）"
    case .place: "地点"
    case .otherPlace: "其他地点"
    case .nowhere: "暂不清楚"
    case .text: "内容"
    case .more: "报警人、时间"
    case .heard: "接警时间"
    case .heardHint: "不填即现在；可写 23:00，或 -12（12 分钟前）"
    case .occurred: "发生时间"
    case .occurredHint: "不知道就不填；一段时间写 22:10/22:40"
    case .caller: "报警人"
    case .phone: "电话"
    case .save: "记下"
    case .wrong: "没有记下，请改这几处："
    }
  }

  /// The English word.
  public var en: String {
    switch self {
    case .title: "Report a call"
    case .category: "Category"
    case .categoryTyped: "Category (a word or two)"
    case .place: "Place"
    case .otherPlace: "Another place"
    case .nowhere: "Not known yet"
    case .text: "What was said"
    case .more: "Caller, times"
    case .heard: "Heard at"
    case .heardHint: "Empty is now; or 23:00, or -12 (12 minutes ago)"
    case .occurred: "Happened at"
    case .occurredHint: "Leave empty what nobody knows; a stretch is 22:10/22:40"
    case .caller: "Caller"
    case .phone: "Telephone"
    case .save: "Save the call"
    case .wrong: "It was not saved. Please change:"
    }
  }
}
