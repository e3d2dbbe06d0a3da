import Crypto

/// The bytes a digest is made of: each value as its length in bytes, a colon, itself and a comma; a value
/// that is not known is a dash and a comma.
struct Netstrings {
  private var bytes: [UInt8] = []

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func add(_ text: String?) {
    guard var text else { return addUnknown() }
    text.withUTF8 { utf8 in
      addDecimal(UInt64(utf8.count))
      bytes.append(UInt8(ascii: ":"))
      bytes.append(contentsOf: utf8)
    }
    bytes.append(UInt8(ascii: ","))
  }

  mutating func add(_ number: Int64?) {
    guard let number else { return addUnknown() }
    var length: UInt64 = number < 0 ? 2 : 1
    var rest = number.magnitude
    while rest > 9 {
      rest /= 10
      length += 1
    }
    addDecimal(length)
    bytes.append(UInt8(ascii: ":"))
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    addDecimal(number.magnitude)
    bytes.append(UInt8(ascii: ","))
  }

  private mutating func addUnknown() { bytes.append(contentsOf: [UInt8(ascii: "-"), UInt8(ascii: ",")]) }

  private mutating func addDecimal(_ number: UInt64) {
    let start = bytes.count
    var rest = number
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// The SHA-256 of the bytes, in lower-case hexadecimal.
  var sha256: String {
    let digits: StaticString = "0123456789abcdef"
    return String(unsafeUninitializedCapacity: 64) { text in
      var end = 0
      for byte in SHA256.hash(data: bytes) {
        text[end] = digits.utf8Start[Int(byte >> 4)]
        text[end + 1] = digits.utf8Start[Int(byte & 15)]
        end += 2
      }
      return end
    }
  }
}
