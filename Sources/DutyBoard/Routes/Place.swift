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
    func digit(_ value: UInt8) -> UInt8 { value + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "A") - 10) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if isUnreserved(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
