import DutyModel
import GRDB
import Testing

@testable import DutyBook

/// What is worked out in SQL is what the model works out entry by entry.
@Suite struct ProjectionTests {
  @Test(arguments: UInt64(1)...12) func equalsTheFold(seed: UInt64) throws {
    let book = try Scratch().book()
    var dice = Dice(seed: seed)
    let facts = [Fact.station] + (0..<150).map { _ in dice.fact() }
    try book.put(facts)
    try expectFold(of: book, "seed \(seed)")
  }

  @Test(arguments: UInt64(1)...6) func aRebuildChangesNothing(seed: UInt64) throws {
    let book = try Scratch().book()
    var dice = Dice(seed: seed)
    for minute in 0..<15 { try book.put((0..<10).map { _ in dice.fact() }, minute: minute) }
    let before = try dump(book)
    #expect(try book.rebuild() == [], "seed \(seed)")
    #expect(try dump(book) == before, "seed \(seed)")
  }

  @Test(arguments: Schema.projections) func aRebuildPutsATableRight(table: String) throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    var dice = Dice(seed: 7)
    try book.put([.station] + (0..<300).map { _ in dice.fact() })
    let before = try dump(book)
    try scratch.foreign("DELETE FROM \(table)")
    #expect(try dump(book) != before)
    #expect(try book.rebuild() == [table])
    #expect(try dump(book) == before)
  }

  @Test func whatANewerProgramWroteIsKeptAndCounted() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    try book.put([.station, .member("001")])
    let before = try dump(book)
    for (kind, version) in [("incident.reported", 1), ("member.set", 2)] {
      try book.transaction { db in
        let head = try #require(try ChainHeads.read(db).first)
        let stamp = OrderStamp(wall: Instant(minutes: 99_999_999), counter: head.count, device: "desk")
        var row = EntryRow(
          device: "desk", serial: head.count + 1, stamp: stamp, written: Instant(minutes: 0),
          occurred: .unknown, author: nil, kind: .memberSet, subject: "member/002", body: "{}",
          previous: head.head)
        row.kind = kind
        row.version = version
        row.digest = row.computedDigest
        try db.execute(sql: EntryRow.insert, arguments: row.arguments)
      }
    }
    #expect(try book.rebuild() == [])
    #expect(try dump(book) == before)
    let stats = try book.stats()
    #expect([stats.entries, stats.unknown, stats.devices, stats.members] == [4, 2, 1, 1])
    #expect(try book.read { try $0.entries().map { try $0.fact() == nil } } == [false, false, true, true])
    #expect(try book.verify().isOK)
  }
}

/// Every row of everything that is worked out from entries.
func dump(_ book: Book) throws -> [String] {
  try book.read { reader in
    try Schema.projections.flatMap { table in
      try Row.fetchAll(reader.db, sql: "SELECT * FROM \(table)").map { "\(table) \($0.description)" }
    }
  }
}

/// Expects a book to say what its entries say one after the other.
func expectFold(of book: Book, _ comment: Comment) throws {
  let entries = try book.read { try $0.entries() }
  var setup: StationSetup?
  var rosters: [RosterID: Roster] = [:]
  for entry in entries {
    guard let fact = try entry.fact() else { continue }
    if case .stationDescribed(let profile) = fact, setup == nil { setup = StationSetup(profile: profile) }
    setup?.apply(fact)
    if case .rosterDrafted(let roster) = fact { rosters[roster.id] = roster }
    for id in rosters.keys { rosters[id]?.apply(fact) }
  }
  #expect(try book.read { try $0.setup() } == setup, comment)
  let summaries = try book.read { try $0.rosters() }
  #expect(Set(summaries.map(\.id)) == Set(rosters.keys), comment)
  for (id, roster) in rosters { #expect(try book.read { try $0.roster(id) } == roster, comment) }
}
