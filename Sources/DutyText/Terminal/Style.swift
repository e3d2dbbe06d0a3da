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
    let words = words.flatMap { $0.split(separator: " ") }.map { word in word.map { $0.lowercased() } }
    guard isColoured, !words.isEmpty else { return text }
    let characters = Array(text)
    let lower = characters.map { $0.lowercased() }
    var (result, index) = ("", 0)
    while index < characters.count {
      // All words at once: what is written for one must not be searched for another.
      let length = words.filter { lower[index...].starts(with: $0) }.map(\.count).max() ?? 0
      result += length > 0 ? wrap(String(characters[index..<index + length]), "7") : String(characters[index])
      index += max(1, length)
    }
    return result
  }

  func wrap(_ text: String, _ codes: String...) -> String {
    isColoured && !codes.isEmpty ? "\u{1B}[\(codes.joined(separator: ";"))m\(text)\u{1B}[0m" : text
  }

  /// Six colours that can be told apart on dark and on light ground, by turns.
  static func colour(_ index: Int) -> String { ["32", "36", "33", "35", "34", "31"][index % 6] }
}
