/// An amount of money in yuan, exact to the fen.
public struct Yuan: Hashable, Comparable, Codable, Sendable {
  /// The amount in fen, a hundredth of a yuan.
  public let fen: Int

  /// Makes an amount of so many fen.
  public init(fen: Int) { self.fen = fen }

  /// Reads `12000` or `12000.50`, with or without commas between thousands; nil when it is anything else or negative.
  public init?(_ text: String) {
    let parts = text.filter { $0 != "," }.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, whole.count <= 12, parts.count <= 2,
      whole.allSatisfy({ "0123456789".contains($0) }), let yuan = Int(whole)
    else { return nil }
    var fen = 0
    if parts.count == 2 {
      let digits = parts[1]
      guard (1...2).contains(digits.count), digits.allSatisfy({ "0123456789".contains($0) }),
        let value = Int(digits)
      else { return nil }
      fen = digits.count == 1 ? 10 * value : value
    }
    self.fen = 100 * yuan + fen
  }

  /// Reads whole fen.
  public init(from decoder: any Decoder) throws {
    self.init(fen: try decoder.singleValueContainer().decode(Int.self))
  }

  /// Writes whole fen.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(fen)
  }

  /// Orders by amount.
  public static func < (a: Yuan, b: Yuan) -> Bool { a.fen < b.fen }

  /// The sum of two amounts.
  public static func + (a: Yuan, b: Yuan) -> Yuan { Yuan(fen: a.fen + b.fen) }
}

extension Yuan: CustomStringConvertible {
  /// `12,000` or `12,000.50`.
  public var description: String {
    var whole = Array(String(fen / 100))
    for place in stride(from: whole.count - 3, to: 0, by: -3) { whole.insert(",", at: place) }
    let rest = fen % 100
    return String(whole) + (rest == 0 ? "" : ".\(rest < 10 ? "0" : "")\(rest)")
  }
}
