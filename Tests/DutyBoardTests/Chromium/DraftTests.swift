import DutyModel
import DutyStation
import Testing

@testable import DutyBoard

extension RealBrowserTests {
  @Suite("What is half written")
  struct DraftTests {
    private static func handovers(_ book: TestBook) throws -> [HandoverState] {
      try book.station(as: "002", at: "2020-03-15T00:30").handovers().handovers
    }

    private static func fields(_ phone: Window) async throws -> [String] {
      try await phone.run(
        "return ['people', 'equipment', 'notes'].map(id => document.getElementById(id).value)"
      ).list.compactMap(\.text)
    }

    @Test("a handover is there again for who wrote it, for nobody else, and until it was handed over")
    func handover() async throws {
      let book = try TestBook(withCalls: false)
      _ = try book.station(as: "002", at: "2020-03-14T08:00").writeHandover(
        HandoverWords(people: [], equipment: ["对讲机 6 部"], notes: []))
      try await RealBrowserTests.phone(of: "002", in: book) { phone, _ in
        try await phone.go("/handover/write")
        try await phone.tap("#equipment")
        try await phone.type("，一部没电")
        try await phone.tap("#notes")
        try await phone.type("电梯坏了")
        try await phone.wait("it is kept", "return localStorage['draft.002.handover.notes'] === '\"电梯坏了\"'")
        try await phone.go("/")
        try await phone.go("/handover/write")
        #expect(try await Self.fields(phone) == ["", "对讲机 6 部，一部没电", "电梯坏了"])
        // What was typed last is kept, too, when it is sent; only what arrived is forgotten.
        try await phone.tap("#people")
        try await phone.type("甲在医院")
        try await phone.run("document.querySelector('form[data-draft] button.main').click()")
        try await phone.wait(for: ".saved")
        try await phone.go("/handover/write")
        #expect(try await Self.fields(phone) == ["", "对讲机 6 部，一部没电", ""])
        try await phone.tap("#notes")
        try await phone.type("灯不亮")
        try await phone.wait("it is kept", "return !!localStorage['draft.002.handover.notes']")
        try await phone.run("window.fetch = () => Promise.reject(new TypeError('away'))")
        try await phone.logOut()
        try await phone.logIn("001")
        try await phone.go("/handover/write")
        #expect(try await Self.fields(phone) == ["", "对讲机 6 部，一部没电", ""])
      }
      let written = try Self.handovers(book)
      #expect(written.count == 2)
      #expect(
        written.first?.handover.items.filter { $0.kind != .hole }.map(\.text.zh)
          == ["甲在医院", "对讲机 6 部，一部没电", "电梯坏了"])
    }
  }
}
