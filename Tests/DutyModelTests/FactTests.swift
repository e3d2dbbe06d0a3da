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

  @Test(arguments: facts) func readsBackAsWritten(fact: Fact) throws {
    #expect(try Fact(kind: fact.kind, body: fact.body()) == fact)
  }

  @Test func bodyIsCanonical() throws {
    let expected =
      #"{"badge":"001","class":"officer","limits":{},"name":"贺志军","quals":["driver"],"role":"chief"}"#
    #expect(try Self.facts[0].body() == expected)
  }
}
