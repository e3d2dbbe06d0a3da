/// What can be done on the board, as it stands in the list of what was denied.
public enum RightWord: String, BoardWords {
  case logIn, logOut, seeAccount, seeNow, seeMonth, seeOwn, seePeople
  case seeCalls, reportCall, markCall, correctCall, closeCall, seeOwed, finishOwed
  case cancelOwed, recordAct, seeHandover, writeHandover, acceptHandover, seeReviews, review
  case seeMediation, mediate, seeBulletins, editMonth, publishMonth, recordActual, verifyBook
  case copyBook, managePasscodes, seeAccess, changeOwn

  /// The Chinese word.
  public var zh: String {
    switch self {
    case .logIn: "登录"
    case .logOut: "退出"
    case .seeAccount: "看自己的账号"
    case .seeNow: "看此刻"
    case .seeMonth: "看值班表"
    case .seeOwn: "看自己的班"
    case .seePeople: "看他人"
    case .seeCalls: "看警情"
    case .reportCall: "报警情"
    case .markCall: "标记警情"
    case .correctCall: "更正警情"
    case .closeCall: "结束警情"
    case .seeOwed: "看待办"
    case .finishOwed: "办结待办"
    case .cancelOwed: "取消待办"
    case .recordAct: "记侦查措施"
    case .seeHandover: "看交接"
    case .writeHandover: "写交接"
    case .acceptHandover: "接收交接"
    case .seeReviews: "看待审"
    case .review: "审核警情"
    case .seeMediation: "看调解"
    case .mediate: "办调解"
    case .seeBulletins: "看通报"
    case .editMonth: "改值班表"
    case .publishMonth: "发布值班表"
    case .recordActual: "记实际出勤"
    case .verifyBook: "验证值班簿"
    case .copyBook: "拷走值班簿"
    case .managePasscodes: "管口令"
    case .seeAccess: "看登录记录"
    case .changeOwn: "改自己的愿望和日历"
    }
  }

  /// The English word.
  public var en: String {
    switch self {
    case .logIn: "log in"
    case .logOut: "log out"
    case .seeAccount: "see one's own account"
    case .seeNow: "see Now"
    case .seeMonth: "see rosters"
    case .seeOwn: "see one's own duties"
    case .seePeople: "see other people"
    case .seeCalls: "see calls"
    case .reportCall: "report a call"
    case .markCall: "mark a call"
    case .correctCall: "correct a call"
    case .closeCall: "close a call"
    case .seeOwed: "see what is owed"
    case .finishOwed: "do a task"
    case .cancelOwed: "cancel a task"
    case .recordAct: "record an act of investigation"
    case .seeHandover: "see handovers"
    case .writeHandover: "write a handover"
    case .acceptHandover: "accept a handover"
    case .seeReviews: "see reviews"
    case .review: "review a call"
    case .seeMediation: "see mediations"
    case .mediate: "mediate"
    case .seeBulletins: "see bulletins"
    case .editMonth: "change a roster"
    case .publishMonth: "publish a roster"
    case .recordActual: "record what was worked"
    case .verifyBook: "verify the book"
    case .copyBook: "copy the book"
    case .managePasscodes: "manage passcodes"
    case .seeAccess: "see log-ins"
    case .changeOwn: "change one's own wishes and calendar"
    }
  }
}
