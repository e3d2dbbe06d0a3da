/// Whether a request was meant for this machine alone: a page elsewhere could give its own name this address.
enum OwnHost {
  /// Whether a request's host is one of the loopback's names.
  static func isLoopback(_ authority: String?) -> Bool {
    guard let authority else { return false }
    if authority.hasPrefix("[::1]") { return true }
    let host = authority.prefix { $0 != ":" }
    return host == "localhost" || isLoopback(address: String(host))
  }

  /// Whether an address reaches no other machine.
  static func isLoopback(address: String) -> Bool {
    let parts = address.split(separator: ".", omittingEmptySubsequences: false)
    return address == "::1"
      || (parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil })
  }
}
