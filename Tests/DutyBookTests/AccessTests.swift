import DutyBook
import DutyModel
import Testing

@Suite struct LocalAccessTests {
  private static let now = Instant(milliseconds: 1_583_712_000_000)
  private static let kept = StoredPasscode(
    method: .today, salt: [1, 2], digest: [3, 4], set: now)

  private static func write(_ book: Book, device: DeviceName = "desk", _ body: (BookWriter) throws -> Void)
    throws
  {
    try book.write(now: now, author: nil, device: device, body)
  }

  @Test func passcodesAndSessionsOutliveARebuildAndLeaveWithNoExport() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    let session = BoardSession(id: "s", who: "001", began: Self.now, seen: Self.now, from: "10.0.0.1")
    try Self.write(book) { writer in
      try writer.keep(Self.kept, of: "001")
      try writer.keep(session)
      try writer.keep(Attempts(count: 3, last: Self.now), "person/001")
      try writer.append(.access(AccessNote(.entered, who: "001", from: "10.0.0.1")))
    }
    #expect(try book.rebuild() == [])
    #expect(try book.read { try $0.passcode(of: "001") } == Self.kept)
    #expect(try book.read { try $0.session("s") } == session)
    #expect(try book.read { try $0.attempts("person/001").count } == 3)
    #expect(try book.read { try $0.accessRecords(limit: 5).map(\.note.event) } == [.entered])
    var lines: [String] = []
    try book.export(since: nil) { lines.append($0) }
    #expect(lines.count == 2)
    #expect(lines[1].contains("access.noted"))
    #expect(try book.verify().isOK)
  }

  @Test func twoDoorsHaveNothingToDisagreeAbout() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    try Self.write(book) { try $0.append(.access(AccessNote(.left, who: "001"))) }
    try book.backup(to: scratch["copy"])
    let copy = try Book(opening: scratch["copy"])
    try Self.write(book) { try $0.append(.access(AccessNote(.entered, who: "001"))) }
    try Self.write(copy, device: "gate") { try $0.append(.access(AccessNote(.entered, who: "002"))) }
    let merge = try book.merge(scratch["copy"])
    #expect(merge.added == 1)
    #expect(merge.conflicts.isEmpty)
    #expect(try book.read { try $0.accessRecords(limit: 5) }.count == 3)
  }
}
