/// A language that dutybook speaks.
public enum Language: String, Codable, CaseIterable, Sendable {
  /// Chinese, simplified.
  case zh
  /// English.
  case en
}

/// What something is called, in one language or in both.
///
/// Encoded as a plain string when both are the same, else as `{"en": …, "zh": …}`.
public struct Name: Hashable, Sendable {
  /// The Chinese name.
  public let zh: String
  /// The English name.
  public let en: String

  /// Makes a name that is the same in both languages.
  public init(_ text: String) {
    zh = text
    en = text
  }

  /// Makes a name from its two forms.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The name in a language.
  public subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}

extension Name: Codable, ExpressibleByStringLiteral {
  private enum Key: String, CodingKey { case zh, en }

  /// Makes a name that is the same in both languages.
  public init(stringLiteral text: String) { self.init(text) }

  /// Reads a string, or an object with either or both languages.
  public init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self.init(text)
      return
    }
    let container = try decoder.container(keyedBy: Key.self)
    let zh = try container.decodeIfPresent(String.self, forKey: .zh)
    let en = try container.decodeIfPresent(String.self, forKey: .en)
    guard let either = zh ?? en else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a name needs zh or en"))
    }
    self.init(zh: zh ?? either, en: en ?? either)
  }

  /// Writes a string when both forms are the same, else an object.
  public func encode(to encoder: any Encoder) throws {
    if zh == en {
      var container = encoder.singleValueContainer()
      try container.encode(zh)
    } else {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(en, forKey: .en)
      try container.encode(zh, forKey: .zh)
    }
  }
}
