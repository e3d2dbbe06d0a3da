/// The names that a whole book knows, to be found in any words.
///
/// Only those that are names wherever they stand count: a caller put down as 房东 or `Owner` must not cost every
/// text that word. A name inside a longer word is found all the same, because Chinese has no spaces.
public struct KnownNames: Sendable {
  private let names: Set<String>
  /// The station's own people.
  private let members: Set<String>

  /// Makes it.
  ///
  /// - Parameter members: the station's own people, whose names stay.
  public init(_ names: Set<String>, except members: some Sequence<String>) {
    self.names = names
    self.members = Set(members)
  }

  /// The names that occur in words, in the order of their coming.
  ///
  /// - Complexity: linear in the words, whatever the number of names: what stands at a place is looked up.
  public func found(in text: String) -> [String] {
    guard !names.isEmpty else { return [] }
    let text = NameShape.inUsualWidth(text)
    return hanNames(in: Array(text)) + latinNames(in: text)
  }

  private func isKnown(_ name: String) -> Bool {
    names.contains(name) && !members.contains(name) && NameShape.isUnmistakable(name)
  }

  /// The longest name at each place.
  private func hanNames(in text: [Character]) -> [String] {
    var (found, place) = ([String](), 0)
    while place < text.count {
      let run = text[place...].prefix(NameShape.longest).prefix { NameShape.isHan($0) || NameShape.isDot($0) }
      let longest = run.contains(where: NameShape.isDot) ? run.count : min(run.count, 4)
      let name =
        longest < 2 ? nil : (2...longest).reversed().lazy.map { String(run.prefix($0)) }.first(where: isKnown)
      if let name { found.append(name) }
      place += name?.count ?? 1
    }
    return found
  }

  /// Up to four words in a row, with capitals or all in one case; one word alone only with its capital.
  private func latinNames(in text: String) -> [String] {
    let words = text.split { !($0.isLetter && $0.isASCII || "-'.".contains($0)) }.map { word in
      let word = word.hasSuffix("'s") ? word.dropLast(2) : word
      return word.prefix(word.count - word.reversed().prefix { ".-'".contains($0) }.count)
    }
    return words.indices.flatMap { place in
      (1...4).compactMap { count -> String? in
        guard place + count <= words.count else { return nil }
        let (first, last) = (words[place], words[place + count - 1])
        guard count > 1 || first.first?.isUppercase == true else { return nil }
        let name = String(text[first.startIndex..<last.endIndex])
        return [name, Self.capitalised(name)].first(where: isKnown)
      }
    }
  }

  private static func capitalised(_ name: String) -> String {
    name.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }
      .joined(separator: " ")
  }
}
