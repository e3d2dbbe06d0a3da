/// The names that a whole book knows, to be found in any words.
///
/// Only those that are names wherever they stand count: a caller put down as 房东 or `Owner` must not cost every
/// text that word. A name inside a longer word is found all the same, because Chinese has no spaces.
public struct KnownNames: Sendable {
  /// Han names by themselves.
  private let han: Set<String>
  /// The lengths that Han names have, the longest first.
  private let lengths: [Int]
  /// Their first characters.
  private let beginnings: Set<Character>
  /// Latin names by their words in lower case.
  private let latin: [String: String]

  /// Makes it.
  ///
  /// - Parameter members: the station's own people, whose names stay.
  public init(_ names: some Sequence<String>, except members: some Sequence<String>) {
    let own = Set(members)
    let all = names.lazy.map { NameShape.inUsualWidth($0) }.filter {
      !own.contains($0) && NameShape.isUnmistakable($0)
    }
    var (han, latin) = (Set<String>(), [String: String]())
    for name in all {
      if name.contains(where: NameShape.isHan) { han.insert(name) } else { latin[name.lowercased()] = name }
    }
    self.han = han
    self.latin = latin
    lengths = Set(han.lazy.map(\.count)).sorted(by: >)
    beginnings = Set(han.lazy.compactMap(\.first))
  }

  /// The names that occur in words, in the order of their coming.
  ///
  /// - Complexity: linear in the words, whatever the number of names.
  public func found(in text: String) -> [String] {
    let text = NameShape.inUsualWidth(text)
    return hanNames(in: Array(text)) + latinNames(in: text)
  }

  private func hanNames(in text: [Character]) -> [String] {
    guard !han.isEmpty else { return [] }
    var (found, place) = ([String](), 0)
    while place < text.count {
      guard beginnings.contains(text[place]) else {
        place += 1
        continue
      }
      let name = lengths.lazy.filter { place + $0 <= text.count }
        .map { String(text[place..<place + $0]) }.first(where: han.contains)
      if let name { found.append(name) }
      place += name?.count ?? 1
    }
    return found
  }

  /// Up to four words in a row, in any case; one word alone only with its capital.
  private func latinNames(in text: String) -> [String] {
    guard !latin.isEmpty else { return [] }
    let words = text.split { !($0.isLetter && $0.isASCII || "-'.".contains($0)) }
    return words.indices.flatMap { place in
      (1...4).compactMap { count -> String? in
        guard place + count <= words.count else { return nil }
        let (first, last) = (words[place], words[place + count - 1])
        guard count > 1 || first.first?.isUppercase == true else { return nil }
        let name = text[first.startIndex..<last.endIndex].lowercased()
        return latin[name] ?? latin[String(name.reversed().drop { ".-'".contains($0) }.reversed())]
      }
    }
  }
}
