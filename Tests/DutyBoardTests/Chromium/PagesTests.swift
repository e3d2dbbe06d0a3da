import DutyBook
import DutyModel
import DutyStation
import Foundation
import Testing

@testable import DutyBoard

extension RealBrowserTests {
  @Suite("Every page, on a phone, at a desk and across the room, in both languages")
  struct PagesTests {
    private static let now = "2020-03-15T09:40"
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    private static func script(_ name: String) throws -> String {
      try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }

    /// A book in which every page has something to show: the story's calls, a draft with holes, a call that has just
    /// come in, somebody out, a dispute with the mediators, a handover.
    private static func book() throws -> TestBook {
      let book = try TestBook()
      let station = try book.station(as: "002", at: now)
      _ = try station.report(
        NewIncident(category: "rescue", text: "老人走失，穿灰色棉衣", place: "火车东客站", caller: "站前岗"))
      _ = try station.report(NewIncident(category: "dispute", text: "两户因噪声争吵", place: "新城区某小区"))
      _ = try station.mark("20200315-02", step: "dispatched", at: .at(book.at(now)), crew: ["003", "010"])
      _ = try station.openReferral(
        NewReferral(
          incident: "20200315-02", kind: "peoples", mediators: "街道调委会", parties: ["张某", "李某"],
          consented: ["all"],
          text: nil, cases: [], amount: "3000", slip: nil), at: .at(book.at(now)))
      _ = try station.writeHandover(
        HandoverWords(people: ["候问室 1 人，醉酒"], equipment: ["对讲机 6 部", "枪柜钥匙 2 把"], notes: ["电梯坏了"]))
      var duties = try station.roster("1").roster.assignments.filter { $0.date < "2020-03-16" }.map {
        Assignment(who: $0.who, date: $0.date.advanced(days: 28), post: $0.post, shift: $0.shift)
      }
      duties.removeAll { $0.date == "2020-04-11" && $0.post == "HG" }
      _ = try book.station(as: "001", at: now).importRoster(duties, from: "2020-04-06", days: 7)
      return book
    }

    private static func list(_ book: TestBook) throws -> PageList {
      let now = try book.at(now)
      let settings = try BoardSettings(
        path: book.path, device: "desk", clock: { now }, random: { Array(repeating: 1, count: $0) },
        language: .zh, listening: try Listening(port: 0))
      let duties = try book.station(as: "001", at: Self.now).roster("2").roster.assignments
      let duty = try #require(duties.first { $0.date == "2020-04-10" && $0.post == "HG" })
      return PageList(try Board(settings).routes(), who: duty.who)
    }

    @Test("can be read, touched and told apart, and is kept as a picture", arguments: Language.allCases)
    func pictures(_ language: Language) async throws {
      let book = try Self.book()
      let (list, checks) = (try Self.list(book), try Self.script("checks.js"))
      try await RealBrowserTests.visit(book, at: Self.now) { board, driver in
        try await Window.open(.desk, by: driver, at: board.address) { window in
          try await window.logIn("001")
          try await window.go("/language?to=\(language.rawValue)&back=/")
          for entry in list.entries {
            try await window.go(entry.path)
            let status = try await window.run(
              "return performance.getEntriesByType('navigation')[0].responseStatus")
            #expect(status == (entry.path == "/nowhere" ? 404 : 200), "\(entry.path)")
            for device in [Window.Device.phone, .desk, .wall] {
              try await window.resize(device)
              let name = "\(entry.name)-\(device.width)-\(language.rawValue).png"
              try RealBrowserTests.keep(try await window.picture(device), name)
              try await Self.check(window, entry, device, language, checks)
            }
            try await window.resize(.desk, isDark: true)
            try await Self.check(window, entry, .desk, language, checks, "in the dark ")
          }
          let complaints = try await window.complaints().filter {
            !$0.contains("/nowhere") && !$0.contains("/favicon.ico")
          }
          #expect(complaints == [])
        }
      }
    }

    private static func check(
      _ window: Window, _ entry: PageList.Entry, _ device: Window.Device, _ language: Language,
      _ checks: String,
      _ remark: String = ""
    ) async throws {
      let faults = try await window.run(
        checks, language == .zh ? "zh-CN" : "en", .truth(device == .phone), .truth(entry.isPaper)
      ).list.compactMap(\.text)
      #expect(faults == [], "\(remark)\(entry.path) at \(device.width), \(language)")
    }

    @Test("is reached by the keyboard alone, which can be seen wherever it is")
    func keyboard() async throws {
      let book = try Self.book()
      let (list, keyboard) = (try Self.list(book), try Self.script("keyboard.js"))
      try await RealBrowserTests.visit(book, at: Self.now) { board, driver in
        try await Window.open(.desk, by: driver, at: board.address) { window in
          try await window.logIn("001")
          for entry in list.entries where !entry.isPaper {
            try await window.go(entry.path)
            var left = try await window.run(keyboard)
            // Some fields have several stops of their own.
            for _ in 0..<20 {
              let missed = left["missed"].list.count
              guard missed > 0 else { break }
              try await window.tab(missed + 8)
              left = try await window.run(keyboard)
              if left["missed"].list.count == missed { break }
            }
            #expect(left["missed"].list == [], "\(entry.path)")
            #expect(left["unseen"].list == [], "\(entry.path)")
          }
        }
      }
    }
  }
}
