import DutyModel
import DutyStation
import Testing

@testable import DutyBoard

@Suite("The list of calls")
struct IncidentsPageTests {
  private static let morning = "2020-03-15T10:30"

  @Test("lists calls, the one heard last first", arguments: Language.allCases)
  func golden(_ language: Language) async throws {
    let book = try TestBook()
    let answer = try await Browser.open(book, as: "001", at: Self.morning, language) {
      try await $0.get("/incidents")
    }
    #expect(answer.status == 200)
    try expectGolden(answer.text, "incidents-\(language.rawValue).html")
  }

  @Test(
    "finds what is looked for",
    arguments: [
      ("q=%E9%80%90%E6%88%B7", ["20200314-01"]), ("q=Locksmith", []), ("category=rescue", ["20200312-01"]),
      ("state=open", []), ("state=closed&from=2020-03-13", ["20200314-01", "20200313-01"]),
      ("until=2020-03-12", ["20200312-01"]), ("mine=1", ["20200312-01"]),
      ("mine=1&q=%E6%9C%8D%E8%8D%AF", ["20200312-01"]), ("mine=1&q=%E9%80%90%E6%88%B7", []),
    ])
  func found(_ query: String, _ numbers: [String]) async throws {
    let book = try TestBook()
    let text = try await Browser.open(book, as: "001", at: Self.morning) {
      try await $0.get("/incidents?\(query)").text
    }
    let listed = text.matches(of: /class="call-number">([^<]+)</).map { String($0.1) }
    #expect(listed == numbers)
  }

  @Test("goes from page to page, every call once, with and without words")
  func pages() async throws {
    let book = try TestBook(withCalls: false)
    for minute in 10..<40 {
      _ = try book.station(as: "001", at: "2020-03-12T10:\(minute)").report(
        NewIncident(category: "rescue", text: "求助 \(minute)"))
    }
    for query in ["", "q=%E6%B1%82%E5%8A%A9&"] {
      let pages = try await Browser.open(book, as: "001", at: Self.morning) { browser in
        [
          try await browser.get("/incidents?\(query)page=1").text,
          try await browser.get("/incidents?\(query)page=2").text,
        ]
      }
      let listed = pages.flatMap { $0.matches(of: /class="call-number">([^<]+)</).map { String($0.1) } }
      #expect(listed.count == 30 && Set(listed).count == 30)
      #expect(pages[0].contains("第 1–25 起，共 30 起") && pages[0].contains("rel=\"next\""))
      #expect(pages[1].contains("第 26–30 起，共 30 起") && !pages[1].contains("rel=\"next\""))
    }
  }

  @Test("says why nothing could be looked for", arguments: ["from=yesterday", "category=x", "q=%3F"])
  func refused(_ query: String) async throws {
    let book = try TestBook()
    let answer = try await Browser.open(book, as: "001", at: Self.morning) {
      try await $0.get("/incidents?\(query)")
    }
    #expect(answer.status == 200)
    #expect(answer.text.contains("role=\"alert\""))
    #expect(!answer.text.contains("call-number"))
  }

  @Test("is closed to whoever may not see calls")
  func denied() async throws {
    let book = try TestBook()
    let answer = try await Browser.open(book, as: nil, at: Self.morning) { try await $0.get("/incidents") }
    #expect(answer.status == 303 && answer.location.hasPrefix("/login"))
  }
}
