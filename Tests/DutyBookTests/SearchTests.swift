import DutyModel
import Testing

@testable import DutyBook

/// How words are cut up, looked for and shown again.
struct SearchTests {
  @Test(arguments: [
    ("盗窃", "\"盗 窃\""), ("AV-07", "\"AV 07\" *"), ("2号楼", "\"2 号 楼\""), ("O'Brien", "\"O Brien\" *"),
    ("手机abc", "\"手 机 abc\" *"), ("\"", nil), ("？", nil),
  ]) func aPhraseIsAskedForAsItStands(phrase: String, query: String?) {
    #expect(SearchWords.query(phrase) == query)
  }

  @Test(arguments: ["群里说某小区有人未登记", "see the gate", "AV-7 现场 two men", "2号楼 and 3号楼"])
  func wordsAreReadAgain(text: String) {
    let compact = SearchWords.joined(SearchWords.spaced(text))
    #expect(compact.filter { $0 != " " } == text.filter { $0 != " " })
    #expect(!compact.contains("  "))
  }

  @Test func aCrewsMarkIsNeverShown() {
    #expect(SearchWords.joined("到 场 \(SearchWords.crewMark)003 \(SearchWords.crewMark)A-12") == "到场")
  }

  @Test func aLongTextIsShownWhereThePhraseStands() {
    let text = String(repeating: "前", count: 200) + "Locksmith" + String(repeating: "后", count: 200)
    let part = SearchWords.excerpt(text, around: "locksmith")
    #expect(
      part == "…" + String(repeating: "前", count: 30) + "Locksmith" + String(repeating: "后", count: 81) + "…")
    #expect(SearchWords.excerpt("short", around: "x") == "short")
  }

  @Test func callsAreFoundByWhatIsWrittenWhoWentCategoryDateAndNumber() throws {
    let scratch = try Scratch()
    let book = try scratch.book()
    let heard = Instant(minutes: 26_383_680)
    func report(_ category: String, _ text: String, _ minute: Int) -> IncidentFact {
      .reported(IncidentReport(category: category, text: text, heard: heard.advanced(minutes: minute)))
    }
    try book.put([
      .station, .incident("1", report("theft", "手机被盗", 0)), .incident("2", report("rumor", "群里说", 1440)),
      .incident("1", .marked(IncidentMark(step: .dispatched, crew: ["003", "A-12"]))),
      .incident("2", .noted(IncidentNote(text: "也说手机"))),
    ])
    let day = Span(start: heard, end: heard.advanced(minutes: 1))
    for (terms, expected) in [
      ([SearchTerm("手机")], ["2", "1"]), ([SearchTerm("手机"), SearchTerm("被盗")], ["1"]),
      ([SearchTerm("x", crew: ["003"])], ["1"]), ([SearchTerm("x", crew: ["A-12"])], ["1"]),
      ([SearchTerm("x", crew: ["03"])], []), ([SearchTerm("003")], []),
      ([SearchTerm("x", categories: ["rumor"])], ["2"]), ([SearchTerm("x", heard: day)], ["1"]),
      ([SearchTerm("x", number: "2")], ["2"]),
      ([SearchTerm("手机"), SearchTerm("x", categories: ["rumor"])], ["2"]),
    ] {
      let found = try book.read { try $0.incidents(BookReader.IncidentFilter(terms: terms)) }
      #expect(found.incidents.map(\.number.text) == expected && found.total == expected.count, "\(terms)")
    }
    let only = BookReader.IncidentFilter(category: "theft", terms: [SearchTerm("手机")], limit: 1)
    #expect(try book.read { try $0.incidents(only).total } == 1)
    let one = try book.read {
      try $0.incidents(BookReader.IncidentFilter(terms: [SearchTerm("手机")], limit: 1))
    }
    #expect(one.incidents.map(\.number) == ["2"] && one.total == 2)
    #expect(one.incidents.first?.found == "也说手机")
    try book.put([
      .incident(
        "1",
        .corrected(
          Correction(
            entry: EntryName(device: "desk", serial: 4), strikes: EntryName(device: "desk", serial: 4),
            field: .crew, value: "002", reason: "x")))
    ])
    for (who, expected) in [("003", 0), ("002", 1)] as [(Badge, Int)] {
      let filter = BookReader.IncidentFilter(terms: [SearchTerm("x", crew: [who])])
      #expect(try book.read { try $0.incidents(filter).total } == expected, "\(who)")
    }
    #expect(try book.rebuild() == [])
  }
}
