/// The words of the board's list of calls.
public enum IncidentsWord: String, BoardWords {
  case title, words, wordsHint, category, any, state, open, closed, mine, from, until, find, clear, filters
  case none, newer, older, report, results

  /// The Chinese word.
  public var zh: String {
    switch self {
    case .title: "警情"
    case .words: "查找"
    case .wordsHint: "内容、地点、出警人、编号或日期"
    case .category: "类别"
    case .any: "全部"
    case .state: "状态"
    case .open: "未办结"
    case .closed: "已办结"
    case .mine: "只看我接的、我出的"
    case .from: "自"
    case .until: "至"
    case .find: "查找"
    case .clear: "清除条件"
    case .filters: "条件"
    case .none: "没有符合的警情"
    case .newer: "较新的"
    case .older: "较早的"
    case .report: "接报警情"
    case .results: "结果"
    }
  }

  /// The English word.
  public var en: String {
    switch self {
    case .title: "Calls"
    case .words: "Search"
    case .wordsHint: "Words, a place, who went, a number or a date"
    case .category: "Category"
    case .any: "all"
    case .state: "State"
    case .open: "open"
    case .closed: "closed"
    case .mine: "Only those I took or went to"
    case .from: "From"
    case .until: "Until"
    case .find: "Search"
    case .clear: "Clear"
    case .filters: "Filters"
    case .none: "No call fits"
    case .newer: "Newer"
    case .older: "Older"
    case .report: "Report a call"
    case .results: "Results"
    }
  }
}
