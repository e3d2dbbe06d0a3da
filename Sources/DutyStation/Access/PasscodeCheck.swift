import CryptoExtras
import DutyModel
import Foundation

/// Whether somebody knows a passcode: slow on purpose, and as slow for who has none.
public struct PasscodeCheck: Sendable {
  /// What is kept; nil for nothing, which no passcode fits.
  let kept: StoredPasscode?
  private let method: StoredPasscode.Method

  /// Makes a check against what is kept; `method` is what takes the time when nothing is.
  init(_ kept: StoredPasscode?, method: StoredPasscode.Method) {
    self.kept = kept
    self.method = method
  }

  /// Whether a passcode is the one that was set.
  ///
  /// - Complexity: `StoredPasscode.Method`; never to be run while the book is held.
  public func isRight(_ passcode: String) -> Bool {
    let salt = kept?.salt ?? Array(repeating: 0, count: 16)
    let digest = (kept?.method ?? method).digest(of: passcode, salt: salt)
    guard let kept, !digest.isEmpty, digest.count == kept.digest.count else { return false }
    // All bytes are looked at, however early two differ.
    return zip(digest, kept.digest).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}

extension StoredPasscode.Method {
  /// What is kept of a passcode; empty when the measures make no sense.
  func digest(of passcode: String, salt: [UInt8]) -> [UInt8] {
    // However it was typed, the same characters are the same passcode.
    let bytes = Data(passcode.precomposedStringWithCompatibilityMapping.utf8)
    let key = try? KDF.Scrypt.deriveKey(
      from: bytes, salt: salt, outputByteCount: 32, rounds: rounds, blockSize: block, parallelism: lanes)
    return key?.withUnsafeBytes { Array($0) } ?? []
  }
}
