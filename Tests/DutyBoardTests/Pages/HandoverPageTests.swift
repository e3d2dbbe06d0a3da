import DutyModel
import DutyStation
import DutyText
import HTTPTypes
import Testing

@testable import DutyBoard

@Suite("Handovers")
struct HandoverPageTests {
  private static let morning = "2020-03-15T08:05"

  /// The night of the rumour call: something is owed, a post is short, and 001 has handed over.
  private static func book() throws -> TestBook {
    let book = try TestBook()
    let station = try book.station(as: "001", at: "2020-03-15T08:00")
    _ = try station.report(NewIncident(category: "dispute", text: "邻里噪声", heard: station.hand.now))
    _ = try station.writeHandover(
      HandoverWords(people: ["候问室 1 人，醉酒"], equipment: ["对讲机 6 部", "枪柜钥匙 2 把"], notes: ["电梯坏了"]))
    return book
  }

  private static func state(_ book: TestBook) throws -> HandoverState {
    try book.station(as: "001", at: morning).handover("1").state
  }

  @Test("shows the latest for whoever takes over to tick, and those before it", arguments: Language.allCases)
  func golden(_ language: Language) async throws {
    let book = try Self.book()
    _ = try book.station(as: "003", at: "2020-03-15T08:02").acceptHandover("1", items: [2], remark: "少一部")
    let answer = try await Browser.open(book, as: "002", at: Self.morning, language) {
      try await $0.get("/handover")
    }
    #expect(answer.status == 200)
    try expectGolden(answer.text, "handover-\(language.rawValue).html")
  }

  @Test("shows what is listed by itself before anything is written", arguments: Language.allCases)
  func outline(_ language: Language) async throws {
    let book = try Self.book()
    let answer = try await Browser.open(book, as: "003", at: Self.morning, language) {
      try await $0.get("/handover/write")
    }
    #expect(answer.status == 200)
    try expectGolden(answer.text, "handover-write-\(language.rawValue).html")
  }

  @Test("writes what was typed line by line, once however often it is sent")
  func writes() async throws {
    let book = try TestBook(withCalls: false)
    try await Browser.open(book, as: "003", at: Self.morning) { (browser: Browser) async throws in
      for _ in 0..<2 {
        let sent = try await browser.post(
          "/handover/write",
          ["key": "k", "people": "", "equipment": "对讲机 6 部\r\n \r\n枪柜钥匙", "notes": " 电梯坏了 \n"])
        #expect(sent.status == 303 && sent.location == "/handover/1?saved=1")
      }
      let page = try await browser.get("/handover/1?saved=1")
      #expect(page.text.contains("role=\"status\">已存") && page.text.contains("本人写的"))
      #expect(!page.text.contains("type=\"checkbox\""), "nobody acknowledges their own")
    }
    let list = try book.station(as: "003", at: Self.morning).handovers()
    #expect(list.total == 1)
    let items = list.handovers[0].handover.items.filter { $0.kind != .hole }
    #expect(items.map(\.text.zh) == ["对讲机 6 部", "枪柜钥匙", "电梯坏了"])
  }

  @Test("acknowledges what was ticked with a remark, once, and then all the rest")
  func accepts() async throws {
    let book = try Self.book()
    let count = try Self.state(book).handover.items.count
    try await Browser.open(book, as: "002", at: Self.morning) { (browser: Browser) async throws in
      let path = "/handover/1/accept"
      for _ in 0..<2 {
        let sent = try await browser.post(
          path, ["key": "1", "item-1": "on", "item-3": "on", "remark": "少一部"])
        #expect(sent.location == "/handover/1?saved=1")
      }
      #expect(try Self.state(book).open.count == count - 2)
      let rest = try await browser.post(path, ["key": "2", "all": "1"])
      #expect(rest.status == 303)
      let page = try await browser.get("/handover")
      #expect(page.text.contains("全部已接收") && !page.text.contains("name=\"all\""))
    }
    let state = try Self.state(book)
    #expect(state.open.isEmpty)
    #expect(state.accepted[1]?.remark == "少一部" && state.accepted[1]?.by == "002")
    #expect(state.accepted[2]?.remark == nil)
  }

  @Test("says why nothing was acknowledged, and keeps what was typed")
  func refused() async throws {
    let book = try Self.book()
    _ = try book.station(as: "003", at: "2020-03-15T08:02").acceptHandover("1", items: [2], remark: nil)
    let cases: [(Badge, KeyValuePairs<String, String>, String)] = [
      ("002", ["remark": "少<一>部"], "请先勾选"), ("002", ["item-2": "on", "remark": "少<一>部"], "第 2 项已由"),
      ("002", ["item-1": "on", "item-99": "on", "remark": "少<一>部"], "没有第 99 项"),
      ("001", ["item-1": "on"], "本人写的"),
    ]
    for (who, fields, words) in cases {
      let answer = try await Browser.open(book, as: who, at: Self.morning) {
        try await $0.post("/handover/1/accept", fields)
      }
      #expect(answer.status == 422)
      #expect(answer.text.contains("role=\"alert\"") && answer.text.contains(words), "\(words)")
      if who == "002" { #expect(answer.text.contains("value=\"少&lt;一&gt;部\"")) }
    }
    let ticked = try await Browser.open(book, as: "002", at: Self.morning) {
      try await $0.post("/handover/1/accept", ["item-1": "on", "item-2": "on"])
    }
    #expect(ticked.text.contains("name=\"item-1\" checked"))
    #expect(try Self.state(book).accepted.keys.sorted() == [2])
  }

  @Test("older ones can be read, page by page")
  func older() async throws {
    let book = try TestBook(withCalls: false)
    for minute in 10..<30 {
      _ = try book.station(as: "001", at: "2020-03-12T10:\(minute)").writeHandover(
        HandoverWords(notes: ["第 \(minute) 分"]))
    }
    try await Browser.open(book, as: "010", at: Self.morning) { (browser: Browser) async throws in
      let pages = [try await browser.get("/handover"), try await browser.get("/handover?page=2")]
      let listed = pages.flatMap { $0.text.matches(of: /class="call-number">交接 (\d+)/).map { String($0.1) } }
      #expect(listed == (1...20).reversed().map(String.init))
      let old = try await browser.get("/handover/3")
      #expect(old.text.contains("第 12 分") && !old.text.contains("第 29 分"))
      #expect(old.text.contains("type=\"checkbox\""), "an auxiliary may take over")
      #expect(!old.text.contains("href=\"/handover/write\""), "an auxiliary writes none")
    }
  }

  @Test("there may be none; an address of none is none; wrong methods are refused")
  func missing() async throws {
    let book = try TestBook(withCalls: false)
    try await Browser.open(book, as: "001", at: Self.morning) { (browser: Browser) async throws in
      let first = try await browser.get("/handover")
      #expect(first.status == 200 && first.text.contains("还没有写过交接"))
      #expect(try await browser.get("/handover/9").status == 404)
      #expect(try await browser.post("/handover/9/accept", ["all": "1"]).status == 404)
      #expect(try await browser.get("/handover/9/accept").status == 405)
      #expect(try await browser.post("/handover", [:]).status == 405)
      let forged = try await browser.send(.post, "/handover/write", body: "token=1&notes=x")
      #expect(forged.status == 403)
    }
    #expect(try book.station(as: "001", at: Self.morning).handovers().total == 0)
  }

  @Test("is closed to who may not", arguments: ["/handover/write", "/handover/1/accept"])
  func denied(_ path: String) async throws {
    let book = try Self.book()
    let permission: Permission = path.hasSuffix("write") ? .writeHandover : .acceptHandover
    for (who, role) in [("002", BoardRole.instructor), ("003", .officer), ("010", .auxiliary)] {
      let answer = try await Browser.open(book, as: Badge(who), at: Self.morning) {
        try await $0.post(path, ["all": "1"])
      }
      #expect((answer.status != 403) == permission.allows(role), "\(role)")
    }
  }

  @Test("shows what somebody wrote as text")
  func hostile() async throws {
    let book = try TestBook(withCalls: false)
    let bad = "<script>alert(1)</script>{{page}}\u{202E}"
    _ = try book.station(as: "001", at: Self.morning).writeHandover(
      HandoverWords(people: [bad], equipment: [bad], notes: [bad]))
    _ = try book.station(as: "002", at: Self.morning).acceptHandover("1", items: nil, remark: bad)
    try await Browser.open(book, as: "003", at: Self.morning) { (browser: Browser) async throws in
      for path in ["/handover", "/handover/write"] {
        let text = try await browser.get(path).text
        #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;{{page}}"))
        #expect(!text.contains("<script>alert") && !text.contains("\u{202E}"))
      }
    }
  }
}
