/// What the board says when it cannot do what was asked: what happened, and what to do.
///
/// Nothing here names a file or a place in the program: whoever reads it may be anybody on the network.
public enum ProblemWord: String, BoardWords {
  case title, refused, home
  case notFound, wrongMethod, tooLarge, unreadable, forged, denied, unknownHost
  case loggedOut, tooFast
  case busy, full, unwritable, unreadableBook, replaced, crowded, failed

  /// The Chinese word.
  public var zh: String {
    switch self {
    case .title: "未能完成"
    case .refused: "没有写入："
    case .home: "回到“此刻”"
    case .notFound: "没有这一页。请从菜单进入，或检查地址是否完整"
    case .wrongMethod: "这个地址不能这样用。请从菜单进入"
    case .tooLarge: "发来的内容太长，没有写入。请分几次写"
    case .unreadable: "发来的内容不完整，没有写入。请返回上一页重填"
    case .forged: "这张表单不是本页发出的，或已过期，没有写入。请返回上一页、刷新后再填"
    case .denied: "您的身份不能做这件事，没有写入。需要时请找所长"
    case .loggedOut: "还没有登录，或登录已过期，没有写入。请返回上一页抄下内容，登录后再填"
    case .tooFast: "来得太快了，没有写入。请等几秒再试"
    case .unknownHost: "请用本机在网内的正式地址打开"
    case .busy: "值班簿正被占用，没有写入。请等几秒再试；内容仍在上一页"
    case .full: "服务器磁盘已满，没有写入。请先记在纸上，并通知管理员腾出空间"
    case .unwritable: "值班簿现在不能写入。请先记在纸上，并通知管理员检查文件权限"
    case .unreadableBook: "值班簿现在读不出来。请先用纸，并通知管理员：dutybook book verify"
    case .replaced: "值班簿的文件被换掉或移走了，没有写入。请先记在纸上，并通知管理员：停下看板，重新启动"
    case .crowded: "此刻访问的人太多。请等几秒再试"
    case .failed: "程序出了错，没有写入。请把时间告诉管理员"
    }
  }

  /// The English word.
  public var en: String {
    switch self {
    case .title: "That was not done"
    case .refused: "Nothing was written:"
    case .home: "Back to Now"
    case .notFound: "There is no such page. Use the menu, or check that the address is whole"
    case .wrongMethod: "This address cannot be used that way. Use the menu"
    case .tooLarge: "What was sent is too long; nothing was written. Write it in several parts"
    case .unreadable: "What was sent is incomplete; nothing was written. Go back and fill the form in again"
    case .forged:
      "This form did not come from this page, or is too old; nothing was written. Go back, reload and fill it in again"
    case .denied: "You may not do this; nothing was written. If it has to be done, ask the chief"
    case .loggedOut:
      "You are not logged in, or no longer; nothing was written. Go back and copy your words, log in and fill it in again"
    case .tooFast: "That was too fast; nothing was written. Wait a few seconds and try again"
    case .unknownHost: "Open the board by its own address on this network"
    case .busy:
      "The book is in use; nothing was written. Wait a few seconds and try again; your words are still on the page before"
    case .full:
      "The server's disk is full; nothing was written. Write it on paper and tell whoever runs the server to make room"
    case .unwritable:
      "The book cannot be written now. Write it on paper and tell whoever runs the server to check the file's permissions"
    case .unreadableBook:
      "The book cannot be read now. Use paper and tell whoever runs the server: dutybook book verify"
    case .replaced:
      "The book's file was replaced or moved away; nothing was written. Write it on paper and tell whoever runs the server to stop the board and start it again"
    case .crowded: "Too many are here at once. Wait a few seconds and try again"
    case .failed: "The program failed; nothing was written. Tell whoever runs the server when it happened"
    }
  }
}
