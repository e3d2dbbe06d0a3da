import DutyBook
import DutyModel
import DutySolver

/// Years of a busy station's calls, the same for the same seed.
struct BusyStation {
  private let setup: StationSetup
  private var random: SplitMix64

  /// Makes the calls of a station.
  init(setup: StationSetup, seed: Int) {
    self.setup = setup
    random = SplitMix64(seed: UInt64(truncatingIfNeeded: seed))
  }

  private mutating func roll(_ bound: Int) -> Int { random.below(bound) }

  private mutating func one<Element>(_ all: [Element]) -> Element { all[roll(all.count)] }

  private static let what = [
    "老人走失", "邻里噪音争吵", "手机被盗", "车辆剐蹭", "醉酒滋事", "欠薪讨要", "捡到钱包", "疑似诈骗", "门被反锁", "群内谣言", "电动车被盗", "房租纠纷",
  ]
  private static let places = ["东客站", "嵘泰酒店", "创业园", "大学南门", "中学路", "某小区", "批发市场", "医院门口"]
  private static let surnames = ["白", "姜", "王", "李", "张", "刘", "陈", "杨", "赵", "黄"]
  private static let given = ["军", "兰", "国强", "小明", "秀英", "海", "磊", "婷"]

  /// One day's calls as facts with the times at which they happened.
  mutating func day(
    _ date: CalendarDate, calls: Int, firstFollowUp: inout Int
  ) -> [(fact: Fact, occurred: Occurrence)] {
    var facts: [(fact: Fact, occurred: Occurrence)] = []
    let (start, members) = (setup.zone.instant(date), setup.members.map(\.badge))
    let minutes = (0..<calls).map { _ in roll(1440) }.sorted()
    let prefix = date.description.filter { $0 != "-" }
    for (index, minute) in minutes.enumerated() {
      let heard = start.advanced(minutes: minute)
      let number = IncidentNumber("\(prefix)-\(index < 9 ? "0" : "")\(index + 1)")
      var at = heard
      func put(_ fact: IncidentFact, _ occurred: Occurrence) {
        facts.append((.incident(number, fact), occurred))
      }
      let category = one(setup.playbooks)
      put(
        .reported(
          IncidentReport(
            category: category.category, text: one(Self.what) + "，\(roll(900) + 100) 号线索", heard: heard,
            place: roll(4) == 0 ? nil : "\(one(Self.places))\(roll(40) + 1)号",
            caller: one(Self.surnames) + one(Self.given), phone: "1380000\(1000 + roll(9000))")), .unknown)
      for task in category.followUps {
        firstFollowUp += 1
        facts.append(
          (
            .followUp(
              FollowUpID("\(firstFollowUp)"),
              .added(FollowUp(incident: number, text: task.text, due: at.advanced(minutes: 4320)))), .unknown
          ))
      }
      let crew = [one(members), one(members)]
      for step in [Step.dispatched, .enroute, .onscene, .cleared, .back, .feedback] {
        at = at.advanced(minutes: 1 + roll(12))
        put(.marked(IncidentMark(step: step, crew: step == .dispatched ? crew : nil)), .at(at))
      }
      put(.noted(IncidentNote(text: "现场核实：\(one(Self.what))，双方已劝离")), .at(at))
      if roll(5) == 0 {
        put(.person(PersonConcerned(name: one(Self.surnames) + one(Self.given), role: "当事人")), .unknown)
      }
      at = at.advanced(minutes: 3)
      if roll(50) > 0 { put(.closed(IncidentNote(text: "已处置")), .at(at)) }
    }
    return facts
  }

  /// A roster for some days in which members take turns at every post and shift that needs them.
  func roster(_ from: CalendarDate, days: Int) -> Roster {
    var turn = 0
    let duties = (0..<days).flatMap { index in
      setup.needs(on: from.advanced(days: index)).flatMap { need in
        (0..<need.total).map { _ in
          turn += 1
          return Assignment(
            who: setup.members[turn % setup.members.count].badge, date: from.advanced(days: index),
            post: need.post, shift: need.shift)
        }
      }
    }
    return Roster(id: "1", from: from, days: days, assignments: Array(Set(duties)), origin: .imported)
  }
}
