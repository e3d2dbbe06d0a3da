import DutyBook
import DutyModel
import DutyText
import Foundation
import Hummingbird
import HummingbirdCore

/// What a page or a form may know of the request: plain values only.
struct Ask: Sendable {
  /// Who asks.
  let visitor: Visitor
  /// In which language they read.
  let language: Language
  /// When.
  let now: Instant
  /// The address of the page with its query, as it was asked for.
  let target: String
  /// What the visitor's browser calls this board; nil when it has not said.
  let host: String?
  /// When the visitor typed what they send, which is earlier where it had to wait on their phone.
  private(set) var typed: Instant
  /// What may come more than once and is written once; nil for what comes once.
  private(set) var sending: Sending?
  private let parameters: Parameters
  private let uri: URI

  init(_ request: Request, _ context: BoardContext) {
    visitor = context.visitor
    language = context.language
    now = context.now
    typed = context.now
    target = request.uri.description
    host = request.head.authority
    parameters = context.parameters
    uri = request.uri
  }

  /// What a page may know that is written for many: what it is kept under, and the time.
  init(_ key: PageCache.Key, at now: Instant) {
    visitor = Visitor(anyOf: key.reader)
    language = key.language
    self.now = now
    typed = now
    target = key.path
    host = nil
    parameters = Parameters()
    uri = URI(key.path)
  }

  /// The part of the address that a route calls `:name`.
  func part(_ name: String) -> String { parameters[name[...]].map(Self.decoded) ?? "" }

  /// What the address says of `name` after its question mark; nil when nothing or an empty word.
  func query(_ name: String) -> String? {
    uri.queryParameters[name[...]].map(Self.decoded).flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func decoded(_ text: Substring) -> String { text.removingPercentEncoding ?? String(text) }

  /// Takes over what a form says about itself.
  mutating func take(_ key: FormKey, to path: String, _ body: String) {
    typed = key.typed(at: now)
    sending = key.sending(to: path, body, at: now)
  }

  /// The words of the visitor's language for a station's things.
  func phrases(_ setup: StationSetup?) -> Phrases { Phrases(language, setup: setup, now: now) }
}
