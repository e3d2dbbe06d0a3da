import DutyModel
import DutyStation
import DutyText
import HTTPTypes
import Testing

@testable import DutyBoard

@Suite("What is owed")
struct OwedPageTests {
  /// The family of the rescue call was to be called back by the 15th.
  private static let late = "2020-03-16T09:30"

  private static func book() throws -> TestBook {
    let book = try TestBook()
    _ = try book.station(as: "001", at: "2020-03-15T10:30").addFollowUp(
      incident: nil, "换门锁", due: "3wd", time: { text, _ in throw Refusal.notATime(text) })
    return book
  }

  private static func ids(_ text: String) -> [String] {
    text.matches(of: /<li id="owed-([^"]+)"/).map { String($0.1) }
  }

  @Test("stands in the order in which it is due, what is overdue first", arguments: Language.allCases)
  func golden(_ language: Language) async throws {
    let book = try Self.book()
    let answer = try await Browser.open(book, as: "001", at: Self.late, language) {
      try await $0.get("/owed")
    }
    #expect(answer.status == 200)
    try expectGolden(answer.text, "owed-\(language.rawValue).html")
  }

  @Test(
    "finds what is looked for",
    arguments: [
      ("", ["1", "2", "4"]), ("part=overdue", ["1"]), ("part=over", ["3"]), ("who=004", ["1"]),
      ("who=006", ["2"]), ("from=escort", ["2"]), ("from=.alone", ["4"]), ("from=.mediation", []),
      ("who=004&from=escort", []), ("part=nonsense&page=-3", ["1", "2", "4"]), ("who=nobody", []),
    ])
  func found(_ query: String, _ ids: [String]) async throws {
    let book = try Self.book()
    let text = try await Browser.open(book, as: "001", at: Self.late) {
      try await $0.get("/owed?\(query)").text
    }
    #expect(Self.ids(text) == ids)
  }

  @Test("goes from page to page, every task once")
  func pages() async throws {
    let book = try TestBook(withCalls: false)
    let station = try book.station(as: "001", at: Self.late)
    for day in 1...30 {
      _ = try station.addFollowUp(
        incident: nil, "x", due: "\(day)d", time: { text, _ in throw Refusal.notATime(text) })
    }
    try await Browser.open(book, as: "001", at: Self.late) { (browser: Browser) async throws in
      let pages = [try await browser.get("/owed").text, try await browser.get("/owed?page=2").text]
      #expect(pages.flatMap(Self.ids) == (1...30).map(String.init))
      #expect(pages[0].contains("第 1–25 项，共 30 项") && pages[0].contains("rel=\"next\""))
    }
  }

  @Test("is done with a note, and not owed any more with a reason, each once")
  func ends() async throws {
    let book = try Self.book()
    try await Browser.open(book, as: "001", at: Self.late) { (browser: Browser) async throws in
      for _ in 0..<2 {
        let done = try await browser.post("/owed/1/done", ["key": "1", "text": "已回访", "time": "09:10"])
        #expect(done.location == "/owed/1?saved=1")
        let dropped = try await browser.post("/owed/4/cancel", ["key": "2", "reason": "房东已换"])
        #expect(dropped.location == "/owed/4?saved=1")
      }
      let page = try await browser.get("/owed/1?saved=1")
      #expect(page.text.contains("已存  待办 1") && Self.ids(page.text) == ["1"])
      #expect(!page.text.contains("<textarea"), "it is over")
    }
    let owed = try book.station(as: "001", at: Self.late).followUps(status: nil).followUps
    let done = try #require(owed.first { $0.id == "1" })
    let ended = try book.at("2020-03-16T09:10")
    #expect(done.result == "已回访" && done.ended == ended)
    #expect(owed.first { $0.id == "4" }?.status == .cancelled)
  }

  @Test("is added once, of a call or by itself, and what is not known about its due time is said")
  func adds() async throws {
    let book = try TestBook()
    try await Browser.open(book, as: "010", at: Self.late) { (browser: Browser) async throws in
      for _ in 0..<2 {
        let sent = try await browser.post(
          "/owed", ["key": "1", "text": "再访", "due": "3d", "incident": "20200312-01"])
        #expect(sent.location == "/owed/4?saved=1")
      }
      let alone = try await browser.post("/owed", ["key": "2", "text": "年检", "due": "300wd", "incident": ""])
      let page = try await browser.get(alone.location)
      #expect(page.text.contains("没有 2021 年的节假日"))
    }
    let owed = try book.station(as: "001", at: Self.late).followUps(status: .open).followUps
    #expect(owed.first { $0.id == "4" }?.followUp.incident == "20200312-01")
    #expect(owed.count == 4)
  }

  @Test("says everything that was wrong at once, at its field, and keeps what was typed")
  func refused() async throws {
    let book = try Self.book()
    try await Browser.open(book, as: "001", at: Self.late) { (browser: Browser) async throws in
      let added = try await browser.post("/owed", ["text": "", "due": "明<天>", "incident": "20200312-09"])
      #expect(added.status == 422)
      for field in ["add-text", "add-due", "add-incident"] {
        #expect(added.text.contains("<a href=\"#\(field)\">") && added.text.contains("id=\"\(field)-wrong\""))
      }
      #expect(added.text.contains("value=\"明&lt;天&gt;\"") && added.text.contains("value=\"20200312-09\""))
      let done = try await browser.post("/owed/1/done", ["text": "好", "time": "昨天"])
      #expect(done.status == 422 && done.text.contains("<a href=\"#time-1\">"))
      #expect(done.text.contains(">好</textarea>") && done.text.contains("value=\"昨天\""))
      let dropped = try await browser.post("/owed/1/cancel", ["reason": " "])
      #expect(dropped.status == 422 && dropped.text.contains("<a href=\"#reason-1\">"))
      let again = try await browser.post("/owed/3/done", ["text": "x"])
      #expect(again.status == 422 && again.text.contains("已了结"))
    }
    #expect(try book.station(as: "001", at: Self.late).followUps(status: .open).followUps.count == 3)
  }

  @Test("an address of no task is none; wrong methods and forged forms are refused")
  func missing() async throws {
    let book = try Self.book()
    try await Browser.open(book, as: "001", at: Self.late) { (browser: Browser) async throws in
      #expect(try await browser.get("/owed/99").status == 404)
      #expect(try await browser.post("/owed/99/done", [:]).status == 404)
      #expect(try await browser.get("/owed/1/done").status == 405)
      #expect(try await browser.send(.post, "/owed/1/done", body: "token=1").status == 403)
    }
  }

  @Test("may be done by everybody, and dropped by leaders alone")
  func denied() async throws {
    let book = try Self.book()
    for (who, role) in [("001", BoardRole.chief), ("003", .officer), ("010", .auxiliary)] {
      try await Browser.open(book, as: Badge(who), at: Self.late) { (browser: Browser) async throws in
        for form in [OwedForm.done, .cancel] {
          let answer = try await browser.post("/owed/1/\(form.rawValue)", ["time": "昨天"])
          #expect((answer.status != 403) == form.permission.allows(role), "\(form) \(role)")
        }
        let page = try await browser.get("/owed").text
        #expect(page.contains("/owed/1/cancel") == Permission.cancelOwed.allows(role))
      }
    }
    let nobody = try await Browser.open(book, as: nil, at: Self.late) { try await $0.get("/owed") }
    #expect(nobody.status == 303 && nobody.location.hasPrefix("/login"))
  }

  @Test("shows what somebody wrote as text")
  func hostile() async throws {
    let book = try TestBook(withCalls: false)
    let bad = "<script>alert(1)</script>{{page}}\u{202E}"
    let station = try book.station(as: "001", at: Self.late)
    _ = try station.report(NewIncident(category: "rescue", text: "x", caller: bad))
    _ = try station.addFollowUp(
      incident: "last", bad, due: "1d", time: { text, _ in throw Refusal.notATime(text) })
    _ = try station.finishFollowUp("1", result: bad, at: .at(station.hand.now))
    try await Browser.open(book, as: "001", at: Self.late) { (browser: Browser) async throws in
      for path in ["/owed", "/owed?part=over", "/owed/1?saved=1"] {
        let text = try await browser.get(path).text
        #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;{{page}}"))
        #expect(!text.contains("<script>alert") && !text.contains("\u{202E}"))
      }
    }
  }
}
