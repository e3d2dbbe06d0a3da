import DutyModel
import DutyStation
import DutyText
import HTTPTypes
import Testing

@testable import DutyBoard

@Suite("The review desk")
struct ReviewPageTests {
  private static let monday = "2020-03-16T09:30"
  private static let rescue = "/incidents/20200312-01"
  private static let rumour = "/incidents/20200314-01"

  /// The story's calls; the escort was given back by the chief.
  private static func book() throws -> TestBook {
    let book = try TestBook()
    _ = try book.station(as: "001", at: "2020-03-16T09:00").returnForCorrection(
      "20200313-01", comment: "缺录像编号")
    return book
  }

  private static func state(_ number: String, _ book: TestBook) throws -> Incident {
    try book.station(as: "001", at: monday).incident(number).incident
  }

  @Test("lists what waits, the oldest first, with what to look at", arguments: Language.allCases)
  func golden(_ language: Language) async throws {
    let book = try Self.book()
    let answer = try await Browser.open(book, as: "002", at: Self.monday, language) {
      try await $0.get("/reviews")
    }
    #expect(answer.status == 200)
    try expectGolden(answer.text, "reviews-\(language.rawValue).html")
  }

  @Test("approves and gives back on the call's own page, once, and goes on with what waits")
  func reviews() async throws {
    let book = try Self.book()
    try await Browser.open(book, as: "002", at: Self.monday) { (browser: Browser) async throws in
      let page = try await browser.get(Self.rescue)
      #expect(page.text.contains("<svg") && page.text.contains("action=\"\(Self.rescue)/approve\""))
      for _ in 0..<2 {
        let sent = try await browser.post(Self.rescue + "/approve", ["key": "1", "text": "好"])
        #expect(sent.location == "/reviews?after=20200312-01")
      }
      let desk = try await browser.get("/reviews?after=20200312-01")
      #expect(desk.text.contains("已存  20200312-01") && !desk.text.contains("href=\"\(Self.rescue)\""))
      let after = try await browser.get(Self.rescue)
      #expect(!after.text.contains("/approve\"") && !after.text.contains("/return\""))
      #expect(after.text.contains("<label for=\"note\">补充</label>"))
    }
    let approved = try Self.state("20200312-01", book)
    #expect(approved.review.state == .approved && approved.review.by == "002")
    #expect(approved.lines.count { if case .approved = $0.fact { true } else { false } } == 1)
  }

  @Test("what was written after the approval is a supplement")
  func supplements() async throws {
    let book = try Self.book()
    _ = try book.station(as: "002", at: Self.monday).approve("20200312-01", comment: "")
    try await Browser.open(book, as: "003", at: Self.monday) { (browser: Browser) async throws in
      #expect(try await browser.post(Self.rescue + "/note", ["text": "家属来电致谢"]).status == 303)
      #expect(try await browser.post(Self.rescue + "/mark", ["step": "back"]).status == 422)
      #expect(try await browser.get(Self.rescue).text.contains("补充"))
    }
    #expect(try Self.state("20200312-01", book).lines.last?.isSupplement == true)
  }

  @Test("is answered by those who wrote it, who see it on their page and on Now")
  func answers() async throws {
    let book = try Self.book()
    try await Browser.open(book, as: "005", at: Self.monday) { (browser: Browser) async throws in
      for path in ["/me", "/"] {
        let page = try await browser.get(path).text
        #expect(page.contains("href=\"/incidents/20200313-01\"") && page.contains("缺录像编号"), "\(path)")
      }
      let call = try await browser.get("/incidents/20200313-01")
      #expect(call.text.contains("<b>退回待补</b>") && call.text.contains("href=\"#note\""))
      let sent = try await browser.post("/incidents/20200313-01/note", ["text": "录像 AV-7"])
      #expect(sent.status == 303)
      let (own, now) = (try await browser.get("/me").text, try await browser.get("/").text)
      #expect(!own.contains("退回给我") && !now.contains("退回待补"))
    }
    let other = try Self.book()
    let others = try await Browser.open(other, as: "007", at: Self.monday) { try await $0.get("/me").text }
    #expect(!others.contains("20200313-01"))
    let waiting = try await Browser.open(book, as: "002", at: Self.monday) {
      try await $0.get("/reviews").text
    }
    #expect(waiting.contains("href=\"/incidents/20200313-01\"") && waiting.contains(">已补</span>"))
  }

  @Test("nobody reviews their own call, and the page says who could")
  func own() async throws {
    let book = try Self.book()
    try await Browser.open(book, as: "002", at: Self.monday) { (browser: Browser) async throws in
      let page = try await browser.get(Self.rumour)
      #expect(page.text.contains("本人接报或出警，不能自审。可由 贺志军 审核"))
      #expect(!page.text.contains("action=\"\(Self.rumour)/approve\""))
      for form in ["approve", "return"] {
        let sent = try await browser.post("\(Self.rumour)/\(form)", ["text": "x"])
        #expect(sent.status == 422 && sent.text.contains("不能自审"))
      }
    }
    #expect(try Self.state("20200314-01", book).review.state == .unreviewed)
  }

  @Test("is for chief and instructor alone", arguments: ["001", "002", "003", "010"])
  func denied(_ who: String) async throws {
    let book = try Self.book()
    let may = ["001", "002"].contains(who)
    try await Browser.open(book, as: Badge(who), at: Self.monday) { (browser: Browser) async throws in
      #expect(try await browser.get("/reviews").status == (may ? 200 : 403))
      #expect(try await browser.get("/").text.contains("href=\"/reviews\"") == may)
      #expect(
        try await browser.post("/incidents/20200313-01/return", ["text": ""]).status == (may ? 422 : 403))
      #expect(try await browser.get("/incidents/20200313-01/return").status == 405)
      #expect(try await browser.post("/reviews", [:]).status == 405)
      let forged = try await browser.send(.post, "/incidents/20200313-01/approve", body: "token=1")
      #expect(forged.status == 403)
    }
    #expect(try Self.state("20200313-01", book).review.state == .returned)
  }

  @Test("a call that is not done with is given back, not approved; without words nothing is given back")
  func refused() async throws {
    let book = try TestBook(withCalls: false)
    _ = try book.station(as: "003", at: "2020-03-15T10:00").report(NewIncident(category: "rumor", text: "x"))
    try await Browser.open(book, as: "002", at: Self.monday) { (browser: Browser) async throws in
      let path = "/incidents/20200315-01"
      let page = try await browser.get(path).text
      #expect(!page.contains("action=\"\(path)/approve\""))
      let early = try await browser.post(path + "/approve", [:])
      #expect(early.status == 422 && early.text.contains("尚未办结"))
      let silent = try await browser.post(path + "/return", ["text": ""])
      #expect(silent.status == 422 && silent.text.contains("role=\"alert\""))
      #expect(try await browser.post("/incidents/20200315-09/approve", [:]).status == 404)
    }
  }
}
