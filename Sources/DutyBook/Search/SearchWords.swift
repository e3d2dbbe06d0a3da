import GRDB

/// How text is cut up for the index: each Han character is a word of its own, so that a word of any length is
/// found as a phrase; other scripts keep their words.
enum SearchWords {
  /// `spaced(text)` for SQL.
  static let function = DatabaseFunction("spaced", argumentCount: 1, pure: true) { values in
    String.fromDatabaseValue(values[0]).map(spaced)
  }

  /// Text with spaces around every Han character.
  static func spaced(_ text: String) -> String {
    var words = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isHan(scalar) {
        words.append(" ")
        words.append(scalar)
        words.append(" ")
      } else {
        words.append(scalar)
      }
    }
    return String(words)
  }

  /// Words for people again: without the spaces around Han characters and without the marks of a crew.
  static func joined(_ words: String) -> String {
    let parts = words.split(separator: " ").filter { !$0.hasPrefix(crewMark) }
    return parts.reduce(into: "") { text, part in
      let isApart =
        text.unicodeScalars.last.map { !isHan($0) } ?? false
        && part.unicodeScalars.first.map { !isHan($0) } ?? false
      text += (isApart ? " " : "") + part
    }
  }

  /// The part of a long text in which a phrase first stands.
  static func excerpt(_ text: String, around phrase: String) -> String {
    let (before, most) = (30, 120)
    guard text.count > most else { return text }
    let small = text.lowercased()
    let place = small.firstRange(of: phrase.lowercased())?.lowerBound ?? small.startIndex
    let first = max(0, small.distance(from: small.startIndex, to: place) - before)
    let part = text.dropFirst(first).prefix(most)
    return (first > 0 ? "…" : "") + part + (part.endIndex < text.endIndex ? "…" : "")
  }

  /// A query for words that stand together; nil when there is nothing in them to look for.
  static func query(_ phrase: String) -> String? {
    let words = spaced(String(phrase.map { $0.isLetter || $0.isNumber ? $0 : " " })).split(separator: " ")
    guard let end = words.last?.unicodeScalars.last else { return nil }
    return "\"\(words.joined(separator: " "))\"" + (isHan(end) ? "" : " *")
  }

  /// A query for calls that somebody went to.
  static func query(crew: String) -> String { "\"\(crewMark)\(crew.replacing("\"", with: " "))\"" }

  /// What a badge begins with where it stands for somebody who went; nobody types it.
  static let crewMark = "\u{E000}"

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3040...0x30FF, 0xAC00...0xD7AF: true
    default: false
    }
  }
}
