import DutyBook
import DutyModel
import DutyStation
import Foundation
import HTTPTypes
import Testing

@testable import DutyBoard

@Suite("The pages about the book")
struct BookPageTests {
  private static let now = "2020-03-15T08:00"

  private static func expect(_ answer: Browser.Answer, _ status: Int) { #expect(answer.status == status) }

  @Test("tell what is in it and what can be done with it", arguments: Language.allCases)
  func golden(_ language: Language) async throws {
    let book = try TestBook()
    _ = try book.station(as: "001", at: Self.now).noteCopy()
    try await Browser.open(book, as: "001", at: Self.now, language) { browser in
      for (name, path) in [("book", "/book"), ("slip", "/book/slip")] {
        let answer = try await browser.get(path)
        #expect(answer.status == 200)
        try expectGolden(answer.text, "\(name)-\(language.rawValue).html")
      }
    }
  }

  @Test("offer a leader the check and the slip, and nothing that leaves the station")
  func leader() async throws {
    let book = try TestBook(withCalls: false)
    try await Browser.open(book, as: "002", at: Self.now) { browser in
      let page = try await browser.get("/book")
      #expect(page.status == 200 && page.text.contains("action=\"/book/verify\""))
      #expect(!page.text.contains("/book/copy") && !page.text.contains("/book/masked"))
      for path in ["/book/copy", "/book/masked"] {
        Self.expect(try await browser.post(path, [:]), 403)
        Self.expect(try await browser.get(path), 405)
      }
    }
    #expect(try book.station(as: "001", at: Self.now).exports(limit: 9).exports.isEmpty)
  }

  @Test("say in a sentence that a book is sound, alone and against its slip")
  func sound() async throws {
    let book = try TestBook()
    let slip = try book.station(as: "001", at: Self.now).book.seal(at: try book.at(Self.now))
      .slip(heading: "x", zone: book.zone).lowercased()
    try await Browser.open(book, as: "002", at: Self.now) { browser in
      let alone = try await browser.post("/book/verify", [:])
      #expect(alone.status == 200)
      #expect(alone.text.contains("完好：") && alone.text.contains("请抄入旧封条再验证"))
      let against = try await browser.post("/book/verify", ["slip": slip])
      #expect(against.status == 200 && against.text.contains("完好："))
      #expect(against.text.contains("封条之后的记录只核对了前后衔接"))
    }
  }

  @Test("find what a slip vouches for and the book has no more")
  func cut() async throws {
    let book = try TestBook()
    var seal = try book.station(as: "001", at: Self.now).book.seal(at: try book.at(Self.now))
    seal.devices[0].count += 3
    let answer = try await Browser.open(book, as: "002", at: Self.now, .en) { [seal, zone = book.zone] in
      try await $0.post("/book/verify", ["slip": seal.slip(heading: "x", zone: zone)])
    }
    #expect(answer.status == 200)
    #expect(answer.text.contains("Not sound:") && answer.text.contains("were cut off"))
  }

  @Test("say at the field that something is no slip, or another book's, and keep it")
  func noSlip() async throws {
    let book = try TestBook(withCalls: false)
    var other = try book.station(as: "001", at: Self.now).book.seal(at: try book.at(Self.now))
    other.book = "ffffffffffffffff"
    try await Browser.open(book, as: "002", at: Self.now) { [other, zone = book.zone] browser in
      let none = try await browser.post("/book/verify", ["slip": "<昨天的>"])
      #expect(none.status == 422 && none.text.contains("这不是封条") && none.text.contains("&lt;昨天的&gt;"))
      #expect(none.text.contains("aria-invalid=\"true\""))
      let wrong = try await browser.post("/book/verify", ["slip": other.slip(heading: "x", zone: zone)])
      #expect(wrong.status == 422 && wrong.text.contains("那是另一本值班簿"))
    }
  }

  @Test("hand the chief a whole copy that can be opened, and put it on record")
  func copy() async throws {
    let book = try TestBook()
    let before = try book.station(as: "001", at: Self.now).book.stats().entries
    let answer = try await Browser.open(book, as: "001", at: Self.now) {
      try await $0.post("/book/copy", [:])
    }
    #expect(answer.headers[.contentType] == "application/vnd.sqlite3")
    #expect(
      answer.headers[.contentDisposition] == "attachment; filename=\"dutybook-copy-202003150800.dutybook\"")
    #expect(answer.headers[.cacheControl] == "no-store")
    let path = NSTemporaryDirectory() + "copy-\(UUID().uuidString).dutybook"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(answer.bytes).write(to: URL(fileURLWithPath: path))
    let copy = try Book(opening: path)
    #expect(try copy.verify().isOK)
    #expect(try copy.stats().entries == before + 1)
    let exports = try book.station(as: "001", at: Self.now).exports(limit: 9).exports
    #expect(exports.map(\.export) == [ExportMade(what: .book, isMasked: false)])
    #expect(exports.first?.by == "001")
    #expect(try Self.leftBeside(book) == [])
  }

  /// What lies beside a book under a name of its own.
  private static func leftBeside(_ book: TestBook) throws -> [String] {
    let folder = (book.path as NSString).deletingLastPathComponent
    return try FileManager.default.contentsOfDirectory(atPath: folder).filter {
      $0.hasPrefix((book.path as NSString).lastPathComponent + ".")
    }
  }

  @Test("put the calls out masked, a line each, and put it on record")
  func masked() async throws {
    let book = try TestBook()
    let answer = try await Browser.open(book, as: "001", at: Self.now) {
      try await $0.post("/book/masked", [:])
    }
    #expect(answer.status == 200)
    let lines = answer.text.split(separator: "\n")
    let calls = try book.station(as: "001", at: Self.now).incidents().total
    #expect(lines.count == calls + 1 && lines[0].contains("\"masked\":true"))
    #expect(lines.dropFirst().allSatisfy { $0.contains("\"masked\":true") })
    let exports = try book.station(as: "001", at: Self.now).exports(limit: 9).exports
    #expect(exports.map(\.export) == [ExportMade(what: .book, isMasked: true)])
    #expect(try Self.leftBeside(book) == [])
    #expect(answer.headers[.contentLength] == "\(answer.text.utf8.count)")
  }

  @Test("take no form that was forged")
  func forged() async throws {
    let book = try TestBook(withCalls: false)
    try await Browser.open(book, as: "001", at: Self.now) { browser in
      for path in ["/book/verify", "/book/copy", "/book/masked"] {
        Self.expect(try await browser.send(.post, path, body: "token=1"), 403)
      }
    }
    #expect(try book.station(as: "001", at: Self.now).exports(limit: 9).exports.isEmpty)
  }
}
