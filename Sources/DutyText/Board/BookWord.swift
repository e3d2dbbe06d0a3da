/// The words of the board's pages about the book itself: what is in it, whether it is sound, its slip, its copies.
public enum BookWord: String, BoardWords {
  case title, figures, devices, device, entries, last
  case verify, verifyHint, slipText, slipHint, verifyNow, result, sound, problems, notASlip
  case slip, slipPage, slipUse, printSlip
  case leaving, copy, copyHint, masked, maskedHint, exports, noExports, when, who, what, details, calls
  case maskedWord, fullWord, more, access, passcodes

  /// The Chinese word.
  public var zh: String {
    switch self {
    case .title: "值班簿"
    case .figures: "概况"
    case .devices: "设备"
    case .device: "设备"
    case .entries: "记录"
    case .last: "末条摘要"
    case .verify: "验证"
    case .verifyHint: "逐条核对每台设备的记录，只读不写"
    case .slipText: "旧封条（可不填）"
    case .slipHint: "照墙上的封条抄入，大小写、空格、短横不论"
    case .verifyNow: "现在验证"
    case .result: "验证结果"
    case .sound: "没有发现改动、缺失、插入或调换"
    case .problems: "发现的问题"
    case .notASlip: "这不是封条。请从墙上的封条照抄：DUTYBOOK 那行起，直到最后一行"
    case .slip: "封条"
    case .slipPage: "出封条"
    case .slipUse: "贴在墙上或报给分局；下次验证时与它核对"
    case .printSlip: "打印"
    case .leaving: "导出"
    case .copy: "下载备份"
    case .copyHint: "整簿一份，使用中也可；内有全部个人信息和口令摘要，请保管好。记为一次导出"
    case .masked: "下载对外导出"
    case .maskedHint: "每行一起警情，隐去姓名、电话、证件、门牌等。记为一次导出"
    case .exports: "导出记录"
    case .noExports: "还没有导出过"
    case .when: "时间"
    case .who: "人员"
    case .what: "内容"
    case .details: "个人信息"
    case .calls: "警情"
    case .maskedWord: "已隐去"
    case .fullWord: "完整"
    case .more: "另见"
    case .access: "登录记录"
    case .passcodes: "口令"
    }
  }

  /// The English word.
  public var en: String {
    switch self {
    case .title: "The book"
    case .figures: "What is in it"
    case .devices: "Devices"
    case .device: "Device"
    case .entries: "Entries"
    case .last: "Digest of the last"
    case .verify: "Verify"
    case .verifyHint: "Looks at every entry of every device; writes nothing"
    case .slipText: "An old slip (may be left out)"
    case .slipHint: "As it stands on the wall; case, spaces and dashes do not matter"
    case .verifyNow: "Verify now"
    case .result: "What was found"
    case .sound: "Nothing edited, missing, inserted or moved"
    case .problems: "Problems"
    case .notASlip: "That is no slip. Copy the one on the wall, from the line DUTYBOOK to the last"
    case .slip: "Slip"
    case .slipPage: "Make a slip"
    case .slipUse: "Pin it up or send it to the bureau; the next check is made against it"
    case .printSlip: "Print"
    case .leaving: "Taking it away"
    case .copy: "Download a backup"
    case .copyHint:
      "The whole book, also while it is in use; with everybody's details and the passcodes' digests: keep it safe. Recorded as an export"
    case .masked: "Download a masked export"
    case .maskedHint: "A call a line; names, phones, documents, addresses masked. Recorded as an export"
    case .exports: "What was taken away"
    case .noExports: "Nothing was taken away yet"
    case .when: "When"
    case .who: "Who"
    case .what: "What"
    case .details: "Personal details"
    case .calls: "Calls"
    case .maskedWord: "masked"
    case .fullWord: "in full"
    case .more: "See also"
    case .access: "Log-ins"
    case .passcodes: "Passcodes"
    }
  }
}
