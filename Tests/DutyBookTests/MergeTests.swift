import DutyModel
import Foundation
import Testing

@testable import DutyBook

@Suite struct MergeTests {
  /// Copies of one book, each of which goes on by itself.
  private func copies(_ scratch: Scratch, _ names: [String]) throws -> [Book] {
    let first = try scratch.book("first")
    try first.put([.station, .member("001")])
    return try names.map { name in
      try first.backup(to: scratch[name])
      return try Book(opening: scratch[name])
    }
  }

  private func state(_ path: String) throws -> [String] {
    let book = try Book(opening: path)
    return try dump(book) + book.read { try $0.entries() }.map { "\($0.device)/\($0.serial) \($0.digest)" }
  }

  @Test(arguments: UInt64(1)...8) func acceptance12TheOrderOfMergingDoesNotMatter(seed: UInt64) throws {
    let scratch = try Scratch()
    let names = ["desk", "hospital", "hotel"]
    var dice = Dice(seed: seed)
    for (name, book) in zip(names, try copies(scratch, names)) {
      for _ in 0..<4 {
        try book.put((0..<5).map { _ in dice.fact() }, minute: dice.roll(60), device: DeviceName(name))
      }
    }
    let orders = [[0, 1, 2], [2, 1, 0], [1, 0, 2, 1, 0, 1]]
    let states = try orders.enumerated().map { number, order in
      let path = scratch["merged\(number)"]
      try Book(opening: scratch["first"]).backup(to: path)
      let book = try Book(opening: path)
      for index in order { _ = try book.merge(scratch[names[index]]) }
      #expect(try book.verify().problems == [], "seed \(seed)")
      #expect(try book.rebuild() == [], "seed \(seed)")
      try expectFold(of: book, "seed \(seed)")
      return try state(path)
    }
    #expect(states[0] == states[1], "seed \(seed)")
    #expect(states[0] == states[2], "seed \(seed)")
  }

  @Test func acceptance12MergingAgainAddsNothing() throws {
    let scratch = try Scratch()
    let books = try copies(scratch, ["desk", "hospital"])
    try books[1].put([.member("002"), .member("003")], device: "hospital")
    #expect(try books[0].merge(scratch["hospital"]) == MergeResult(added: 2, known: 2, conflicts: []))
    #expect(try books[0].merge(scratch["hospital"]) == MergeResult(added: 0, known: 4, conflicts: []))
    #expect(try books[0].merge(scratch["desk"]) == MergeResult(added: 0, known: 4, conflicts: []))
  }

  @Test func ofTwoThatChangedTheSameTheLaterStands() throws {
    let scratch = try Scratch()
    let books = try copies(scratch, ["desk", "hospital"])
    try books[0].put([.member("001", "by the desk"), .member("002")], minute: 20)
    try books[1].put([.member("001", "by the hospital"), .member("003")], minute: 10, device: "hospital")
    let conflict = MergeResult.Conflict(subject: "member/001", stands: "desk", falls: "hospital")
    #expect(try books[1].merge(scratch["desk"]).conflicts == [conflict])
    #expect(try books[0].merge(scratch["hospital"]).conflicts == [])
    for book in books {
      let setup = try book.read { try $0.setup() }
      #expect(setup.member("001")?.name == "by the desk")
      #expect(setup.members.map(\.badge) == ["001", "003", "002"])
    }
  }

  @Test func aForkIsRefusedAndNamed() throws {
    let scratch = try Scratch()
    let books = try copies(scratch, ["desk", "hospital"])
    try books[0].put([.member("002", "one"), .member("003")])
    try books[1].put([.member("002", "other"), .member("003")])
    let before = try state(scratch["desk"])
    #expect(throws: BookError.forked(device: "desk", serials: [3, 4])) {
      try books[0].merge(scratch["hospital"])
    }
    #expect(try state(scratch["desk"]) == before)
  }

  @Test func anotherBookIsRefused() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    _ = try Book.create(at: scratch["other"], id: "other", device: "desk")
    #expect(throws: BookError.otherBook(found: "other", own: Scratch.id)) {
      try book.merge(scratch["other"])
    }
  }
}

@Suite struct ExportTests {
  private func export(_ book: Book, since seal: Seal? = nil) throws -> [String] {
    var lines: [String] = []
    try book.export(since: seal) { lines.append($0) }
    return lines
  }

  @Test func anExportedEntryIsALineWithAllColumns() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    _ = try book.write(now: Instant(milliseconds: 2), author: nil, device: "desk") {
      try $0.append(.rulePacksSet(["a/\"b\""]), occurred: .at(Instant(milliseconds: 1)))
    }
    let head = try book.seal(at: Instant(minutes: 0)).devices[0].head
    #expect(
      try export(book) == [
        #"{"book":"5eed0000000000000000000000000001","counts":{"desk":1},"hash":"sha-256"}"#,
        #"{"body":"[\"a/\\\"b\\\"\"]","counter":0,"device":"desk","digest":"\#(head)","kind":"rule-packs.set","#
          + #""occurredFrom":1,"occurredUntil":1,"serial":1,"subject":"rule-packs","version":1,"wall":2,"written":2}"#,
      ])
  }

  @Test func whatIsPutOutCanBeBroughtInAgainAndAgain() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    var dice = Dice(seed: 3)
    try book.put([.station] + (0..<60).map { _ in dice.fact() })
    let lines = try export(book)
    let other = try scratch.book("other")
    let text = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
    #expect(try other.importEntries(each(text)) == MergeResult(added: 61, known: 0, conflicts: []))
    #expect(try other.importEntries(each(text)) == MergeResult(added: 0, known: 61, conflicts: []))
    #expect(try dump(other) == dump(book))
    #expect(try export(other) == lines)
  }

  @Test func onlyWhatCameAfterASlipIsPutOut() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    try book.put([.station])
    try book.backup(to: scratch["other"])
    let other = try Book(opening: scratch["other"])
    try other.put([.member("001", "theirs")], device: "hospital")
    let seal = try book.seal(at: Instant(minutes: 0))
    try book.put([.member("001", "ours"), .member("002")], minute: 1)
    let lines = try export(book, since: seal)
    #expect(lines.count == 3)
    let conflict = MergeResult.Conflict(subject: "member/001", stands: "desk", falls: "hospital")
    #expect(
      try other.importEntries(each(lines.joined(separator: "\n")))
        == MergeResult(added: 2, known: 0, conflicts: [conflict]))
  }

  static let spoilt: [(name: String, error: BookError, change: @Sendable ([String]) -> [String])] = [
    ("no heading", .notAnEntry(line: 1, detail: "no heading"), { Array($0.dropFirst()) }),
    ("nothing", .notAnEntry(line: 1, detail: "no heading"), { _ in [] }),
    ("a line that is no entry", .notAnEntry(line: 3, detail: "hello"), { [$0[0], $0[1], "hello", $0[2]] }),
    ("a line is missing", .brokenChain(device: "desk", serial: 2), { [$0[0], $0[2], $0[3]] }),
    (
      "a line is changed", .brokenChain(device: "desk", serial: 2),
      { $0.map { $0.replacingOccurrences(of: "someone", with: "nobody") } }
    ),
    (
      "another book", .otherBook(found: "feed", own: Scratch.id),
      { $0.map { $0.replacingOccurrences(of: Scratch.id, with: "feed") } }
    ),
  ]

  @Test(arguments: spoilt.indices) func aSpoiltExportIsRefusedAsAWhole(_ index: Int) throws {
    let spoilt = Self.spoilt[index]
    let scratch = try Scratch()
    let book = try scratch.book()
    try book.put([.station, .member("001"), .member("002")])
    let text = try spoilt.change(export(book)).joined(separator: "\n")
    let other = try scratch.book("other")
    #expect(throws: spoilt.error, "\(spoilt.name)") { try other.importEntries(each(text)) }
    #expect(try other.read { try $0.entries() } == [])
  }
}

/// The lines of a text, one at a time.
private func each(_ text: String) -> () -> String? {
  var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).makeIterator()
  return { lines.next().map(String.init) }
}
