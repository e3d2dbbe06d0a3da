import DutyModel
import DutyStation
import Testing

@testable import DutyBoard

@Suite("Pages about passcodes")
struct PasscodePagesTests {
  private static let morning = "2020-03-12T10:00"
  private static let (old, new) = ("gate 7 lantern", "seven quiet rooms")

  @Test("show the account, the passcodes and the log", arguments: Language.allCases)
  func golden(_ language: Language) async throws {
    let book = try TestBook(withCalls: false)
    try book.setPasscode(Self.old, of: "003")
    try await Guest.open(book, at: "2020-03-12T09:00") { guest in
      try await guest.logIn("003", Self.old)
      _ = try await guest.get("/access")
      try await guest.another.logIn("003", "wrong")
    }
    try await Browser.open(book, as: "001", at: Self.morning, language) { browser in
      for (path, name) in [
        ("/account", "account"), ("/passcodes", "passcodes"), ("/passcodes/003", "passcode"),
        ("/access", "access"),
      ] {
        let answer = try await browser.get(path)
        #expect(answer.status == 200)
        try expectGolden(answer.text, "\(name)-\(language.rawValue).html")
      }
    }
  }

  @Test("let everybody change their own, and nobody with another's")
  func change() async throws {
    let book = try TestBook(withCalls: false)
    try book.setPasscode(Self.old, of: "003")
    try await Guest.open(book, at: Self.morning) { guest in
      let phone = guest.another
      try await guest.logIn("003", Self.old)
      try await phone.logIn("003", Self.old)
      let before = guest.cookie
      for (current, new, again, words) in [
        ("wrong", Self.new, Self.new, "The passcode is not right"),
        (Self.old, "12345678", "12345678", "too short or too easily guessed"),
        (Self.old, "short", "other", "The two passcodes differ"),
        (Self.old, "short", "other", "too short or too easily guessed"),
      ] {
        let answer = try await guest.post(
          "/account/passcode", ["current": current, "new": new, "again": again])
        #expect(answer.status == 422)
        #expect(answer.text.contains(words))
        #expect(answer.text.contains("aria-invalid=\"true\""))
        #expect(guest.cookie == before)
      }
      let done = try await guest.post(
        "/account/passcode", ["current": Self.old, "new": Self.new, "again": Self.new])
      #expect(done.location == "/account")
      // This browser goes on under another session; all others are out, and the old passcode is worth nothing.
      #expect(guest.cookie != before)
      #expect(try await guest.get("/account").status == 200)
      #expect(try await phone.get("/account").status == 303)
      phone.cookie = nil
      #expect(try await phone.logIn("003", Self.old).status == 422)
      #expect(try await phone.logIn("003", Self.new).status == 303)
    }
  }

  @Test("let the chief set another's, end their sessions, and take it away")
  func manage() async throws {
    let book = try TestBook(withCalls: false)
    try book.setPasscode(Self.old, of: "001")
    try await Guest.open(book, at: Self.morning) { chief in
      let officer = chief.another
      try await chief.logIn("001", Self.old)
      #expect(try await officer.logIn("003", Self.new).status == 422)
      #expect(try await chief.post("/passcodes/003/set", ["new": "003", "again": "003"]).status == 422)
      #expect(try await chief.post("/passcodes/999/set", ["new": Self.new, "again": Self.new]).status == 404)
      let done = try await chief.post("/passcodes/003/set", ["new": Self.new, "again": Self.new])
      #expect(done.location == "/passcodes")
      #expect(try await officer.logIn("003", Self.new).status == 303)
      for _ in 1...2 { #expect(try await chief.post("/passcodes/003/leave").status == 303) }
      #expect(try await officer.get("/").status == 303)
      officer.cookie = nil
      #expect(try await officer.logIn("003", Self.new).status == 303)
      // A form that is sent twice is done once.
      for _ in 1...2 { #expect(try await chief.post("/passcodes/003/remove").status == 303) }
      #expect(try await officer.get("/").status == 303)
      officer.cookie = nil
      #expect(try await officer.logIn("003", Self.new).status == 422)
    }
    #expect(
      try book.access() == [
        "passcode-set 001", "entered 001", "passcode-set 003", "entered 003", "left-everywhere 003",
        "entered 003", "passcode-removed 003",
      ])
  }

  @Test("send whoever has a passcode that the chief chose to choose their own")
  func chosenByAnother() async throws {
    let book = try TestBook(withCalls: false)
    try book.setPasscode(Self.old, of: "001")
    let asked = "He Zhijun chose this passcode"
    try await Guest.open(book, at: Self.morning) { chief in
      let officer = chief.another
      #expect(try await chief.logIn("001", Self.old).location == "/")
      #expect(try await !chief.get("/account").text.contains(asked))
      _ = try await chief.post("/passcodes/003/set", ["new": Self.new, "again": Self.new])
      #expect(try await officer.logIn("003", Self.new).location == "/account")
      #expect(try await officer.get("/account").text.contains(asked))
      let own = "nobody else knows"
      _ = try await officer.post("/account/passcode", ["current": Self.new, "new": own, "again": own])
      #expect(try await !officer.get("/account").text.contains(asked))
      officer.cookie = nil
      #expect(try await officer.logIn("003", own).location == "/")
    }
  }

  @Test("never show a passcode again", arguments: ["/login", "/account/passcode"])
  func neverShown(_ path: String) async throws {
    let book = try TestBook(withCalls: false)
    try book.setPasscode(Self.old, of: "003")
    try await Guest.open(book, at: Self.morning) { guest in
      try await guest.logIn("003", Self.old)
      let wrong = "let me in please"
      let answer = try await guest.post(
        path, ["who": "003", "passcode": wrong, "current": wrong, "new": wrong, "again": "x"])
      #expect(answer.status == 422)
      #expect(!answer.text.contains(wrong))
    }
  }
}
