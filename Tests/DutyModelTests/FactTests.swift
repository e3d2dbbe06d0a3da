import DutyModel
import Testing

@Suite struct FactTests {
  static let facts: [Fact] = [
    .memberSet(Member(badge: "001", name: "贺志军", rank: .officer, role: .chief, quals: ["driver"])),
    .rulesSet(StationRules()),
    .responseSet(nil),
    .postSet(
      Post(
        code: "HG", name: Name(zh: "医院大门", en: "Hospital gate"),
        needs: [NeedLine(shifts: ["D"], total: 2, quals: ["mongolian": 1])])),
  ]

  static let origins: [(Roster.Origin, String)] = [
    (.planned, #"{"kind":"planned"}"#), (.imported, #"{"kind":"imported"}"#),
    (.edited, #"{"kind":"edited"}"#),
    (.pattern("四班三运转", reason: nil), #"{"kind":"pattern","pattern":"四班三运转"}"#),
    (.pattern("24/48", reason: "flood"), #"{"kind":"pattern","pattern":"24/48","reason":"flood"}"#),
  ]

  @Test(arguments: origins) func anOriginIsARecordOfItsKind(origin: Roster.Origin, record: String) throws {
    let from = try #require(CalendarDate("2020-03-09"))
    let roster = Roster(id: "1", from: from, days: 7, assignments: [], origin: origin)
    let body = try Fact.rosterDrafted(roster).body()
    #expect(body.contains(record), "\(body)")
    #expect(try Fact(kind: .rosterDrafted, subject: "roster/1", body: body) == .rosterDrafted(roster))
  }

  @Test(arguments: facts) func readsBackAsWritten(fact: Fact) throws {
    #expect(try Fact(kind: fact.kind, subject: fact.subject, body: fact.body()) == fact)
  }

  @Test func bodyIsCanonical() throws {
    let expected =
      #"{"badge":"001","class":"officer","limits":{},"name":"贺志军","quals":["driver"],"role":"chief"}"#
    #expect(try Self.facts[0].body() == expected)
  }
}
