import DutyModel
import GRDB
import Testing

@testable import DutyBook

/// What is worked out in SQL is what the model works out entry by entry.
@Suite struct ProjectionTests {
  @Test(arguments: UInt64(1)...12) func equalsTheFold(seed: UInt64) throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    var dice = Dice(seed: seed)
    let facts = [Fact.station] + (0..<150).map { _ in dice.fact() }
    try book.put(facts)
    try expectFold(of: book, "seed \(seed)")
  }

  @Test(arguments: UInt64(1)...6) func aRebuildChangesNothing(seed: UInt64) throws {
    let scratch = try Scratch()
    let book = try scratch.book()
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

  @Test func anIndexThatLostWordsIsMadeAnew() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    let report = IncidentReport(category: "rumor", text: "群里说", heard: Instant(minutes: 26_383_680))
    try book.put([.station, .incident("1", .reported(report))])
    func found() throws -> Int {
      try book.read { try $0.incidents(BookReader.IncidentFilter(terms: [SearchTerm("群里")])).total }
    }
    #expect(try found() == 1)
    try scratch.foreign("INSERT INTO search (search) VALUES ('delete-all')")
    #expect(try found() == 0)
    #expect(try book.rebuild() == ["search"])
    #expect(try found() == 1)
    #expect(try book.rebuild() == [])
  }

  @Test func aRecordingAddedToAStepIsFound() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    let report = IncidentReport(category: "rumor", text: "x", heard: Instant(minutes: 26_383_680))
    try book.put([
      .incident("1", .reported(report)), .incident("1", .marked(IncidentMark(step: .onscene))),
    ])
    let mark = EntryName(device: "desk", serial: 2)
    try book.put([
      .incident(
        "1",
        .corrected(
          Correction(entry: mark, strikes: mark, field: .recording, value: "AV-7", reason: "left out")))
    ])
    #expect(
      try book.read { try $0.incidents(BookReader.IncidentFilter(terms: [SearchTerm("AV-7")])).total } == 1)
    #expect(try book.rebuild() == [])
  }

  @Test(arguments: UInt64(1)...12) func callsAreWhatTheirEntriesSay(seed: UInt64) throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    var dice = Dice(seed: seed)
    try book.write(now: Instant(minutes: 26_383_680), author: "001", device: "desk") { writer in
      for number in 0..<3 {
        let report = IncidentReport(category: "c", text: "first", heard: Instant(minutes: 26_383_680))
        try writer.append(.incident(IncidentNumber("20200301-0\(number)"), .reported(report)))
      }
      for _ in 0..<400 {
        let fact = dice.fact()
        try writer.append(fact, occurred: dice.occurrence())
      }
    }
    #expect(try book.rebuild() == [], "seed \(seed)")
    let (all, entries) = try book.read { reader in
      (try reader.incidents(BookReader.IncidentFilter(limit: 100)), try reader.entries())
    }
    let numbers = Set(entries.map(\.subject).filter { $0.hasPrefix("incident/") })
    let told = try numbers.compactMap { subject -> Incident? in
      try Incident(
        IncidentNumber(String(subject.dropFirst(9))), entries: entries.filter { $0.subject == subject })
    }
    #expect(all.total == told.count, "seed \(seed)")
    for incident in told {
      #expect(try book.read { try $0.incident(incident.number) } == incident, "seed \(seed)")
      let row = try #require(all.incidents.first { $0.number == incident.number })
      #expect(row.category == incident.report.category && row.text == incident.report.text, "seed \(seed)")
      #expect(row.place == incident.report.place && row.heard == incident.report.heard, "seed \(seed)")
      #expect(row.isClosed == incident.isClosed, "seed \(seed)")
    }
    // Nobody who is away at a moment is missed.
    for minute in stride(from: 0, to: 900, by: 17) {
      let moment = Instant(minutes: 26_383_680 + minute)
      let found = try book.read { try $0.incidents(outAt: moment) }.map(\.number)
      for incident in told
      where incident.outings.contains(where: { $0.from <= moment && ($0.until ?? .distantFuture) > moment }) {
        #expect(found.contains(incident.number), "seed \(seed), minute \(minute)")
      }
    }
  }

  @Test func whatWasStruckIsNotFoundAnyMore() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    let report = IncidentReport(
      category: "rumor", text: "群里说某小区有人未登记", heard: Instant(minutes: 26_383_680), caller: "白小明")
    try book.put([
      .incident("1", .reported(report)), .incident("1", .noted(IncidentNote(text: "see ABC-123"))),
    ])
    func found(_ words: String) throws -> Int {
      try book.read {
        try $0.incidents(
          BookReader.IncidentFilter(terms: words.split(separator: " ").map { SearchTerm(String($0)) })
        ).total
      }
    }
    for words in ["登记", "小区", "白小明", "群里说某", "abc", "123", "登记 白小明", "see"] {
      #expect(try found(words) == 1, "\(words)")
    }
    for words in ["记登", "盗窃", "xyz", "登记 盗窃", "\"", "*"] { #expect(try found(words) == 0, "\(words)") }
    let first = EntryName(device: "desk", serial: 1)
    try book.put([
      .incident(
        "1",
        .corrected(
          Correction(entry: first, strikes: first, field: .caller, value: "柏大明", reason: "misheard")))
    ])
    #expect(try found("白小明") == 0)
    #expect(try found("柏大明") == 1)
    #expect(try found("登记") == 1)
    #expect(try book.rebuild() == [])
    #expect(try found("白小明") == 0)
  }

  @Test func whatANewerProgramWroteIsKeptAndCounted() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    try book.put([.station, .member("001")])
    let before = try dump(book)
    for (kind, version) in [("weather.noted", 1), ("member.set", 2)] {
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
      try Row.fetchAll(reader.db, sql: "SELECT * FROM \(table)").map { "\(table) \($0.description)" }.sorted()
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
