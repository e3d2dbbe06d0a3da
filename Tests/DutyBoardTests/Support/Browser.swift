import DutyModel
import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore

@testable import DutyBoard

/// A browser without a socket, before a board with everything pinned.
struct Browser: Sendable {
  private let client: any TestClientProtocol
  private let token: String
  private let language: Language

  /// Looks at a book's board.
  ///
  /// - Parameters:
  ///   - who: who looks; nil for somebody who has not said.
  ///   - now: the time by the station's clocks.
  static func open<Result: Sendable>(
    _ book: TestBook, as who: Badge?, at now: String, _ language: Language = .zh,
    _ visit: @Sendable (Browser) async throws -> Result
  ) async throws -> Result {
    let moment = try book.at(now)
    var settings = try BoardSettings(
      path: book.path, device: "desk", clock: { moment }, random: { Array(repeating: 7, count: $0) },
      language: .zh, listening: try Listening(port: 0), resident: who)
    settings.planning = .milliseconds(200)
    let board = try Board(settings)
    let visitor = Visitor(who: who, name: nil, role: .nobody, session: who == nil ? "" : "resident")
    let token = FormToken(secret: Array(repeating: 7, count: 32)).token(visitor)
    return try await board.application().test(.router) { client in
      try await visit(Browser(client: client, token: token, language: language))
    }
  }

  /// What came back.
  struct Answer: Sendable {
    let status: Int
    let text: String
    let headers: HTTPFields
    var bytes: [UInt8] = []

    /// Where it sends the browser; empty when nowhere.
    var location: String { headers[.location] ?? "" }
  }

  /// Looks at a page.
  func get(_ path: String, headers: HTTPFields = [:]) async throws -> Answer {
    try await send(.get, path, headers: headers)
  }

  /// Sends a form with the visitor's own token.
  func post(_ path: String, _ fields: KeyValuePairs<String, String>) async throws -> Answer {
    try await send(.post, path, body: Self.form([("token", token)] + fields.map { ($0.key, $0.value) }))
  }

  /// Sends anything.
  func send(
    _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: String? = nil
  ) async throws -> Answer {
    var headers = headers
    if headers[.cookie] == nil { headers[.cookie] = "language=\(language.rawValue)" }
    if body != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
    return try await client.execute(
      uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) }
    ) { answer in
      Answer(
        status: answer.status.code, text: String(buffer: answer.body), headers: answer.headers,
        bytes: Array(answer.body.readableBytesView))
    }
  }

  /// Fields as a form sends them.
  static func form(_ fields: [(String, String)]) -> String {
    var letters = CharacterSet.alphanumerics
    letters.formIntersection(CharacterSet(charactersIn: "\u{0}"..."\u{7F}"))
    return fields.map { name, value in
      "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: letters) ?? "")"
    }.joined(separator: "&")
  }
}
