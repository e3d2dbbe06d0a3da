/// The words of the board's page on which a roster is planned.
public enum PlanWord: String, BoardWords {
  case title, nothingYet, askLeaders, how, from, days, daysHint, build, patience, problem

  /// The Chinese word.
  public var zh: String {
    switch self {
    case .title: "排值班表"
    case .nothingYet: "还没有值班表"
    case .askLeaders: "所领导排出第一份值班表后，就在这里看"
    case .how: "按人员、岗位需求、休假、愿望和规则自动编排，存为草稿；看过、改过、发布后才生效"
    case .from: "第一天"
    case .days: "天数"
    case .daysHint: "常用 28 天"
    case .build: "编排草稿"
    case .patience: "约需十秒；编排时其他页面照常可用"
    case .problem: "没有编排"
    }
  }

  /// The English word.
  public var en: String {
    switch self {
    case .title: "Plan a roster"
    case .nothingYet: "There is no roster yet"
    case .askLeaders: "Once the station's leaders have planned the first one it stands here"
    case .how:
      "Planned from the people, what the posts need, leave, wishes and rules, and kept as a draft: look at it, change it, publish it; nothing holds before"
    case .from: "First date"
    case .days: "Days"
    case .daysHint: "28 is usual"
    case .build: "Plan a draft"
    case .patience: "It takes about ten seconds; all other pages stay usable"
    case .problem: "Nothing was planned"
    }
  }
}
