import DutyModel
import Testing

@testable import DutyRules

/// Days, periods and shares as they are counted.
struct ReportTests {
  private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  /// The post of the story: from New Year's Eve to 17 March, over 29 February.
  @Test func thePostOfTheStoryWasHeld53DaysElapsedAnd54Inclusive() throws {
    let zone = try #require(Zone("Asia/Shanghai"))
    var setup = StationSetup(profile: StationProfile(name: "Station", zone: zone))
    let night = Shift(code: "N", name: "N", start: try #require(TimeOfDay("20:00")), minutes: 720)
    let day = Shift(code: "D", name: "D", start: try #require(TimeOfDay("08:00")), minutes: 720)
    setup.shifts = [day, night]
    setup.posts = [Post(code: "HG", name: "Gate"), Post(code: "RT", name: "Hotel")]
    let first = try date("2020-01-24")
    let duties = (0...53).flatMap { index in
      [day, night].map { shift in
        Duty(
          Assignment(who: "001", date: first.advanced(days: index), post: "HG", shift: shift.code),
          shift: shift,
          zone: zone)
      }
    }
    let span = Span(start: zone.day(first).start, end: zone.day(try date("2020-03-17")).end)
    let held = try #require(PostDays.all(duties, within: span, setup: setup).first)
    #expect(PostDays.all(duties, within: span, setup: setup).count == 1)
    #expect((held.elapsed, held.inclusive, held.touched, held.full) == (53, 54, 54, 53))
    // A year without 29 February has the 52 of the newspaper.
    #expect(try date("2019-01-24").days(to: date("2019-03-17")) == 52)
  }

  @Test(arguments: [
    (ReportPeriod.Kind.daily, "2020-02-29", "2020-02-29", "2020-02-29", "2020-02-28", "2019-02-28"),
    (.weekly, "2020-03-14", "2020-03-09", "2020-03-15", "2020-03-02", "2019-03-11"),
    (.weekly, "2020-01-01", "2019-12-30", "2020-01-05", "2019-12-23", "2018-12-31"),
    (.monthly, "2020-03-31", "2020-03-01", "2020-03-31", "2020-02-01", "2019-03-01"),
    (.monthly, "2021-02-03", "2021-02-01", "2021-02-28", "2021-01-01", "2020-02-01"),
  ])
  func periods(
    _ kind: ReportPeriod.Kind, _ around: String, _ from: String, _ until: String, _ previous: String,
    _ lastYear: String
  ) throws {
    let period = ReportPeriod(kind, around: try date(around))
    #expect(period.from == (try date(from)))
    #expect(period.until == (try date(until)))
    #expect(period.previous.from == (try date(previous)))
    #expect(period.lastYear.from == (try date(lastYear)))
  }

  /// August has 31 days, not 28; February of a leap year 29.
  @Test(arguments: [("2015-08-10", 31), ("2020-02-10", 29), ("2019-02-10", 28), ("2017-01-31", 31)])
  func daysOfAMonth(_ around: String, _ days: Int) throws {
    #expect(ReportPeriod(.monthly, around: try date(around)).days == days)
  }

  @Test func aShareOfNothingIsNone() {
    #expect(Rate(.closed, n: 0, of: 0).value == nil)
    #expect(Rate(.closed, n: 1, of: 4, excluded: [.pending: 0]).excluded.isEmpty)
    #expect(Rate(.closed, n: 1, of: 4).value == 0.25)
    #expect(Rate(.closed, n: 9, of: 9).isSmall && !Rate(.closed, n: 10, of: 10).isSmall)
  }

  @Test(arguments: [(0, 0), (30, 0), (31, 1), (60, 1), (180, 3), (181, 4)])
  func bands(_ seconds: Int, _ band: Int) {
    #expect(TimeBands.usual[0].band(seconds) == band)
  }

  @Test(arguments: [("30s", 30), ("5m", 300), ("2h", 7200)])
  func bandEnds(_ text: String, _ seconds: Int) {
    #expect(TimeBands.seconds(text) == seconds)
    #expect(TimeBands.text(seconds) == text)
  }

  @Test(arguments: ["", "5", "m", "-5m", "5d", "0s"])
  func notBandEnds(_ text: String) { #expect(TimeBands.seconds(text) == nil) }
}
