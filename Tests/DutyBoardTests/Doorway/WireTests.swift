import DutyBook
import DutyModel
import DutyStation
import Foundation
import Testing

@testable import DutyBoard

@Suite("Bad input through a real socket")
struct WireTests {
  private static let plain = "GET /assets/icon.svg HTTP/1.1\r\nHost: localhost\r\n\r\n"

  @Test("a body that is too big is refused before it has all come", .timeLimit(.minutes(5)))
  func huge() async throws {
    let book = try TestBook(withCalls: false)
    let before = try book.entries
    try await Wire.serve(book) { port in
      let head =
        "POST /report HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
      let piece = String(repeating: "x", count: 8192)
      let declared = try await Wire(port)
      await declared.say(head + "Content-Length: 1000000000\r\n\r\n")
      for _ in 0..<9 { await declared.say(piece) }
      #expect(try await declared.status() == 413)
      let endless = try await Wire(port)
      await endless.say(head + "Transfer-Encoding: chunked\r\n\r\n")
      for _ in 0..<9 { await endless.say("2000\r\n\(piece)\r\n") }
      #expect(try await endless.status() == 413)
      let next = try await Wire(port)
      await next.say(Self.plain)
      #expect(try await next.status() == 200)
    }
    #expect(try book.entries == before)
  }

  @Test(
    "what is no request is answered as none, and nobody else notices", .timeLimit(.minutes(5)),
    arguments: [
      "NONSENSE\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\u{0}\u{1}\u{2}\r\n\r\n",
      "GET /\(String(repeating: "a", count: 100_000)) HTTP/1.1\r\nHost: localhost\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: localhost\r\nX: \(String(repeating: "a", count: 20_000))\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: localhost\r\n\((0..<100).map { "X-\($0): a\r\n" }.joined())\r\n",
      "POST /report HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
      "POST /report HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
      "POST /report HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\nzzzz",
    ])
  func nonsense(_ request: String) async throws {
    let book = try TestBook(withCalls: false)
    let before = try book.entries
    try await Wire.serve(book) { port in
      let line = try await Wire(port)
      await line.say(request)
      let status = try await line.status()
      #expect(status.map { (400..<500).contains($0) } ?? true, "\(status ?? 0)")
      let next = try await Wire(port)
      await next.say(Self.plain)
      #expect(try await next.status() == 200)
    }
    #expect(try book.entries == before)
  }

  @Test("a form that breaks off writes nothing", .timeLimit(.minutes(5)))
  func half() async throws {
    let book = try TestBook(withCalls: false)
    let before = try book.entries
    try await Wire.serve(book) { port in
      let form = Wire.form("/report", [("category", "rumor"), ("text", "half of it")])
      let line = try await Wire(port)
      await line.say(String(form.dropLast(3)))
      await line.close()
      let whole = try await Wire(port)
      await whole.say(form)
      #expect(try await whole.status() == 303)
    }
    // The whole one was written, once.
    #expect(try book.entries > before)
    #expect(try book.station(as: "001", at: "2020-03-12T10:00").incidents().total == 1)
  }

  @Test("a thousand lines from five addresses leave room for a sixth", .timeLimit(.minutes(5)))
  func thousand() async throws {
    try OpenFiles.allow(4096)
    let book = try TestBook(withCalls: false)
    try await Wire.serve(book) { port in
      // On a slow machine the first have been hung up on before the last are there.
      let lines = try await withThrowingTaskGroup(of: Wire.self) { group in
        for number in 0..<1000 {
          group.addTask { try await Wire(port, from: "127.0.9.\(1 + number / 200)") }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      let other = try await Wire(port, from: "127.0.9.9")
      await other.say(Self.plain)
      #expect(try await other.status() == 200)
      for line in lines { await line.close() }
    }
  }

  @Test("an address that holds as many lines as it may gets no more", .timeLimit(.minutes(5)))
  func crowd() async throws {
    try OpenFiles.allow(4096)
    let book = try TestBook(withCalls: false)
    try await Wire.serve(book) { port in
      var lines: [Wire] = []
      for _ in 0..<256 { lines.append(try await Wire(port, from: "127.0.9.7")) }
      let more = try await Wire(port, from: "127.0.9.7")
      try await more.end()
      let other = try await Wire(port, from: "127.0.9.8")
      await other.say(Self.plain)
      #expect(try await other.status() == 200)
      for line in lines { await line.close() }
    }
  }

  private static let shell = "/usr/bin/sqlite3"

  @Test(
    "a book that another process holds is said to be in use, and nothing is written", .timeLimit(.minutes(5)),
    .enabled(if: FileManager.default.isExecutableFile(atPath: shell), "needs the sqlite3 shell"))
  func busy() async throws {
    let book = try TestBook(withCalls: false)
    let before = try book.entries
    let other = Process()
    let (input, output) = (Pipe(), Pipe())
    other.executableURL = URL(fileURLWithPath: Self.shell)
    other.arguments = [book.path]
    (other.standardInput, other.standardOutput) = (input, output)
    try other.run()
    input.fileHandleForWriting.write(Data("BEGIN IMMEDIATE; SELECT 'held';\n".utf8))
    #expect(String(decoding: output.fileHandleForReading.availableData, as: UTF8.self) == "held\n")
    let (page, form) = try await Browser.open(book, as: "001", at: "2020-03-12T10:00") { browser in
      (
        try await browser.get("/"),
        try await browser.post("/report", ["category": "rumor", "text": "while it is held"])
      )
    }
    #expect(page.status == 200)
    #expect(form.status == 503 && form.text.contains("值班簿正被占用"))
    #expect(try book.entries == before)
    try input.fileHandleForWriting.close()
    other.waitUntilExit()
    let again = try await Browser.open(book, as: "001", at: "2020-03-12T10:00") {
      try await $0.post("/report", ["category": "rumor", "text": "when it is free"])
    }
    #expect(again.status == 303)
  }

  @Test(
    "a full disk is said to be full, loses nothing that was written, and takes more when there is room",
    .timeLimit(.minutes(5)), .enabled(if: SmallDisk.canBeMade, "needs root, to make a small disk"))
  func full() async throws {
    let disk = try SmallDisk(mebibytes: 8)
    defer { disk.remove() }
    let book = try TestBook(withCalls: false, in: disk.folder)
    let text = String(repeating: "满", count: 2000)
    try await Browser.open(book, as: "001", at: "2020-03-12T10:00") { browser in
      try disk.fill()
      var (written, status) = (0, 303)
      while status == 303, written < 400 {
        let answer = try await browser.post("/report", ["category": "rumor", "text": "\(written) \(text)"])
        status = answer.status
        if status == 303 { written += 1 } else { #expect(answer.text.contains("磁盘")) }
      }
      #expect(status == 507)
      let list = try await browser.get("/incidents")
      #expect(list.status == 200 && (written == 0 || list.text.contains("共 \(written) 起")))
      try disk.clear()
      #expect(try await browser.post("/report", ["category": "rumor", "text": "room again"]).status == 303)
      let station = try book.station(as: "001", at: "2020-03-12T10:00")
      #expect(try station.incidents().total == written + 1)
      #expect(try station.book.verify().isOK)
    }
  }
}

extension TestBook {
  /// How many entries the book has.
  var entries: Int { get throws { try station(as: "001", at: "2020-03-12T10:00").book.stats().entries } }
}
