/// What is left of names and words when they leave the station.
///
/// A name becomes its surname and 某 (白某; 张某甲 and 张某乙 where two share it), Latin names their initials;
/// telephones and documents keep their last digits, addresses lose their numbers, plates all but the region,
/// accounts go, minors lose their age. Free text is searched for the same names. No law says so: it is the house's rule, in the style
/// of published reports and of the confidentiality clause of the rules of 2024.
public struct Mask: Sendable {
  /// Names and what they become, the longest first.
  private let names: [(name: String, masked: String)]
  /// Words of Latin names, in lower case.
  private let words: Set<String>

  /// Makes a mask for the names that occur in one matter, in the order of their coming.
  public init(names all: [String]) {
    let written = all.map(Self.trimmed)
    let names = written.map(NameShape.condensed).reduce(into: [String]()) {
      if NameShape.isName($1), !$0.contains($1) { $0.append($1) }
    }
    let plain = names.map(Self.plain)
    let masked = names.enumerated().map { index, name in
      let same = names.indices.filter { plain[$0] == plain[index] }
      guard same.count > 1, let place = same.firstIndex(of: index) else { return (name, plain[index]) }
      let isHan = name.contains(where: NameShape.isHan)
      let mark = isHan ? (place < Self.stems.count ? Self.stems[place] : "\(place + 1)") : " (\(place + 1))"
      return (name, plain[index] + mark)
    }
    // A name written with a space between is the same name.
    let spaced = written.compactMap { name in
      masked.first { $0.0 == NameShape.condensed(name) && $0.0 != name }.map { (name, $0.1) }
    }
    self.names = (masked + spaced).sorted { $0.0.count > $1.0.count }.map { (name: $0.0, masked: $0.1) }
    words = Set(
      names.filter { !$0.contains(where: NameShape.isHan) }.flatMap { $0.split(separator: " ") }
        .filter { $0.count > 1 }.map { $0.lowercased() })
  }

  /// What a name becomes; one that was not announced is masked by itself, and what describes somebody without
  /// naming them stays.
  public func name(_ name: String) -> String {
    let name = NameShape.condensed(Self.trimmed(name))
    if let known = names.first(where: { $0.name == name }) { return known.masked }
    return NameShape.isName(name) ? Self.plain(name) : text(name)
  }

  /// What is left of a telephone's or a document's number: its last digits.
  public func number(_ number: String) -> String {
    let digits = NameShape.inUsualWidth(number).filter { $0.isNumber || $0.isLetter }
    let kept = digits.count >= 11 ? 4 : digits.count >= 7 ? 2 : 0
    return String(repeating: "*", count: max(3, digits.count - kept)) + digits.suffix(kept)
  }

  /// What is left of words: no name that is known, no number or address by which somebody is reached or found.
  public func text(_ text: String) -> String {
    var text = Self.withoutContacts(NameShape.inUsualWidth(text))
    for (name, masked) in names {
      text = text.replacing(name, with: masked)
      let given = name.dropFirst(NameShape.surname(name).count)
      if name.contains(where: NameShape.isHan), given.count >= 2 { text = text.replacing(given, with: "某") }
    }
    text = withoutWords(text)
    text = text.replacing(
      /([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-Z])[·• -]?[A-Z0-9]{4,5}[A-Z0-9挂学警港澳]/
    ) { "\($0.1)·*****" }
    text = withoutNumbers(text)
    text = Self.withoutHouses(text)
    return Self.withoutMinors(text)
  }

  /// Latin words of names become initials.
  private func withoutWords(_ text: String) -> String {
    guard !words.isEmpty else { return text }
    return text.replacing(/[A-Za-z]{2,}/) {
      words.contains($0.output.lowercased()) ? "\($0.output.prefix(1))." : String($0.output)
    }
  }

  private static let stems = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"]

  /// The masked form, before it is told from another's.
  private static func plain(_ name: String) -> String {
    if name.contains(where: NameShape.isHan) { return NameShape.surname(name) + "某" }
    return name.split(separator: " ").map { "\($0.prefix(1).uppercased())." }.joined(separator: " ")
  }

  private static func trimmed(_ text: String) -> String {
    let text = NameShape.inUsualWidth(text)
    return String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
