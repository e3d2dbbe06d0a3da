import DutyBook
import DutyModel
import DutyStation
import Testing

@Suite struct AccessTests {
  private static let method = StoredPasscode.Method(rounds: 16, block: 1, lanes: 1)
  private static let salt = [UInt8](repeating: 3, count: 16)
  private static let passcode = "gate 7 lantern"

  @Test(arguments: [
    ("", true), ("1234567", true), ("12345678", true), ("87654321", true), ("11111111", true),
    ("12341234", true), ("abababab", true), ("hgfedcba", true), (String(repeating: "abcde", count: 26), true),
    ("19900214", false), ("gate 7 lantern", false), ("医院大门七号灯笼", false), ("12345679", false),
  ])
  func weakPasscodesAreRefused(passcode: String, isWeak: Bool) {
    #expect(NewPasscode.isWeak(passcode) == isWeak)
    let made = try? NewPasscode(passcode, salt: Self.salt, method: Self.method)
    #expect((made == nil) == isWeak)
  }

  @Test func aBadgeIsNoPasscode() throws {
    let scratch = try ScratchStation(at: "2020-03-09T08:00") { setup in
      setup.members.append(Member(badge: "police-20", name: "王"))
    }
    let new = try NewPasscode("police-20", salt: Self.salt, method: Self.method)
    #expect(throws: Refusal.weakPasscode) {
      try scratch.at("2020-03-09T09:00").setPasscode(of: "1", to: new)
    }
  }

  @Test func theSameCharactersAreTheSamePasscodeHoweverTheyAreTyped() throws {
    let scratch = try ScratchStation(at: "2020-03-09T08:00")
    let station = try scratch.at("2020-03-09T09:00")
    _ = try station.setPasscode(
      of: "1", to: try NewPasscode("ＧＡＴＥ７ caf\u{E9}", salt: Self.salt, method: Self.method))
    let check = try station.beginEntering(as: "1", from: nil, method: Self.method)
    #expect(check.isRight("GATE7 cafe\u{301}"))
    #expect(!check.isRight("gate7 cafe\u{301}"))
    #expect(!check.isRight(""))
  }

  /// What is kept today is known again tomorrow, and by any other program.
  @Test func whatIsKeptIsScrypt() throws {
    let scratch = try ScratchStation(at: "2020-03-09T08:00")
    let station = try scratch.at("2020-03-09T09:00")
    _ = try station.setPasscode(
      of: "1",
      to: try NewPasscode(
        "pleaseletmein", salt: Array("SodiumChloride".utf8),
        method: StoredPasscode.Method(rounds: 16_384, block: 8, lanes: 1)))
    let kept = try station.book.read { try $0.passcode(of: "1") }
    let hex = kept?.digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    // RFC 7914, section 12, the first 32 bytes.
    #expect(hex == "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2")
  }

  @Test func anAddressThatTriesManyPeopleWaitsAndOneRightPasscodeDoesNotClearIt() throws {
    let scratch = try ScratchStation(at: "2020-03-09T08:00")
    let station = try scratch.at("2020-03-09T09:00")
    _ = try station.setPasscode(
      of: "1", to: try NewPasscode(Self.passcode, salt: Self.salt, method: Self.method))
    func attempt(_ who: String, from address: String = "10.0.0.9") throws {
      _ = try station.beginEntering(as: who, from: address, method: Self.method)
      try station.refuseEntry(as: who, from: address)
    }
    for number in 1...19 { try attempt("nobody \(number)") }
    let check = try station.beginEntering(as: "1", from: "10.0.0.9", method: Self.method)
    #expect(check.isRight(Self.passcode))
    #expect(try station.enter(as: "1", check: check, session: "s", from: "10.0.0.9") == "1")
    try attempt("nobody 20")
    #expect(throws: Refusal.lockedOut(minutes: 1)) { try attempt("1") }
    try attempt("1", from: "10.0.0.10")
    let notes = try station.accessRecords(limit: 9).records.map(\.note)
    #expect(notes.map(\.event) == [.lockedOut, .entered, .passcodeSet])
    #expect(notes.first == AccessNote(.lockedOut, who: nil, from: "10.0.0.9"))
  }

  @Test func aPasscodeChangedWhileItWasLookedAtLetsNobodyIn() throws {
    let scratch = try ScratchStation(at: "2020-03-09T08:00")
    let station = try scratch.at("2020-03-09T09:00")
    let new = try NewPasscode(Self.passcode, salt: Self.salt, method: Self.method)
    _ = try station.setPasscode(of: "1", to: new)
    let check = try station.beginEntering(as: "1", from: nil, method: Self.method)
    _ = try station.setPasscode(
      of: "1", to: try NewPasscode("another passcode", salt: Self.salt, method: Self.method))
    #expect(throws: Refusal.wrongPasscode) {
      try station.enter(as: "1", check: check, session: "s", from: nil)
    }
  }

  @Test func aDenialIsPutDownOnceAnHour() throws {
    let scratch = try ScratchStation(at: "2020-03-09T08:00")
    for (now, what) in [
      ("2020-03-09T09:00", "seeNow"), ("2020-03-09T09:59", "seeNow"), ("2020-03-09T09:59", "review"),
      ("2020-03-09T10:01", "seeNow"),
    ] { try scratch.at(now).deny(what, to: "1", from: nil) }
    let notes = try scratch.at("2020-03-09T12:00").accessRecords(limit: 9).records
    #expect(notes.reversed().map(\.note.what) == ["seeNow", "review", "seeNow"])
  }

  @Test func onlyTheLatestTwentySessionsOfOnePersonAreKept() throws {
    let scratch = try ScratchStation(at: "2020-03-09T08:00")
    let station = try scratch.at("2020-03-09T09:00")
    _ = try station.setPasscode(
      of: "1", to: try NewPasscode(Self.passcode, salt: Self.salt, method: Self.method))
    for number in 0..<25 {
      let now = try scratch.at("2020-03-09T09:\(10 + number)")
      let check = try now.beginEntering(as: "1", from: nil, method: Self.method)
      _ = try now.enter(as: "1", check: check, session: "s\(number)", from: nil)
    }
    let list = try scratch.at("2020-03-09T10:00").passcodes()
    #expect(list.sessions.map(\.id) == (5..<25).reversed().map { "s\($0)" })
  }
}
