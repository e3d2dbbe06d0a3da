/// A choice that people type by its raw value or by one of its words in either language.
public protocol TypedWord: CaseIterable, RawRepresentable<String> {
  /// What it is called besides its raw value, in lower case.
  var words: [String] { get }
}

extension TypedWord {
  /// The one that a word means, whatever its case; nil for any other word.
  public init?(_ word: String) {
    let wanted = word.lowercased()
    let found = Self.allCases.first { $0.rawValue.lowercased() == wanted || $0.words.contains(wanted) }
    guard let found else { return nil }
    self = found
  }
}
