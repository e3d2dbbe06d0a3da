import DutyModel
import Testing

@testable import DutyText

/// Every refusal says something in both languages, and never the same thing twice.
struct ComplaintTests {
  static let errors: [any Error & Sendable] = [
    BookError.notFound(path: "x"), BookError.exists(path: "x"), BookError.notABook(path: "x"),
    BookError.newerVersion(path: "x", found: 9, known: 1), BookError.readOnly(path: "x"),
    BookError.diskFull(path: "x"),
    BookError.busy(path: "x"), BookError.inUse(path: "x"), BookError.replaced(path: "x"),
    BookError.damaged(path: "x", detail: "d"),
    BookError.programFault(path: "x", detail: "d"),
    BookError.cannotOpen(path: "x", detail: "d"),
    BookError.notAnEntry(line: 3, detail: "d"), BookError.otherBook(found: "aaaa", own: "bbbb"),
    BookError.forked(device: "desk", serials: [3, 4]), BookError.brokenChain(device: "desk", serial: 3),
    Refusal.unknownMember("张", near: ["张兵"]), Refusal.ambiguousMember("张", ["003", "004"]),
    Refusal.unknownPost("门", near: []), Refusal.unknownShift("X", known: ["D"]), Refusal.noRoster,
    Refusal.patternWithoutRest("3x3-weekly", minutes: 0), Refusal.breaksHardRules("1", findings: 1),
    Refusal.unknownWriter("999", near: ["009"]), Refusal.noLawfulRepair("1"),
    Refusal.draftOvertaken("2", by: "3"), Refusal.notACandidate("003", known: ["004"]),
    Refusal.nothingToSwap("003", "004"), Refusal.swapWithOneself("003"), Refusal.rostersChanged("1"),
    Refusal.alreadyBegun("003", CalendarDate(dayNumber: 18_330)),
    Refusal.changesPast("2", from: CalendarDate(dayNumber: 18_330), dates: 2),
    Refusal.notOpen("HG", "N", CalendarDate(dayNumber: 18_330), open: []),
    Refusal.notYetWorked(CalendarDate(dayNumber: 18_330)), Refusal.unknownVersion(9, known: [1, 2]),
    Refusal.notADate("2020-02-30"), Refusal.noCalendar(2021, known: [2020]),
    Refusal.implausibleDueTime("2999-01-01T00:00"), Refusal.referralOpen("2020-001", .peoples, "20200312-02"),
    Refusal.mediationBarred(.civil, text: "x", source: "s", of: nil),
    Refusal.mediationBarred(.provokedDuringMediation, text: "x", source: "s", of: "2020-001"),
    Refusal.outOfRange("--days", least: 1, most: 366),
    Refusal.lockedOut(minutes: 1), Refusal.lockedOut(minutes: 30), Refusal.weakPasscode,
    Refusal.wrongPasscode, Refusal.passcodesDiffer,
    Refusal.callWithoutText(
      "噪音", known: [Name(zh: "谣言举报", en: "rumor"), Name(zh: "再报", en: "repeat")]),
    Refusal.timeAmongCrew("00:10"),
    Refusal.nothingTyped,
    Refusal.nothingInForceNear(
      CalendarDate(dayNumber: 18_330), nearest: "2", from: CalendarDate(dayNumber: 18_337),
      until: CalendarDate(dayNumber: 18_343), time: "2020-03-16T05:30"),
    Refusal.gapWithoutAnswer(2, "1"), Refusal.notASlip("s.txt"), Refusal.notASlip("-"),
    Refusal.partOfASlip("39A2-017D-2A7D-9014"),
    InputError(
      file: "s.yaml",
      problems: [
        InputProblem(
          line: 9, path: "members[0].class", kind: .unknownWord("oficer", of: .legalClass, near: "officer")),
        InputProblem(line: 3, path: "", kind: .unknownKey("postz", near: "posts")),
        InputProblem(line: 5, path: "leave[0].from", kind: .wrongType(expected: .date, found: "2020-02-30")),
        InputProblem(line: 6, path: "", kind: .duplicate("001", of: .badge, first: 2)),
        InputProblem(line: nil, path: "", kind: .encoding("GB18030")),
      ]),
  ]

  @Test(arguments: Language.allCases) func everyErrorHasItsWords(_ language: Language) throws {
    let texts = Self.errors.compactMap { Complaint(language).text($0) }
    #expect(texts.count == Self.errors.count)
    #expect(Set(texts).count == texts.count)
    try expectGolden(texts.joined(separator: "\n\n") + "\n", "complaints-\(language.rawValue).txt")
  }

  /// What can be refused on the board's pages.
  static let onBoard: [Refusal] = [
    .unknownMember("张", near: []), .unknownPost("门", near: []), .noRoster,
    .nothingInForce(CalendarDate(dayNumber: 18_330)), .alreadyPublished("1"),
    .breaksHardRules("1", findings: 2),
    .unknownIncident("x", newest: []), .incidentClosed("20200312-02"), .unknownFollowUp("9"),
    .noCalendar(2021, known: []), .textTooLong(characters: 9, most: 8), .unknownLine("9", "20200312-02"),
    .incidentApproved("20200312-02"), .notYetClosed("20200312-02"), .mayNotReview(nil),
    .unknownWriter("999", near: []), .nobodyWrites, .unknownHandover("9"), .noHandover, .ownHandover("1"),
    .unknownReferral("9", newest: []), .mediationBarred(.civil, text: "x", source: "s", of: nil),
    .mediationBarred(.provokedDuringMediation, text: "x", source: "s", of: "2020-001"),
    .referralOpen("2020-001", .peoples, "20200312-02"), .tooFewParties,
    .withoutConsent("2020-001", waitingFor: ["乙"]), .notAtThatStage("2020-001", .performed),
    .draftOvertaken("2", by: "3"), .changesPast("2", from: CalendarDate(dayNumber: 18_330), dates: 2),
    .alreadyBegun("003", CalendarDate(dayNumber: 18_330)), .noLawfulRepair("1"), .gapWithoutAnswer(2, "1"),
    .nothingInForceNear(
      CalendarDate(dayNumber: 18_330), nearest: "2", from: CalendarDate(dayNumber: 18_337),
      until: CalendarDate(dayNumber: 18_343), time: "2020-03-16T05:30"),
    .notYetWorked(CalendarDate(dayNumber: 18_330)), .emptyText("TEXT"), .emptyText("PARTY"),
    .emptyText("--place"), .outOfRange("--perform-by …d", least: 1, most: 9),
  ]

  @Test(arguments: Language.allCases) func theBoardIsToldNoCommands(_ language: Language) throws {
    let texts = Self.onBoard.compactMap { Complaint(language, on: .board).text($0 as any Error) }
    #expect(texts.count == Self.onBoard.count)
    let commands = [
      "dutybook", "--", "roster assign", "roster repair", "roster actual", "incident note", "incident reopen",
      "review return", "TEXT", "KIND", "PARTY", "WHY",
    ]
    for text in texts { for command in commands { #expect(!text.contains(command), "\(text)") } }
    try expectGolden(texts.joined(separator: "\n\n") + "\n", "complaints-board-\(language.rawValue).txt")
  }

  @Test func otherErrorsAreLeftToOthers() {
    struct Other: Error {}
    #expect(Complaint(.en).text(Other()) == nil)
  }
}
