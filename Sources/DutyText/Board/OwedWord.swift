/// The words of the board's page about what is owed.
public enum OwedWord: String, BoardWords {
  case title, part, open, overdue, over, who, anybody, origin, anything, mediation, alone, show, results
  case none, caller, crew, late, finish, result, time, now, timeHint, drop, reason, add, text, due
  case dueHint, incident, incidentHint, saved, wrong, newer, older

  /// The Chinese word.
  public var zh: String {
    switch self {
    case .title: "待办"
    case .part: "范围"
    case .open: "未办"
    case .overdue: "逾期"
    case .over: "已了结"
    case .who: "经办"
    case .anybody: "不限"
    case .origin: "来源"
    case .anything: "不限"
    case .mediation: "调解"
    case .alone: "单独登记"
    case .show: "查看"
    case .results: "清单"
    case .none: "没有"
    case .caller: "报警人"
    case .crew: "经办"
    case .late: "迟"
    case .finish: "办完"
    case .result: "结果"
    case .time: "时间"
    case .now: "现在"
    case .timeHint: "不填即现在；10:20、-12（12 分钟前）、? 为不明"
    case .drop: "不再办"
    case .reason: "理由"
    case .add: "新增待办"
    case .text: "事项"
    case .due: "期限"
    case .dueHint: "3d、3wd（工作日）、次日、2020-03-20"
    case .incident: "所属警情"
    case .incidentHint: "编号或当日序号；不填即单独登记"
    case .saved: "已存"
    case .wrong: "没有写入："
    case .newer: "前一页"
    case .older: "后一页"
    }
  }

  /// The English word.
  public var en: String {
    switch self {
    case .title: "Owed"
    case .part: "Which"
    case .open: "Owed"
    case .overdue: "Overdue"
    case .over: "Over"
    case .who: "Whose"
    case .anybody: "anybody"
    case .origin: "From"
    case .anything: "anything"
    case .mediation: "mediation"
    case .alone: "by itself"
    case .show: "Show"
    case .results: "The list"
    case .none: "Nothing"
    case .caller: "Caller"
    case .crew: "By"
    case .late: "late"
    case .finish: "Done"
    case .result: "Result"
    case .time: "Time"
    case .now: "now"
    case .timeHint: "Empty is now; 10:20, -12 (12 minutes ago), ? for unknown"
    case .drop: "Not owed any more"
    case .reason: "Why"
    case .add: "Add something owed"
    case .text: "What"
    case .due: "Due"
    case .dueHint: "3d, 3wd (working days), next-day, 2020-03-20"
    case .incident: "Of which call"
    case .incidentHint: "Its number or its last digits; empty for none"
    case .saved: "Saved"
    case .wrong: "Nothing was written:"
    case .newer: "Previous"
    case .older: "Next"
    }
  }
}
