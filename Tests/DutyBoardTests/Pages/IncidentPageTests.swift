import DutyModel
import DutyStation
import HTTPTypes
import DutyText
import Testing

@testable import DutyBoard

@Suite("The page of a call")
struct IncidentPageTests {
  private static let night = "2020-03-14T23:25"
  private static let rumour = "/incidents/20200314-01"

  @Test(
    "tells a call line by line, drawn, with the hole it opened and what is owed", arguments: Language.allCases
  )
  func golden(_ language: Language) async throws {
    let book = try TestBook()
    let answer = try await Browser.open(book, as: "002", at: "2020-03-15T10:30", language) {
      try await $0.get(Self.rumour)
    }
    #expect(answer.status == 200)
    try expectGolden(answer.text, "incident-\(language.rawValue).html")
  }

  /// A call that was just reported.
  private static func opened() throws -> TestBook {
    let book = try TestBook(withCalls: false)
    _ = try book.station(as: "002", at: "2020-03-14T23:02").report(
      NewIncident(category: "rumor", text: "群里说有人未登记", heard: try book.at("2020-03-14T23:00")))
    return book
  }

  @Test("marks a step at one touch, now or at a time that was typed, by whoever was ticked")
  func marks() async throws {
    let book = try Self.opened()
    try await Browser.open(book, as: "010", at: Self.night) { browser in
      let path = Self.rumour + "/mark"
      let sent = try await browser.post(
        path, ["key": "1", "step": "dispatched", "crew-002": "on", "crew": "莫日根", "time": "23:05"])
      #expect(sent.location == Self.rumour + "?saved=mark")
      _ = try await browser.post(path, ["key": "2", "step": "onscene", "time": "-5"])
      _ = try await browser.post(path, ["key": "3", "step": "cleared", "time": ""])
      _ = try await browser.post(path, ["key": "3", "step": "cleared", "time": ""])
      let page = try await browser.get(sent.location)
      #expect(page.text.contains("已存  20200314-01 处结 23:25"))
      #expect(!page.text.contains("派这几人"), "somebody has gone")
    }
    let incident = try book.station(as: "001", at: Self.night).incident("20200314-01").incident
    #expect(incident.crew == ["002", "009"])
    #expect(incident.marks.map(\.mark.step) == [.dispatched, .onscene, .cleared])
    #expect(incident.time(of: .onscene) == (try book.at("2020-03-14T23:20")))
  }

  @Test("writes down everything that can be written about a call")
  func everything() async throws {
    let book = try Self.opened()
    try await Browser.open(book, as: "001", at: Self.night) { browser in
      func send(_ form: IncidentForm, _ fields: KeyValuePairs<String, String>) async throws {
        let answer = try await browser.post("\(Self.rumour)/\(form.rawValue)", fields)
        #expect(answer.status == 303, "\(form)")
      }
      try await send(.note, ["text": "二期该楼仅三个单元"])
      try await send(.partner, ["service": "120", "step": "onscene", "text": "到场"])
      try await send(.person, ["name": "白某", "age": "40"])
      try await send(.act, ["act": "questioning", "crew": "001、002", "recording": "AV-1"])
      try await send(.correct, ["line": "1", "field": "caller", "value": "白某", "reason": "补问"])
      try await send(.owe, ["text": "再访", "due": "3d"])
      try await send(.done, ["task": "1", "text": "已回访"])
      try await send(.refer, ["kind": "peoples", "parties": "张某、李某", "agreed": "1"])
      try await send(.close, ["text": "不实"])
      try await send(.reopen, ["text": "又有人问"])
    }
    let state = try book.station(as: "001", at: Self.night).incident("20200314-01")
    #expect(state.incident.lines.count == 8)
    #expect(state.incident.report.caller == "白某")
    #expect(!state.incident.isClosed)
    #expect(state.followUps.first { $0.id == "1" }?.result == "已回访")
    #expect(state.followUps.contains { $0.followUp.text.zh == "再访" })
    #expect(state.referrals.map(\.referral.consented) == [["张某", "李某"]])
  }

  @Test("keeps what was typed and says why it was not written")
  func refused() async throws {
    let book = try Self.opened()
    let answer = try await Browser.open(book, as: "001", at: Self.night) {
      try await $0.post(
        Self.rumour + "/partner", ["service": "120", "step": "onscene", "time": "昨天", "text": "急<救>"])
    }
    #expect(answer.status == 422)
    #expect(answer.text.contains("role=\"alert\"") && answer.text.contains("「昨天」不是时间"))
    #expect(answer.text.contains("value=\"昨天\"") && answer.text.contains("value=\"急&lt;救&gt;\""))
    #expect(answer.text.contains("<option value=\"onscene\" selected>"))
    #expect(try book.station(as: "001", at: Self.night).incident("20200314-01").incident.lines.count == 1)
  }

  @Test("offers half-typed words to whoever typed them alone, and forgets them once they are written")
  func drafts() async throws {
    let book = try Self.opened()
    try await Browser.open(book, as: "002", at: Self.night) { browser in
      _ = try await browser.post(Self.rumour + "/draft", ["text": "二期该楼"])
      #expect(try await browser.get(Self.rumour).text.contains("您有未写完的草稿"))
      #expect(try await browser.get(Self.rumour + "?draft=1").text.contains(">二期该楼</textarea>"))
    }
    let others = try await Browser.open(book, as: "001", at: Self.night) { try await $0.get(Self.rumour) }
    #expect(!others.text.contains("二期该楼"))
    let after = try await Browser.open(book, as: "002", at: Self.night) { browser in
      _ = try await browser.post(Self.rumour + "/note", ["key": "1", "text": "二期该楼仅三个单元"])
      return try await browser.get(Self.rumour)
    }
    #expect(!after.text.contains("您有未写完的草稿"))
  }

  @Test("shows what was struck to those who review, and to nobody else")
  func history() async throws {
    let book = try Self.opened()
    _ = try book.station(as: "002", at: Self.night).correct(
      "20200314-01", entry: "1", field: "text", to: "楼内有人未登记", reason: "听错",
      time: { _, _ in throw Refusal.notATime("") })
    let (leader, officer) = (
      try await Browser.open(book, as: "001", at: Self.night) { try await $0.get(Self.rumour) },
      try await Browser.open(book, as: "003", at: Self.night) { try await $0.get(Self.rumour) }
    )
    #expect(leader.text.contains("群里说有人未登记"))
    #expect(!officer.text.contains("群里说有人未登记") && officer.text.contains("楼内有人未登记"))
  }

  @Test("takes a form only from whoever may send it", arguments: IncidentForm.allCases)
  func denied(_ form: IncidentForm) async throws {
    let book = try Self.opened()
    for (who, role) in [("001", BoardRole.chief), ("003", .officer), ("010", .auxiliary)] {
      let answer = try await Browser.open(book, as: Badge(who), at: Self.night) {
        try await $0.post("\(Self.rumour)/\(form.rawValue)", [:])
      }
      #expect((answer.status != 403) == form.permission.allows(role), "\(form) \(role)")
    }
    let forged = try await Browser.open(book, as: "001", at: Self.night) {
      try await $0.send(.post, "\(Self.rumour)/\(form.rawValue)", body: "token=1&text=x")
    }
    #expect(forged.status == 403)
    let wrong = try await Browser.open(book, as: "001", at: Self.night) {
      try await $0.get("\(Self.rumour)/\(form.rawValue)")
    }
    #expect(wrong.status == 405)
  }

  @Test("an address of no call is none")
  func missing() async throws {
    let book = try Self.opened()
    try await Browser.open(book, as: "001", at: Self.night) { browser in
      let (page, form) = (
        try await browser.get("/incidents/20200314-99"),
        try await browser.post("/incidents/nowhere/note", ["text": "x"])
      )
      #expect(page.status == 404 && form.status == 404)
    }
    let nobody = try await Browser.open(book, as: nil, at: Self.night) { try await $0.get(Self.rumour) }
    #expect(nobody.status == 303 && nobody.location.hasPrefix("/login"))
  }

  @Test("shows what somebody wrote as text, in the drawing too")
  func hostile() async throws {
    let book = try Self.opened()
    let bad = "<script>alert(1)</script>"
    let station = try book.station(as: "001", at: Self.night)
    _ = try station.partner("20200314-01", service: bad, step: nil, at: .at(station.hand.now), text: bad)
    _ = try station.note("20200314-01", bad, at: .at(station.hand.now))
    let answer = try await Browser.open(book, as: "001", at: Self.night) { try await $0.get(Self.rumour) }
    #expect(answer.text.contains("&lt;script&gt;"))
    #expect(!answer.text.contains("<script>alert"))
  }
}
