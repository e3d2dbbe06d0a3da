import DutyBook
import DutyModel
import DutyStation
import Testing

@Suite("What is sent more than once")
struct SendingTests {
  private static func station(_ scratch: ScratchStation, _ key: String?, at now: String = "2020-03-14T23:00")
    throws -> Station
  {
    var station = try scratch.at(now)
    station.hand.sending = key.map { Sending(key: $0, typed: station.hand.now, slowSeconds: 90) }
    return station
  }

  @Test("is written once, and what comes again learns what it wrote")
  func once() throws {
    let scratch = try ScratchStation(at: "2020-03-14T22:00")
    let number = try Self.station(scratch, "a").report(NewIncident(category: "x", text: "t")).state.incident
      .number
    #expect(throws: AlreadySent(subject: number.text)) {
      try Self.station(scratch, "a", at: "2020-03-14T23:30").report(NewIncident(category: "x", text: "t"))
    }
    _ = try Self.station(scratch, "b").report(NewIncident(category: "x", text: "t"))
    _ = try Self.station(scratch, nil).report(NewIncident(category: "x", text: "t"))
    #expect(try scratch.at("2020-03-14T23:40").incidents().total == 3)
  }

  @Test("is somebody's own: another person's key is another")
  func others() throws {
    let scratch = try ScratchStation(at: "2020-03-14T22:00")
    _ = try Self.station(scratch, "a").report(NewIncident(category: "x", text: "t"))
    var nobody = try Self.station(scratch, "a")
    nobody.hand.author = nil
    _ = try nobody.report(NewIncident(category: "x", text: "t"))
    #expect(try scratch.at("2020-03-14T23:40").incidents().total == 2)
  }

  @Test("has not come as long as it was refused")
  func refused() throws {
    let scratch = try ScratchStation(at: "2020-03-14T22:00")
    #expect(throws: Refusal.emptyText("TEXT")) {
      try Self.station(scratch, "a").report(NewIncident(category: "x", text: " "))
    }
    _ = try Self.station(scratch, "a").report(NewIncident(category: "x", text: "t"))
    #expect(try scratch.at("2020-03-14T23:40").incidents().total == 1)
  }

  @Test("keeps both clocks beside its entry")
  func clocks() throws {
    let scratch = try ScratchStation(at: "2020-03-14T22:00")
    let state = try Self.station(scratch, "a").report(NewIncident(category: "x", text: "t")).state
    let file = try scratch.at("2020-03-14T23:40").incidentFile(state.incident.number.text)
    #expect(file.sendings.values.map(\.slowSeconds) == [90])
    #expect(file.sendings.keys.map(\.self) == [state.incident.lines[0].entry])
  }
}
