import DutyBook
import DutyModel
import DutyStation
import Foundation
import Testing

@testable import DutyBoard

extension RealBrowserTests {
  @Suite("The rumour, from the phone to the wall")
  struct StoryTests {
    private static let words = "群里说某小区XX号楼有武汉返回人员未登记"

    @Test("is logged in four taps; the wall sees who is out and what that leaves open within a second")
    func call() async throws {
      let book = try TestBook(withCalls: false)
      // The estate is known from a call before.
      _ = try book.station(as: "002", at: "2020-03-14T19:00").report(
        NewIncident(category: "dispute", text: "两户争吵", place: "新城区某小区"))
      try await RealBrowserTests.visit(book) { board, driver in
        try await Window.open(.wall, by: driver, at: board.address) { wall in
          try await wall.logIn("@wall")
          try await wall.go("/wall")
          try await wall.wait(for: "#wall h1.good")
          try await Window.open(.phone, by: driver, at: board.address) { phone in
            try await phone.logIn("002")
            try await phone.tap(".head a[href='/report']")
            try await phone.wait(for: ".save button")
            try await Self.log(phone)
            #expect(try await phone.path == "/incidents/20200314-02?saved=report")
            try await wall.wait(for: "#wall .wall-foot", saying: "20200314-02")
            try await Self.send(phone, seenOn: wall)
            try await Self.go(on: phone)
          }
        }
      }
      let incident = try book.station(as: "001", at: "2020-03-14T23:50").incident("20200314-02").incident
      #expect(incident.report.category == "rumor" && incident.report.text == Self.words)
      #expect(incident.report.place == "新城区某小区")
      #expect(incident.lines.map(\.author) == ["002", "002", "002"], "reported, sent out, arrived")
      #expect(try book.station(as: "001", at: "2020-03-14T23:50").incidents().total == 2)
    }

    /// Logs the call, with every touch counted.
    private static func log(_ phone: Window) async throws {
      try await phone.run(
        """
        sessionStorage.taps = 0;
        addEventListener("pointerdown", () => { sessionStorage.taps = Number(sessionStorage.taps) + 1; }, true);
        """)
      try await phone.report("谣言举报", at: "新城区某小区", words)
      try await phone.wait(for: ".saved", saying: "20200314-02")
      #expect(try await phone.run("return sessionStorage.taps") == "4", "taps from Report to saved")
    }

    /// Sends out who was proposed, and takes the time until the wall shows it.
    private static func send(_ phone: Window, seenOn wall: Window) async throws {
      let crew = try await phone.text(".proposal .person b")
      let hole = try await phone.text(".proposal .hole")
      #expect(!crew.isEmpty && !hole.isEmpty)
      let start = ContinuousClock.now
      try await phone.tap(".proposal button")
      try await wall.wait(for: "#wall .posts .short .hole")
      try await wall.wait(for: "#wall .posts .person.out", saying: crew)
      let taken = ContinuousClock.now - start
      print("the wall shows the crew out and the hole \(taken) after the tap")
      #expect(taken < .seconds(10))
      try await wall.wait(for: "#wall h1.bad")
    }

    /// Marks the next step, reads in English, logs out.
    private static func go(on phone: Window) async throws {
      try await phone.wait(for: "#call-log", saying: "派警")
      try await phone.tap(".steps button[value=onscene]")
      try await phone.wait(for: ".saved", saying: "到场")
      try await phone.wait(for: "#call-log", saying: "到场")
      try await phone.tap(".visitor a[hreflang=en]")
      try await phone.wait(for: "#call-log", saying: "on scene")
      #expect(try await phone.run("return document.documentElement.lang") == "en")
      try await phone.logOut()
      try await phone.go("/report")
      #expect(try await phone.path.hasPrefix("/login"))
    }

    @Test(
      "keeps half-typed words for the same person and call, on this phone and the next, and for nobody else")
    func drafts() async throws {
      let book = try TestBook(withCalls: false)
      _ = try book.station(as: "002", at: "2020-03-14T23:00").report(
        NewIncident(category: "rumor", text: Self.words))
      let call = "/incidents/20200314-01"
      try await RealBrowserTests.visit(book) { board, driver in
        try await Window.open(.phone, by: driver, at: board.address) { phone in
          try await phone.logIn("002")
          try await phone.go(call)
          try await phone.tap("#note")
          try await phone.type("一期该楼仅六层")
          try await phone.wait(
            "the words are kept", "return !!localStorage.getItem('draft.002.20200314-01.text')")
          try await phone.reload()
          try await phone.wait("they come back", "return document.querySelector('#note').value === '一期该楼仅六层'")
          try await phone.go("/report")
          try await phone.wait(
            "and into no other form", "return document.querySelector('#text').value === ''")
          // The same person's next phone is offered them by the board.
          try await Window.open(.phone, by: driver, at: board.address) { other in
            try await other.logIn("002")
            try await other.go(call)
            try await other.wait(for: ".draft .prose", saying: "一期该楼仅六层")
            try await other.tap(".draft a.button")
            try await other.wait("gone on with", "return document.querySelector('#note').value === '一期该楼仅六层'")
            try await other.logOut()
            try await other.logIn("010")
            try await other.go(call)
            #expect(try await other.run("return !!document.querySelector('.draft')") == false)
            #expect(try await other.run("return document.querySelector('#note').value") == "")
          }
          try await phone.logOut()
          #expect(
            try await phone.run("return Object.keys(localStorage).filter(one => one.startsWith('draft.'))")
              == [])
        }
      }
    }
  }
}
