import DutyModel
import DutyStation
import HTTPTypes
import Testing

@testable import DutyBoard

@Suite("Logging in")
struct LogInTests {
  private static let morning = "2020-03-12T10:00"
  private static let passcode = "gate 7 lantern"

  private static func book() throws -> TestBook {
    let book = try TestBook(withCalls: false)
    try book.setPasscode(passcode, of: "001")
    return book
  }

  @Test("sends whoever has not logged in to the log-in page, and on to where they were going")
  func back() async throws {
    let book = try Self.book()
    try await Guest.open(book, at: Self.morning) { guest in
      #expect(try await guest.get("/").location == "/login")
      #expect(try await guest.get("/access?x=1").location == "/login?back=%2Faccess%3Fx%3D1")
      #expect(try await guest.logIn("001", Self.passcode, back: "/access?x=1").location == "/access?x=1")
      #expect(try await guest.get("/access").status == 200)
      for elsewhere in ["//evil.example", "https://evil.example", "/\\evil.example"] {
        let answer = try await guest.another.logIn("001", Self.passcode, back: elsewhere)
        #expect(answer.status == 303)
        #expect(answer.location == "/")
      }
    }
    #expect(try book.access() == ["passcode-set 001"] + Array(repeating: "entered 001", count: 4))
  }

  @Test(
    "gives a cookie that no script reads, no other site sends, and that goes only sealed where it can",
    arguments: [false, true])
  func cookie(_ isSealed: Bool) async throws {
    let book = try Self.book()
    let answer = try await Guest.open(book, at: Self.morning, isSealed: isSealed) {
      try await $0.logIn("001", Self.passcode)
    }
    let cookie = try #require(answer.headers[.setCookie])
    #expect(cookie.hasPrefix(isSealed ? "__Host-session=" : "session="))
    for property in ["HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=604800"] {
      #expect(cookie.contains(property))
    }
    #expect(cookie.contains("Secure") == isSealed)
    #expect(!cookie.contains("Domain"))
  }

  @Test("never takes a session over that a browser brought along")
  func fixation() async throws {
    let book = try Self.book()
    try await Guest.open(book, at: Self.morning) { guest in
      let planted = "session=" + String(repeating: "ab", count: 32)
      guest.cookie = planted
      // Whoever shows a session that there is not is nobody.
      #expect(try await guest.get("/").location == "/login")
      guest.cookie = nil
      try await guest.logIn("001", Self.passcode)
      let first = try #require(guest.cookie)
      #expect(first != planted)
      let thief = guest.another
      thief.cookie = planted
      #expect(try await thief.get("/").status == 303)
      // Logging in once more ends what was shown before.
      try await guest.logIn("001", Self.passcode)
      #expect(guest.cookie != first)
      thief.cookie = first
      #expect(try await thief.get("/").status == 303)
    }
  }

  @Test(
    "never says what was wrong", arguments: [("001", "wrong"), ("999", "wrong"), ("002", "wrong"), ("", "")])
  func wrong(_ who: String, _ passcode: String) async throws {
    let book = try Self.book()
    let answer = try await Guest.open(book, at: Self.morning) { try await $0.logIn(who, passcode) }
    #expect(answer.status == 422)
    #expect(answer.text.contains("The name (badge) or the passcode is not right"))
    #expect(answer.headers[.setCookie] == nil)
  }

  @Test("stops looking at passcodes after five wrong ones, for longer each time")
  func lockOut() async throws {
    let book = try Self.book()
    try await Guest.open(book, at: Self.morning) { guest in
      for _ in 1...5 { #expect(try await guest.logIn("001", "wrong").text.contains("is not right")) }
      let locked = try await guest.logIn("001", Self.passcode)
      #expect(locked.status == 422)
      #expect(locked.text.contains("wait 1 minute "))
      guest.wait(minutes: 1)
      #expect(try await guest.logIn("001", "wrong").text.contains("is not right"))
      #expect(try await guest.logIn("001", Self.passcode).text.contains("wait 1 minute "))
      guest.wait(minutes: 1)
      #expect(try await guest.logIn("001", "wrong").text.contains("is not right"))
      #expect(try await guest.logIn("001", Self.passcode).text.contains("wait 2 minutes "))
      guest.wait(minutes: 2)
      #expect(try await guest.logIn("001", Self.passcode).status == 303)
      // Who is in is let in again as often as they like.
      #expect(try await guest.another.logIn("001", Self.passcode).status == 303)
    }
    #expect(
      try book.access() == ["passcode-set 001"] + Array(repeating: "locked-out 001", count: 3)
        + ["entered 001", "entered 001"])
  }

  @Test("locks a badge that nobody has just the same")
  func lockOutOfNobody() async throws {
    let book = try Self.book()
    try await Guest.open(book, at: Self.morning) { (guest) async throws in
      for _ in 1...5 { #expect(try await guest.logIn("999", "wrong").text.contains("is not right")) }
      #expect(try await guest.logIn("999", "wrong").text.contains("Too many wrong passcodes"))
      #expect(try await guest.logIn("001", Self.passcode).status == 303)
    }
  }

  @Test("ends after a shift without use and after a week all the same")
  func expiry() async throws {
    let book = try Self.book()
    try await Guest.open(book, at: Self.morning) { guest in
      try await guest.logIn("001", Self.passcode)
      guest.wait(minutes: 12 * 60 - 1)
      #expect(try await guest.get("/").status == 200)
    }
    try await Guest.open(try Self.book(), at: Self.morning) { guest in
      try await guest.logIn("001", Self.passcode)
      guest.wait(minutes: 12 * 60)
      #expect(try await guest.get("/").status == 303)
    }
    let session = BoardSession(
      id: "", who: "001", began: try book.at(Self.morning), seen: try book.at("2020-03-19T09:59"), from: nil)
    #expect(session.holds(at: try book.at("2020-03-19T09:59")))
    #expect(!session.holds(at: try book.at("2020-03-19T10:00")))
  }

  @Test("ends here or everywhere, when it is said so")
  func leaving() async throws {
    let book = try Self.book()
    try await Guest.open(book, at: Self.morning) { guest in
      let phone = guest.another
      try await guest.logIn("001", Self.passcode)
      try await phone.logIn("001", Self.passcode)
      let shown = try #require(guest.cookie)
      #expect(try await guest.post("/logout").location == "/login")
      #expect(guest.cookie == nil)
      // What the browser showed is worth nothing even to who has copied it.
      guest.cookie = shown
      #expect(try await guest.get("/").status == 303)
      #expect(try await phone.get("/").status == 200)
      guest.cookie = nil
      try await guest.logIn("001", Self.passcode)
      _ = try await guest.post("/logout", ["everywhere": "1"])
      #expect(try await phone.get("/").status == 303)
    }
    #expect(try book.access().suffix(2) == ["entered 001", "left-everywhere 001"])
  }

  @Test("shows a wall screen who is where, and nothing else")
  func wallScreen() async throws {
    let book = try Self.book()
    try book.setPasscode("far across the room", of: "@wall")
    try await Guest.open(book, at: Self.morning) { guest in
      try await guest.logIn("@wall", "far across the room")
      #expect(try await guest.get("/").status == 200)
      for path in ["/account", "/passcodes", "/access"] { #expect(try await guest.get(path).status == 403) }
      guest.wait(minutes: 6 * 1440)
      #expect(try await guest.get("/").status == 200)
    }
  }

  @Test("is over for who has left the station, and never begins for them")
  func retired() async throws {
    let book = try TestBook(withCalls: false) { setup in
      for index in setup.members.indices where setup.members[index].badge == "003" {
        setup.members[index].until = CalendarDate("2020-03-12")
      }
    }
    try book.setPasscode(Self.passcode, of: "003")
    try await Guest.open(book, at: "2020-03-12T23:00") { guest in
      try await guest.logIn("003", Self.passcode)
      #expect(try await guest.get("/").status == 200)
      try guest.wait(until: "2020-03-13T00:01")
      #expect(try await guest.get("/").status == 303)
      guest.cookie = nil
      #expect(try await guest.logIn("003", Self.passcode).status == 422)
    }
  }

  @Test(
    "takes no form that another site sent",
    arguments: [
      ("origin", "https://evil.example"), ("origin", "null"), ("sec-fetch-site", "cross-site"),
      ("sec-fetch-site", "same-site"),
    ])
  func origin(_ name: String, _ value: String) async throws {
    let book = try Self.book()
    let header = try #require(HTTPField.Name(name))
    try await Guest.open(book, at: Self.morning) { (guest) async throws in
      let fields: KeyValuePairs = ["who": "001", "passcode": Self.passcode]
      #expect(try await guest.post("/login", fields, headers: [header: value]).status == 403)
      #expect(guest.cookie == nil)
    }
  }

  @Test(
    "says at the terminal and on the page what to do while nobody has a passcode",
    arguments: Language.allCases)
  func firstHour(_ language: Language) async throws {
    let book = try TestBook(withCalls: false)
    let answer = try await Browser.open(book, as: nil, at: Self.morning, language) {
      try await $0.get("/login")
    }
    #expect(answer.status == 200)
    #expect(answer.text.contains("dutybook passcode set 001"))
    try expectGolden(answer.text, "log-in-\(language.rawValue).html")
  }
}
