import DutyModel
import DutyStation
import HTTPTypes
import NIOCore
import Testing

@testable import DutyBoard

@Suite("Pages with blanks")
struct SheetTests {
  private static let night = "2020-03-14T23:25"
  private static let passcode = "open sesame"

  @Test("are filled in with text, each blank once for all its places")
  func filled() {
    let marks = (token: Blank.token.mark, name: Blank.name.mark)
    let sheet = Sheet("\(marks.token)派\(marks.name)<b>\(marks.token)\(marks.token)")
    var asked: [Blank] = []
    let page = sheet.filled { blank in
      asked.append(blank)
      return blank == .name ? "<i>&\(Blank.token.mark)" : "所"
    }
    #expect(String(buffer: page) == "所派&lt;i&gt;&amp;<b>所所")
    #expect(asked == [.token, .name])
    #expect(String(buffer: Sheet("无").filled { _ in "x" }) == "无")
    #expect(String(buffer: Sheet("").filled { _ in "x" }).isEmpty)
  }

  @Test("keep out of what somebody wrote")
  func hostile() async throws {
    let book = try TestBook(withCalls: false)
    let bad = "坏" + Blank.allCases.map(\.mark).joined() + "{{blank.token}}话"
    _ = try book.station(as: "001", at: Self.night).addFollowUp(
      incident: nil, bad, due: "1d", time: { _, _ in throw Refusal.notATime("") })
    let answer = try await Browser.open(book, as: "001", at: Self.night) { try await $0.get("/") }
    #expect(answer.text.contains("坏{{blank.token}}话"))
  }

  /// Somebody who has logged in, and what on a page is theirs alone.
  private struct Person: Sendable {
    let badge: String
    let guest: Guest
    let own: [String]
  }

  private static func logIn(_ badge: String, _ guest: Guest, _ book: TestBook) async throws -> Person {
    try await guest.logIn(badge, passcode)
    let session = String(try #require(guest.cookie).drop { $0 != "=" }.dropFirst())
    let visitor = Visitor(who: nil, name: nil, role: .nobody, session: session)
    let token = FormToken(secret: Array(repeating: 1, count: 32)).token(visitor)
    let member = try book.station(as: "001", at: night).setup().member(Badge(badge))
    let own = [
      "name=\"token\" value=\"\(token)\"", "data-who=\"\(badge)\"", ">\(member?.name.en ?? "")</a>",
    ]
    return Person(badge: badge, guest: guest, own: badge == Badge.wallScreen.text ? [own[0]] : own)
  }

  @Test("say the same to many, and to each what is theirs and nobody else's", arguments: ["/", "/wall"])
  func ofMany(_ path: String) async throws {
    let book = try TestBook()
    let badges = ["001", "003", "004", "010", Badge.wallScreen.text]
    for badge in badges { try book.setPasscode(Self.passcode, of: badge) }
    try await Guest.open(book, at: Self.night) { guest in
      var people: [Person] = []
      for badge in badges { people.append(try await Self.logIn(badge, guest.another, book)) }
      var pages: [String: String] = [:]
      for person in people + people.reversed() {
        let page = try await person.guest.get(path).text
        #expect(pages[person.badge, default: page] == page)
        pages[person.badge] = page
        for other in people where other.badge != person.badge {
          #expect(!other.own.contains { page.contains($0) }, "\(person.badge) reads what is \(other.badge)'s")
        }
        if path == "/" { #expect(person.own.allSatisfy { page.contains($0) }, "\(person.badge)") }
      }
      /// A page without what is its reader's own.
      func common(_ badge: String) -> String {
        people.first { $0.badge == badge }?.own.reduce(pages[badge] ?? "") {
          $0.replacing($1, with: "")
        } ?? ""
      }
      #expect(common("003") == common("004"))
      guard path == "/" else { return }
      let chiefs = "href=\"/passcodes\""
      #expect(common("001").contains(chiefs))
      #expect(!["003", "010", Badge.wallScreen.text].contains { common($0).contains(chiefs) })
      #expect(common("003").contains("href=\"/incidents\""))
      #expect(!common(Badge.wallScreen.text).contains("href=\"/incidents\""))
    }
  }

  @Test("lead back to the very address in the other language, whoever asked first")
  func wayBack() async throws {
    let book = try TestBook(withCalls: false)
    try await Browser.open(book, as: "001", at: Self.night) { browser in
      #expect(try await browser.get("/").text.contains("href=\"/language?to=en&amp;back=%2F\""))
      let other = try await browser.get("/?a=b&c", headers: [.cookie: "language=en"]).text
      #expect(other.contains("href=\"/language?to=zh&amp;back=%2F%3Fa%3Db%26c\""))
      #expect(other.contains("<html lang=\"en\">"))
    }
  }

  @Test(
    "are not for whoever's session has ended, known or not", .timeLimit(.minutes(5)),
    arguments: [false, true])
  func ended(_ isLive: Bool) async throws {
    let book = try TestBook(withCalls: false)
    for badge in ["003", "004"] { try book.setPasscode(Self.passcode, of: badge) }
    try await Guest.open(book, at: Self.night, isLive: isLive) { guest in
      let (one, other) = (guest.another, guest.another)
      try await one.logIn("003", Self.passcode)
      try await other.logIn("004", Self.passcode)
      // A board that follows its book knows by then who was just here.
      if isLive { try await Task.sleep(for: .milliseconds(300)) }
      for _ in 0..<2 { #expect(try await one.get("/").status == 200) }
      let kept = one.cookie
      #expect(try await one.post("/logout").status == 303)
      one.cookie = kept
      let answer = try await one.get("/")
      #expect(answer.status == 303 && answer.location == "/login")
      #expect(try await other.get("/").status == 200)
    }
  }
}
