/// A part of the station's person-hours that should go to some posts.
public struct SplitShare: Hashable, Codable, Sendable {
  /// The posts.
  public var posts: [PostCode]
  /// Their fraction of the person-hours of all posts that a split names.
  public var share: Fraction
  /// The price of a percentage point.
  public var weight: Int

  /// Makes a part.
  public init(posts: [PostCode], share: Fraction, weight: Int) {
    self.posts = posts
    self.share = share
    self.weight = weight
  }
}

/// A fraction between 0 and 1; written `2/3`.
public struct Fraction: Hashable, Sendable {
  /// The numerator, not negative.
  public let numerator: Int
  /// The denominator, at least 1.
  public let denominator: Int

  /// Makes a fraction; nil unless it lies between 0 and 1.
  public init?(_ numerator: Int, _ denominator: Int) {
    guard denominator > 0, (0...denominator).contains(numerator) else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Reads `2/3`; nil when the form is another or it does not lie between 0 and 1.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let numerator = Int(parts[0]), let denominator = Int(parts[1]) else { return nil }
    self.init(numerator, denominator)
  }
}

extension Fraction: Codable, CustomStringConvertible {
  /// The fraction as `2/3`.
  public var description: String { "\(numerator)/\(denominator)" }

  /// Reads `2/3`.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let fraction = Fraction(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a fraction between 0 and 1: \(text)"))
    }
    self = fraction
  }

  /// Writes `2/3`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// Who may be sent out on a call, and how many must be reachable at any hour.
public struct ResponseCrew: Hashable, Codable, Sendable {
  /// People reachable at any moment.
  public var crew: Int
  /// Officers among them.
  public var officers: Int
  /// The posts they may be taken from.
  public var fromPosts: [PostCode]

  private enum CodingKeys: String, CodingKey {
    case crew, officers
    case fromPosts = "from_posts"
  }

  /// Makes the setting.
  public init(crew: Int, officers: Int, fromPosts: [PostCode]) {
    self.crew = crew
    self.officers = officers
    self.fromPosts = fromPosts
  }
}
