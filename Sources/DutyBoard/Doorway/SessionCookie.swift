import Crypto
import DutyModel
import Foundation
import Hummingbird

/// What a browser shows to be known again: random bytes that say nothing, of which the book keeps a digest.
struct SessionCookie: Sendable {
  /// Whether what goes over the network can be read by nobody else; then the cookie goes no other way.
  let isSealed: Bool

  private var name: String { isSealed ? "__Host-session" : "session" }

  /// What a browser shows; nil when nothing, or nothing that could be one of ours.
  func token(_ cookies: Cookies) -> String? {
    cookies[name].map(\.value).flatMap { value in
      value.utf8.count == 64 && value.utf8.allSatisfy(Self.isDigit) ? value : nil
    }
  }

  /// A new one; one that a browser brought along is never taken for a session that begins.
  func newToken(_ random: (Int) -> [UInt8]) -> String { random(32).hexadecimal }

  /// Under what the book knows it.
  func id(_ token: String) -> String { SHA256.hash(data: Data(token.utf8)).hexadecimal }

  /// Gives the browser a session for as long as it can last.
  func give(_ token: String, for who: Badge, to response: inout Response) {
    response.setCookie(cookie(token, maxAge: BoardSession.longest(who) * 60))
  }

  /// Takes it away again.
  func take(from response: inout Response) { response.setCookie(cookie("", maxAge: 0)) }

  private func cookie(_ value: String, maxAge: Int) -> Cookie {
    Cookie(
      name: name, value: value, maxAge: maxAge, path: "/", secure: isSealed, httpOnly: true, sameSite: .strict
    )
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
