import DutyModel
import Hummingbird
import HTTPTypes
import Testing

@testable import DutyBoard

@Suite("The doorway")
struct DoorwayTests {
  private static let morning = "2020-03-12T10:00"

  @Test("answers what cannot be done with a page in the reader's language")
  func problems() async throws {
    let book = try TestBook(withCalls: false)
    try await Browser.open(book, as: "001", at: Self.morning, .en) { browser in
      let missing = try await browser.get("/no/such/page")
      #expect(missing.status == 404)
      #expect(missing.text.contains("There is no such page"))
      let wrong = try await browser.send(.post, "/", body: "a=b")
      #expect(wrong.status == 405)
      #expect(wrong.headers[.allow] == "GET")
      #expect(wrong.text.contains("cannot be used that way"))
    }
    let denied = try await Browser.open(book, as: nil, at: Self.morning) { try await $0.get("/") }
    #expect(denied.status == 303)
    #expect(denied.location == "/login")
    try await Browser.open(book, as: "010", at: Self.morning) { browser in
      let denied = try await browser.get("/passcodes")
      #expect(denied.status == 403)
      #expect(denied.text.contains("您的身份不能做这件事"))
    }
    #expect(try book.access() == ["denied 010 managePasscodes"])
  }

  @Test(
    "tells the browser what not to do with any answer", arguments: ["/", "/assets/board.css", "/nowhere"])
  func headers(_ path: String) async throws {
    let book = try TestBook(withCalls: false)
    let answer = try await Browser.open(book, as: "001", at: Self.morning) { try await $0.get(path) }
    let policy = answer.headers[.contentSecurityPolicy] ?? ""
    #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
    #expect(!policy.contains("unsafe"))
    #expect(answer.headers[.xContentTypeOptions] == "nosniff")
    #expect(answer.headers[.cacheControl] == (path == "/assets/board.css" ? "no-cache" : "no-store"))
  }

  @Test("keeps a chosen language and goes back only to its own pages")
  func language() async throws {
    let book = try TestBook(withCalls: false)
    try await Browser.open(book, as: "001", at: Self.morning) { browser in
      let chosen = try await browser.get("/language?to=en&back=%2F%3Fa%3Db")
      #expect(chosen.status == 303)
      #expect(chosen.location == "/?a=b")
      #expect(chosen.headers[.setCookie]?.contains("language=en") == true)
      for elsewhere in [
        "%2F%2Fevil.example", "https%3A%2F%2Fevil.example", "%2F%5Cevil.example", "", "%2Fa%0D%0Ab",
      ] {
        #expect(try await browser.get("/language?to=en&back=\(elsewhere)").location == "/")
      }
      #expect(try await browser.get("/language?to=xx").status == 404)
      let preferred = try await browser.get("/", headers: [.cookie: "", .acceptLanguage: "en-GB,en;q=0.9"])
      #expect(preferred.text.contains("<html lang=\"en\">"))
    }
  }

  @Test("takes a file that has not changed for the same")
  func assets() async throws {
    let book = try TestBook(withCalls: false)
    try await Browser.open(book, as: nil, at: Self.morning) { browser in
      let first = try await browser.get("/assets/board.css")
      #expect(first.headers[.contentType] == "text/css; charset=utf-8")
      let again = try await browser.get(
        "/assets/board.css", headers: [.ifNoneMatch: first.headers[.eTag] ?? ""])
      #expect(again.status == 304)
    }
  }
}
