import DutyBook
import DutyModel
import DutyStation
import Testing

@testable import DutyBoard

extension RealBrowserTests {
  @Suite("What is typed in a dead spot")
  struct OutboxTests {
    private static let place = "火车东客站"

    /// How many calls there are, and how many lines the first has.
    private static func calls(_ book: TestBook) throws -> Int {
      try book.station(as: "001", at: "2020-03-15T00:30").incidents().total
    }

    private static func incident(_ book: TestBook) throws -> Incident {
      try book.station(as: "001", at: "2020-03-15T00:30").incident("20200314-01").incident
    }

    /// Types a call that cannot be sent.
    private static func typeInVain(_ phone: Window, _ words: String = "有人落水") async throws {
      try await phone.report("求助", at: place, words)
      try await phone.wait(for: "#outbox .waiting", saying: "1")
      #expect(
        try await phone.run("return document.querySelector('#text').value") == "", "ready for the next call")
    }

    @Test("a call waits on the phone, comes once when the network is back, and is heard when it was typed")
    func call() async throws {
      let book = try TestBook(withCalls: false)
      try await RealBrowserTests.phone(of: "010", in: book) { phone, board in
        try await phone.go("/report")
        try await phone.setOffline(true)
        try await Self.typeInVain(phone)
        #expect(try Self.calls(book) == 0)
        board.clock.putForward(minutes: 12)
        try await phone.setClock(aheadMinutes: 12)
        try await phone.setOffline(false)
        try await phone.wait(for: "#outbox a[href='/incidents/20200314-01']")
        #expect(try await phone.run("return localStorage.outbox") == "[]")
        // Nothing comes again, however often the page is loaded.
        try await phone.reload()
        try await phone.wait(for: "#outbox a")
        try await phone.tap("#outbox a")
        try await phone.wait(for: "#call-log", saying: "有人落水")
      }
      #expect(try Self.calls(book) == 1)
      let incident = try Self.incident(book)
      #expect(incident.report.heard.minutes(to: incident.written) == 12, "heard when it was typed")
      #expect(incident.lines.map(\.author) == ["010"])
    }

    @Test("a mark waits too, and stands at the time of the tap")
    func mark() async throws {
      let book = try TestBook(withCalls: false)
      _ = try book.station(as: "010", at: "2020-03-14T23:00").report(
        NewIncident(category: "rescue", text: "有人落水"))
      try await RealBrowserTests.phone(of: "010", in: book) { phone, board in
        try await phone.go("/incidents/20200314-01")
        try await phone.setOffline(true)
        try await phone.tap(".steps button[value=onscene]")
        try await phone.wait(for: "#outbox", saying: "到场")
        #expect(try Self.incident(book).lines.count == 1)
        board.clock.putForward(minutes: 9)
        try await phone.setClock(aheadMinutes: 9)
        try await phone.setOffline(false)
        try await phone.wait(for: "#outbox a")
      }
      let lines = try Self.incident(book).lines
      #expect(lines.count == 2)
      let last = try #require(lines.last)
      guard case .at(let time) = last.occurred else {
        Issue.record("\(last.occurred)")
        return
      }
      #expect(time.minutes(to: last.written) == 9)
    }

    @Test("a page that is loaded again without a network loses nothing")
    func reload() async throws {
      let book = try TestBook(withCalls: false)
      try await RealBrowserTests.phone(of: "010", in: book) { phone, board in
        try await phone.go("/report")
        // Closed rather than offline: the driver gives the network back with the next page.
        await board.close()
        try await Self.typeInVain(phone)
        // The browser has a page of its own for this, and the driver calls it a fault.
        try? await phone.reload()
        #expect(try Self.calls(book) == 0)
        try await board.open()
        try await phone.go("/")
        try await phone.wait(for: "#outbox a[href='/incidents/20200314-01']")
      }
      #expect(try Self.calls(book) == 1)
    }

    @Test("what arrived although the answer was lost is written once")
    func lostAnswer() async throws {
      let book = try TestBook(withCalls: false)
      try await RealBrowserTests.phone(of: "010", in: book) { phone, _ in
        try await phone.go("/report")
        try await phone.run(
          """
          const real = window.fetch;
          window.fetch = async (path, options) => {
            const answer = await real(path, options);
            if (options?.method === "POST") { window.fetch = real; throw new TypeError("the answer was lost"); }
            return answer;
          };
          """)
        try await Self.typeInVain(phone)
        #expect(try Self.calls(book) == 1, "it had arrived")
        try await phone.run("dispatchEvent(new Event('online'))")
        try await phone.wait(for: "#outbox a[href='/incidents/20200314-01']")
      }
      #expect(try Self.calls(book) == 1)
    }

    @Test("a board that closed and opened again gets it, though its forms' seals are new")
    func closedBoard() async throws {
      let book = try TestBook(withCalls: false)
      try await RealBrowserTests.phone(of: "010", in: book) { phone, board in
        try await phone.go("/report")
        await board.close()
        try await Self.typeInVain(phone)
        try await board.open()
        try await phone.run("dispatchEvent(new Event('online'))")
        try await phone.wait(for: "#outbox a[href='/incidents/20200314-01']")
      }
      #expect(try Self.calls(book) == 1)
    }

    @Test("a phone whose clock is wrong says how long it waited, not when")
    func wrongClock() async throws {
      let book = try TestBook(withCalls: false)
      try await RealBrowserTests.phone(of: "010", in: book) { phone, board in
        try await phone.go("/report")
        try await phone.setClock(aheadMinutes: -47)
        try await phone.setOffline(true)
        try await Self.typeInVain(phone)
        board.clock.putForward(minutes: 35)
        try await phone.setClock(aheadMinutes: -47 + 35)
        try await phone.setOffline(false)
        try await phone.wait(for: "#outbox a")
      }
      let incident = try Self.incident(book)
      #expect(incident.report.heard.minutes(to: incident.written) == 35)
    }

    @Test("what one person left waiting goes in nobody else's name")
    func otherPerson() async throws {
      let book = try TestBook(withCalls: false)
      try await RealBrowserTests.phone(of: "010", in: book) { phone, _ in
        try await phone.go("/report")
        // The board says busy: whoever gives the phone away meanwhile still has something waiting.
        try await phone.run(
          """
          const real = window.fetch;
          window.fetch = async (path, options) => options?.method === "POST" ? new Response("", { status: 503 }) : real(path, options);
          """)
        try await Self.typeInVain(phone)
        try await phone.run("window.fetch = () => Promise.reject(new TypeError('away'))")
        try await phone.logOut()
        try await phone.logIn("002")
        try await phone.wait(for: "#outbox .quiet", saying: "1")
        try await phone.run("dispatchEvent(new Event('online'))")
        try await phone.logOut()
        #expect(try Self.calls(book) == 0)
        try await phone.logIn("010")
        try await phone.wait(for: "#outbox a[href='/incidents/20200314-01']")
      }
      #expect(try Self.calls(book) == 1)
      #expect(try Self.incident(book).lines.map(\.author) == ["010"])
    }

    @Test("what the book refuses is kept with the reason, until it is thrown away")
    func refused() async throws {
      let book = try TestBook(withCalls: false)
      _ = try book.station(as: "002", at: "2020-03-14T22:00").report(
        NewIncident(category: "rescue", text: "有人落水"))
      try await RealBrowserTests.phone(of: "002", in: book) { phone, board in
        try await phone.go("/incidents/20200314-01")
        try await phone.setOffline(true)
        try await phone.tap("#mark-time")
        try await phone.type("25:99")
        try await phone.tap(".steps button[value=onscene]")
        try await phone.wait(for: "#outbox .waiting")
        try await phone.setOffline(false)
        try await phone.wait(for: "#outbox .bad")
        #expect(try Self.incident(book).lines.count == 1)
        try await phone.tap("#outbox button:last-of-type")
        try await phone.wait(
          "it is gone", "return document.getElementById('outbox').hidden && localStorage.outbox === '[]'")
      }
    }
  }
}
