import DutyModel
import DutyStation
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Synchronization
import Testing

@testable import DutyBoard

/// A browser that logs in as people do, before a board whose clock the test sets.
final class Guest: Sendable {
  private let client: any TestClientProtocol
  private let zone: Zone
  private let clock: Clock
  private let jar = Mutex<String?>(nil)

  /// A clock that stands until it is set.
  final class Clock: Sendable {
    private let time: Mutex<Instant>
    init(_ time: Instant) { self.time = Mutex(time) }
    var now: Instant { time.withLock { $0 } }
    func set(_ now: Instant) { time.withLock { $0 = now } }
  }

  private init(client: any TestClientProtocol, zone: Zone, clock: Clock) {
    self.client = client
    self.zone = zone
    self.clock = clock
  }

  /// Passcodes so quickly worked out that a test can afford them.
  static let quick = StoredPasscode.Method(rounds: 16, block: 1, lanes: 1)

  /// Comes to a book's board at a time by the station's clocks.
  ///
  /// - Parameter isLive: whether the board is on a socket, and follows its book.
  static func open<Result: Sendable>(
    _ book: TestBook, at now: String, isSealed: Bool = false, isLive: Bool = false,
    _ visit: @Sendable (Guest) async throws -> Result
  ) async throws -> Result {
    let clock = Clock(try book.at(now))
    let listening =
      isSealed ? try Listening(port: 0, certificate: "c", key: "k") : try Listening(port: 0, plainLAN: true)
    let calls = Atomic(0)
    // Every call gives other bytes, the first, which seals the forms, ones.
    let board = try Board(
      BoardSettings(
        path: book.path, device: "desk", clock: { clock.now },
        random: { Array(repeating: UInt8(calls.add(1, ordering: .relaxed).newValue), count: $0) },
        language: .en, listening: listening, method: quick))
    return try await board.application().test(isLive ? .live : .router) { client in
      try await visit(Guest(client: client, zone: book.zone, clock: clock))
    }
  }

  /// Another browser before the same board.
  var another: Guest { Guest(client: client, zone: zone, clock: clock) }

  /// Sets the board's clock.
  func wait(until now: String) throws { clock.set(try #require(zone.instant(iso: now))) }

  /// Lets some time pass.
  func wait(minutes: Int) { clock.set(clock.now.advanced(minutes: minutes)) }

  /// What the browser shows; nil when it has nothing.
  var cookie: String? {
    get { jar.withLock { $0 } }
    set { jar.withLock { $0 = newValue } }
  }

  /// Looks at a page.
  func get(_ path: String) async throws -> Browser.Answer { try await send(.get, path) }

  /// Sends a form with the token that the board would have put into it.
  func post(
    _ path: String, _ fields: KeyValuePairs<String, String> = [:], headers: HTTPFields = [:]
  ) async throws -> Browser.Answer {
    let session = cookie.map { String($0.drop { $0 != "=" }.dropFirst()) } ?? ""
    let visitor = Visitor(who: nil, name: nil, role: .nobody, session: session)
    let token = FormToken(secret: Array(repeating: 1, count: 32)).token(visitor)
    return try await send(
      .post, path, headers: headers,
      body: Browser.form([("token", token)] + fields.map { ($0.key, $0.value) }))
  }

  /// Logs in.
  @discardableResult
  func logIn(_ who: String, _ passcode: String, back: String = "") async throws -> Browser.Answer {
    try await post("/login", ["who": who, "passcode": passcode, "back": back])
  }

  /// Sends anything, and keeps the session that comes back.
  func send(
    _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: String? = nil
  ) async throws -> Browser.Answer {
    var headers = headers
    if let cookie { headers[.cookie] = cookie }
    if body != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
    let answer = try await client.execute(
      uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) }
    ) { answer in
      Browser.Answer(
        status: answer.status.code, text: String(buffer: answer.body), headers: answer.headers)
    }
    if let given = answer.headers[.setCookie], given.contains("session=") {
      let pair = String(given.prefix { $0 != ";" })
      cookie = pair.hasSuffix("=") ? nil : pair
    }
    return answer
  }
}

extension TestBook {
  /// Gives somebody a passcode.
  func setPasscode(_ passcode: String, of who: String, at now: String = "2020-03-09T08:00") throws {
    let new = try NewPasscode(passcode, salt: Array(repeating: 5, count: 16), method: Guest.quick)
    _ = try station(as: "001", at: now).setPasscode(of: who, to: new)
  }

  /// What happened at the door, the oldest first.
  func access() throws -> [String] {
    try station(as: "001", at: "2020-03-09T08:00").accessRecords(limit: 500).records.reversed().map {
      record in
      [record.note.event.rawValue, record.note.who?.text, record.note.what].compactMap { $0 }
        .joined(separator: " ")
    }
  }
}
