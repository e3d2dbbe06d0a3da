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
}
