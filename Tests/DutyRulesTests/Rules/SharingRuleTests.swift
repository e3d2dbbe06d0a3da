import DutyModel
import Testing

@testable import DutyRules

/// The chief's split and fair shares.
struct SharingRuleTests {
  @Sendable private static func fourNights(_ setup: inout StationSetup) {
    setup.rules.fairness = .init(nights: 5)
    RosterExample.need("A", total: 1, officers: 1, shifts: ["N"], in: &setup)
  }

  static let rows = [
    Verdict("16 points off on both sides", .split, ["O1: AD", "O2: CD"], [160, 160], .soft) {
      $0.split = StationRulesExample.twoThirds
    },
    Verdict("hours count, not heads", .split, ["O1: AT", "O2: CD"], [], .soft) {
      $0.split = StationRulesExample.twoThirds
    },
    Verdict("nobody at any of the posts", .split, ["O1: -"], [], .soft) {
      $0.split = StationRulesExample.twoThirds
    },
    Verdict("distance is squared", .fairness, ["O1: AN AN AN AN"], [5, 5, 20], .soft, change: fourNights),
    Verdict(
      "all nights of three to one", .fairness, ["O1: AN AN AN -", "O2: - - - AN"], [5, 5], .soft,
      change: fourNights),
    Verdict(
      "half a mean duty more is still fair", .fairness, ["O1: AN AN - -", "O2: - - AN -", "O3: - - - AN"],
      [2], .soft
    ) {
      // 48 hours of three: 16 each, and 10 to 22 is fair; 24 are two over.
      fourNights(&$0)
      $0.rules.fairness = .init(hours: 1)
    },
  ]

  @Test(arguments: rows) func table(_ row: Verdict) { row.expectFound() }

  private func shares(
    _ ledger: [Badge: Tally] = [:], change: @escaping @Sendable (inout StationSetup) -> Void = { _ in }
  )
    -> FairShares
  {
    let example = RosterExample("", ["O1: - - - -"]) {
      Self.fourNights(&$0)
      change(&$0)
    }
    return FairShares(example.rosterCase(from: RosterExample.from, ledger: Ledger(ledger)))
  }

  @Test func fourNightsOfThreeOfficersAreOneOrTwoEach() {
    for who in ["O1", "O2", "O3"] as [Badge] { #expect(shares().band(of: who, .nights) == 1...2) }
    #expect(shares().band(of: "X1", .nights) == 0...0)
  }

  @Test func theYearSoFarIsSetRight() {
    let shares = shares(["O1": Tally(nights: 3)])
    #expect(shares.band(of: "O1", .nights) == 0...0)
    #expect(shares.band(of: "O2", .nights) == 2...3)
  }

  @Test func whoCameLateMakesUpForAtMostOneRoster() {
    // Four nights of three are 1⅓; however far the others are ahead, O1 owes at most 2⅔.
    let shares = shares(["O2": Tally(nights: 60), "O3": Tally(nights: 60)])
    #expect(shares.band(of: "O1", .nights) == 2...3)
    #expect(shares.band(of: "O2", .nights) == 0...0)
  }

  @Test func leaveMakesTheShareSmaller() {
    let shares = shares { $0.leave = [leave("O3", 1, 2)] }
    #expect(shares.band(of: "O1", .nights) == 1...2)
    #expect(shares.band(of: "O3", .nights) == 0...1)
  }

  @Test func whereAuxiliariesMayNotBeAloneAnOfficerIsNeeded() {
    // Two a night and no word of officers: with the rule one of the two is one.
    let shares = shares {
      RosterExample.need("A", total: 2, officers: 0, shifts: ["N"], in: &$0)
      $0.rules.auxiliaryNeverAlone = .init(strength: .hard, scope: .post)
    }
    #expect(shares.band(of: "O1", .nights) == 1...2)
    #expect(shares.band(of: "U1", .nights) == 1...2)
  }

  @Test func aCrewThatMustBeReachableIsNeededToo() {
    // One officer a night and a crew of two: the second one of the others.
    let shares = shares {
      RosterExample.need("A", total: 1, officers: 1, shifts: ["N"], in: &$0)
      $0.response = ResponseCrew(crew: 2, officers: 1, fromPosts: ["A"])
    }
    #expect(shares.band(of: "O1", .nights) == 1...2)
    #expect(shares.band(of: "U1", .nights) == 1...2)
  }

  @Test func whoIsNeverThereHasNoShare() {
    #expect(shares { $0.members[2].until = day(0) }.band(of: "O3", .nights) == nil)
  }

  @Test func theOthersShareWhatIsNotAskedOfOfficers() {
    let shares = shares { RosterExample.need("A", total: 2, officers: 1, shifts: ["N"], in: &$0) }
    #expect(shares.band(of: "O1", .nights) == 1...2)
    #expect(shares.band(of: "U1", .nights) == 1...2)
    #expect(shares.band(of: "U1", .hours) == (16 * 60 - 360)...(16 * 60 + 360))
  }
}
