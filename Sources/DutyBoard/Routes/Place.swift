import Foundation

/// An address on the board; pages add theirs in extensions, so that no address is ever put together elsewhere.
struct Place: Hashable, Sendable {
  /// The address as it stands in a link.
  let path: String

  /// Makes an address from its parts, none of which can break out of its place.
  init(_ parts: String..., query: KeyValuePairs<String, String> = [:], anchor: String? = nil) {
    let base = "/" + parts.map(Self.encoded).joined(separator: "/")
    let rest = query.map { "\(Self.encoded($0.key))=\(Self.encoded($0.value))" }.joined(separator: "&")
    path = base + (rest.isEmpty ? "" : "?" + rest) + (anchor.map { "#" + Self.encoded($0) } ?? "")
  }

  private static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
  }

  private static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~")
}
