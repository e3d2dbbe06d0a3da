import Crypto
import DutyBook
import DutyModel
import Foundation

/// What a form says about itself so that it is done once, however often it comes, and at the time it was typed.
struct FormKey: Decodable, Sendable {
  /// What the page or its script calls the form.
  var key: String?
  /// What the phone's clock showed when it was typed.
  var typed: String?
  /// What the phone's clock showed when it was sent.
  var clock: String?

  /// Nothing longer was waiting on a phone in a dead spot.
  private static let mostWaiting = 31 * 1440

  /// When it was typed by the board's clock: as long before it came as the phone's clock says, whatever else that shows.
  func typed(at now: Instant) -> Instant {
    guard let typed = typed.flatMap({ Instant(iso: $0) }), let clock = clock.flatMap({ Instant(iso: $0) }),
      typed <= clock
    else { return now }
    // To the minute, so that it is put right together with the board's clock when that turns out to be wrong.
    let waited = typed.advanced(seconds: -30).minutes(to: clock)
    return waited <= Self.mostWaiting ? now.advanced(minutes: -waited) : now
  }

  /// What is to be written once; nil when the form has no key.
  ///
  /// The same key with other words is another sending: somebody went back and wrote more.
  func sending(to path: String, _ body: String, at now: Instant) -> Sending? {
    guard let key, !key.isEmpty, key.utf8.count <= 64 else { return nil }
    let fields = body.split(separator: "&").filter { !$0.hasPrefix("token=") && !$0.hasPrefix("clock=") }
    let slow = clock.flatMap { Instant(iso: $0) }.map {
      Int((now.milliseconds - $0.milliseconds) / 1000)
    }
    let said = Self.digest(([path] + fields.sorted().map(String.init)).joined(separator: "&"))
    return Sending(
      key: "\(key).\(said)", typed: typed.flatMap { Instant(iso: $0) }, slowSeconds: slow ?? 0)
  }

  /// A name that nobody else's page has: made of what only this visitor's page knows.
  static func name(token: String, now: Instant, target: String) -> String {
    digest("\(token) \(now.milliseconds) \(target)")
  }

  private static func digest(_ text: String) -> String {
    SHA256.hash(data: Data(text.utf8)).prefix(12).hexadecimal
  }
}
