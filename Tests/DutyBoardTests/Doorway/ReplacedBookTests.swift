import DutyBook
import DutyModel
import DutyStation
import Foundation
import HTTPTypes
import Testing

@testable import DutyBoard

@Suite("A book whose file is replaced under the board")
struct ReplacedBookTests {
  private static let morning = "2020-03-12T10:00"

  /// Puts an earlier copy in the book's place, as whoever does not stop the board first would.
  private static func replace(_ book: TestBook) throws {
    #expect(rename(book.path + ".copy", book.path) == 0)
  }

  @Test("is neither shown nor written to, and every page says what to do", arguments: Language.allCases)
  func pages(_ language: Language) async throws {
    let book = try TestBook()
    try book.station(as: "001", at: Self.morning).book.backup(to: book.path + ".copy")
    let before = try Data(contentsOf: URL(fileURLWithPath: book.path + ".copy"))
    try await Browser.open(book, as: "001", at: Self.morning, language) { browser in
      for path in ["/", "/wall", "/incidents"] { #expect(try await browser.get(path).status == 200) }
      try Self.replace(book)
      let log = try Data(contentsOf: URL(fileURLWithPath: book.path + "-wal"))
      for path in ["/", "/wall", "/incidents", "/login"] {
        #expect(try await browser.get(path).status == 503, "\(path)")
      }
      let answer = try await browser.get("/")
      try expectGolden(answer.text, "replaced-\(language.rawValue).html")
      // A screen that nobody touches asks again by itself.
      #expect(answer.headers[try #require(HTTPField.Name("refresh"))] == "30")
      let form = try await browser.post("/report", ["category": "rumor", "text": "half past three"])
      #expect(form.status == 503)
      #expect(try Data(contentsOf: URL(fileURLWithPath: book.path + "-wal")) == log)
      #expect(try Data(contentsOf: URL(fileURLWithPath: book.path)) == before)
      #expect(try await browser.get("/assets/board.css").status == 200)
    }
  }

  @Test("is told to every open page", .timeLimit(.minutes(5)))
  func feed() async throws {
    let book = try TestBook(withCalls: false)
    try book.station(as: "001", at: Self.morning).book.backup(to: book.path + ".copy")
    let held = try Book(opening: book.path)
    let feed = LiveFeed({ try held.again() }, interval: .milliseconds(1))
    try await withThrowingTaskGroup { group in
      group.addTask { try await feed.run() }
      let signals = try feed.follow()
      // A sign of life: the feed has looked at the book that was there.
      #expect(await signals.first { _ in true } == .quiet)
      try Self.replace(book)
      #expect(await signals.first { $0 == .changed } != nil)
      group.cancelAll()
      try? await group.waitForAll()
    }
  }
}
