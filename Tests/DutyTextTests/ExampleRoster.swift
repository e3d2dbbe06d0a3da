import DutyModel
import DutyRules

@testable import DutyText

/// A small roster with something of everything a view shows: nights, a stand-by, a lock, leave, a festival, a hole.
enum ExampleRoster {
  static let monday = CalendarDate(dayNumber: 18_330)

  static var setup: StationSetup {
    var setup = StationSetup(
      profile: StationProfile(
        name: Name(zh: "东街派出所", en: "East Street Station"), zone: Zone("Asia/Shanghai") ?? .utc))
    setup.shifts = [
      Shift(
        code: "D", name: Name(zh: "白班", en: "Day"), start: TimeOfDay(minute: 480) ?? .midnight, minutes: 720),
      Shift(
        code: "N", name: Name(zh: "夜班", en: "Night"), start: TimeOfDay(minute: 1200) ?? .midnight,
        minutes: 720),
      Shift(
        code: "S", name: Name(zh: "备勤", en: "Stand-by"), start: TimeOfDay(minute: 480) ?? .midnight,
        minutes: 1440,
        weightPercent: 50),
    ]
    setup.posts = [
      Post(
        code: "HG", name: Name(zh: "医院大门", en: "Hospital gate"), place: "四院", kind: .hospital,
        needs: [NeedLine(shifts: ["D", "N"], total: 1, officers: 1)]),
      Post(
        code: "DK", name: Name(zh: "所内值班", en: "Station desk"), kind: .desk,
        needs: [NeedLine(shifts: ["S"], total: 1)]),
    ]
    setup.members = [
      Member(
        badge: "001", name: Name(zh: "贺志军", en: "He Zhijun"), rank: .officer, role: .chief, quals: ["driver"]),
      Member(badge: "002", name: Name(zh: "欧阳小明", en: "Ouyang Xiaoming"), rank: .officer),
      Member(badge: "003", name: Name(zh: "辅警01", en: "Auxiliary 01"), rank: .auxiliary),
      Member(
        badge: "004", name: Name(zh: "支援<01>", en: "Support <01>"), home: "分局", from: monday.advanced(days: 2)
      ),
    ]
    setup.leave = [
      Leave(
        who: "003", from: .date(monday.advanced(days: 5)), until: .date(monday.advanced(days: 6)),
        kind: .annual)
    ]
    setup.wishes = [Wish(who: "001", date: monday, want: .off, weight: 3)]
    setup.rules.cover = .hard
    setup.calendars = [
      CalendarYear(
        year: 2020, papers: [],
        days: [CalendarDay(date: monday.advanced(days: 9), name: "清明节", isOffDay: true)])
    ]
    return setup
  }

  static var roster: Roster {
    func duty(_ who: Badge, _ day: Int, _ post: PostCode, _ shift: ShiftCode) -> Assignment {
      Assignment(who: who, date: monday.advanced(days: day), post: post, shift: shift)
    }
    let duties =
      (0..<14).filter { $0 != 4 }.map { duty($0 % 2 == 0 ? "001" : "002", $0, "HG", "D") }
      + (0..<14).map { duty($0 % 2 == 0 ? "002" : "001", $0, "HG", "N") }
      + (0..<14).map { duty($0 == 5 || $0 == 6 ? "004" : "003", $0, "DK", "S") }
    return Roster(
      id: "7", from: monday, days: 14, assignments: duties, locked: [duty("003", 1, "DK", "S")],
      origin: .planned,
      plan: PlanRecord(seed: 1, moves: 10, hard: 1, soft: 3, bound: nil), version: nil)
  }

  static func sheet(_ language: Language) -> RosterSheet {
    let input = RosterCase(setup: setup, from: monday, days: 14, assignments: roster.assignments)
    return RosterSheet(roster, in: input, judgement: Referee.judge(input), language: language)
  }
}
