import DutyBook
import DutyModel
import DutyStation
import HTTPTypes
import Testing

@testable import DutyBoard

@Suite("Forged requests")
struct ForgeryTests {
  private static let morning = "2020-03-12T10:00"
  private static let passcode = "open sesame"
  private static let origin = "https://evil.example"

  /// A way to send a form that none of the visitor's pages has sent.
  enum Forgery: String, CaseIterable, Sendable {
    case withoutToken, withAnothersToken, withAnotherBoardsToken, fromAnotherSite, fromAnotherOrigin

    fileprivate func send(_ guest: Guest, _ path: String) async throws -> Int {
      let other = Visitor(who: nil, name: nil, role: .nobody, session: "another")
      switch self {
      case .withoutToken: return try await guest.send(.post, path, body: "text=x").status
      case .withAnothersToken:
        let token = FormToken(secret: Array(repeating: 1, count: 32)).token(other)
        return try await guest.send(.post, path, body: "token=\(token)").status
      case .withAnotherBoardsToken:
        let session = guest.cookie.map { String($0.drop { $0 != "=" }.dropFirst()) } ?? ""
        let own = Visitor(who: nil, name: nil, role: .nobody, session: session)
        let token = FormToken(secret: Array(repeating: 9, count: 32)).token(own)
        return try await guest.send(.post, path, body: "token=\(token)").status
      case .fromAnotherSite:
        guard let site = HTTPField.Name("Sec-Fetch-Site") else { return 0 }
        return try await guest.post(path, headers: [site: "cross-site"]).status
      case .fromAnotherOrigin: return try await guest.post(path, headers: [.origin: origin]).status
      }
    }
  }

  private static func open(_ book: TestBook, _ visit: @Sendable (Guest, [String]) async throws -> Void)
    async throws
  {
    try book.setPasscode(passcode, of: "001")
    let rights = try PermissionTests.rights(book)
    let forms = rights.filter { $0.method == .post }.map(\.path)
    try await Guest.open(book, at: morning) { guest in
      try await guest.logIn("001", passcode)
      try await visit(guest, forms)
    }
  }

  private static func entries(_ book: TestBook) throws -> Int {
    try book.station(as: "001", at: morning).book.stats().entries
  }

  /// The chief may everything, so that nothing but the forgery can be what is refused.
  @Test("are refused by every form of the board, and write nothing", arguments: Forgery.allCases)
  func everyForm(_ forgery: Forgery) async throws {
    let book = try TestBook()
    try await Self.open(book) { guest, forms in
      let before = try Self.entries(book)
      for form in forms {
        #expect(try await forgery.send(guest, form.replacing(":", with: "")) == 403, "\(form)")
        // Forms have a pace, and that is not what is tried here.
        guest.wait(minutes: 1)
      }
      #expect(try Self.entries(book) == before)
    }
  }

  @Test("are those of a session that has ended, too")
  func afterwards() async throws {
    let book = try TestBook()
    try await Self.open(book) { guest, forms in
      let shown = guest.cookie
      #expect(try await guest.post("/logout").status == 303)
      let before = try Self.entries(book)
      for form in forms {
        guest.cookie = shown
        #expect(try await guest.post(form.replacing(":", with: "")).status == 403, "\(form)")
        guest.wait(minutes: 1)
      }
      #expect(try Self.entries(book) == before)
    }
  }

  @Test(
    "find nothing under a number that nobody has, and write nothing",
    arguments: ["x", "0", "-1", "20991231-01", "%27%20OR%201%3D1%20--", "%2e%2e", "99999999999999999999"])
  func numbers(_ number: String) async throws {
    let book = try TestBook()
    let rights = try PermissionTests.rights(book).filter { $0.path.contains("/:") }
    try await Self.open(book) { guest, _ in
      let before = try Self.entries(book)
      for right in rights {
        let path = right.path.split(separator: "/").map { $0.hasPrefix(":") ? number : String($0) }
        let uri = "/" + path.joined(separator: "/")
        let answer = right.method == .get ? try await guest.get(uri) : try await guest.post(uri)
        // Not found, incomplete or refused: nothing shown, nothing done, and no fault of the program.
        #expect([400, 404, 422].contains(answer.status), "\(right.method) \(uri): \(answer.status)")
        guest.wait(minutes: 1)
      }
      #expect(try Self.entries(book) == before)
    }
  }
}
