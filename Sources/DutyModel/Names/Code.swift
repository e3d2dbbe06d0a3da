/// A short word that names one thing of a kind: a badge, a post's code, a shift's code.
///
/// `Code<Member>` and `Code<Post>` are different types, so one cannot stand where the other is meant.
public struct Code<Named>: Hashable, Sendable {
  /// The word itself.
  public let text: String

  /// Makes a code from its word.
  public init(_ text: String) { self.text = text }
}

extension Code: Comparable {
  /// Orders by the word, character by character.
  public static func < (a: Code, b: Code) -> Bool { a.text < b.text }
}

extension Code: CustomStringConvertible, ExpressibleByStringLiteral {
  /// The word itself.
  public var description: String { text }

  /// Makes a code from a literal word.
  public init(stringLiteral text: String) { self.init(text) }
}

extension Code: Codable, CodingKeyRepresentable {
  /// Reads the word.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the word.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }

  /// The word as a key of an object.
  public var codingKey: any CodingKey { WordKey(stringValue: text) }

  /// Reads the word from an object's key.
  public init?<Key: CodingKey>(codingKey: Key) { self.init(codingKey.stringValue) }
}

/// A key of an object whose keys are words of the station's own.
struct WordKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }
  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

/// What a member is called by in every list and entry: unique, never reused.
public typealias Badge = Code<Member>
/// A post's short code, such as `HG`.
public typealias PostCode = Code<Post>
/// A shift's short code, such as `N`.
public typealias ShiftCode = Code<Shift>
/// A roster's number in its book.
public typealias RosterID = Code<Roster>
