import DutyBook
import DutyModel
import DutyStation
import Foundation
import Testing

@testable import DutyBoard

@Suite("Planning a roster")
struct PlanPageTests {
  private static let morning = "2020-03-12T10:00"

  @Test("begins where a station has none", arguments: Language.allCases)
  func golden(_ language: Language) async throws {
    let book = try TestBook(withCalls: false, withRoster: false)
    let answer = try await Browser.open(book, as: "001", at: Self.morning, language) {
      try await $0.get("/month")
    }
    #expect(answer.status == 200)
    try expectGolden(answer.text, "plan-\(language.rawValue).html")
  }

  @Test("is left to the leaders")
  func others() async throws {
    let book = try TestBook(withCalls: false, withRoster: false)
    let answer = try await Browser.open(book, as: "010", at: Self.morning, .en) { try await $0.get("/month") }
    #expect(answer.status == 200)
    #expect(
      answer.text.contains("There is no roster yet")
        && !answer.text.contains("<form method=\"post\" action=\"/month"))
    #expect(
      try await Browser.open(book, as: "010", at: Self.morning) { try await $0.get("/month/2") }.status == 422
    )
  }

  @Test("keeps a draft with its cost, and one alone however often it is sent")
  func plan() async throws {
    let book = try TestBook(withCalls: false, withRoster: false)
    let form: KeyValuePairs = ["key": "k", "from": "2020-03-16", "days": "7"]
    let (first, again, page) = try await Browser.open(book, as: "001", at: Self.morning, .en) { browser in
      (
        try await browser.post("/month/plan", form), try await browser.post("/month/plan", form),
        try await browser.get("/month/1").text
      )
    }
    #expect(first.status == 303 && first.location == "/month/1")
    #expect(again.status == 303 && again.location == "/month/1")
    let rosters = try book.station(as: "001", at: Self.morning).rosters()
    #expect(rosters.map(\.from) == ["2020-03-16"] && rosters.map(\.days) == [7])
    #expect(rosters.allSatisfy { $0.version == nil })
    #expect(page.contains("cost ") && page.contains("/month/1/publish"))
  }

  @Test("goes on from the last roster")
  func next() async throws {
    let book = try TestBook(withCalls: false)
    let text = try await Browser.open(book, as: "001", at: Self.morning) { browser in
      #expect(try await browser.get("/month/1").text.contains("/month/plan?from=2020-04-06&amp;days=28"))
      return try await browser.get("/month/plan").text
    }
    #expect(text.contains("value=\"2020-04-06\""))
  }

  @Test(
    "says all that is wrong, keeps what was typed, and writes nothing",
    arguments: [
      ("yesterday", "many", ["from", "days"]), ("2020-03-16", "0", ["days"]), ("2020-03-16", "400", ["days"]),
      ("1066-10-14", "7", ["from"]), ("", "", ["from", "days"]),
    ])
  func wrong(_ from: String, _ days: String, _ fields: [String]) async throws {
    let book = try TestBook(withCalls: false, withRoster: false)
    let answer = try await Browser.open(book, as: "001", at: Self.morning, .en) {
      try await $0.post("/month/plan", ["from": from, "days": days])
    }
    #expect(answer.status == 422)
    #expect(answer.text.matches(of: /role="alert".*href="#(\w+)"/).map { String($0.1) } == fields)
    #expect(!answer.text.contains("--"))
    if !from.isEmpty {
      #expect(answer.text.contains("value=\"\(from)\"") && answer.text.contains("value=\"\(days)\""))
    }
    #expect(try book.station(as: "001", at: Self.morning).rosters().isEmpty)
  }

  @Test("is done for one at a time, and ended when whoever asked has gone", .timeLimit(.minutes(5)))
  func labour() async throws {
    let book = try TestBook(withCalls: false)
    let desk = try Desk(Book(opening: book.path), device: "desk")
    let now = try book.at(Self.morning)
    let (begun, begin) = AsyncStream.makeStream(of: Void.self)
    let first = Task {
      try await desk.labour(as: "001", at: now, for: .seconds(600)) { _, isOver in
        begin.yield()
        while !isOver() { usleep(1000) }
        return 1
      }
    }
    _ = await begun.first { _ in true }
    await #expect(throws: Crowded.self) {
      try await desk.labour(as: "001", at: now, for: .seconds(600)) { _, _ in 2 }
    }
    // Others go on meanwhile.
    #expect(try await desk.ask(as: "001", at: now) { try $0.rosters().count } == 1)
    first.cancel()
    #expect(try await first.value == 1)
  }
}
