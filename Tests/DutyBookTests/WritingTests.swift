import DutyModel
import GRDB
import Testing

@testable import DutyBook

@Suite struct WritingTests {
  private struct Stop: Error {}

  @Test func anEntrySaysWhoWroteItWhereAndWhen() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    let heard = Instant(milliseconds: 1_583_020_000_000)
    try book.write(now: Instant(milliseconds: 1_583_020_800_123), author: "002", device: "hospital") {
      let serial = try $0.append(Fact.member("001"), occurred: .at(heard))
      #expect(serial == 1)
    }
    let entry = try #require(try book.read { try $0.entries() }.first)
    #expect(entry.device == "hospital")
    #expect(entry.serial == 1)
    #expect(entry.written.milliseconds == 1_583_020_800_123)
    #expect(entry.occurred == .at(heard))
    #expect(entry.author == "002")
    #expect(entry.subject == "member/001")
    #expect(try entry.fact() == Fact.member("001"))
    #expect(entry.previous == nil)
    // Worked out by another program from the article on the book's form.
    #expect(entry.digest == "335f728a4e5012cce13b6320fc29f08cfa4b6e7a53435fc5595d377812c0cda0")
  }

  @Test func aWriteThatThrowsLeavesNoTrace() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    try book.put([.station, .member("001", "old")])
    let before = try (book.seal(at: Instant(minutes: 0)), book.read { try $0.setup() })
    #expect(throws: Stop.self) {
      try book.write(now: Instant(minutes: 0), author: nil, device: "desk") { writer in
        try writer.append(.member("001", "new"))
        try writer.append(.member("002"))
        #expect(try writer.setup().members.count == 2)
        throw Stop()
      }
    }
    #expect(try book.seal(at: Instant(minutes: 0)) == before.0)
    #expect(try book.read { try $0.setup() } == before.1)
    try book.put([.member("003")])
    #expect(try book.read { try $0.entries() }.map(\.serial) == [1, 2, 3])
    #expect(try book.verify().isOK)
  }

  @Test func stampsNeverRunBackwardsWhenTheClockDoes() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    try book.put([.member("001")], minute: 10)
    try book.put([.member("002"), .member("003")], minute: 5, device: "hospital")
    let entries = try book.read { try $0.entries() }
    #expect(entries.map(\.subject) == ["member/001", "member/002", "member/003"])
    #expect(entries.map(\.stamp.counter) == [0, 1, 2])
    #expect(Set(entries.map(\.stamp.wall)).count == 1)
    #expect(entries[1].written < entries[0].written)
  }

  @Test func theLatestEntriesComeLast() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    try book.put((1...5).map { .member(Badge("\($0)")) })
    #expect(try book.read { try $0.entries(limit: 2) }.map(\.subject) == ["member/4", "member/5"])
  }

  @Test func anotherHandOfTheSameFileSeesWhatIsSaved() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    let other = try Book(opening: scratch["book"])
    try book.put([.station, .member("001")])
    #expect(try other.read { try $0.setup() }.members.map(\.badge) == ["001"])
  }

  @Test func aFactThatIsWithdrawnIsGone() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    let wish = Wish(who: "001", date: CalendarDate(dayNumber: 18_300), want: .off)
    try book.put([.station, .wishSet(wish)])
    #expect(try book.read { try $0.setup() }.wishes == [wish])
    try book.put([.wishWithdrawn(wish)])
    #expect(try book.read { try $0.setup() }.wishes.isEmpty)
  }

  @Test func aBookWithoutAStationSaysSo() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    try book.put([.member("001")])
    #expect(throws: BookError.damaged(path: scratch["book"], detail: "no entry describes the station")) {
      try book.read { try $0.setup() }
    }
  }

  /// What the file's own rules refuse is the program's fault: nothing is written, and no backup is called for.
  @Test func whatTheFileRefusesIsNoDamage() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    try book.put([.station])
    for sql in ["INSERT INTO named (name) VALUES (NULL)", "SELECT nothing FROM nowhere"] {
      #expect {
        try book.transaction { try $0.execute(sql: sql) }
      } throws: { error in
        guard case .programFault(scratch["book"], _)? = error as? BookError else { return false }
        return true
      }
    }
    #expect(try book.read { try $0.entries().count } == 1)
    #expect(try book.verify().isOK)
  }

  /// Names stay known when they are struck.
  @Test func everyNameThatWasWrittenIsKnown() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    let heard = Instant(minutes: 26_383_680)
    let first = EntryName(device: "desk", serial: 1)
    let correction = { (field: Correction.Field, value: String?) in
      Fact.incident(
        "1", .corrected(Correction(entry: first, strikes: first, field: field, value: value, reason: "x")))
    }
    try book.put([
      .incident("1", .reported(IncidentReport(category: "c", text: "x", heard: heard, caller: " 甄芳芳 "))),
      .incident("2", .reported(IncidentReport(category: "c", text: "李四在", heard: heard))),
      .incident("1", .person(PersonConcerned(name: "李建国"))), correction(.caller, "甄圆圆"),
      correction(.caller, nil),
      correction(.text, "不是姓名"),
      .referral("1", .opened(Referral(incident: "1", kind: .peoples, parties: ["钱大", "孙二"], text: "x"))),
    ])
    #expect(try book.read { try $0.names() } == ["甄芳芳", "李建国", "甄圆圆", "钱大", "孙二"])
    #expect(try book.rebuild() == [])
  }
}
