import DutyModel
import DutyRules
import Testing

/// Until when something may be done.
struct AllowanceTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let allowance: String
    let from: String
    let due: String
    var testDescription: String { "\(allowance) from \(from)" }
  }

  /// Spring 2020: Saturday 4 to Monday 6 April are off, Sunday 26 April is worked.
  static let calendar = CalendarYear(
    year: 2020, papers: [],
    days: [("2020-04-04", true), ("2020-04-05", true), ("2020-04-06", true), ("2020-04-26", false)]
      .compactMap { date, isOff in
        CalendarDate(date).map { CalendarDay(date: $0, name: "x", isOffDay: isOff) }
      })

  @Test(arguments: [
    Row(allowance: "5m", from: "2020-03-14T23:58", due: "2020-03-15T00:03"),
    Row(allowance: "4h", from: "2020-02-28T22:00", due: "2020-02-29T02:00"),
    Row(allowance: "next-day", from: "2020-03-14T23:00", due: "2020-03-16T00:00"),
    Row(allowance: "next-day", from: "2020-02-28T12:00", due: "2020-03-01T00:00"),
    Row(allowance: "1d", from: "2020-12-31T12:00", due: "2021-01-02T00:00"),
    Row(allowance: "3wd", from: "2020-04-02T09:00", due: "2020-04-09T00:00"),
    Row(allowance: "3wd", from: "2020-04-24T09:00", due: "2020-04-29T00:00"),
    Row(allowance: "1wd", from: "2020-04-03T23:59", due: "2020-04-08T00:00"),
  ])
  func isDue(_ row: Row) throws {
    let zone = try #require(Zone("Asia/Shanghai"))
    var setup = StationSetup(profile: StationProfile(name: "x", zone: zone))
    setup.calendars = [Self.calendar]
    let from = try #require(zone.instant(iso: row.from))
    let allowance = try #require(Allowance(row.allowance))
    #expect(zone.iso(allowance.due(after: from, setup: setup)) == "\(row.due):00+08:00")
  }

  /// Nothing at all, and more than ten years, is not meant; nor does it stop a book that says so.
  @Test(arguments: [
    ("1m", true), ("0m", false), ("87840h", true), ("87841h", false), ("3660d", true), ("0d", false),
    ("3661d", false),
    ("2600wd", true), ("99999999wd", false), ("99999999999999999999h", false), ("次日", true), ("3个工作日", true),
    ("2小时", true),
  ])
  func isPlausible(_ text: String, _ expected: Bool) throws {
    let allowance = try #require(Allowance(text))
    #expect(allowance.isPlausible == expected)
    let setup = StationSetup(profile: StationProfile(name: "x", zone: .utc))
    let from = try #require(Instant(iso: "2020-01-01T00:00:00Z"))
    #expect(try #require(Instant(iso: "2031-01-01T00:00:00Z")) > allowance.due(after: from, setup: setup))
  }

  @Test(arguments: ["", "wd", "-3d", "3", "3 d", "soon", "1.5h"])
  func isNone(_ text: String) { #expect(Allowance(text) == nil) }

  /// What to say of a due time: 2020 is known, 2021 is not; a midnight belongs to the day that it ends.
  @Test(arguments: [
    ("3wd", "2020-12-28", [DueFlag]()), ("4wd", "2020-12-28", [.noCalendar(year: 2021)]),
    ("9d", "2020-12-28", []), ("1wd", "2022-01-03", [.noCalendar(year: 2022)]),
    ("1wd", "2020-01-02", [.passed]),
  ])
  func isFlagged(_ allowance: String, _ from: String, _ expected: [DueFlag]) throws {
    let zone = try #require(Zone("Asia/Shanghai"))
    var setup = StationSetup(profile: StationProfile(name: "x", zone: zone))
    setup.calendars = [Self.calendar]
    let (allowance, start) = (
      try #require(Allowance(allowance)), try #require(zone.instant(iso: "\(from)T09:00"))
    )
    let now = try #require(zone.instant(iso: "2020-06-01T09:00"))
    let due = allowance.due(after: start, setup: setup)
    #expect(DueFlag.all(due: due, allowance: allowance, from: start, setup: setup, now: now) == expected)
  }
}
