import DutyModel
import DutyStation
import Testing

/// What a mediation owes, step by step.
struct OwedByMediationTests {
  private static let now = "2020-03-12T10:00"

  private func scratch(kind: String) throws -> ScratchStation {
    let scratch = try ScratchStation(at: "2020-03-12T09:00") { $0.rulePacks = ["cn-2012"] }
    let station = try scratch.at(Self.now)
    _ = try station.report(NewIncident(category: "x", text: "争吵"))
    _ = try open(station, kind)
    return scratch
  }

  @discardableResult
  private func open(_ station: Station, _ kind: String) throws -> ReferralView {
    try station.openReferral(
      NewReferral(
        incident: "last", kind: kind, mediators: nil, parties: ["甲", "乙", "丙"], consented: ["甲"], text: nil,
        cases: [], amount: nil, slip: nil), at: .at(station.hand.now))
  }

  @Test func everyStepOwesOneThing() throws {
    let scratch = try scratch(kind: "peoples")
    let station = try scratch.at(Self.now)
    let at = Occurrence.at(station.hand.now)
    func owed() throws -> [String] { try scratch.owed().filter { $0.hasSuffix("open") } }
    #expect(try owed() == ["1 调解 2020-001：征得同意（乙、丙） 2020-03-17 open"])
    _ = try station.consent("1", of: ["乙"], at: at)
    #expect(try owed() == ["1 调解 2020-001：征得同意（丙） 2020-03-17 open"])
    _ = try station.consent("1", of: ["丙"], at: at)
    #expect(try owed() == ["2 调解 2020-001：结果 2020-04-12 open"])
    _ = try station.conclude(
      "1", "agreed", "和好", amount: nil, performBy: "2wd", at: at,
      time: { text, _ in throw Refusal.notATime(text) })
    #expect(try owed() == ["3 调解 2020-001：督促履行 2020-03-16 open"])
    _ = try station.perform("1", "办了", amount: nil, isPartial: false, at: at)
    #expect(try owed() == ["4 调解 2020-001：回访当事人（甲、乙、丙） 2020-03-23 open"])
    _ = try station.visit("1", party: "乙", reached: true, satisfaction: nil, "", at: at)
    _ = try station.visit("1", party: "丙", reached: false, satisfaction: nil, "", at: at)
    #expect(try owed() == ["4 调解 2020-001：回访当事人（甲） 2020-03-23 open"])
    _ = try station.visit("1", party: "甲", reached: true, satisfaction: nil, "", at: at)
    #expect(try owed() == [])
    #expect(try scratch.owed().count == 4)
  }

  @Test func oneOfAKindAtATime() throws {
    let scratch = try scratch(kind: "peoples")
    let station = try scratch.at(Self.now)
    let number = try station.incidents().incidents[0].number
    #expect(throws: Refusal.referralOpen("2020-001", .peoples, number)) { try open(station, "人民") }
    try open(station, "joint")
    for party in ["乙", "丙"] { _ = try station.consent("1", of: [party], at: .at(station.hand.now)) }
    _ = try station.conclude(
      "1", "failed", "x", amount: nil, performBy: nil, at: .at(station.hand.now),
      time: { text, _ in throw Refusal.notATime(text) })
    try open(station, "peoples")
    #expect(
      try station.referrals(isOpen: true, isOverdue: false).referrals.map(\.state.id) == [
        "2020-002", "2020-003",
      ])
  }

  /// What the police mediated and somebody provoked again ends there: it fails, it is not settled.
  @Test func whatWasProvokedAgainIsNotSettledByThePolice() throws {
    let scratch = try scratch(kind: "police")
    let station = try scratch.at(Self.now)
    let at = Occurrence.at(station.hand.now)
    _ = try station.consent("1", of: ["全部"], at: at)
    _ = try station.session("1", MediationSession(text: "吵", provoked: true), at: at)
    func conclude(_ result: String) throws -> ReferralView {
      try station.conclude(
        "1", result, "x", amount: nil, performBy: nil, at: at,
        time: { text, _ in throw Refusal.notATime(text) })
    }
    #expect {
      try conclude("agreed")
    } throws: { error in
      guard case .mediationBarred(.provokedDuringMediation, _, _, "2020-001")? = error as? Refusal else {
        return false
      }
      return true
    }
    #expect(try conclude("failed").state.stage == .failed)
  }
}
