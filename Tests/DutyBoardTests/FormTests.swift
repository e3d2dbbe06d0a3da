import DutyBook
import DutyModel
import DutyStation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import DutyBoard

@Suite("Forms")
struct FormTests {
  private struct Owed: Decodable, Sendable { let text: String }

  private static let auxiliary = Visitor(who: "010", name: nil, role: .auxiliary, session: "a")
  private static let leader = Visitor(who: "001", name: nil, role: .chief, session: "b")
  private static let tokens = FormToken(secret: [1, 2, 3])

  /// Sends a form that adds a task to a board with nothing else on it; what came back, and what is owed afterwards.
  private static func send(_ body: String, as visitor: Visitor) async throws -> (Int, String, [String]) {
    let book = try TestBook(withCalls: false)
    let (desk, pages) = (try Desk(Book(opening: book.path), device: "desk"), try PageWriter(tokens: tokens))
    let routes = BoardRoutes(desk: desk, pages: pages, tokens: tokens)
    let now = try book.at("2020-03-12T10:00")
    routes.router.add(
      middleware: Doorway(
        clock: { now }, language: .en, isLoopback: true, identify: { _ in visitor }, pages: pages))
    routes.form("/owed", .cancelOwed, Owed.self) { station, form, _ in
      _ = try station.addFollowUp(
        incident: nil, form.text, due: "1d", time: { _, _ in throw Refusal.notATime("") })
      return .go(.now)
    }
    routes.close()
    let (status, text) = try await Application(router: routes.router).test(.router) { client in
      try await client.execute(uri: "/owed", method: .post, body: ByteBuffer(string: body)) {
        ($0.status.code, String(buffer: $0.body))
      }
    }
    let owed = try book.station(as: "001", at: "2020-03-12T10:00").followUps(status: .open).followUps
    return (status, text, owed.map(\.followUp.text.zh))
  }

  @Test("write when the token is the visitor's own, and send the browser on")
  func done() async throws {
    let token = Self.tokens.token(Self.leader)
    let (status, _, owed) = try await Self.send("token=\(token)&text=%E5%9B%9E%E8%AE%BF", as: Self.leader)
    #expect(status == 303)
    #expect(owed == ["回访"])
  }

  @Test("write nothing without the visitor's own token")
  func forged() async throws {
    let others = Self.tokens.token(Self.auxiliary)
    let elsewhere = FormToken(secret: [9]).token(Self.leader)
    for body in ["text=x", "token=&text=x", "token=\(others)&text=x", "token=\(elsewhere)&text=x", "", "%%%"]
    {
      let (status, text, owed) = try await Self.send(body, as: Self.leader)
      #expect(status == 403, "\(body)")
      #expect(text.contains("did not come from this page"))
      #expect(owed.isEmpty)
    }
  }

  @Test("write nothing for who may not, before anything of the form is looked at")
  func denied() async throws {
    let token = Self.tokens.token(Self.auxiliary)
    let (status, text, owed) = try await Self.send("token=\(token)&text=x", as: Self.auxiliary)
    #expect(status == 403)
    #expect(text.contains("You may not do this"))
    #expect(owed.isEmpty)
  }

  @Test("write nothing that is incomplete, too long or refused, and say why")
  func refused() async throws {
    let token = Self.tokens.token(Self.leader)
    let long = String(repeating: "x", count: BoardRoutes.formLimit)
    for (body, expected, words) in [
      ("token=\(token)", 400, "incomplete"), ("token=\(token)&text=\(long)", 413, "too long"),
      ("token=\(token)&text=", 422, "Nothing was written"),
    ] {
      let (status, text, owed) = try await Self.send(body, as: Self.leader)
      #expect(status == expected)
      #expect(text.contains(words))
      #expect(owed.isEmpty)
    }
  }
}
