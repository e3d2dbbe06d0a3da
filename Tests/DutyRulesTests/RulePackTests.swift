import DutyModel
import Testing

@testable import DutyRules

/// Which law was in force when, and how well it was read.
struct RulePackTests {
  @Test(
    arguments: [
      ("2012-12-31", []), ("2013-01-01", ["cn-2012"]), ("2020-03-14", ["cn-2012"]),
      ("2025-12-31", ["cn-2012"]),
      ("2026-01-01", ["cn-2026"]),
    ] as [(String, [String])])
  func thePackInForce(_ date: String, _ names: [String]) throws {
    let date = try #require(CalendarDate(date))
    #expect(RulePack.inForce(on: date).map(\.name) == names)
  }

  /// Never two at once, never none in between.
  @Test func onePackFollowsTheOther() {
    for (earlier, later) in zip(RulePack.all, RulePack.all.dropFirst()) {
      #expect(earlier.until?.advanced(days: 1) == later.from)
    }
  }

  @Test func oneOfficerMayDoFourThingsOnlyUnderTheRevisedLaw() throws {
    let (old, new) = (try #require(RulePack.named("cn-2012")), try #require(RulePack.named("cn-2026")))
    #expect(old.parameters.singleOfficerActs.isEmpty)
    #expect(new.parameters.singleOfficerActs == [.questioning, .seizure, .identification, .mediation])
    #expect(RulePack.named("cn-1999") == nil)
  }

  @Test func provokingTroubleIsNotMediated() throws {
    for pack in RulePack.all {
      #expect(pack.parameters.mediationBars.contains(.provokingTrouble))
      #expect(pack.parameters.mediationWorkingDays == 3)
      #expect(pack.parameters.secondMediationWorkingDays == 7)
    }
  }

  /// Only what was read in an official text is marked so.
  @Test func whatWasSeenOfficially() {
    let official = RulePack.all.flatMap { pack in
      pack.provisions.filter { $0.seen == .official }.map { "\(pack.name): \($0.source.en)" }
    }
    let notice = "cn-2012: Notice 81 (2007) of the Ministry of Public Security"
    #expect(official == ["\(notice), arts 8–9", "\(notice), arts 3–4"])
  }
}
