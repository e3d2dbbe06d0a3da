import DutyBook
import DutyModel
import DutyStation
import Foundation
import Testing

@testable import DutyBoard

extension RealBrowserTests {
  @Suite("The chief's desk")
  struct ChiefTests {
    @Test("edits the month with the effects in view, publishes it, and prints it on one sheet")
    func month() async throws {
      let book = try TestBook(withCalls: false)
      try await RealBrowserTests.visit(book, at: "2020-03-12T10:00") { board, driver in
        try await Window.open(.desk, by: driver, at: board.address) { desk in
          try await desk.logIn("001")
          try await desk.tap(".head a[href='/month']")
          try await desk.wait(for: ".grid")
          try await Self.findings(desk)
          try await Self.change(desk)
          try await Self.publish(desk)
          try await desk.go("/month/2/wall")
          try await Self.expectOneSheet(desk, isLandscape: true)
        }
      }
      let station = try book.station(as: "001", at: "2020-03-12T11:00")
      #expect(try station.rosters().count == 2)
      #expect(try station.roster("2").roster.version == 2)
      let (old, new) = (
        try station.roster("1").roster.assignments, try station.roster("2").roster.assignments
      )
      #expect(Set(old).subtracting(new).count == 1 && Set(new).subtracting(old).count == 1)
    }

    /// A day under the keyboard tells what was found about it.
    private static func findings(_ desk: Window) async throws {
      let told = try await desk.run(
        """
        const cell = document.querySelector("[data-found]:not([data-found=''])");
        cell.focus();
        const told = document.getElementById("told");
        return { title: cell.title, told: told.hidden ? "" : told.textContent, lines: told.textContent.split("\\n").length };
        """)
      #expect(told["told"].text?.hasPrefix(told["title"].text ?? "-") == true)
      #expect((told["lines"].number ?? 0) >= 2, "what was found about the day is told")
    }

    /// Gives somebody's day to another: chosen, looked at, confirmed.
    private static func change(_ desk: Window) async throws {
      let day = try await desk.run(
        """
        return [...document.querySelectorAll(".grid td.duty a")].map(one => one.getAttribute("href")).find(one => one.includes("date=2020-03-20"))
        """)
      try await desk.tap(".grid a[href='\(try #require(day.text))']")
      try await desk.wait(for: "#chosen .options a.button")
      try await desk.tap("#chosen .options a.button")
      try await desk.wait(for: "#effects")
      #expect(try await desk.path.contains("/month/1/change?"))
      #expect(try await desk.text("#changes + .lines") != "")
      try await desk.tap("main form button.main")
      try await desk.wait(
        "a new draft", "return location.pathname === '/month/2' && document.readyState === 'complete'")
      try await desk.wait(for: ".draft")
    }

    private static func publish(_ desk: Window) async throws {
      try await desk.tap("main a.button.main[href='/month/2/publish']")
      try await desk.wait(for: "#reason")
      try await desk.tap("#reason")
      try await desk.type("调班")
      try await desk.tap("main form button.main")
      try await desk.wait(
        "it is in force", "return location.pathname === '/month/2' && document.readyState === 'complete'")
      #expect(try await desk.run("return !!document.querySelector('.heading .draft')") == false)
    }

    @Test("prints a call on one sheet")
    func sheet() async throws {
      let book = try TestBook()
      try await RealBrowserTests.visit(book, at: "2020-03-15T10:30") { board, driver in
        try await Window.open(.desk, by: driver, at: board.address) { desk in
          try await desk.logIn("002")
          try await desk.go("/incidents/20200314-01")
          try await desk.wait(for: "[data-print]")
          try await desk.run("window.asked = 0; window.print = () => { window.asked += 1; }")
          try await desk.tap("[data-print]")
          #expect(try await desk.run("return window.asked") == 1)
          try await ChiefTests.expectOneSheet(desk, isLandscape: false)
        }
      }
    }

    /// One page of A4, whichever way it lies.
    static func expectOneSheet(_ window: Window, isLandscape: Bool) async throws {
      let data = try await window.print(isLandscape: isLandscape)
      try RealBrowserTests.keep(data, isLandscape ? "wall-sheet.pdf" : "call.pdf")
      let pdf = String(decoding: data, as: Unicode.ASCII.self)
      let pages = pdf.matches(of: /\/Type\s*\/Page\b(?!s)/).count
      let path = try await window.path
      #expect(pages == 1, "\(path) takes \(pages) pages")
      let box = try #require(pdf.firstMatch(of: /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/))
      let sides = [Double(box.1) ?? 0, Double(box.2) ?? 0]
      #expect(abs((sides.min() ?? 0) - 595) < 2 && abs((sides.max() ?? 0) - 842) < 2, "A4: \(sides)")
    }
  }
}
