import Crypto
import Foundation

/// What proves that a form was made by this board for this visitor: without it nothing is written.
struct FormToken: Sendable {
  private let key: SymmetricKey

  /// Makes tokens that nobody else can make.
  ///
  /// - Parameter secret: random bytes, new whenever the board starts.
  init(secret: [UInt8]) { key = SymmetricKey(data: secret) }

  /// The token of a visitor's forms.
  func token(_ visitor: Visitor) -> String {
    HMAC<SHA256>.authenticationCode(for: Data(visitor.session.utf8), using: key).hexadecimal
  }

  /// Whether a token is the visitor's; takes as long for a wrong one as for a right one.
  func isValid(_ token: String, of visitor: Visitor) -> Bool {
    let (given, own) = (Array(token.utf8), Array(self.token(visitor).utf8))
    guard given.count == own.count else { return false }
    return zip(given, own).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}

/// A form came without the visitor's token.
struct Forged: Error {}
