import DutyModel
import DutyStation
import Testing

@testable import DutyBoard

@Suite("Reports")
struct BulletinsPageTests {
  private static let later = "2020-03-20T10:00"
  private static let week = "/bulletins?kind=weekly&date=2020-03-14"

  @Test("show counts, times and rates with the figures behind them", arguments: Language.allCases)
  func golden(_ language: Language) async throws {
    let book = try TestBook()
    let answer = try await Browser.open(book, as: "001", at: Self.later, language) {
      try await $0.get(Self.week)
    }
    #expect(answer.status == 200)
    try expectGolden(answer.text, "bulletins-\(language.rawValue).html")
  }

  @Test(
    "are of the dates that are asked for, of the last full ones when none are",
    arguments: [
      ("", "2020-03-19", "2020-03-19"), ("?kind=weekly", "2020-03-09", "2020-03-15"),
      ("?kind=monthly", "2020-02-01", "2020-02-29"),
      ("?kind=monthly&date=2020-03-14", "2020-03-01", "2020-03-31"),
      ("?kind=period&from=2020-03-12&until=2020-03-14", "2020-03-12", "2020-03-14"),
      ("?kind=nonsense&date=2020-03-12", "2020-03-12", "2020-03-12"),
    ])
  func dates(_ query: String, _ from: CalendarDate, _ until: CalendarDate) async throws {
    let book = try TestBook()
    let text = try await Browser.open(book, as: "001", at: Self.later, .en) {
      try await $0.get("/bulletins\(query)").text
    }
    let typed = text.matches(of: /name="(?:from|until)" value="([^"]*)"/).map { String($0.1) }
    #expect(typed == [from.description, until.description])
  }

  @Test("lead from a figure to as many calls")
  func behind() async throws {
    let book = try TestBook()
    try await Browser.open(book, as: "001", at: Self.later) { browser in
      let text = try await browser.get(Self.week).text
      let lines = text.matches(of: /<th scope="row"><a href="([^"]+)">.*<td class="number">(\d+)/)
      #expect(lines.count == 3)
      for line in lines {
        let list = try await browser.get(String(line.1).replacing("&amp;", with: "&")).text
        #expect(list.matches(of: /class="call-number"/).count == Int(line.2))
      }
    }
  }

  @Test("have no figure that leads to other calls than it counts")
  func otherDay() throws {
    let eight = try #require(TimeOfDay(minute: 480))
    let book = try TestBook { $0.reports.dayStarts = eight }
    let page = try BulletinsPage(
      try book.station(as: "001", at: Self.later), BulletinsPage.Typed(kind: .weekly, date: "2020-03-14"))
    let bulletin = try #require(page.bulletin)
    #expect(bulletin.total.now == 3)
    #expect(Place.incidents(bulletin, category: nil) == nil)
  }

  @Test("count each call in the hours at which it was heard")
  func hours() throws {
    let book = try TestBook()
    let page = try BulletinsPage(
      try book.station(as: "001", at: Self.later), BulletinsPage.Typed(kind: .weekly, date: "2020-03-14"))
    // Heard at 15:05, 21:40 and 23:00.
    #expect(page.bulletin?.hours == [0, 0, 0, 0, 0, 1, 0, 2])
  }

  @Test(
    "say all that is wrong with dates, and keep what was typed",
    arguments: [
      ("?date=yesterday", ["date"]), ("?kind=period&from=x&until=y", ["from", "until"]),
      ("?kind=period", ["from", "until"]), ("?kind=period&from=2020-03-14&until=2020-03-12", ["until"]),
      ("?kind=period&from=1020-03-14&until=2020-03-12", ["until"]),
    ])
  func wrong(_ query: String, _ fields: [String]) async throws {
    let book = try TestBook(withCalls: false)
    let answer = try await Browser.open(book, as: "001", at: Self.later) {
      try await $0.get("/bulletins\(query)")
    }
    #expect(answer.status == 200)
    #expect(answer.text.matches(of: /role="alert".*href="#(\w+)"/).map { String($0.1) } == fields)
    #expect(answer.text.matches(of: /aria-invalid="true"/).count == fields.count)
    if query.contains("yesterday") { #expect(answer.text.contains("value=\"yesterday\"")) }
  }
}

@Suite("Bars")
struct BarChartTests {
  @Test("are as long as their share of the longest, or of the whole")
  func widths() {
    let lines = [(3, 1), (0, 4)].map { count, earlier in
      BarChart.Line(name: "", count: count, earlier: earlier, figure: "\(count)")
    }
    let chart = BarChart("a", "A", compared: "before", lines)
    #expect(chart.bars.map(\.width) == ["75.0%", "0.0%"])
    #expect(chart.bars.map(\.earlierWidth) == ["25.0%", "100.0%"])
    #expect(chart.compared == "before")
    let shares = BarChart(
      "b", "B", compared: "before", whole: 8, [BarChart.Line(name: "", count: 1, figure: "")])
    #expect(shares.bars.map(\.width) == ["12.5%"])
    #expect(shares.compared == nil)
    #expect(
      BarChart("c", "C", [BarChart.Line(name: "", count: 0, figure: "0")]).bars.map(\.width) == ["0.0%"])
  }
}
