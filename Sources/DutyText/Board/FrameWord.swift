/// The words around every page of the board: its name, the menu, what belongs to all forms.
public enum FrameWord: String, BoardWords {
  case board, skip, menu, now, month, me, report, incidents, language, otherLanguage, save, cancel, back,
    print, stale
  case logIn, logOut, account, passcodes, access
  case owed, handover, reviews
  case mediation, book
  case bulletins

  /// The Chinese word.
  public var zh: String {
    switch self {
    case .board: "值班簿"
    case .skip: "跳到正文"
    case .menu: "菜单"
    case .now: "此刻"
    case .month: "值班表"
    case .me: "我的班"
    case .report: "接报"
    case .incidents: "警情"
    case .language: "语言"
    case .otherLanguage: "English"
    case .save: "保存"
    case .cancel: "取消"
    case .back: "返回"
    case .print: "打印"
    case .stale: "已断开，正在重连；所见可能不是最新"
    case .logIn: "登录"
    case .logOut: "退出"
    case .account: "我的账号"
    case .passcodes: "口令"
    case .access: "登录记录"
    case .owed: "待办"
    case .handover: "交接"
    case .reviews: "审核"
    case .mediation: "调解"
    case .book: "值班簿"
    case .bulletins: "通报"
    }
  }

  /// The English word.
  public var en: String {
    switch self {
    case .board: "Duty book"
    case .skip: "Skip to the page"
    case .menu: "Menu"
    case .now: "Now"
    case .month: "Roster"
    case .me: "My duties"
    case .report: "Report"
    case .incidents: "Calls"
    case .language: "Language"
    case .otherLanguage: "中文"
    case .save: "Save"
    case .cancel: "Cancel"
    case .back: "Back"
    case .print: "Print"
    case .stale: "Not connected, trying again; what you see may be old"
    case .logIn: "Log in"
    case .logOut: "Log out"
    case .account: "My account"
    case .passcodes: "Passcodes"
    case .access: "Log-ins"
    case .owed: "Owed"
    case .handover: "Handover"
    case .reviews: "Review"
    case .mediation: "Mediation"
    case .book: "Book"
    case .bulletins: "Reports"
    }
  }
}
