import DutyModel
import DutyStation
import NIOCore
import Testing

@testable import DutyBoard

@Suite("The wall, and what many look at")
struct WallPageTests {
  private static let night = "2020-03-14T23:25"

  @Test("says who is where in large letters and leaves the menu out", arguments: Language.allCases)
  func golden(_ language: Language) async throws {
    let book = try TestBook()
    let answer = try await Browser.open(book, as: "001", at: Self.night, language) {
      try await $0.get("/wall")
    }
    #expect(answer.status == 200)
    #expect(!answer.text.contains("<nav") && answer.text.contains("http-equiv=\"refresh\""))
    try expectGolden(answer.text, "wall-\(language.rawValue).html")
  }

  @Test("says since when a post is short and who comes next")
  func since() throws {
    let book = try TestBook()
    let duty = try #require(book.station(as: "001", at: Self.night).overview().duty)
    let short = try #require(duty.posts.first { !$0.out.isEmpty })
    #expect(try short.shortSince == book.at("2020-03-14T23:05"), "when the crew left")
    #expect(try short.relief?.at == book.at("2020-03-15T08:00"))
    #expect(duty.posts.filter { $0.holes.isEmpty }.allSatisfy { $0.shortSince == nil })
    let empty = try TestBook(withCalls: false)
    let station = try empty.station(as: "001", at: "2020-03-12T07:00")
    for who in try station.roster("1").roster.assignments.filter({
      $0.date == "2020-03-12" && $0.post == "RT"
    }) {
      _ = try station.make(.clear(who: who.who.text, date: who.date), roster: nil)
    }
    _ = try station.publish(roster: nil, reason: "a hole")
    let later = try empty.station(as: "001", at: "2020-03-12T10:00")
    let hole = try #require(later.overview().duty?.posts.first { $0.post == "RT" })
    #expect(try hole.shortSince == empty.at("2020-03-12T08:00"), "when its shift began")
  }

  @Test("a page of many is written once while book and minute stay, and anew when either changes")
  func cache() async throws {
    let book = try TestBook(withCalls: false)
    let station = try book.station(as: "001", at: Self.night)
    try await Browser.open(book, as: "001", at: Self.night) { (browser: Browser) async throws in
      let first = try await browser.get("/").text
      #expect(try await browser.get("/").text == first)
      _ = try station.addFollowUp(
        incident: nil, "巡查一遍", due: "1d", time: { _, _ in throw Refusal.notATime("") })
      #expect(try await browser.get("/").text.contains("巡查一遍"))
    }
    let now = try book.at(Self.night)
    let cache = PageCache()
    func text(_ version: Int, _ role: BoardRole, leave: Bool = true, minutes: Int, _ text: String) -> String {
      let key = PageCache.Key(
        path: "/", version: version, minute: now.advanced(minutes: minutes).minutes,
        reader: Visitor.Kind(role: role, canLeave: leave), language: .zh)
      return String(buffer: cache.sheet(key) { Sheet(text) }.filled { _ in "" })
    }
    #expect(text(1, .chief, minutes: 0, "a") == "a")
    #expect(text(1, .chief, minutes: 0, "b") == "a")
    #expect(text(1, .officer, minutes: 0, "c") == "c")
    #expect(text(1, .chief, leave: false, minutes: 0, "d") == "d")
    #expect(text(2, .chief, minutes: 0, "e") == "e")
    #expect(text(2, .chief, minutes: 1, "f") == "f")
  }
}
