import DutyModel
import Testing

@testable import DutyRules

/// What can be counted by hand.
struct ShortageTests {
  /// Seven officers, three places with one each round the clock.
  static func station(
    cap: Int?, officers: Int = 7, days: Int = 28, change: (inout StationSetup) -> Void = { _ in }
  ) -> RosterCase {
    var setup = StationSetup(profile: StationProfile(name: "S", zone: .utc))
    setup.shifts = RosterExample.station.shifts
    setup.posts = ["H", "R", "K"].map {
      Post(
        code: PostCode($0), name: Name($0), needs: [NeedLine(shifts: ["D", "N"], total: 1, officers: 1)])
    }
    setup.members = (1...max(1, officers)).map {
      Member(badge: Badge("00\($0)"), name: Name("P\($0)"), rank: .officer)
    }
    setup.rules.maxHours7d = cap.map { .init(strength: .hard, hours: $0) }
    change(&setup)
    return RosterCase(setup: setup, from: RosterExample.from, days: days, assignments: [])
  }

  private func sum(_ rule: RuleName, of figure: Figure = .officers, _ roster: RosterCase) -> Shortage? {
    Shortage.sums(roster).first { $0.rule == rule && $0.of == figure }
  }

  @Test func threePlacesNeed504HoursAndSevenOfficersHave294() throws {
    let worst = try #require(Shortage.all(Self.station(cap: 42)).first)
    #expect(worst.rule == .maxHours7d)
    #expect(worst.of == .officers)
    #expect(worst.need == 30240)
    #expect(worst.have == 294 * 60)
    #expect(worst.short == 210 * 60)
    #expect(worst.people == 5)
    #expect(worst.needTerms == [.init(posts: ["H", "R", "K"], people: 1, minutes: 7 * 1440)])
    #expect(worst.haveTerms == [.init(people: 7, minutes: 42 * 60)])
    #expect(worst.span.minutes == 7 * 1440)
  }

  struct Variant: Sendable, CustomTestStringConvertible {
    let title: String
    let cap: Int?
    var officers = 7
    /// Officer-hours short and officers missing in the worst sum; nil when nothing is short.
    let short: (hours: Int, people: Int)?
    var testDescription: String { title }
  }

  @Test(arguments: [
    Variant(title: "72 hours each are just enough", cap: 72, short: nil),
    Variant(title: "71 are not", cap: 71, short: (7, 1)),
    Variant(title: "42 hours and five more", cap: 42, officers: 12, short: nil),
    Variant(title: "42 hours and four more", cap: 42, officers: 11, short: (42, 1)),
    Variant(title: "no limit, but rest: 84 hours each", cap: nil, officers: 6, short: nil),
    Variant(title: "no limit, but rest, and five", cap: nil, officers: 5, short: (84, 1)),
  ])
  func variants(_ variant: Variant) {
    let found = Shortage.all(Self.station(cap: variant.cap, officers: variant.officers)).filter {
      $0.of == .officers
    }
    #expect(found.first?.short == variant.short.map { $0.hours * 60 })
    #expect(found.first?.people == variant.short?.people)
  }

  /// With one place fewer after another the seven work 72, 48 and 24 hours a week.
  @Test(arguments: [(3, 72), (2, 48), (1, 24)]) func theOfficersHoursByPlaces(_ places: Int, _ each: Int) {
    let roster = { (cap: Int) in
      Self.station(cap: cap) { $0.posts = Array($0.posts.prefix(places)) }
    }
    #expect(Shortage.all(roster(each)).isEmpty)
    #expect(Shortage.all(roster(each - 1)).contains { $0.rule == .maxHours7d })
  }

  @Test func aLimitThatBindsNobodyIsNotBlamed() {
    let found = Shortage.all(Self.station(cap: 168, officers: 5))
    #expect(Set(found.map(\.rule)) == [.restHours])
  }

  @Test func sumsThatAreEnoughAreKeptBehindThoseThatAreNot() throws {
    let sums = Shortage.sums(Self.station(cap: 42))
    #expect(sums.map { $0.short > 0 } == sums.map { $0.short > 0 }.sorted { $0 && !$1 })
    let rest = try #require(sums.first { $0.rule == .restHours && $0.of == .officers })
    #expect((rest.need, rest.have, rest.short, rest.people) == (504 * 60, 7 * 84 * 60, 0, 0))
    #expect(Shortage.all(Self.station(cap: 42)).count < sums.count)
  }

  @Test func aMomentThatNeedsMorePeopleThanThereAreIsShortWhateverTheHours() throws {
    let moment = try #require(sum(.cover, Self.station(cap: nil, officers: 2)))
    #expect((moment.need, moment.have, moment.people) == (3 * 720, 2 * 720, 1))
    #expect(moment.haveTerms == [.init(people: 2, minutes: 720)])
  }

  @Test func leaveAndServiceTakePeopleFromTheShiftsTheyTouch() throws {
    let roster = Self.station(cap: nil, officers: 4) {
      $0.leave = [leave("001", 3, 3)]
      $0.members[1].from = day(3)
      $0.members[2].until = day(2)
    }
    let moment = try #require(sum(.cover, roster))
    // On the third day the first is away and the third gone; the second has come.
    #expect((moment.need, moment.have) == (3 * 720, 2 * 720))
    #expect(moment.span.start >= Zone.utc.instant(day(2), minute: 1200))
  }

  /// A night begun on the last date of service is worked to its end.
  @Test func theLastNightOfServiceCounts() {
    let roster = Self.station(cap: nil, officers: 6, days: 1) {
      for index in $0.members.indices { $0.members[index].until = day(1) }
    }
    #expect(Shortage.all(roster).isEmpty)
  }

  @Test func leaveTakesHoursFromAWeek() throws {
    let roster = Self.station(cap: 72, days: 7) { $0.leave = [leave("001", 1, 7)] }
    let week = try #require(sum(.maxHours7d, roster))
    #expect(week.haveTerms == [.init(people: 6, minutes: 72 * 60)])
    #expect(week.short == 72 * 60)
    let partly = Self.station(cap: 72, days: 7) { $0.leave = [leave("001", 1, 4)] }
    // Days five, six and seven are left: three duties of twelve hours.
    #expect(
      sum(.maxHours7d, partly)?.haveTerms
        == [.init(people: 6, minutes: 72 * 60), .init(people: 1, minutes: 36 * 60)])
  }

  @Test func hoursOverTheRoster() throws {
    let roster = Self.station(cap: nil, days: 14) {
      $0.rules.periodHours = .init(strength: .hard, max: 140)
    }
    let period = try #require(sum(.periodHours, roster))
    #expect((period.need, period.have) == (1008 * 60, 980 * 60))
    #expect(period.people == 1)
  }

  /// Two on, one off: of 28 dates nine are off.
  @Test func dutiesInARow() throws {
    let roster = Self.station(cap: nil, officers: 8) {
      $0.rules.maxDutiesInRow = .init(strength: .hard, n: 2)
    }
    let runs = try #require(sum(.maxDutiesInRow, roster))
    #expect((runs.need, runs.have) == (28 * 72 * 60, 8 * 19 * 12 * 60))
    #expect(runs.people == 1)
  }

  /// One night, one without: of 7 dates three are without, and the days do not count.
  @Test func nightsInARow() throws {
    let roster = Self.station(cap: nil, officers: 5, days: 7) {
      $0.rules.maxNightsInRow = .init(strength: .hard, n: 1)
    }
    let nights = try #require(sum(.maxNightsInRow, roster))
    #expect((nights.need, nights.have) == (7 * 3 * 12 * 60, 5 * 4 * 12 * 60))
    #expect(nights.people == 1)
    let soft = Self.station(cap: nil, officers: 5, days: 7) {
      $0.rules.maxNightsInRow = .init(strength: .weight(5), n: 1)
    }
    #expect(sum(.maxNightsInRow, soft) == nil)
  }

  /// One officer has a late shift that is no night beside the auxiliary of another that is: nobody of the nights is asked
  /// for, and there is a lawful roster (three officers and two auxiliaries, by hand).
  @Test func whoSupervisesANightMayHaveNoNight() {
    let roster = Self.station(cap: nil, officers: 3, days: 6) { setup in
      setup.shifts = [("M", 16), ("N", 0), ("E", 17)].map { code, hour in
        Shift(
          code: ShiftCode(code), name: Name(code), start: TimeOfDay(minute: hour * 60) ?? .midnight,
          minutes: 480)
      }
      setup.posts = [
        Post(
          code: "A", name: "A",
          needs: [
            NeedLine(shifts: ["M", "N"], total: 1, officers: 1),
            NeedLine(shifts: ["E"], days: [.mon, .tue, .wed, .thu, .fri], total: 1),
          ])
      ]
      setup.members += ["a", "b"].map { Member(badge: $0, name: "A", rank: .auxiliary) }
      setup.rules.maxNightsInRow = .init(strength: .hard, n: 1)
    }
    #expect(!Shortage.all(roster).contains { $0.rule == .maxNightsInRow })
  }

  /// Shifts that count as a third: what is asked is not rounded above what those who have them give.
  @Test(arguments: [
    (days: 2, minutes: 720, start: 1200, people: 2), (days: 7, minutes: 480, start: 480, people: 1),
  ])
  func partsOfMinutesProveNothing(days: Int, minutes: Int, start: Int, people: Int) {
    let roster = Self.station(cap: nil, officers: people, days: days) { setup in
      setup.shifts = [
        Shift(
          code: "X", name: "X", start: TimeOfDay(minute: start) ?? .midnight, minutes: minutes,
          weightPercent: 33)
      ]
      setup.posts = [
        Post(code: "A", name: "A", needs: [NeedLine(shifts: ["X"], total: 1, officers: 1)])
      ]
      setup.rules.maxNightsInRow = .init(strength: .hard, n: 1)
    }
    #expect(Shortage.all(roster).isEmpty)
  }

  @Test func rulesThatAreOnlyWishedForProveNothing() {
    let roster = Self.station(cap: 42) {
      $0.rules.maxHours7d = .init(strength: .weight(5), hours: 42)
      $0.members[0].limits.maxHours7d = 1
      $0.rules.restHours = nil
    }
    #expect(Shortage.all(roster).isEmpty)
  }

  @Test func postsThatMustNotBeLeftToAuxiliariesNeedOfficersUnsaid() throws {
    let unsaid: (inout StationSetup) -> Void = { setup in
      for index in setup.posts.indices {
        setup.posts[index].needs = [NeedLine(shifts: ["D", "N"], total: 1)]
      }
    }
    #expect(sum(.maxHours7d, Self.station(cap: 42, change: unsaid))?.need == 504 * 60)
    let free = Self.station(cap: 42) {
      unsaid(&$0)
      $0.rules.auxiliaryNeverAlone = nil
    }
    #expect(Shortage.all(free).allSatisfy { $0.of != .officers })
  }

  @Test func postsOfOnePlaceShareAnOfficer() throws {
    let roster = Self.station(cap: 42) { setup in
      setup.rules.auxiliaryNeverAlone = .init(strength: .hard, scope: .place)
      for index in setup.posts.indices {
        setup.posts[index].place = index < 2 ? "Gate" : "Desk"
        setup.posts[index].needs = [NeedLine(shifts: ["D", "N"], total: 1)]
      }
    }
    let week = try #require(sum(.maxHours7d, roster))
    #expect(week.need == 336 * 60)
    #expect(week.needTerms.map(\.posts.count) == [2])
  }

  @Test func aPostThatNeedsMoreByDayThanByNightIsTwoTerms() throws {
    let roster = Self.station(cap: 42, days: 7) {
      $0.posts = [
        Post(
          code: "H", name: "H",
          needs: [NeedLine(shifts: ["D"], total: 3), NeedLine(shifts: ["N"], total: 1)])
      ]
    }
    let week = try #require(sum(.maxHours7d, of: .total, roster))
    #expect(
      week.needTerms
        == [
          .init(posts: ["H"], people: 3, minutes: 84 * 60), .init(posts: ["H"], people: 1, minutes: 84 * 60),
        ])
  }

  @Test func aQualificationFewHave() throws {
    let roster = Self.station(cap: 42) {
      $0.posts[0].needs = [NeedLine(shifts: ["D", "N"], total: 1, quals: ["driver": 1])]
      $0.members[0].quals = ["driver"]
    }
    let week = try #require(sum(.maxHours7d, of: .qualification("driver"), roster))
    #expect((week.need, week.have, week.people) == (168 * 60, 42 * 60, 3))
  }

  @Test func theStationAndThePeriodAreEnough() {
    let roster = Self.station(cap: 42)
    #expect(Shortage.all(setup: roster.setup, from: roster.from, days: 28) == Shortage.all(roster))
  }

  private func resting(of figure: Figure = .officers, _ roster: RosterCase) -> Shortage? {
    Shortage.sums(roster).first { $0.isCount && $0.of == figure }
  }

  /// Who had the day rests while others have the night: each place takes two officers at eight in the evening.
  @Test(arguments: [(6, 0), (5, 1), (4, 2)])
  func nobodyHasTheDayAndTheNightAfter(_ officers: Int, _ missing: Int) throws {
    let sum = try #require(resting(Self.station(cap: nil, officers: officers)))
    #expect(sum.rule == .restHours)
    #expect((sum.need, sum.have, sum.short, sum.people) == (6, officers, missing, missing))
    #expect(sum.span.start == Zone.utc.instant(day(1), minute: 1200))
    #expect(sum.dutyTerms.map(\.post) == ["H", "K", "R", "H", "K", "R"])
    #expect(sum.dutyTerms.map(\.shift) == ["D", "D", "D", "N", "N", "N"])
    #expect(sum.dutyTerms[0].span.start == Zone.utc.instant(day(1), minute: 480))
    #expect(sum.dutyTerms[0].rested == Zone.utc.instant(day(2), minute: 420))
  }

  /// Six of eight stand by for a day and a night, so two are left for what needs three.
  @Test func hoursMayComeOutWherePeopleDoNot() throws {
    let roster = Self.station(cap: nil, officers: 8, days: 2) { setup in
      let long = Shift(code: "L", name: "L", start: .midnight, minutes: 1440, weightPercent: 50)
      setup.shifts.append(long)
      setup.posts = [
        Post(code: "K", name: "K", needs: [NeedLine(shifts: ["L"], total: 3, officers: 3)]),
        Post(code: "H", name: "H", needs: [NeedLine(shifts: ["D"], total: 3, officers: 3)]),
      ]
    }
    let short = Shortage.all(roster).filter { $0.of == .officers }
    #expect(short.map(\.isCount) == [true])
    #expect(short.first?.dutyTerms.map(\.people) == [3, 3, 3])
    #expect(short.first.map { [$0.need, $0.have] } == [9, 8])
  }

  @Test func whoIsAwayFromAllOfThemCountsForNone() throws {
    let roster = Self.station(cap: nil, officers: 7) {
      $0.leave = [leave("001", 4, 6)]
      $0.members[1].until = day(3)
    }
    let sum = try #require(resting(roster))
    #expect((sum.need, sum.have) == (6, 5))
    // The second may still have the night of the third, and rest from it, on the morning of the fourth.
    #expect(sum.span.start == Zone.utc.instant(day(4), minute: 1200))
  }

  @Test func aPlaceThatNeedsAnOfficerUnsaidBindsOneAtATime() throws {
    let unsaid = Self.station(cap: nil, officers: 3) { setup in
      setup.rules.auxiliaryNeverAlone = .init(strength: .hard, scope: .place)
      for index in setup.posts.indices {
        setup.posts[index].place = "Gate"
        setup.posts[index].needs = [NeedLine(shifts: ["D", "N"], total: 1, officers: index == 0 ? 1 : 0)]
      }
    }
    let sum = try #require(resting(unsaid))
    #expect((sum.need, sum.have) == (2, 3))
    let byDay = Self.station(cap: nil, officers: 3) { setup in
      setup.posts = [
        Post(
          code: "H", name: "H",
          needs: [NeedLine(shifts: ["D"], total: 1), NeedLine(shifts: ["N"], total: 1, officers: 1)])
      ]
    }
    // The officer of the night rests, and somebody else stands there by day.
    let both = try #require(resting(byDay))
    #expect((both.need, both.have) == (2, 3))
    #expect(both.dutyTerms.map(\.people) == [1, 1])
  }

  @Test func whatIsNeededAtOnceIsNotSaidTwice() {
    let roster = Self.station(cap: nil, officers: 2) {
      let line = NeedLine(shifts: ["D"], total: 1, officers: 1)
      for index in $0.posts.indices { $0.posts[index].needs = [line] }
    }
    #expect(sum(.cover, roster)?.people == 1)
    #expect(resting(roster) == nil)
  }

  @Test func restThatIsOnlyWishedForBindsNobody() {
    let roster = Self.station(cap: nil, officers: 5) { $0.rules.restHours?.strength = .weight(3) }
    #expect(resting(roster) == nil)
    #expect(resting(Self.station(cap: nil, officers: 5) { $0.rules.noOverlap = .weight(3) }) == nil)
  }
}
