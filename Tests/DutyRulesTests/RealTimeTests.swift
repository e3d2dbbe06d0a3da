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

  struct Change: Sendable {
    let date: String
    /// Real hours between a day that ends at 20:00 and the next at 08:00.
    let rest: Int
  }

  /// Between two days there are 11 hours of rest when the clocks go forward, 13 when they go back.
  @Test(arguments: [Change(date: "2020-03-28", rest: 11), Change(date: "2020-10-24", rest: 13)])
  func restIsCountedInRealHours(_ change: Change) throws {
    let zone = try #require(Zone("Europe/Berlin"))
    let saturday = try #require(CalendarDate(change.date))
    for (due, amounts) in [(change.rest, []), (change.rest + 1, [1])] {
      let example = RosterExample("", ["O1: AD AD"]) {
        $0.profile.zone = zone
        $0.rules.restHours = .init(strength: .hard, after: [12: due])
      }
      let found = Referee.judge(example.rosterCase(from: saturday)).findings
      #expect(found.filter { $0.rule == .restHours }.map(\.amount) == amounts)
    }
  }

  /// A night alone is twelve hours alone, and counts twelve, whether the clocks show eleven or thirteen.
  @Test(arguments: ["2020-03-28", "2020-10-24"])
  func hoursAreCountedByElapsedTime(_ date: String) throws {
    let zone = try #require(Zone("Europe/Berlin"))
    let saturday = try #require(CalendarDate(date))
    let example = RosterExample("", ["X1: AN"]) {
      $0.profile.zone = zone
      $0.rules.auxiliaryNeverAlone = .init(strength: .hard, scope: .post)
      $0.members[3].limits.maxHours7d = 11
    }
    let judgement = Referee.judge(example.rosterCase(from: saturday))
    #expect(judgement.byRule == [.auxiliaryNeverAlone: 720, .maxHours7d: 1])
  }

  /// The whole of a date off is 25 hours long when the clocks go back.
  @Test func aDayOffIsAsLongAsItsDate() throws {
    let sunday = try #require(CalendarDate("2020-10-25"))
    let zone = try #require(Zone("Europe/Berlin"))
    for (minute, count) in [(1439, 1), (1440, 0)] {
      let example = RosterExample("", ["O1: AN"]) {
        $0.profile.zone = zone
        $0.rules.leave = .hard
        $0.leave = [Leave(who: "O1", from: .date(sunday), until: .date(sunday), kind: .annual)]
        $0.shifts[1] = Shift(
          code: "N", name: "N", start: TimeOfDay(minute: minute % 1440) ?? .midnight, minutes: 60)
      }
      let roster = example.rosterCase(from: minute == 1439 ? sunday : sunday.advanced(days: 1))
      #expect(Referee.judge(roster).findings.count == count)
    }
  }

  /// Leap day and New Year's Eve are days in a row with the days around them.
  @Test(arguments: ["2020-02-28", "2019-12-30"]) func datesFollowEachOther(_ date: String) throws {
    let from = try #require(CalendarDate(date))
    let example = RosterExample("", ["O1: AN AN AN"]) {
      $0.rules.maxNightsInRow = .init(strength: .hard, n: 2)
    }
    #expect(Referee.judge(example.rosterCase(from: from)).hard == 1)
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
