import DutyModel
import DutyRules
import Testing

@testable import DutyText

/// A sum that counts people, in both languages.
struct ShortagePageTests {
  private static func page(_ language: Language, officers: Int, asked: Int = 1) -> String {
    var setup = StationSetup(profile: StationProfile(name: "S", zone: .utc))
    setup.shifts = [("D", "白班", "Day", 480), ("N", "夜班", "Night", 1200)].map {
      Shift(
        code: ShiftCode($0), name: Name(zh: $1, en: $2), start: TimeOfDay(minute: $3) ?? .midnight,
        minutes: 720)
    }
    setup.posts = [
      Post(
        code: "H", name: Name(zh: "医院大门", en: "Hospital gate"),
        needs: [NeedLine(shifts: ["D", "N"], total: 1, officers: asked)])
    ]
    setup.members = (0..<officers).map { Member(badge: Badge("\($0)"), name: "P", rank: .officer) }
    let from = CalendarDate(dayNumber: 18_330)
    let sums = Shortage.sums(RosterCase(setup: setup, from: from, days: 2, assignments: []))
    let count = sums.filter { $0.of == .officers && ($0.isCount || asked == 0) }
    let page = ShortagePage(language, setup: setup)
    return (officers < 2 ? page.text(count) : page.enough(count)) + count.map(page.sentence).joined()
  }

  @Test func nobodyHasTheDayAndTheNightAfter() {
    #expect(
      Self.page(.en, officers: 1) == """
        Not possible. Check it by hand:
        rest after a duty, Mon 9 Mar 2020, 20:00: nobody can have two of these duties
          Hospital gate Day    Mon 9 Mar 08:00, rest to 07:00 = 1 officer
          Hospital gate Night  Mon 9 Mar 20:00                = 1 officer
          need 2, have 1
          short                                                 1 officer
        2 officers on duty or resting on Mon 9 Mar 2020, 20:00, 1 there, 1 short
        """)
    #expect(
      Self.page(.zh, officers: 2) == """
        最紧处，可手工验算：
        班后休息（2020-03-09 周一 20:00）：以下各班，一人只能值其一
          医院大门 白班  3-9 周一 08:00，休到 07:00 = 1 名民警
          医院大门 夜班  3-9 周一 20:00             = 1 名民警
          需 2，有 2
          余                                          0 名民警
        2020-03-09 周一 20:00 在班和班后休息的共需 2 名民警，有 2，余 0
        """)
  }

  @Test func anOfficerWhomNoPostAsksForIsExplained() {
    let reason =
      "An officer is counted at Hospital gate though none is asked for: auxiliaries are never alone"
    #expect(Self.page(.en, officers: 1, asked: 0).contains(reason))
    #expect(!Self.page(.en, officers: 1).contains(reason))
    #expect(Self.page(.zh, officers: 2, asked: 0).contains("医院大门未要求民警，也计 1 名：辅警不单独在岗"))
  }
}
