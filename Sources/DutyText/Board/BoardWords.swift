public import DutyModel

/// The words that stand in one page's template, each found there by its case's name.
///
/// Each language is one exhaustive switch, so that a missing translation does not compile.
public protocol BoardWords: RawRepresentable<String>, CaseIterable, Sendable {
  /// The Chinese word.
  var zh: String { get }
  /// The English word.
  var en: String { get }
}

extension BoardWords {
  /// The word in a language.
  public subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
