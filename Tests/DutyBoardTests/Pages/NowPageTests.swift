import DutyModel
import DutyStation
import Testing

@testable import DutyBoard

@Suite("The page Now")
struct NowPageTests {
  /// Half an hour after the rumour call came in at 23:00, its crew is out.
  private static let night = "2020-03-14T23:25"

  @Test("says who is where, who is out and what is missing", arguments: Language.allCases)
  func golden(_ language: Language) async throws {
    let book = try TestBook()
    let answer = try await Browser.open(book, as: "001", at: Self.night, language) { try await $0.get("/") }
    #expect(answer.status == 200)
    try expectGolden(answer.text, "now-\(language.rawValue).html")
  }

  @Test("counts the holes a call-out opened")
  func holes() throws {
    let book = try TestBook()
    let page = NowPage(overview: try book.station(as: "001", at: Self.night).overview())
    let duty = try #require(page.overview.duty)
    #expect(duty.out.count == 1)
    #expect(duty.posts.contains { !$0.holes.isEmpty && !$0.out.isEmpty })
  }

  @Test("says so when no roster covers today")
  func nothingInForce() async throws {
    let book = try TestBook()
    let answer = try await Browser.open(book, as: "001", at: "2020-05-01T10:00") { try await $0.get("/") }
    #expect(answer.status == 200)
    #expect(answer.text.contains("今天没有已发布的值班表") && !answer.text.contains("各岗满员"))
  }

  @Test("shows what somebody wrote as text")
  func hostile() async throws {
    let book = try TestBook(withCalls: false)
    let bad = "<script>alert(1)</script>{{page}}\u{202E}\"'"
    _ = try book.station(as: "001", at: Self.night).addFollowUp(
      incident: nil, bad, due: "1d", time: { _, _ in throw Refusal.notATime("") })
    let answer = try await Browser.open(book, as: "001", at: Self.night) { try await $0.get("/") }
    #expect(answer.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;{{page}}&quot;&#39;"))
    #expect(!answer.text.contains("<script>alert"))
  }
}
