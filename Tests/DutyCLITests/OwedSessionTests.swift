import DutyModel
import DutyStation
import Testing

@testable import DutyCLI

/// Sessions about what is owed, and about words that come out of a pipe.
struct OwedSessionTests {
  private func session(_ language: Language, now: String = "2020-03-12T07:10:00Z") -> Transcript {
    let session = Transcript(language, now: now)
    session.write(Array(SessionTests.station.utf8), to: "station.yaml")
    return session
  }

  /// Around New Year 2020: what is due, what cannot be, and the notice of 27 January that moves it.
  @Test(arguments: Language.allCases) func whatIsOwedMovesWithTheCalendar(_ language: Language) throws {
    let session = session(language, now: "2020-01-22T07:10:00Z")
    session.type("init --station ~/station.yaml")
    session.type("calendar show")
    session.type("follow-up add 无年历 --due 1wd")
    session.type("follow-up cancel 1 --reason 重写")
    try session.copy("calendar/2020-before.json")
    try session.copy("calendar/2020.json")
    for command in [
      "calendar import ~/2020-before.json", "incident report rumor 群里说有人未登记",
      "incident correct last 1 --field category --to repeat --reason 类别记错",
      "incident correct last 1 --field category --to rumor --reason 又改", "follow-up add 送达 --due 3wd",
      "follow-up add 了解伤情 --due 5wd --incident last", "follow-up add 取材料 --due 2020-01-25",
      "follow-up add 回电 --due 次日", "follow-up add 补录 --due 2020-01-20", "follow-up add 年检 --due 300wd",
      "follow-up add x --due 99999999wd", "follow-up add x --due 99999999999h", "follow-up add x --due 0d",
      "follow-up add x --due 2999-01-01", "follow-up add x --due soon", "follow-up add 办妥 --due 3wd",
      "follow-up done 10 已办", "calendar import ~/2020.json", "calendar import ~/2020.json",
      "follow-up list --all",
      "calendar show", "calendar show 2021", "book rebuild", "book verify",
    ] { session.type(command) }
    try expectGolden(session.text, "owed-\(language.rawValue).txt")
    let before = session.text.count
    session.type("calendar show 2020 --format json")
    #expect(session.text.dropFirst(before).contains("\"date\" : \"2020-02-01\""))
  }

  /// Words from a pipe are written as they are: an older draft is neither put before them nor lost.
  @Test(arguments: Language.allCases) func pipedWordsLeaveDraftsAlone(_ language: Language) throws {
    let session = session(language)
    session.type("init --station ~/station.yaml")
    session.type("incident report rumor x --heard 15:00")
    try session.station(as: "001").keepDraft(String(repeating: "草", count: 250), about: "last")
    session.type("incident note last", input: ["第一行", "第二行"], isPiped: true)
    session.type("incident note last", input: [String(repeating: "字", count: 100_001)], isPiped: true)
    session.type("incident note last", isPiped: true)
    session.type("incident show last")
    let text = session.text.replacing(String(repeating: "字", count: 100_001), with: "字…")
    try expectGolden(text, "piped-\(language.rawValue).txt")
  }
}
