import DutyBook
import DutyModel
import DutyStation
import DutyText
import Foundation
import HTTPTypes
import Testing

@testable import DutyBoard

@Suite("Bad input")
struct BadInputTests {
  private static let morning = "2020-03-12T10:00"

  @Test(
    "finds nothing that is not the board's",
    arguments: [
      "/../board.css", "/assets/../../Package.swift", "/assets/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "/assets/..",
      "/.git/config", "/%00", "/passcodes/..%2f..%2fetc", "/passcodes/%F0%28%8C%28",
      "/passcodes/no-such-badge",
      "//evil.example/", "/assets/board.css/", "/' OR 1=1 --", "/language?to=../../x", "/language?to=",
    ])
  func paths(_ path: String) async throws {
    let book = try TestBook(withCalls: false)
    let uri = path.replacing(" ", with: "%20")
    let answer = try await Browser.open(book, as: "001", at: Self.morning) { try await $0.get(uri) }
    // An asset with a stroke behind it may be the asset; nothing else is anything.
    #expect(answer.status == 404 || path == "/assets/board.css/" || path == "//evil.example/")
    #expect(!answer.text.contains("root:"))
    #expect(!(answer.headers[.location] ?? "").contains("evil"))
  }

  @Test("answers a method that an address does not have with those it has")
  func methods() async throws {
    let book = try TestBook(withCalls: false)
    try await Browser.open(book, as: "001", at: Self.morning) { browser in
      for method in [HTTPRequest.Method.put, .patch, .delete, .options, .trace] {
        for path in ["/", "/login", "/account", "/live"] {
          let answer = try await browser.send(method, path)
          #expect(answer.status == 405, "\(method) \(path)")
          #expect(answer.headers[.allow] != nil)
        }
      }
      #expect(try await browser.send(.post, "/passcodes", body: "").status == 405)
      #expect(try await browser.get("/logout").status == 405)
    }
  }

  @Test("takes an unknown language for none", arguments: ["xx", "zh;DROP", "../en", ""])
  func languages(_ language: String) async throws {
    let book = try TestBook(withCalls: false)
    let answer = try await Browser.open(book, as: "001", at: Self.morning) { browser in
      try await browser.get("/", headers: [.cookie: "language=\(language)", .acceptLanguage: language])
    }
    #expect(answer.status == 200)
    #expect(answer.text.contains("<html lang=\"zh-CN\">"))
  }

  @Test("refuses a huge log-in before looking at it")
  func huge() async throws {
    let book = try TestBook(withCalls: false)
    try await Guest.open(book, at: Self.morning) { (guest) async throws in
      let long = String(repeating: "x", count: BoardRoutes.formLimit)
      #expect(try await guest.post("/login", ["who": long, "passcode": "y"]).status == 413)
      let long2 = String(repeating: "x", count: 1000)
      #expect(try await guest.post("/login", ["who": long2, "passcode": long2]).status == 422)
      #expect(try await guest.post("/login", ["who": "001"]).status == 400)
    }
  }

  @Test("slows down whoever sends forms as fast as they can")
  func flood() async throws {
    let book = try TestBook(withCalls: false)
    try await Guest.open(book, at: Self.morning) { guest in
      for _ in 0..<60 { _ = try await guest.post("/login", ["who": "001"]) }
      let answer = try await guest.post("/login", ["who": "001"])
      #expect(answer.status == 429)
      #expect(answer.headers[.retryAfter] == "5")
      #expect(answer.text.contains("too fast"))
      #expect(try await guest.get("/login").status == 200)
    }
  }

  @Test(
    "says when another process holds the book, writes nothing, and still shows pages",
    arguments: Language.allCases)
  func busy(_ language: Language) async throws {
    let book = try TestBook(withCalls: false)
    try book.setPasscode("gate 7 lantern", of: "003")
    let other = try Book(opening: book.path)
    let before = try other.stats().entries
    let at = try book.at(Self.morning)
    let (held, over) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let (gone, words) = (DispatchSemaphore(value: 0), language == .zh ? "值班簿正被占用" : "The book is in use")
    Thread.detachNewThread {
      try? other.write(now: at, author: nil, device: "desk") { _ in
        held.signal()
        over.wait()
      }
      gone.signal()
    }
    await Self.wait(held)
    let (page, form) = try await Browser.open(book, as: "001", at: Self.morning, language) { browser in
      (try await browser.get("/passcodes"), try await browser.post("/passcodes/003/remove", [:]))
    }
    over.signal()
    await Self.wait(gone)
    #expect(page.status == 200)
    #expect(form.status == 503)
    #expect(form.headers[.retryAfter] == "5")
    #expect(form.text.contains(words))
    #expect(try other.stats().entries == before)
  }

  /// Waits on a thread of its own.
  private static func wait(_ semaphore: DispatchSemaphore) async {
    await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
      Thread.detachNewThread {
        semaphore.wait()
        done.resume()
      }
    }
  }

  @Test("says what to do about a book that cannot be written or read, and names no path")
  func bookErrors() {
    let path = "/secret/book"
    for (error, status) in [
      (BookError.diskFull(path: path), 507), (.busy(path: path), 503), (.readOnly(path: path), 503),
      (.replaced(path: path), 503),
      (.damaged(path: path, detail: path), 503), (.programFault(path: path, detail: path), 500),
    ] {
      for language in Language.allCases {
        let (page, code) = ProblemPage.page(error, language)
        #expect(code.code == status)
        guard case .word(let word) = page.problem else {
          Issue.record("\(error) is not in the board's own words")
          continue
        }
        #expect(!word[language].contains(path))
      }
    }
  }
}
