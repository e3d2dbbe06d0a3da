import DutyBook
import DutyModel
import DutyStation
import HTTPTypes
import Testing

@testable import DutyBoard

@Suite("Reporting a call")
struct ReportPageTests {
  private static let night = "2020-03-14T23:02"

  @Test("offers the station's categories and places at one touch", arguments: Language.allCases)
  func golden(_ language: Language) async throws {
    let book = try TestBook()
    let answer = try await Browser.open(book, as: "010", at: Self.night, language) {
      try await $0.get("/report")
    }
    #expect(answer.status == 200)
    try expectGolden(answer.text, "report-\(language.rawValue).html")
  }

  @Test("saves a call and says its number, what it lacks, who could go and what that leaves open")
  func reported() async throws {
    let book = try TestBook(withCalls: false)
    try await Browser.open(book, as: "010", at: Self.night) { browser in
      let answer = try await browser.post(
        "/report", ["key": "k1", "category": "rumor", "place": "", "text": "群里说有人未登记", "heard": "23:00"])
      #expect(answer.status == 303)
      #expect(answer.location == "/incidents/20200314-01?saved=report")
      let page = try await browser.get(answer.location)
      #expect(page.text.contains("20200314-01 已记下（23:00 接警，23:02 录入）。还缺：地点、报警人、发生时间"))
      #expect(page.text.contains("可派") && page.text.contains("派这几人") && page.text.contains("派出后"))
    }
    let state = try book.station(as: "001", at: Self.night).incident("20200314-01")
    #expect(state.incident.lines.map(\.author) == ["010"])
    #expect(state.followUps.count == 1)
  }

  @Test("shows a call that was just saved with everything to do next", arguments: Language.allCases)
  func saved(_ language: Language) async throws {
    let book = try TestBook(withCalls: false)
    let page = try await Browser.open(book, as: "002", at: Self.night, language) { browser in
      let answer = try await browser.post(
        "/report",
        [
          "key": "k1", "category": "rumor", "place": "鸿盛所", "text": "群里说有人未登记", "heard": "23:00",
          "caller": "白某",
        ])
      return try await browser.get(answer.location)
    }
    try expectGolden(page.text, "incident-saved-\(language.rawValue).html")
  }

  @Test("writes one call however often the same form comes, also after the board was closed")
  func once() async throws {
    let book = try TestBook(withCalls: false)
    func send(_ text: String, at now: String) async throws -> String {
      try await Browser.open(book, as: "010", at: now) { browser in
        try await browser.post(
          "/report", ["key": "k1", "category": "rescue", "text": text, "typed": "2020-03-14T15:02:00.000Z"])
      }.location
    }
    let first = try await send("溺水", at: Self.night)
    #expect(try await send("溺水", at: "2020-03-14T23:40") == first)
    #expect(try await send("溺水，两人", at: "2020-03-14T23:41") == "/incidents/20200314-02?saved=report")
    #expect(try book.station(as: "001", at: "2020-03-14T23:50").incidents().total == 2)
  }

  @Test("keeps what was typed and says everything that is wrong, at the top and at each field")
  func refused() async throws {
    let book = try TestBook(withCalls: false)
    let answer = try await Browser.open(book, as: "010", at: Self.night) {
      try await $0.post(
        "/report", ["key": "k1", "text": " ", "heard": "25:00", "caller": "白某", "otherPlace": "东门"])
    }
    #expect(answer.status == 422)
    try expectGolden(answer.text, "report-refused-zh.html")
    #expect(try book.station(as: "001", at: Self.night).incidents().total == 0)
    let again = try await Browser.open(book, as: "010", at: Self.night) {
      try await $0.post("/report", ["key": "k1", "category": "rescue", "text": "溺水"])
    }
    #expect(again.status == 303, "what was refused has not used the key up")
  }

  @Test("takes the time at which it was typed from the phone, whatever the phone's clock shows")
  func wrongClock() async throws {
    let book = try TestBook(withCalls: false)
    // The phone is 47 minutes slow; the words waited on it for 35 minutes.
    try await Browser.open(book, as: "010", at: "2020-03-14T23:40") { browser in
      let answer = try await browser.post(
        "/report",
        [
          "key": "k1", "category": "rescue", "text": "溺水", "typed": "2020-03-14T14:18:00.000Z",
          "clock": "2020-03-14T14:53:00.000Z",
        ])
      let page = try await browser.get(answer.location)
      #expect(page.text.contains("手机钟慢 47 min"))
    }
    let incident = try book.station(as: "001", at: "2020-03-14T23:50").incident("20200314-01").incident
    #expect(incident.report.heard == (try book.at("2020-03-14T23:05")))
    #expect(incident.written == (try book.at("2020-03-14T23:40")))
  }

  @Test("is closed to whoever may not report, to forged forms and to other methods")
  func denied() async throws {
    let book = try TestBook(withCalls: false)
    try await Browser.open(book, as: nil, at: Self.night) { browser in
      let (page, form) = (
        try await browser.get("/report"),
        try await browser.post("/report", ["category": "rescue", "text": "x"])
      )
      #expect(page.status == 303 && page.location.hasPrefix("/login") && form.status == 403)
    }
    try await Browser.open(book, as: "010", at: Self.night) { browser in
      let (forged, wrong) = (
        try await browser.send(.post, "/report", body: "token=1&category=rescue&text=x"),
        try await browser.send(.put, "/report", body: "")
      )
      #expect(forged.status == 403 && wrong.status == 405)
    }
    #expect(try book.station(as: "001", at: Self.night).incidents().total == 0)
  }
}
