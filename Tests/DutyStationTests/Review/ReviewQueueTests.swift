import DutyBook
import DutyModel
import DutyStation
import Testing

/// Which calls wait, and for whom.
struct ReviewQueueTests {
  /// Calls of 2 and of the chief, 1, both closed; the first given back by the chief.
  private static func station() throws -> ScratchStation {
    let scratch = try ScratchStation(at: "2020-03-09T08:00") {
      $0.playbooks = [Playbook(category: "a", name: "甲", followUps: [])]
      for index in $0.members.indices { $0.members[index].role = index == 0 ? .chief : .none }
    }
    for (who, hour) in [("2", 10), ("1", 11)] {
      let station = try scratch.as(Badge(who), at: "2020-03-10T\(hour):00")
      _ = try station.report(NewIncident(category: "a", text: "x"))
      _ = try station.close("last", "y", at: .at(station.hand.now))
    }
    _ = try scratch.at("2020-03-11T08:00").returnForCorrection("20200310-01", comment: "缺地点")
    return scratch
  }

  @Test("lists what waits for the reviewer, for all writers and for one of them")
  func lists() throws {
    let scratch = try Self.station()
    let now = try scratch.at("2020-03-11T09:00")
    func numbers(_ list: ReviewList) throws -> [String] {
      let queue = try now.reviewQueue(list)
      #expect(queue.total == queue.calls.count)
      return queue.calls.map(\.incident.number.text)
    }
    #expect(try numbers(.waiting) == ["20200310-02"])
    #expect(try numbers(.returned) == ["20200310-01"])
    #expect(try numbers(.returnedTo("2")) == ["20200310-01"])
    #expect(try numbers(.returnedTo("1")) == [])
    #expect(try now.overview().returned.map(\.number.text) == ["20200310-01"])
    _ = try scratch.as("2", at: "2020-03-11T10:00").note("20200310-01", "在门口", at: .unknown)
    #expect(try numbers(.waiting) == ["20200310-01", "20200310-02"])
    #expect(try numbers(.returnedTo("2")) == [])
  }

  @Test("says beforehand why somebody may not review a call")
  func refusal() throws {
    let scratch = try Self.station()
    let state = try scratch.at("2020-03-11T09:00").incident("20200310-01")
    let setup = state.setup
    #expect(setup.refusal(toReview: state.incident, "1") == nil)
    #expect(setup.refusal(toReview: state.incident, "2") == .mayNotReview("2"))
    #expect(setup.refusal(toReview: state.incident, nil) == .mayNotReview(nil))
    let own = try scratch.at("2020-03-11T09:30").report(NewIncident(category: "a", text: "z")).state
    #expect(setup.refusal(toReview: own.incident, "1") == .ownCall(own.incident.number, others: []))
  }
}
