import DutyModel
import DutyStation
import Testing

/// One wrong line at a time: what is said of it, and where.
struct StationFileProblemTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let yaml: String
    let line: Int?
    let path: String
    let kind: InputProblem.Kind
    var testDescription: String { path.isEmpty ? "\(kind)" : path }
  }

  /// A station that is right but for what a row puts in the place of a part.
  private static func file(
    station: String = "{name: X, zone: UTC}", shifts: String = "{D: {start: \"08:00\", hours: 12}}",
    posts: String = "[{code: A, needs: [{total: 1}]}]",
    members: String = "[{badge: \"001\", name: Z, class: officer}]",
    rest: String = ""
  ) -> String {
    "station: \(station)\nshifts: \(shifts)\nposts: \(posts)\nmembers: \(members)\n\(rest)"
  }

  static let rows = [
    Row(yaml: "", line: nil, path: "", kind: .empty),
    Row(yaml: "- 1", line: 1, path: "", kind: .wrongType(expected: .map, found: "[…]")),
    Row(yaml: file(rest: "rulez: {}"), line: 5, path: "", kind: .unknownKey("rulez", near: "rules")),
    Row(
      yaml: file(rest: "playbooks: {x: {name: X, follow_ups: [{text: T, due: 99999999wd}]}}"), line: 5,
      path: "playbooks.x.follow_ups[0].due", kind: .outOfRange("99999999wd", least: 1, most: 2600)),
    Row(
      yaml: file(rest: "playbooks: {x: {name: X, steps: [{step: onscene, within: 0m}]}}"), line: 5,
      path: "playbooks.x.steps[0].within", kind: .outOfRange("0m", least: 1, most: 5_270_400)),
    Row(yaml: file(station: "{name: X}"), line: 1, path: "station", kind: .missing("zone")),
    Row(
      yaml: file(station: "{name: X, zone: Mars}"), line: 1, path: "station.zone",
      kind: .wrongType(expected: .zone, found: "Mars")),
    Row(
      yaml: file(shifts: "{D: {start: 8, hours: 12}}"), line: 2, path: "shifts.D.start",
      kind: .wrongType(expected: .time, found: "8")),
    Row(
      yaml: file(shifts: "{D: {start: \"08:00\", hours: 49}}"), line: 2, path: "shifts.D.hours",
      kind: .outOfRange("49.0", least: 0, most: 48)),
    Row(
      yaml: file(posts: "[{code: A, kind: hostel, needs: []}]"), line: 3, path: "posts[0].kind",
      kind: .unknownWord("hostel", of: .postKind, near: "hotel")),
    Row(
      yaml: file(posts: "[{code: A, needs: [{days: [sun, tues]}]}]"), line: 3,
      path: "posts[0].needs[0].days[1]",
      kind: .unknownWord("tues", of: .weekday, near: "tue")),
    Row(
      yaml: file(posts: "[{code: A, needs: []}, {code: A, needs: []}]"), line: 3, path: "posts[1].code",
      kind: .duplicate("A", of: .post, first: 3)),
    Row(
      yaml: file(members: "[{badge: 001, name: Z, until: 2020-01-01, from: 2020-01-02}]"), line: 4,
      path: "members[0].until",
      kind: .endsBeforeItBegins(from: "2020-01-02", until: "2020-01-01")),
    Row(
      yaml: file(members: "[{badge: 001, name: Z, from: 2019-02-29}]"), line: 4, path: "members[0].from",
      kind: .wrongType(expected: .date, found: "2019-02-29")),
    Row(
      yaml: file(members: "[{badge: 001, name: Z}, {badge: 001, name: Y}]"), line: 4,
      path: "members[1].badge",
      kind: .duplicate("001", of: .badge, first: 4)),
    Row(
      yaml: file(posts: "[{code: A, needs: [{total: 1, officers: 2}]}]"), line: 3, path: "posts[0]",
      kind: .nobodyMayHold(post: "A", need: "officers: 2")),
    Row(
      yaml: file(posts: "[{code: A, needs: [{total: 1, quals: {mongolian: 1}}]}]"), line: 3, path: "posts[0]",
      kind: .nobodyMayHold(post: "A", need: "mongolian: 1")),
    Row(
      yaml: file(rest: "locks:\n  - {who: \"002\", date: 2020-03-01, post: A, shift: D}"), line: 6,
      path: "locks[0].who",
      kind: .unknownWord("002", of: .badge, near: "001")),
    Row(
      yaml: file(rest: "wishes:\n  - {who: \"001\", date: 2020-03-01, want: maybe}"), line: 6,
      path: "wishes[0].want",
      kind: .unknownWord("maybe", of: .want, near: nil)),
    Row(
      yaml: file(rest: "split:\n  - {posts: [A], share: 3/2}"), line: 6, path: "split[0].share",
      kind: .wrongType(expected: .fraction, found: "3/2")),
    Row(
      yaml: file(rest: "rules:\n  cover: very"), line: 6, path: "rules.cover",
      kind: .wrongType(expected: .strength, found: "very")),
    Row(
      yaml: file(rest: "rules:\n  max_hours_7d: {hard: true}"), line: 6, path: "rules.max_hours_7d",
      kind: .missing("hours")),
    Row(
      yaml: file(rest: "playbooks:\n  rumor: {follow_ups: [{text: a, due: soon}]}"), line: 6,
      path: "playbooks.rumor.follow_ups[0].due", kind: .wrongType(expected: .allowance, found: "soon")),
  ]

  @Test(arguments: rows) func theProblemIsNamedWithItsPlace(_ row: Row) throws {
    let error = try #require(throws: InputError.self) {
      try StationFile.read(Array(row.yaml.utf8), file: "s.yaml")
    }
    #expect(error.problems == [InputProblem(line: row.line, path: row.path, kind: row.kind)])
  }

  @Test func wordsThatOthersTakeForTruthValuesStayWords() throws {
    let yaml = Self.file(
      rest: "wishes:\n  - {who: \"001\", date: 2020-03-14, want: off}\nrules: {no_overlap: off, leave: 5}")
    let setup = try StationFile.read(Array(yaml.utf8), file: "s.yaml")
    #expect(setup.wishes.map(\.want) == [.off])
    #expect(setup.members.map(\.badge) == ["001"])
    #expect(setup.rules.noOverlap == nil)
    #expect(setup.rules.leave == .weight(5))
    #expect(setup.rules.restHours?.strength == .hard)
  }

  @Test func opposedWishesAreToldWithTheOther() throws {
    let wishes = [
      "D, want: on", "D, want: off", "N, want: off", "D, want: on",
    ].map { "  - {who: \"001\", date: 2020-03-14, shift: \($0)}" }
    let yaml = Self.file(
      shifts: "{D: {start: \"08:00\", hours: 12}, N: {start: \"20:00\", hours: 12}}",
      rest: (["wishes:"] + wishes).joined(separator: "\n"))
    let error = try #require(throws: InputError.self) {
      try StationFile.read(Array(yaml.utf8), file: "s.yaml")
    }
    let first = try #require(error.problems.first?.line)
    #expect(error.problems.map(\.kind) == [.wishesOppose(first: first - 1), .wishesOppose(first: first)])
    #expect(error.problems.map(\.path) == ["wishes[1]", "wishes[3]"])
  }

  @Test(
    arguments: [
      ("D", "D", true), ("D", nil, true), (nil, nil, true), (nil, "D", false), ("D", "N", false),
    ] as [(on: String?, off: String?, Bool)])
  func whichWishesOppose(on: String?, off: String?, expected: Bool) throws {
    let date = try #require(CalendarDate("2020-03-14"))
    func wish(_ shift: String?, _ want: Wish.Want) -> Wish {
      Wish(who: "1", date: date, shift: shift.map { ShiftCode($0) }, want: want)
    }
    #expect(wish(on, .on).opposes(wish(off, .off)) == expected)
    #expect(wish(off, .off).opposes(wish(on, .on)) == expected)
    #expect(!wish(on, .on).opposes(wish(off, .on)))
  }

  @Test func twoThousandLinesWithErrorsAreAllTold() throws {
    let members = (0..<2000).map {
      "  - {badge: \"\($0)\", name: N, class: \($0 % 2 == 0 ? "officer" : "oficer")}"
    }
    let yaml =
      "station: {name: X, zone: UTC}\nshifts: {}\nposts: []\nmembers:\n" + members.joined(separator: "\n")
    let error = try #require(throws: InputError.self) {
      try StationFile.read(Array(yaml.utf8), file: "s.yaml")
    }
    #expect(error.problems.count == 1000)
    #expect(error.problems.map(\.line) == (0..<1000).map { 6 + 2 * $0 })
  }

  @Test func otherEncodingsAreNamed() throws {
    let gb: [UInt8] = Array("station: {name: ".utf8) + [0xBA, 0xE8, 0xCA, 0xA2] + Array("}".utf8)
    let binary: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 0xFF, 0x80, 0x00, 0xFF]
    let files =
      [(gb, "GB18030"), ([0xFF, 0xFE, 0x73, 0x00], "UTF-16"), (binary, nil)] as [([UInt8], String?)]
    for (bytes, name) in files {
      let error = try #require(throws: InputError.self) { try StationFile.read(bytes, file: "s.yaml") }
      #expect(error.problems.map(\.kind) == [.encoding(name)])
    }
  }
}
