extension Mask {
  /// Without e-mail addresses and without what stands after the name of a messenger.
  static func withoutContacts(_ text: String) -> String {
    var text = text.replacing(/[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+/, with: "***@***")
    text = text.replacing(
      /(微信|[Vv]信|抖音|快手|支付宝|钉钉)((?:群|号码|账号|帐号|号|ID|id|是|为|[:：= “"「])*)[A-Za-z0-9_][A-Za-z0-9_\-]{4,29}/
    ) { "\($0.1)\($0.2)***" }
    text = text.replacing(/(QQ|qq)((?:群|号码|账号|帐号|号|number|is|是|为|[:：= ])*)[0-9]{5,12}/) {
      "\($0.1)\($0.2)***"
    }
    return text.replacing(/(?i)(wechat|weixin)((?:id|account|number|name|is|[:：= ])+)([a-z0-9_\-]{5,30})/) {
      // Without a word for it only what cannot be an ordinary word is an account.
      let isNamed = $0.2.lowercased().contains(/id|account|number|name|[:：=]/)
      return isNamed || $0.3.contains { $0.isNumber || $0 == "_" } ? "\($0.1)\($0.2)***" : String($0.0)
    }
  }

  /// Without telephones and documents, in figures or in Han numerals; numbers of calls and dates stay.
  func withoutNumbers(_ text: String) -> String {
    let text = text.replacing(/[0-9]+(?:[ -][0-9]{3,})*[Xx]?/) { found in
      let digits = found.output.count { $0.isNumber }
      let isReferral =
        found.output.count == 8 && found.output.dropFirst(4).first == "-"
        && ["19", "20"].contains(found.output.prefix(2))
      return digits < 7 || isReferral
        || Self.isIncidentNumber(found.output, in: text, upTo: found.range.upperBound)
        ? String(found.output) : number(String(found.output))
    }
    return text.replacing(
      /[一二三四五六七八九零〇幺两拐洞勾壹贰叁肆伍陆柒捌玖](?:[ -]?[一二三四五六七八九零〇幺两拐洞勾壹贰叁肆伍陆柒捌玖]){6,}/
    ) { number(String($0.output)) }
  }

  /// Without the numbers of houses, floors and rooms.
  static func withoutHouses(_ text: String) -> String {
    var text = text.replacing(/([\u{4E00}-\u{9FFF}])[0-9]{1,3}-[0-9]{1,2}-[0-9]{2,4}(?![0-9\-])/) {
      "\($0.1)XX-XX-XX"
    }
    text = text.replacing(/(?:[0-9一二三四五六七八九十百零〇]+-)*[0-9一二三四五六七八九十百零〇]+(号楼|号院|楼层|单元|栋|幢|座|层|楼|室|弄|号)/) {
      "XX\($0.1)"
    }
    text = text.replacing(/(XX(?:号楼|号院|单元|栋|幢|座|楼|弄|号))[0-9]{3,5}(?![0-9])/) { "\($0.1)XX" }
    text = text.replacing(
      /\b[0-9]+[A-Za-z]?(?:[\-\/][0-9]+)*(,? (?:[A-Z][A-Za-z'’]*\.? ){1,4}(?:Road|Rd|Street|St|Avenue|Ave|Lane|Ln|Drive|Alley|Boulevard|Blvd|Way|Close|Court|Place|Square|Gardens|Crescent|Terrace|Hutong)\b)/
    ) { "XX\($0.1)" }
    text = text.replacing(
      /\b[0-9]+[a-z]?( (?!the |this |that |our |men |cars |people )[a-z]{3,} (?:road|street|avenue|lane|alley|hutong)\b)/
    ) { "XX\($0.1)" }
    text = text.replacing(/((?:Road|Street|Avenue|Lane|Rd|St)\.?,? (?:[Nn]o\.? ?|#))[0-9]+[A-Za-z]?\b/) {
      "\($0.1)XX"
    }
    return text.replacing(
      /(?i)\b(block|building|unit|floor|room|flat|apartment|apt\.?|suite|house) (no\. ?)?[0-9]+[a-z]?\b/
    ) { "\($0.1) XX" }
  }

  /// Without the ages of minors.
  static func withoutMinors(_ text: String) -> String {
    let text = text.replacing(/([0-9]{1,2}|[一二三四五六七八九十]{1,3})(周?岁)/) {
      isMinor(String($0.1)) ? "未成年" : String($0.0)
    }.replacing(/(?i)\b(?:aged?) ([0-9]{1,2})\b/) { age in
      isMinor(String(age.output.1)) ? "a minor" : String(age.output.0)
    }
    return text.replacing(/(?i)\b(?:an? )?([0-9]{1,2})[- ]years?[- ]old\b/) { age in
      isMinor(String(age.output.1)) ? "a minor" : String(age.output.0)
    }
  }

  /// Whether digits are the date of a call's number, such as `20200314-03`.
  private static func isIncidentNumber(_ digits: Substring, in text: String, upTo end: String.Index) -> Bool {
    guard digits.count == 8, digits.hasPrefix("20") || digits.hasPrefix("19"), end < text.endIndex,
      text[end] == "-"
    else { return false }
    return text[text.index(after: end)...].prefix(2).allSatisfy(\.isNumber)
  }

  /// Whether an age in digits or Han numerals is under eighteen.
  private static func isMinor(_ text: String) -> Bool {
    let digits = text.compactMap(\.wholeNumberValue)
    if digits.count == text.count, !text.contains(where: NameShape.isHan) {
      return digits.reduce(0) { 10 * $0 + $1 } < 18
    }
    let ones = Dictionary(uniqueKeysWithValues: zip("一二三四五六七八九", 1...9))
    let parts = text.split(separator: "十", omittingEmptySubsequences: false)
    func one(_ part: Substring) -> Int? { part.count == 1 ? ones[part.first ?? " "] : nil }
    if parts.count == 1 { return one(parts[0]).map { $0 < 18 } ?? false }
    let tens = parts[0].isEmpty ? 1 : one(parts[0]) ?? 9
    return 10 * tens + (one(parts[1]) ?? 0) < 18
  }
}
