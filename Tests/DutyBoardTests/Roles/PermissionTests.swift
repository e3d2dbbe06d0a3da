import DutyBook
import DutyModel
import DutyStation
import DutyText
import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import DutyBoard

@Suite("The table of rights")
struct PermissionTests {
  private static let now = "2020-03-12T10:00"
  private static let tokens = FormToken(secret: [1, 2, 3])

  private static func visitor(_ role: BoardRole) -> Visitor {
    let who: Badge? = [.wallScreen, .nobody].contains(role) ? nil : "001"
    return Visitor(who: who, name: nil, role: role, session: role.rawValue)
  }

  private struct Nothing: Decodable, Sendable {}

  /// Where a right sends whoever has none, at an address whose parts are made up.
  private static func path(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).map { $0.hasPrefix(":") ? "x" : $0 }
      .joined(separator: "/")
  }

  @Test("lets each role do what it says and nothing else", arguments: BoardRole.allCases)
  func everyPermission(_ role: BoardRole) async throws {
    let book = try TestBook(withCalls: false)
    let (desk, pages) = (
      try Desk(Book(opening: book.path), device: "desk"), try PageWriter(tokens: Self.tokens)
    )
    let routes = BoardRoutes(desk: desk, pages: pages, tokens: Self.tokens)
    let (now, visitor) = (try book.at(Self.now), Self.visitor(role))
    routes.router.add(
      middleware: Doorway(
        clock: { now }, language: .en, isLoopback: true, identify: { _ in visitor }, pages: pages))
    for permission in Permission.allCases {
      let path = "/\(permission.rawValue)"
      routes.page(path, permission) { station, _ in NowPage(overview: try station.overview()) }
      routes.form(path, permission, Nothing.self) { _, _, _ in .go(.now) }
    }
    routes.close()
    let body = ByteBuffer(string: "token=\(Self.tokens.token(visitor))")
    try await Application(router: routes.router).test(.router) { client in
      for permission in Permission.allCases {
        let may = permission.roles.contains(role)
        let seen = try await client.execute(uri: "/\(permission.rawValue)", method: .get) { $0.status.code }
        #expect(seen == (may ? 200 : role == .nobody ? 303 : 403), "\(role) sees \(permission)")
        let done = try await client.execute(uri: "/\(permission.rawValue)", method: .post, body: body) {
          $0.status.code
        }
        #expect(done == (may ? 303 : 403), "\(role) does \(permission)")
      }
    }
  }

  @Test("stands before every page and form of the board", arguments: BoardRole.allCases)
  func everyRoute(_ role: BoardRole) async throws {
    let book = try TestBook(withCalls: false) { setup in
      for index in setup.members.indices where setup.members[index].badge == "004" {
        setup.members[index].role = .leader
      }
    }
    let passcode = "open sesame"
    let people: [BoardRole: String] = [
      .chief: "001", .instructor: "002", .leader: "004", .officer: "003", .auxiliary: "010",
      .wallScreen: Badge.wallScreen.text,
    ]
    #expect(role == .nobody || people[role] != nil)
    if let who = people[role] { try book.setPasscode(passcode, of: who) }
    let before = try book.station(as: "001", at: Self.now).book.stats().entries
    let rights = try Self.rights(book)
    try await Guest.open(book, at: Self.now) { guest in
      if let who = people[role] { try await guest.logIn(who, passcode) }
      for right in rights {
        guard let permission = right.permission, !permission.allows(role) else { continue }
        let path = Self.path(right.path)
        let answer = right.method == .get ? try await guest.get(path) : try await guest.post(path)
        let expected = role == .nobody && right.method == .get ? 303 : 403
        #expect(answer.status == expected, "\(role): \(right.method) \(right.path)")
      }
    }
    let kinds = try book.access().filter { !$0.hasPrefix("passcode-set") && !$0.hasPrefix("entered") }
    #expect(kinds.allSatisfy { $0.hasPrefix("denied") })
    // One entry for each thing that was denied, and nothing else was written.
    #expect(Set(kinds).count == kinds.count)
    let after = try book.station(as: "001", at: Self.now).book.stats().entries
    #expect(after - before == kinds.count + (role == .nobody ? 0 : 1))
  }

  /// Whoever puts something on the board puts it here, with the right it takes, and is seen to have done so.
  @Test("stands before all that is on the board, but for what is everybody's")
  func routes() throws {
    let lines = try Self.rights(try TestBook(withCalls: false)).map { right in
      "\(right.path) \(right.method) \(right.permission?.rawValue ?? "everybody")"
    }
    try expectGolden(lines.sorted().joined(separator: "\n") + "\n", "routes.txt")
    // Nothing that writes is everybody's but the log-in, whose form has a token all the same.
    #expect(lines.filter { $0.hasSuffix("POST everybody") } == [])
    #expect(lines.filter { $0.hasSuffix("POST logIn") } == ["/login POST logIn"])
  }

  static func rights(_ book: TestBook) throws -> [BoardRoutes.Right] {
    let now = try book.at(now)
    let settings = try BoardSettings(
      path: book.path, device: "desk", clock: { now }, random: { Array(repeating: 1, count: $0) },
      language: .en, listening: try Listening(port: 0))
    return try Board(settings).routes().rights
  }

  @Test("has a word for everything, for the list of what was denied", arguments: Permission.allCases)
  func words(_ permission: Permission) { #expect(RightWord(rawValue: permission.rawValue) != nil) }

  private static let article = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Sources/DutyBoard/DutyBoard.docc/Security.md").standardizedFileURL

  /// The table in the article is the table of the program; run with DUTY_WRITE_DOCS=1 to write it anew.
  @Test("is the one in the article")
  func article() throws {
    let text = try String(contentsOf: Self.article, encoding: .utf8)
    let start = try #require(text.range(of: "<!-- rights -->\n")).upperBound
    let end = try #require(text[start...].range(of: "<!-- end of rights -->")).lowerBound
    let table = Self.table
    if ProcessInfo.processInfo.environment["DUTY_WRITE_DOCS"] == "1" {
      try (text[..<start] + table + text[end...]).write(to: Self.article, atomically: true, encoding: .utf8)
    } else {
      #expect(text[start..<end] == table, "run the tests with DUTY_WRITE_DOCS=1")
    }
  }

  /// The article tells by which tests its claims are held to; none of them may be gone.
  @Test("stand in an article whose tests are there")
  func testsOfTheArticle() throws {
    let text = try String(contentsOf: Self.article, encoding: .utf8)
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../..").standardizedFileURL
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let sources = try (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }
    let named = text.matches(of: /`(\w+Tests)(?:\.(\w+))?`/)
    #expect(named.count > 20)
    for name in named {
      let suite = sources.filter { $0.contains("struct \(name.1)") }
      #expect(!suite.isEmpty, "\(name.0)")
      if let test = name.2 { #expect(suite.contains { $0.contains("func \(test)(") }, "\(name.0)") }
    }
  }

  private static var table: String {
    let head = "| |" + BoardRole.allCases.map { " \($0.word.en) |" }.joined() + "\n"
    let rule = "|---|" + BoardRole.allCases.map { _ in ":-:|" }.joined() + "\n"
    let rows = Permission.allCases.map { permission in
      "| `\(permission.rawValue)` |"
        + BoardRole.allCases.map { permission.allows($0) ? " ● |" : " |" }.joined() + "\n"
    }
    return head + rule + rows.joined()
  }
}
