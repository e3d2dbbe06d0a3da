import DutyBook
import DutyModel
import DutyRules
import DutyStation
import HTTPTypes
import Testing

@testable import DutyBoard

@Suite("One person's duties")
struct OwnPageTests {
  private static let morning = "2020-03-12T10:00"

  /// A book whose hospital gate nobody stands at on the night of the 20th, as a draft.
  private static func book() throws -> (TestBook, Assignment) {
    let book = try TestBook(withCalls: false)
    let station = try book.station(as: "001", at: morning)
    let gate = try #require(
      station.roster("1").roster.assignments.first {
        $0.date == "2020-03-20" && $0.post == "HG" && $0.shift == "N"
      })
    _ = try station.make(.clear(who: gate.who.text, date: gate.date), roster: "1")
    _ = try station.enterLeave(
      "005", from: .date("2020-03-25"), until: .date("2020-03-26"), kind: .annual)
    _ = try station.enterWish("005", date: "2020-03-28", shift: nil, want: .off, weight: 1)
    return (book, gate)
  }

  @Test("shows duties, share, changes, leave, wishes and what is open", arguments: Language.allCases)
  func golden(_ language: Language) async throws {
    let (book, _) = try Self.book()
    let answer = try await Browser.open(book, as: "005", at: Self.morning, language) {
      try await $0.get("/me")
    }
    #expect(answer.status == 200)
    try expectGolden(answer.text, "own-\(language.rawValue).html")
  }

  @Test("counts the roster in force against the fair share")
  func share() throws {
    let (book, _) = try Self.book()
    let own = try book.station(as: "005", at: Self.morning).own("005")
    let nights = try #require(own.fairShare(.nights))
    #expect(nights.upperBound > 0)
    #expect(own.tally?.nights == own.duties.count { $0.isNight })
  }

  @Test("takes an offer once, into the draft that is open")
  func offer() async throws {
    let (book, gate) = try Self.book()
    let station = try book.station(as: "001", at: Self.morning)
    let free = try #require(
      try station.setup().members.first { member in
        try station.own(member.badge.text).open.contains { $0.duty.date == gate.date }
      })
    let fields: KeyValuePairs = [
      "roster": "2", "date": "2020-03-20", "post": "HG", "shift": "N",
      "seen": "\(try station.own("001").state)",
    ]
    try await Browser.open(book, as: free.badge, at: Self.morning) { (browser: Browser) async throws in
      #expect(try await browser.post("/me/offer", fields).status == 303)
      #expect(try await browser.post("/me/offer", fields).status == 422)
    }
    let draft = try station.roster("2").roster
    #expect(draft.assignments.contains { $0.who == free.badge && $0.date == gate.date && $0.post == "HG" })
    #expect(!draft.isPublished)
    #expect(try station.book.read { try $0.dutyCalls() }.map(\.call.answer) == [.volunteered])
  }

  @Test("keeps wishes until they are taken back, each once")
  func wishes() async throws {
    let book = try TestBook(withCalls: false)
    let station = try book.station(as: "001", at: Self.morning)
    let before = try station.book.read { try $0.latestEntry() }
    try await Browser.open(book, as: "010", at: Self.morning) { (browser: Browser) async throws in
      for _ in 0..<2 {
        #expect(try await browser.post("/me/wish", ["date": "2020-04-01", "want": "off"]).status == 303)
      }
      let wrong = try await browser.post("/me/wish", ["date": "2020-02-30", "want": "off"])
      #expect(wrong.status == 422)
      #expect(wrong.text.contains("value=\"2020-02-30\"") && wrong.text.contains("aria-invalid"))
      #expect(try station.book.read { try $0.latestEntry() } == before + 1)
      for _ in 0..<2 {
        #expect(try await browser.post("/me/unwish", ["key": "010/2020-04-01/-"]).status == 303)
      }
    }
    #expect(try station.setup().wishes.allSatisfy { $0.who != "010" })
    #expect(try station.book.read { try $0.latestEntry() } == before + 2)
  }

  @Test("gives a calendar to whoever has its address, until it is stopped")
  func calendar() async throws {
    let book = try TestBook(withCalls: false)
    let address = "/feed/" + String(repeating: "07", count: 24) + ".ics"
    try await Browser.open(book, as: "005", at: Self.morning) { (browser: Browser) async throws in
      #expect(try await browser.get(address).status == 404)
      #expect(try await browser.post("/me/calendar", ["action": "make"]).status == 303)
      #expect(try await browser.get("/me").text.contains(address))
    }
    try await Browser.open(book, as: nil, at: Self.morning) { (browser: Browser) async throws in
      let feed = try await browser.get(address)
      #expect(feed.headers[.contentType] == "text/calendar; charset=utf-8")
      #expect(feed.text.hasPrefix("BEGIN:VCALENDAR\r\n") && feed.text.contains("-005@dutybook"))
      #expect(!feed.text.contains("-006@dutybook"))
      #expect(try await browser.get("/feed/07.ics").status == 404)
      #expect(try await browser.get("/me").location.hasPrefix("/login"))
    }
    try await Browser.open(book, as: "005", at: Self.morning) { (browser: Browser) async throws in
      #expect(try await browser.post("/me/calendar", ["action": "drop"]).status == 303)
      #expect(try await browser.get(address).status == 404)
    }
  }

  @Test("is closed to who may not look or sends what is not theirs")
  func rights() async throws {
    let book = try TestBook(withCalls: false)
    for (who, path, status) in [
      ("010", "/people/003", 403), ("001", "/people/003", 200), ("001", "/people/nobody", 404),
    ] {
      let answer = try await Browser.open(book, as: Badge(who), at: Self.morning) { try await $0.get(path) }
      #expect(answer.status == status, "\(who) \(path)")
    }
    for path in ["/me/offer", "/me/wish", "/me/unwish", "/me/calendar"] {
      let forged = try await Browser.open(book, as: "010", at: Self.morning) {
        try await $0.send(.post, path, body: "date=2020-04-01&want=off&action=make&key=x")
      }
      #expect(forged.status == 403, "\(path)")
      #expect(
        try await Browser.open(book, as: "010", at: Self.morning) { try await $0.get(path) }.status == 405)
    }
  }
}
