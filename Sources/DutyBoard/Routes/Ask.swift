import DutyBook
import DutyModel
import DutyText
import Foundation
import Hummingbird

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
  /// What the visitor's forms prove their origin with.
  let token: String
  private let parameters: [String: String]
  private let query: [String: String]

  init(_ request: Request, _ context: BoardContext, token: String) {
    visitor = context.visitor
    language = context.language
    now = context.now
    typed = context.now
    target = request.uri.description
    host = request.head.authority
    self.token = token
    parameters = Dictionary(
      context.parameters.map { (String($0.key), $0.value.removingPercentEncoding ?? String($0.value)) },
      uniquingKeysWith: { first, _ in first })
    query = Dictionary(
      request.uri.queryParameters.map {
        (String($0.key), $0.value.removingPercentEncoding ?? String($0.value))
      },
      uniquingKeysWith: { first, _ in first })
  }

  /// The part of the address that a route calls `:name`.
  func part(_ name: String) -> String { parameters[name] ?? "" }

  /// What the address says of `name` after its question mark; nil when nothing or an empty word.
  func query(_ name: String) -> String? { query[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// Takes over what a form says about itself.
  mutating func take(_ key: FormKey, to path: String, _ body: String) {
    typed = key.typed(at: now)
    sending = key.sending(to: path, body, at: now)
  }

  /// A name for what the page's forms send, another one whenever the page is made.
  var formKey: String { FormKey.name(token: token, now: now, target: target) }

  /// The words of the visitor's language for a station's things.
  func phrases(_ setup: StationSetup?) -> Phrases { Phrases(language, setup: setup, now: now) }
}
