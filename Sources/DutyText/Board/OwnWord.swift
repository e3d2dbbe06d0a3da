/// The words of the board's page about one person's duties.
public enum OwnWord: String, BoardWords {
  case title, next, noNext, duties, noDuties, date, shift, time, post, month
  case share, measure, have, fair, year, noRoster
  case changes, noChanges, leave, noLeave
  case wishes, noWishes, wishDate, wishOn, wishOff, enterWish, withdraw
  case open, noOpen, offer, offerHint
  case calendar, calendarHint, noCalendar, makeCalendar, renewCalendar, dropCalendar, problem, others,
    returned

  /// The Chinese word.
  public var zh: String {
    switch self {
    case .title: "我的班"
    case .next: "下一班"
    case .noNext: "后面没有排班"
    case .duties: "以后的班"
    case .noDuties: "没有"
    case .date: "日期"
    case .shift: "班次"
    case .time: "时间"
    case .post: "岗位"
    case .month: "月历"
    case .share: "公平对照"
    case .measure: "项目"
    case .have: "本期"
    case .fair: "公平份额"
    case .year: "今年"
    case .noRoster: "今天没有已发布的值班表"
    case .changes: "我的班有哪些变动"
    case .noChanges: "最近一版没有变动"
    case .leave: "休假"
    case .noLeave: "没有登记休假"
    case .wishes: "愿望"
    case .noWishes: "没有愿望"
    case .wishDate: "哪一天"
    case .wishOn: "想上班"
    case .wishOff: "想休息"
    case .enterWish: "登记愿望"
    case .withdraw: "撤回"
    case .open: "可认领的空班"
    case .noOpen: "没有"
    case .offer: "我来上"
    case .offerHint: "写进草稿，所长发布后才算数"
    case .calendar: "手机日历"
    case .calendarHint: "把这个地址加到手机的日历里（订阅），换班后自己会变。知道地址的人都能看到您的班；泄露了就换一个"
    case .noCalendar: "还没有地址"
    case .makeCalendar: "生成地址"
    case .renewCalendar: "换一个地址"
    case .dropCalendar: "停用"
    case .problem: "没有写入"
    case .others: "看别人的班"
    case .returned: "退回给我补的警情"
    }
  }

  /// The English word.
  public var en: String {
    switch self {
    case .title: "My duties"
    case .next: "Next"
    case .noNext: "No duty to come"
    case .duties: "To come"
    case .noDuties: "None"
    case .date: "Date"
    case .shift: "Shift"
    case .time: "Time"
    case .post: "Post"
    case .month: "Calendar"
    case .share: "What I have and what is fair"
    case .measure: "What"
    case .have: "This roster"
    case .fair: "Fair share"
    case .year: "This year"
    case .noRoster: "No published roster covers today"
    case .changes: "What changed for me"
    case .noChanges: "The last version changed nothing for me"
    case .leave: "Leave"
    case .noLeave: "No leave is entered"
    case .wishes: "Wishes"
    case .noWishes: "No wishes"
    case .wishDate: "Which day"
    case .wishOn: "to be on"
    case .wishOff: "to be off"
    case .enterWish: "Enter the wish"
    case .withdraw: "Take back"
    case .open: "Open duties I could take"
    case .noOpen: "Nothing"
    case .offer: "I take it"
    case .offerHint: "It goes into a draft and holds once the chief publishes it"
    case .calendar: "On my telephone"
    case .calendarHint:
      "Subscribe to this address in the telephone's calendar; it follows every change. Whoever knows it sees your duties: if it gets out, make another"
    case .noCalendar: "There is no address yet"
    case .makeCalendar: "Make an address"
    case .renewCalendar: "Make another"
    case .dropCalendar: "Stop it"
    case .problem: "Nothing was written"
    case .others: "Others' duties"
    case .returned: "Calls given back to me"
    }
  }
}
