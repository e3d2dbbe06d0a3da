import DutyModel
import Testing

@testable import DutyRules

/// What can be counted by hand.
struct ShortageTests {
  /// Seven officers, three places with one each round the clock.
  static func station(cap: Int, officers: Int = 7) -> RosterCase {
    var setup = StationSetup(profile: StationProfile(name: "S", zone: .utc))
    setup.shifts = RosterExample.station.shifts
    setup.posts = ["H", "R", "K"].map {
      Post(
        code: PostCode($0), name: Name($0), needs: [NeedLine(shifts: ["D", "N"], total: 1, officers: 1)])
    }
    setup.members = (1...max(1, officers)).map {
      Member(badge: Badge("00\($0)"), name: Name("P\($0)"), rank: .officer)
    }
    setup.rules.maxHours7d = .init(strength: .hard, hours: cap)
    return RosterCase(setup: setup, from: RosterExample.from, days: 28, assignments: [])
  }

  @Test func threePlacesNeed504HoursAndSevenOfficersHave294() throws {
    let worst = try #require(Shortage.all(Self.station(cap: 42)).first)
    #expect(worst.rule == .maxHours7d)
    #expect(worst.of == .officers)
    #expect(worst.need == 504 * 60)
    #expect(worst.have == 294 * 60)
    #expect(worst.short == 210 * 60)
    #expect(worst.people == 5)
    #expect(worst.needTerms == [.init(posts: ["H", "R", "K"], people: 1, minutes: 7 * 1440)])
    #expect(worst.haveTerms == [.init(people: 7, minutes: 42 * 60)])
  }

  @Test func seventyTwoHoursEachAreJustEnough() {
    #expect(Shortage.all(Self.station(cap: 72)).isEmpty)
    #expect(!Shortage.all(Self.station(cap: 71)).isEmpty)
  }

  @Test func aMomentThatNeedsMorePeopleThanThereAreIsShortWhateverTheHours() throws {
    let worst = try #require(Shortage.all(Self.station(cap: 168, officers: 2)).first { $0.rule == .cover })
    #expect(worst.need == 180)
    #expect(worst.have == 120)
    #expect(worst.people == 1)
  }

  @Test func postsThatMustNotBeLeftToAuxiliariesNeedOfficersUnsaid() throws {
    var setup = Self.station(cap: 42).setup
    for index in setup.posts.indices { setup.posts[index].needs = [NeedLine(shifts: ["D", "N"], total: 1)] }
    let roster = RosterCase(setup: setup, from: RosterExample.from, days: 7, assignments: [])
    #expect(Shortage.all(roster).first { $0.of == .officers }?.need == 504 * 60)
    setup.rules.auxiliaryNeverAlone = nil
    let free = RosterCase(setup: setup, from: RosterExample.from, days: 7, assignments: [])
    #expect(Shortage.all(free).allSatisfy { $0.of != .officers })
  }
}
