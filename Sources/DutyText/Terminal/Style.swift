/// Colour and weight of text on a terminal; nothing at all where colour is not wanted.
public struct Style: Sendable {
  /// Whether codes are written.
  public let isColoured: Bool

  /// Makes a style.
  public init(isColoured: Bool) { self.isColoured = isColoured }

  func bold(_ text: String) -> String { wrap(text, "1") }
  func dim(_ text: String) -> String { wrap(text, "2") }
  func red(_ text: String) -> String { wrap(text, "31") }
  func green(_ text: String) -> String { wrap(text, "32") }

  /// A text with words seen where they stand, whatever their case.
  func marked(_ words: [String], in text: String) -> String {
    guard isColoured else { return text }
    return words.flatMap { $0.split(separator: " ") }.reduce(text) { text, word in
      let lower = text.lowercased()
      // A text whose length changes with its case is left alone.
      guard lower.count == text.count else { return text }
      var (result, rest) = ("", text[...])
      var low = lower[...]
      while let found = low.firstRange(of: word.lowercased()) {
        let before = low.distance(from: low.startIndex, to: found.lowerBound)
        let start = rest.index(rest.startIndex, offsetBy: before)
        let end = rest.index(start, offsetBy: word.count)
        result += rest[..<start] + wrap(String(rest[start..<end]), "7")
        (rest, low) = (rest[end...], low[found.upperBound...])
      }
      return result + rest
    }
  }

  func wrap(_ text: String, _ codes: String...) -> String {
    isColoured && !codes.isEmpty ? "\u{1B}[\(codes.joined(separator: ";"))m\(text)\u{1B}[0m" : text
  }

  /// Six colours that can be told apart on dark and on light ground, by turns.
  static func colour(_ index: Int) -> String { ["32", "36", "33", "35", "34", "31"][index % 6] }
}
