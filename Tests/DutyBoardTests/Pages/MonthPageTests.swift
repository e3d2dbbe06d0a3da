import DutyBook
import DutyModel
import DutyStation
import HTTPTypes
import Testing

@testable import DutyBoard

@Suite("The month")
struct MonthPageTests {
  private static let morning = "2020-03-12T10:00"

  /// A book with a week as a draft besides the four weeks in force.
  private static func book(_ change: (inout [Assignment]) -> Void = { _ in }) throws -> TestBook {
    let book = try TestBook(withCalls: false)
    let station = try book.station(as: "001", at: morning)
    let week = try station.roster("1").roster.assignments.filter { $0.date < "2020-03-16" }
    var duties = week.map {
      Assignment(who: $0.who, date: $0.date.advanced(days: 28), post: $0.post, shift: $0.shift)
    }
    change(&duties)
    _ = try station.importRoster(duties, from: "2020-04-06", days: 7)
    return book
  }

  @Test("shows who has what, what is wrong, and what can be done about a day", arguments: Language.allCases)
  func golden(_ language: Language) async throws {
    let book = try Self.book { $0.removeAll { $0.date == "2020-04-11" && $0.post == "HG" } }
    let answer = try await Browser.open(book, as: "001", at: Self.morning, language) {
      try await $0.get("/month/2?who=003&date=2020-04-07")
    }
    #expect(answer.status == 200)
    try expectGolden(answer.text, "month-\(language.rawValue).html")
  }

  @Test("offers only people who are there and off that day, the least harmful first")
  func options() throws {
    let book = try Self.book()
    let station = try book.station(as: "001", at: Self.morning)
    let month = try station.month("1", choice: .need("2020-03-12", "HG", "N"))
    let busy = month.judged.roster.assignments.filter { $0.date == "2020-03-12" }.map(\.who)
    #expect(!month.options.isEmpty)
    #expect(month.options.allSatisfy { !busy.contains($0.duty.who) })
    #expect(month.options.map(\.hard) == month.options.map(\.hard).sorted())
    #expect(
      try station.month(nil).judged.roster.id == "1", "the one in force today goes before a newer draft")
  }

  @Test("lets everybody look and only leaders change, and the chief alone publish")
  func rights() async throws {
    let book = try Self.book()
    for (who, path, status) in [
      ("010", "/month/1", 200), ("010", "/month/1?who=003&date=2020-03-12", 200),
      ("010", "/month/1/wall", 200),
      ("010", "/month/1/changes", 200), ("010", "/month/1/change?kind=clear&who=003&date=2020-03-12", 403),
      ("010", "/month/2/publish", 403), ("010", "/absence", 403), ("001", "/absence", 200),
      ("001", "/month/2/publish", 200), ("001", "/month/99", 404), ("001", "/month/1?who=003&date=x", 422),
      ("001", "/month/1/change?kind=clear&who=003", 422),
    ] {
      let answer = try await Browser.open(book, as: Badge(who), at: Self.morning) { try await $0.get(path) }
      #expect(answer.status == status, "\(who) \(path)")
      if who == "010" { #expect(!answer.text.contains("/month/1/change?")) }
    }
    for path in ["/month/1/change", "/month/2/publish", "/absence"] {
      let answer = try await Browser.open(book, as: "010", at: Self.morning) {
        try await $0.post(path, ["kind": "clear", "who": "003", "date": "2020-03-12"])
      }
      #expect(answer.status == 403, "\(path)")
      let forged = try await Browser.open(book, as: "001", at: Self.morning) {
        try await $0.send(.post, path, body: "kind=clear&who=003&date=2020-03-12")
      }
      #expect(forged.status == 403, "\(path)")
      let wrong = try await Browser.open(book, as: "001", at: Self.morning) {
        try await $0.send(.delete, path)
      }
      #expect(wrong.status == 405, "\(path)")
    }
    #expect(try book.station(as: "001", at: Self.morning).rosters().count == 2)
  }

  @Test("shows what a change would do, makes it once, and not when the roster has changed since")
  func change() async throws {
    let book = try Self.book()
    let station = try book.station(as: "001", at: Self.morning)
    let duty = try #require(
      station.roster("1").roster.assignments.first { $0.date == "2020-03-20" && $0.post == "HG" })
    try await Browser.open(book, as: "001", at: Self.morning, .en) { (browser: Browser) async throws in
      let path = "/month/1/change?kind=clear&who=\(duty.who)&date=2020-03-20"
      let shown = try await browser.get(path)
      #expect(shown.text.contains("Would appear") && shown.text.contains("makes a new draft"))
      #expect(try station.rosters().count == 2, "looking writes nothing")
      let seen = try #require(shown.text.firstMatch(of: /name="seen" value="(\d+)"/)).1
      for status in [303, 422] {
        let done = try await browser.post(
          "/month/1/change",
          ["kind": "clear", "who": duty.who.text, "date": "2020-03-20", "seen": String(seen)])
        #expect(done.status == status)
        if status == 303 {
          #expect(done.location == "/month/3?who=\(duty.who)&date=2020-03-20#chosen")
        } else {
          #expect(done.text.contains("has changed since you looked"))
        }
      }
    }
    #expect(try station.rosters().count == 3)
    #expect(try station.roster("3").roster.assignments.contains(duty) == false)
    #expect(try station.roster("1").roster.assignments.contains(duty), "what is in force stays")
  }

  @Test("publishes once, with a reason where one is due, and keeps what was typed")
  func publish() async throws {
    let book = try Self.book { $0.removeAll { $0.post == "HG" } }
    try await Browser.open(book, as: "001", at: Self.morning, .en) { (browser: Browser) async throws in
      let refused = try await browser.post("/month/2/publish", ["reason": " "])
      #expect(refused.status == 422)
      #expect(refused.text.contains("Say why") && refused.text.contains("value=\" \""))
      for _ in 0..<2 {
        let done = try await browser.post("/month/2/publish", ["reason": "no gate this week"])
        #expect(done.status == 303 && done.location == "/month/2")
      }
    }
    let station = try book.station(as: "001", at: Self.morning)
    #expect(try station.roster("2").roster.version == 1)
    #expect(try station.book.read { try $0.publications() }.count == 2)
  }

  @Test("says before publishing which later version a draft undoes")
  func overtaken() async throws {
    let book = try TestBook(withCalls: false)
    let station = try book.station(as: "001", at: Self.morning)
    for date in ["2020-03-20", "2020-03-21"] as [CalendarDate] {
      let duty = try #require(
        station.roster("1").roster.assignments.first { $0.date == date && $0.post == "HG" })
      _ = try station.assign(roster: "1", who: duty.who.text, date: date, duty: nil)
    }
    let published = try station.publish(roster: "3", reason: "a hole")
    #expect(published.overridden.count == 1, "it breaks rules and nothing else")
    let objections = try station.objections(to: "2")
    let then = try book.at(Self.morning)
    #expect(objections.first == .overtaken(by: "3", at: then, cells: 2))
    #expect(try station.objections(to: "3") == [], "nothing speaks against what is published")
    try await Browser.open(book, as: "001", at: Self.morning, .en) { (browser: Browser) async throws in
      let page = try await browser.get("/month/2/publish")
      #expect(
        page.text.contains("undoes roster 3 (published Thu 12 Mar 2020, 10:00): 2 cells differ from it"))
    }
    let overridden = try station.publish(roster: "2", reason: "all the same").overridden
    #expect(overridden == objections)
  }

  @Test("mends an absence as it was seen, once")
  func absence() async throws {
    // With cover alone to keep, the plan is found at once; nobody comes, as was chosen.
    let book = try TestBook(withCalls: false) { $0.rules = StationRules() }
    let station = try book.station(as: "001", at: Self.morning)
    let duty = try #require(
      station.roster("1").roster.assignments.first { $0.date == "2020-03-14" && $0.shift == "D" })
    try await Browser.open(book, as: "001", at: Self.morning, .en) { (browser: Browser) async throws in
      let shown = try await browser.get("/absence?absent=\(duty.who)&from=2020-03-14T05:30&choose0=0")
      #expect(shown.text.contains("Plan"))
      let seen = try #require(shown.text.firstMatch(of: /name="seen" value="(\d+)"/)).1
      let fields: KeyValuePairs = [
        "absent": duty.who.text, "from": "2020-03-14T05:30", "until": "", "choices": "0",
        "seen": String(seen),
      ]
      let done = try await browser.post("/absence", fields)
      #expect(done.status == 303 && done.location == "/month/2")
      #expect(try await browser.post("/absence", fields).status == 422)
      #expect(try await browser.get("/absence?absent=nobody&from=2020-03-14T05:30").text.contains("Nobody"))
    }
    #expect(try station.rosters().count == 2)
    #expect(try station.setup().leave.count { $0.who == duty.who && $0.kind == .other } == 1)
  }

  @Test("hangs on the wall without a style of its own in it")
  func wall() async throws {
    let book = try TestBook(withCalls: false)
    try await Browser.open(book, as: "010", at: Self.morning) { (browser: Browser) async throws in
      let sheet = try await browser.get("/month/1/wall?plain=1")
      #expect(!sheet.text.contains("<style") && sheet.text.contains("/assets/wall-plain.css"))
      let style = try await browser.get("/assets/wall.css")
      #expect(style.headers[.contentType] == "text/css; charset=utf-8")
    }
  }
}
