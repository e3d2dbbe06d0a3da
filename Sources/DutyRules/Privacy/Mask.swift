/// What is left of names and words when they leave the station.
///
/// A name becomes its surname and 某 (白某; 张某甲 and 张某乙 where two share it), Latin names their initials;
/// telephones and documents keep their last digits, addresses lose their numbers, plates all but the region,
/// minors their age. Free text is searched for the same names. No law says so: it is the house's rule, in the style
/// of published reports and of the confidentiality clause of the rules of 2024.
public struct Mask: Sendable {
  /// Names and what they become, the longest first.
  private let names: [(name: String, masked: String)]
  /// Words of Latin names, in lower case.
  private let words: Set<String>

  /// Makes a mask for the names that occur in one matter, in the order of their coming.
  public init(names all: [String]) {
    let names = all.map(Self.trimmed).reduce(into: [String]()) {
      if Self.isName($1), !$0.contains($1) { $0.append($1) }
    }
    let plain = names.map(Self.plain)
    self.names = names.enumerated().map { index, name in
      let same = names.indices.filter { plain[$0] == plain[index] }
      guard same.count > 1, let place = same.firstIndex(of: index) else { return (name, plain[index]) }
      let isHan = name.contains(where: Self.isHan)
      let mark = isHan ? (place < Self.stems.count ? Self.stems[place] : "\(place + 1)") : " (\(place + 1))"
      return (name, plain[index] + mark)
    }.sorted { $0.name.count > $1.name.count }
    words = Set(
      names.filter { !$0.contains(where: Self.isHan) }.flatMap { $0.split(separator: " ") }
        .filter { $0.count > 1 }.map { $0.lowercased() })
  }

  /// What a name becomes; one that was not announced is masked by itself, and what describes somebody without
  /// naming them stays.
  public func name(_ name: String) -> String {
    let name = Self.trimmed(name)
    if let known = names.first(where: { $0.name == name }) { return known.masked }
    return Self.isName(name) ? Self.plain(name) : text(name)
  }

  /// What is left of a telephone's or a document's number: its last digits.
  public func number(_ number: String) -> String {
    let digits = number.filter { $0.isNumber || $0.isLetter }
    let kept = digits.count >= 11 ? 4 : digits.count >= 7 ? 2 : 0
    return String(repeating: "*", count: max(3, digits.count - kept)) + digits.suffix(kept)
  }

  /// What is left of words: no name that is known, no number of a telephone, a document, a house or a plate.
  public func text(_ text: String) -> String {
    var text = text
    for (name, masked) in names {
      text = text.replacing(name, with: masked)
      let given = name.dropFirst(Self.surname(name).count)
      if name.contains(where: Self.isHan), given.count >= 2 { text = text.replacing(given, with: "某") }
    }
    text = withoutWords(text)
    text = text.replacing(
      /([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-Z])[·• -]?[A-Z0-9]{4,5}[A-Z0-9挂学警港澳]/
    ) { "\($0.1)·*****" }
    text = text.replacing(/[0-9０-９]+(?:[ -][0-9０-９]{3,})*[Xx]?/) { found in
      let digits = found.output.count { $0.isNumber }
      let isReferral =
        found.output.count == 8 && found.output.dropFirst(4).first == "-"
        && ["19", "20"].contains(found.output.prefix(2))
      return digits < 7 || isReferral
        || Self.isIncidentNumber(found.output, in: text, upTo: found.range.upperBound)
        ? String(found.output) : number(String(found.output))
    }
    text = text.replacing(/([0-9０-９一二三四五六七八九十百零〇]+)(号楼|号院|楼层|单元|栋|幢|座|层|楼|室|弄|号)/) {
      "XX\($0.2)"
    }
    text = text.replacing(/(?i)\b(block|building|unit|floor|room|flat|apartment) (no\. ?)?[0-9]+[a-z]?\b/) {
      "\($0.1) XX"
    }
    text = text.replacing(/([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})(周?岁)/) {
      Self.isMinor(String($0.1)) ? "未成年" : String($0.0)
    }
    text = text.replacing(/(?i)\b(?:aged?) ([0-9]{1,2})\b/) { age in
      Self.isMinor(String(age.output.1)) ? "a minor" : String(age.output.0)
    }
    text = text.replacing(/(?i)\b(?:an? )?([0-9]{1,2})[- ]years?[- ]old\b/) { age in
      Self.isMinor(String(age.output.1)) ? "a minor" : String(age.output.0)
    }
    return text
  }

  /// Latin words of names become initials.
  private func withoutWords(_ text: String) -> String {
    guard !words.isEmpty else { return text }
    return text.replacing(/[A-Za-z]{2,}/) {
      words.contains($0.output.lowercased()) ? "\($0.output.prefix(1))." : String($0.output)
    }
  }

  private static let stems = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"]

  private static let twoPartSurnames: Set<String> = [
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "宇文", "司徒", "轩辕", "夏侯",
    "端木", "南宫", "呼延", "赫连", "澹台",
  ]

  /// Words of which a description is made, not a name.
  private static let describing = [
    "的", "一位", "一名", "两名", "某", "老人", "路人", "群众", "匿名", "女子", "男子", "物业", "保安", "店主", "邻居", "家属",
    "医生", "护士", "室友", "学生", "村民", "居民", "旅客", "乘客", "司机", "不详", "不明", "未知", "无名", "公司", "酒店", "医院",
    "学校", "委员会",
  ]

  private static func surname(_ name: String) -> Substring {
    if name.count > 2, twoPartSurnames.contains(String(name.prefix(2))) { return name.prefix(2) }
    return name.prefix(1)
  }

  /// The masked form, before it is told from another's.
  private static func plain(_ name: String) -> String {
    if name.contains(where: isHan) { return surname(name) + "某" }
    return name.split(separator: " ").map { "\($0.prefix(1).uppercased())." }.joined(separator: " ")
  }

  /// Whether words are somebody's name and not a description: two to four Han characters, more with a dot
  /// between, or up to four Latin words that all begin with a capital.
  private static func isName(_ text: String) -> Bool {
    guard text.count >= 2, !describing.contains(where: text.contains) else { return false }
    if text.contains(where: isHan) {
      let isDotted = text.contains("·") || text.contains("•")
      return text.allSatisfy { isHan($0) || "·•".contains($0) } && text.count <= (isDotted ? 20 : 4)
    }
    let words = text.split(separator: " ")
    return words.count <= 4
      && words.allSatisfy { word in
        word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || "-'.".contains($0) }
      } && !["An", "A", "The"].contains(words.first.map(String.init) ?? "")
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy {
      (0x4E00...0x9FFF).contains($0.value) || (0x3400...0x4DBF).contains($0.value)
        || (0x20000...0x323AF).contains($0.value)
    }
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
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
    if digits.count == text.count, !text.contains(where: isHan) {
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
