import DutyBook
import DutyModel
import Testing

@Suite struct RosterTests {
  private static let first = CalendarDate(dayNumber: 18_330)
  private static let duty = Assignment(who: "001", date: first, post: "HG", shift: "N")

  private func draft(_ id: RosterID, from: CalendarDate = first, days: Int = 28) -> Fact {
    .rosterDrafted(Roster(id: id, from: from, days: days, assignments: [Self.duty], origin: .planned))
  }

  @Test(arguments: [("desk", ["1", "2", "3"]), ("hospital", ["hospital-1", "hospital-2", "hospital-3"])])
  func rostersAreNumberedByDevice(device: String, expected: [String]) throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    let numbers = try (0..<3).map { _ in
      try book.write(now: Instant(minutes: 0), author: nil, device: DeviceName(device)) { writer in
        let id = try writer.nextRosterID()
        try writer.append(draft(id))
        return id.text
      }
    }
    #expect(numbers == expected)
  }

  @Test func theOneLastPublishedIsInForce() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    func inForce(_ date: CalendarDate) throws -> RosterID? {
      try book.read { try $0.rosterInForce(on: date) }
    }
    try book.put([draft("1"), draft("2"), draft("3", from: Self.first.advanced(days: 7), days: 7)])
    #expect(try inForce(Self.first) == nil)
    try book.put([.rosterPublished(RosterPublication(roster: "2", version: 1))])
    try book.put([.rosterPublished(RosterPublication(roster: "1", version: 2))])
    #expect(try inForce(Self.first) == "1")
    try book.put([.rosterPublished(RosterPublication(roster: "3", version: 1))])
    #expect(try inForce(Self.first.advanced(days: 6)) == "1")
    #expect(try inForce(Self.first.advanced(days: 7)) == "3")
    #expect(try inForce(Self.first.advanced(days: 14)) == "1")
    #expect(try inForce(Self.first.advanced(days: 28)) == nil)
  }

  @Test func anEditChangesDutiesAndLocks() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    var other = Self.duty
    other.who = "002"
    let edit = RosterEdit(roster: "1", added: [other], removed: [Self.duty], locked: [other])
    try book.put([draft("1"), .rosterEdited(edit)])
    let roster = try #require(try book.read { try $0.roster("1") })
    #expect(roster.assignments == [other])
    #expect(roster.locked == [other])
    #expect(try book.read { try $0.roster("2") } == nil)
  }
}
