import DutyModel
import Testing

@testable import DutyRules

/// Where dates and real time disagree.
struct RealTimeTests {
  private func findings(_ example: RosterExample, _ rule: RuleName) -> [Finding] {
    Referee.judge(example.rosterCase).findings.filter { $0.rule == rule }
  }

  @Test func auxiliariesAloneForTwentyMinutesBetweenTwoShifts() throws {
    let example = RosterExample("", ["O1: AD", "O2: AN", "X1: AT"]) {
      $0.rules.auxiliaryNeverAlone = .init(strength: .hard, scope: .post)
      $0.shifts[0].minutes = 700
    }
    let found = findings(example, .auxiliaryNeverAlone)
    #expect(found.map(\.amount) == [20])
    let span = try #require(found.first?.span)
    #expect(Zone.utc.iso(span.start) == "2020-03-02T19:40:00+00:00")
    #expect(found.first?.who == ["X1"])
  }

  @Test func anOfficerAtTheSamePlaceIsEnoughOnlyWhenTheRuleSaysPlace() {
    let lines = ["O1: AD", "X1: BD"]
    #expect(
      findings(
        RosterExample("", lines) { $0.rules.auxiliaryNeverAlone = .init(strength: .hard, scope: .place) },
        .auxiliaryNeverAlone
      ).isEmpty)
    #expect(
      findings(
        RosterExample("", lines) { $0.rules.auxiliaryNeverAlone = .init(strength: .hard, scope: .post) },
        .auxiliaryNeverAlone
      ).count == 1)
  }

  @Test func someoneOfUnknownClassIsNotAnOfficer() {
    let example = RosterExample("", ["U1: AD"]) {
      $0.rules.auxiliaryNeverAlone = .init(strength: .hard, scope: .post)
    }
    #expect(findings(example, .auxiliaryNeverAlone).map(\.amount) == [720])
  }

  @Test func exactlyElevenHoursOfRestAreEnoughAndAMinuteLessIsNot() {
    for (start, count) in [(420, 0), (419, 1)] {
      let example = RosterExample("", ["O1: AD AT"]) {
        $0.rules.restHours = .init(strength: .hard, after: [12: 11])
        $0.shifts[2].start = TimeOfDay(minute: start) ?? .midnight
      }
      #expect(findings(example, .restHours).count == count)
    }
  }

  @Test func restAndHoursLookBackAtWhatWasWorkedBefore() {
    let example = RosterExample("", ["O1: AD AD AD AD"], history: ["O1: AD AN"]) {
      $0.rules.restHours = .init(strength: .hard, after: [12: 11])
      $0.rules.maxHours7d = .init(strength: .hard, hours: 60)
    }
    #expect(findings(example, .restHours).count == 1)
    #expect(findings(example, .maxHours7d).map(\.amount) == [12])
  }

  @Test func whatWasBrokenBeforeTheFirstDateIsNotJudged() {
    let example = RosterExample("", ["O1: - - -"], history: ["O1: AN AD"]) {
      $0.rules.restHours = .init(strength: .hard, after: [12: 11])
      $0.rules.maxDutiesInRow = .init(strength: .hard, n: 1)
    }
    #expect(Referee.judge(example.rosterCase).findings.filter { $0.severity == .hard } == [])
  }

  struct Night: Sendable {
    let date: String
    let zone: String
    let endsAt: String
  }

  /// A night lasts its hours whatever the wall clock does.
  @Test(arguments: [
    Night(date: "2020-03-28", zone: "Europe/Berlin", endsAt: "2020-03-29T09:00:00+02:00"),
    Night(date: "2020-10-24", zone: "Europe/Berlin", endsAt: "2020-10-25T07:00:00+01:00"),
    Night(date: "2020-02-28", zone: "Asia/Shanghai", endsAt: "2020-02-29T08:00:00+08:00"),
    Night(date: "2020-02-29", zone: "Asia/Shanghai", endsAt: "2020-03-01T08:00:00+08:00"),
    Night(date: "2019-12-31", zone: "Asia/Shanghai", endsAt: "2020-01-01T08:00:00+08:00"),
  ])
  func aNightIsTwelveHours(_ night: Night) throws {
    let zone = try #require(Zone(night.zone))
    let date = try #require(CalendarDate(night.date))
    let shift = RosterExample.station.shifts[1]
    let duty = Duty(Assignment(who: "O1", date: date, post: "A", shift: "N"), shift: shift, zone: zone)
    #expect(duty.span.minutes == 720)
    #expect(zone.iso(duty.span.end) == night.endsAt)
  }

  /// On the night the clocks go forward a day shift follows after 11 hours of real rest, not 12.
  @Test func restIsCountedInRealHours() throws {
    let zone = try #require(Zone("Europe/Berlin"))
    let saturday = try #require(CalendarDate("2020-03-28"))
    for (due, count) in [(11, 0), (12, 1)] {
      var setup = RosterExample.station
      setup.profile.zone = zone
      setup.rules.restHours = .init(strength: .hard, after: [12: due])
      let roster = RosterCase(
        setup: setup, from: saturday, days: 2,
        assignments: (0..<2).map {
          Assignment(who: "O1", date: saturday.advanced(days: $0), post: "A", shift: "D")
        })
      #expect(Referee.judge(roster).findings.filter { $0.rule == .restHours }.count == count)
    }
  }

  @Test func anyMinuteOnASaturdayMakesItAWeekendWorked() throws {
    let friday = try #require(CalendarDate("2020-03-06"))
    let night = Duty(
      Assignment(who: "O1", date: friday, post: "A", shift: "N"), shift: RosterExample.station.shifts[1],
      zone: .utc)
    let day = Duty(
      Assignment(who: "O1", date: friday, post: "A", shift: "D"), shift: RosterExample.station.shifts[0],
      zone: .utc)
    #expect(Tally([night], calendar: HolidayCalendar(), zone: .utc).weekends == 1)
    #expect(Tally([day], calendar: HolidayCalendar(), zone: .utc).weekends == 0)
  }

  @Test func newYearsEveIsAFestivalWhenTheCalendarSaysSo() throws {
    let eve = try #require(CalendarDate("2020-01-24"))
    let calendar = HolidayCalendar([
      CalendarYear(year: 2020, papers: [], days: [CalendarDay(date: eve, name: "春节", isOffDay: true)])
    ])
    let night = Duty(
      Assignment(who: "O1", date: eve.advanced(days: -1), post: "A", shift: "N"),
      shift: RosterExample.station.shifts[1], zone: .utc)
    #expect(Tally([night], calendar: calendar, zone: .utc).festivals == 1)
  }
}
