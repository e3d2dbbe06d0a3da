import DutyModel
import DutyRules
import DutyStation
import Testing

/// The fixtures hold the facts of the story.
struct FixtureTests {
  @Test func hongshengHasTwentyPeopleAndItsPosts() throws {
    let setup = try Fixture.station("hongsheng/station.yaml")
    #expect(setup.members.count == 20)
    #expect(setup.members.filter { $0.rank == .officer }.count == 7)
    #expect(setup.members.filter { $0.rank == .auxiliary }.count == 9)
    #expect(setup.members.filter { $0.rank == .unknown }.map(\.home) == Array(repeating: "新城区公安分局", count: 4))
    #expect(setup.members.first?.role == .chief)
    #expect(setup.post("HG")?.place == setup.post("HP")?.place)
    #expect(setup.post("HG")?.from == CalendarDate("2020-01-24"))
    #expect(setup.split.map(\.share) == [Fraction(2, 3), Fraction(1, 3)])
    #expect(setup.response?.crew == 2)
    #expect(
      setup.playbooks.map(\.category) == [
        "rumor", "rescue", "escort", "dispute", "assault", "affray", "theft", "impersonation",
      ])
    #expect(setup.profile.name.en.hasPrefix("Hongsheng"))
  }

  @Test func theFourWeeksAreNotShort() throws {
    let setup = try Fixture.station("hongsheng/station.yaml")
    let from = try #require(CalendarDate("2020-03-09"))
    #expect(Shortage.all(setup: setup, from: from, days: 28).isEmpty)
  }

  @Test func theShortStationIsShortOf210OfficerHours() throws {
    let setup = try Fixture.station("hongsheng/short.yaml")
    let from = try #require(CalendarDate("2020-03-09"))
    let worst = try #require(Shortage.all(setup: setup, from: from, days: 28).first { $0.of == .officers })
    #expect([worst.need, worst.have, worst.short].map { $0 / 60 } == [504, 294, 210])
    #expect(worst.people == 5)
  }

  @Test func theShortestStationIsRead() throws {
    let setup = try Fixture.station("minimal/station.yaml")
    #expect(setup.members.map(\.badge) == ["1", "2"])
    #expect(setup.rules == StationRules())
  }

  @Test func theExtensionOfTheSpringFestivalIsThreeDays() throws {
    let old = try HolidayList.read(Fixture.bytes("calendar/2020-before.json"), file: "old")
    let new = try HolidayList.read(Fixture.bytes("calendar/2020.json"), file: "new")
    let difference = CalendarDifference(from: old, to: new)
    #expect(difference.added.map(\.date.description) == ["2020-01-31", "2020-02-02"])
    #expect(difference.changed.map(\.new.date.description) == ["2020-02-01"])
    #expect(difference.removed.isEmpty)
    #expect(HolidayCalendar([old]).isWorkingDay(try #require(CalendarDate("2020-02-01"))))
    #expect(!HolidayCalendar([new]).isWorkingDay(try #require(CalendarDate("2020-02-01"))))
  }
}
